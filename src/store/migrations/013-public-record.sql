-- That an inspection has a record that anybody may see. Nobody can take it back: a record that could go once the draw is
-- known would show nothing.
create table public_record (
  inspection text primary key references inspection,
  at instant not null,
  by_whom text not null
);
create trigger append_only before update or delete on public_record for each row execute function refuse_change();
create trigger append_only_whole before truncate on public_record for each statement execute function refuse_change();
