-- Keys are stored hashed; that one was revoked is a row of its own.

create table access_key (
  id text collate "C" primary key check (id ~ '^[0-9a-f]{16}$'),
  name text not null,
  role text not null check (role in ('administrator', 'coordinator', 'team', 'auditor')),
  hash digest not null,
  expires_at instant,
  at instant not null,
  by_whom text not null
);

create table access_grant (
  access_key text not null references access_key,
  inspection text not null references inspection,
  at instant not null,
  by_whom text not null,
  primary key (access_key, inspection)
);

create table revocation (
  access_key text primary key references access_key,
  at instant not null,
  by_whom text not null
);

-- What a request with an idempotency key made, for as long as it may be repeated.
create table retry (
  by_whom text not null,
  key text not null,
  request text not null,
  made text not null,
  at instant not null,
  primary key (by_whom, key)
);
