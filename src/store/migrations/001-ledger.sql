-- What is on record about inspections. None of these tables holds case data, and none of their rows ever changes:
-- an inspection's state is told by which rows there are.

create domain instant as text collate "C"
  check (value ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$');
create domain digest as text collate "C"
  check (value ~ '^sha256:[0-9a-f]{64}$');

create table inspection (
  id text collate "C" primary key check (id ~ '^[0-9a-f]{16}$'),
  team text,
  inspection_date date not null,
  specification text not null,
  overrides text not null,
  at instant not null,
  by_whom text not null
);
create index inspection_newest on inspection (at, id);
create index inspection_date on inspection (inspection_date);

create table submission (
  inspection text not null references inspection,
  number int4 not null check (number > 0),
  rows int4 not null,
  cases int4 not null,
  findings text not null,
  added int4,
  removed int4,
  changed int4,
  published_digest digest not null,
  at instant not null,
  by_whom text not null,
  primary key (inspection, number)
);

create table frozen (
  inspection text primary key references inspection,
  submission int4 not null,
  published text not null,
  at instant not null,
  by_whom text not null,
  foreign key (inspection, submission) references submission (inspection, number)
);

-- One for each draw that can be made: the next one is published as soon as the one before has been used.
create table commitment (
  inspection text not null references frozen (inspection),
  round int4 not null check (round > 0),
  commitment digest not null,
  at instant not null,
  primary key (inspection, round)
);

create table contribution (
  inspection text not null,
  round int4 not null,
  text text not null,
  at instant not null,
  by_whom text not null,
  primary key (inspection, round),
  foreign key (inspection, round) references commitment (inspection, round)
);

create table draw (
  inspection text not null,
  number int4 not null,
  reason text,
  seed_origin text not null check (seed_origin in ('joint', 'generated', 'supplied')),
  published_digest digest not null,
  head_sequence int8 not null,
  head_hash digest not null,
  at instant not null,
  by_whom text not null,
  primary key (inspection, number),
  foreign key (inspection, number) references commitment (inspection, round),
  check ((number = 1) = (reason is null))
);

create table replacement (
  inspection text not null,
  number int4 not null check (number > 0),
  draw int4 not null,
  reason text not null,
  replaced boolean not null,
  published_digest digest not null,
  at instant not null,
  by_whom text not null,
  primary key (inspection, number),
  foreign key (inspection, draw) references draw (inspection, number)
);

-- What stays of a receipt when its case data has gone.
create table redacted_receipt (
  inspection text not null,
  draw int4 not null,
  content text not null,
  at instant not null,
  primary key (inspection, draw),
  foreign key (inspection, draw) references draw (inspection, number)
);

create table erasure (
  inspection text primary key references inspection,
  reason text not null,
  at instant not null,
  by_whom text not null
);

-- All case data there is, and the secrets that go with it: the one table of an inspection from which rows are deleted,
-- and only once its erasure is on record.
create table case_document (
  inspection text not null references inspection,
  kind text not null check (kind in ('salt', 'list', 'frozen', 'nonce', 'receipt', 'replacement')),
  number int4 not null,
  content text not null,
  primary key (inspection, kind, number)
);
