-- How each list was read that was taken in is kept for the next list of the team: headings and words, no case data. It goes with
-- the list all the same.
alter table case_document drop constraint case_document_kind_check;
alter table case_document add constraint case_document_kind_check
  check (kind in ('salt', 'list', 'findings', 'reading', 'frozen', 'nonce', 'receipt', 'replacement', 'assignment', 'judgements', 'ratings'));
