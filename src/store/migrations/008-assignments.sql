-- That the cases of a draw were shared out among inspectors, or one of them went to another: how many, when and by whom.
-- Who has which case is a case document, and goes with the others.

create table assignment (
  inspection text not null,
  number int4 not null check (number > 0),
  draw int4 not null,
  cause text not null check (cause in ('made', 'changed', 'replaced')),
  inspectors int4 not null,
  cases int4 not null,
  published_digest digest not null,
  at instant not null,
  by_whom text not null,
  primary key (inspection, number),
  foreign key (inspection, draw) references draw (inspection, number)
);
create trigger append_only before update or delete on assignment for each row execute function refuse_change();
create trigger append_only_whole before truncate on assignment for each statement execute function refuse_change();

alter table case_document drop constraint case_document_kind_check;
alter table case_document add constraint case_document_kind_check
  check (kind in ('salt', 'list', 'frozen', 'nonce', 'receipt', 'replacement', 'assignment'));
