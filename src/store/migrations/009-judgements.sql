-- That filled sheets came in: how many cases are judged since, when and by whom. What was judged is a case document, and
-- goes with the others.

create table judgement (
  inspection text not null,
  number int4 not null check (number > 0),
  draw int4 not null,
  sheets int4 not null,
  to_inspect int4 not null,
  judged int4 not null,
  changed int4 not null,
  published_digest digest not null,
  at instant not null,
  by_whom text not null,
  primary key (inspection, number),
  foreign key (inspection, draw) references draw (inspection, number)
);
create trigger append_only before update or delete on judgement for each row execute function refuse_change();
create trigger append_only_whole before truncate on judgement for each statement execute function refuse_change();

alter table case_document drop constraint case_document_kind_check;
alter table case_document add constraint case_document_kind_check
  check (kind in ('salt', 'list', 'frozen', 'nonce', 'receipt', 'replacement', 'assignment', 'judgements'));
