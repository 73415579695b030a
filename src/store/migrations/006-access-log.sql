-- Who read case data, signed in or out, was refused: kept apart from the trail of acts, chained as it is, and pruned by
-- age. What was pruned leaves the hash that the rest goes on from.

create table access_entry (
  sequence int8 primary key,
  what text not null,
  who text not null,
  at instant not null,
  subject text,
  correlation_id text not null,
  details text not null,
  previous digest not null,
  hash digest not null
);
create index access_entry_what on access_entry (what, sequence);
create index access_entry_subject on access_entry (subject, sequence);

create table access_head (
  one boolean primary key check (one),
  sequence int8 not null,
  hash digest not null,
  -- The last entry that was pruned.
  pruned_sequence int8 not null,
  pruned_hash digest not null
);
-- Before the first entry: as the trail of acts begins.
insert into access_head select true, 0, hash, 0, hash
  from (values ('sha256:d0c1f4b2f622f6aa82ca40a131e599ec264bc4d3c0a53a163c7306e312a7d135')) as beginning (hash);

create function follow_access_head() returns trigger language plpgsql as $$
begin
  update access_head set sequence = new.sequence, hash = new.hash
    where sequence = new.sequence - 1 and hash = new.previous;
  if not found then
    raise exception 'an access entry must follow the last one' using errcode = 'LL001';
  end if;
  return new;
end $$;
create trigger follow_access_head before insert on access_entry for each row execute function follow_access_head();
create trigger append_only before update on access_entry for each row execute function refuse_change();
create trigger append_only_whole before truncate on access_entry for each statement execute function refuse_change();

-- Entries go from the oldest on, once the head says up to where.
create function refuse_unless_pruned() returns trigger language plpgsql as $$
begin
  if old.sequence > (select pruned_sequence from access_head) then
    raise exception 'an access entry is deleted only by pruning' using errcode = 'LL001';
  end if;
  return old;
end $$;
create trigger until_pruned before delete on access_entry for each row execute function refuse_unless_pruned();

create function refuse_other_head() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 and (new.sequence, new.hash) is distinct from (old.sequence, old.hash) then
    raise exception 'the head of the access log moves with its entries alone' using errcode = 'LL001';
  end if;
  if (new.pruned_sequence, new.pruned_hash) is distinct from (old.pruned_sequence, old.pruned_hash)
    and not exists (select from access_entry where sequence = new.pruned_sequence and hash = new.pruned_hash) then
    raise exception 'the access log is pruned up to one of its entries' using errcode = 'LL001';
  end if;
  return new;
end $$;
create trigger with_the_log before update on access_head for each row execute function refuse_other_head();
create trigger append_only before delete on access_head for each row execute function refuse_change();
create trigger append_only_whole before truncate on access_head for each statement execute function refuse_change();

-- Where somebody is signed in, for them to see and to end; whoever was signed in before this signs in again.
delete from session;
alter table session add column at instant not null;
alter table session add column used_at instant not null;
