-- Until its list is locked an inspection's team, date and rules can be changed: each change holds them whole, and the
-- last one stands. What was there before stays on record.

create table inspection_change (
  inspection text not null references inspection,
  number int4 not null check (number > 0),
  team text,
  inspection_date date not null,
  specification text not null,
  overrides text not null,
  -- How many lists had come in, and whether they were read for another date or by other rules than now.
  submissions int4 not null,
  reads_anew boolean not null,
  at instant not null,
  by_whom text not null,
  primary key (inspection, number)
);
create trigger append_only before update or delete on inspection_change for each row execute function refuse_change();
create trigger append_only_whole before truncate on inspection_change for each statement execute function refuse_change();

-- Every version that there was of an inspection; 0 is the one that it was opened with.
create view inspection_version as
  select id, 0 as version, team, inspection_date, specification, overrides, at, by_whom from inspection
  union all
  select i.id, c.number, c.team, c.inspection_date, c.specification, c.overrides, i.at, i.by_whom
  from inspection_change c join inspection i on i.id = c.inspection;

-- As each inspection stands.
create view inspection_now as
  select v.* from inspection i cross join lateral (
    select * from inspection_version where inspection_version.id = i.id order by version desc limit 1
  ) v;

-- That an inspection was called off before its list was locked. Its case data goes with it, and so is on record as erased.
create table withdrawal (
  inspection text primary key references erasure,
  reason text not null,
  at instant not null,
  by_whom text not null
);
create trigger append_only before update or delete on withdrawal for each row execute function refuse_change();
create trigger append_only_whole before truncate on withdrawal for each statement execute function refuse_change();
