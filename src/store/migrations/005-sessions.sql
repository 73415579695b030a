-- Who has signed in with a browser, for as long as it lasts. A session is stored hashed, as its key is.

create table session (
  hash digest primary key,
  access_key text not null references access_key,
  expires_at instant not null
);
create index session_expiry on session (expires_at);
