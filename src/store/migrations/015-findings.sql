-- What was found in each list that was taken in can be seen again. Findings can quote the list: they go with the case data.
alter table case_document drop constraint case_document_kind_check;
alter table case_document add constraint case_document_kind_check
  check (kind in ('salt', 'list', 'findings', 'frozen', 'nonce', 'receipt', 'replacement', 'assignment', 'judgements', 'ratings'));
