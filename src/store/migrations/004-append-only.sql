-- Nothing on record is changed or taken back: the database itself refuses.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: it is append-only', lower(tg_op), tg_table_name using errcode = 'LL001';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array[
    'inspection', 'submission', 'frozen', 'commitment', 'contribution', 'draw', 'replacement', 'redacted_receipt',
    'erasure', 'access_key', 'access_grant', 'revocation', 'audit_entry', 'migration'
  ] loop
    execute format(
      'create trigger append_only before update or delete on %I for each row execute function refuse_change()', name);
    execute format(
      'create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end $$;

-- The head moves with an insertion into the trail and in no other way.
create trigger with_the_trail before update on audit_head for each row
  when (pg_trigger_depth() < 1) execute function refuse_change();
create trigger append_only before delete on audit_head for each row execute function refuse_change();
create trigger append_only_whole before truncate on audit_head for each statement execute function refuse_change();

create function refuse_unless_erased() returns trigger language plpgsql as $$
begin
  if not exists (select from erasure where erasure.inspection = old.inspection) then
    raise exception 'case data is deleted only with its erasure on record' using errcode = 'LL001';
  end if;
  return old;
end $$;
create trigger append_only before update on case_document for each row execute function refuse_change();
create trigger until_erased before delete on case_document for each row execute function refuse_unless_erased();
create trigger append_only_whole before truncate on case_document for each statement execute function refuse_change();
