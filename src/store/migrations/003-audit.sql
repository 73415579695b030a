-- The audit trail. Each entry holds the hash of the one before; the head follows the last entry and is what writers
-- queue for.

create table audit_entry (
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
create index audit_entry_subject on audit_entry (subject, sequence);

create table audit_head (
  one boolean primary key check (one),
  sequence int8 not null,
  hash digest not null
);
-- Before the first entry: SHA-256 of the canonical JSON "longlist-audit/1".
insert into audit_head values (true, 0, 'sha256:d0c1f4b2f622f6aa82ca40a131e599ec264bc4d3c0a53a163c7306e312a7d135');

create function follow_head() returns trigger language plpgsql as $$
begin
  update audit_head set sequence = new.sequence, hash = new.hash
    where sequence = new.sequence - 1 and hash = new.previous;
  if not found then
    raise exception 'an audit entry must follow the last one' using errcode = 'LL001';
  end if;
  return new;
end $$;
create trigger follow_head before insert on audit_entry for each row execute function follow_head();
