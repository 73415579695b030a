-- That a panel rated and moved, that ratings were closed, or that closed ones were opened again to be put right: how many
-- standards are rated since, when and by whom. The ratings themselves are a case document, as their groups may be of a few
-- children; what stays of them when the case data has gone is without those groups.

create table rating (
  inspection text not null,
  number int4 not null check (number > 0),
  draw int4 not null,
  cause text not null check (cause in ('decided', 'closed', 'reopened')),
  judgement int4 not null,
  standards int4 not null,
  rated int4 not null,
  reason text,
  published_digest digest not null,
  at instant not null,
  by_whom text not null,
  primary key (inspection, number),
  foreign key (inspection, draw) references draw (inspection, number),
  foreign key (inspection, judgement) references judgement (inspection, number),
  check ((cause = 'reopened') = (reason is not null))
);
create trigger append_only before update or delete on rating for each row execute function refuse_change();
create trigger append_only_whole before truncate on rating for each statement execute function refuse_change();

create table kept_rating (
  inspection text not null,
  number int4 not null,
  content text not null,
  at instant not null,
  primary key (inspection, number),
  foreign key (inspection, number) references rating (inspection, number)
);
create trigger append_only before update or delete on kept_rating for each row execute function refuse_change();
create trigger append_only_whole before truncate on kept_rating for each statement execute function refuse_change();

alter table case_document drop constraint case_document_kind_check;
alter table case_document add constraint case_document_kind_check
  check (kind in ('salt', 'list', 'frozen', 'nonce', 'receipt', 'replacement', 'assignment', 'judgements', 'ratings'));

-- An inspector's key bears the inspector's name and covers the inspections that it was granted.
alter table access_key drop constraint access_key_role_check;
alter table access_key add constraint access_key_role_check
  check (role in ('administrator', 'coordinator', 'team', 'inspector', 'auditor'));
