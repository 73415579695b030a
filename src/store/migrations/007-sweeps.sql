-- When what is due was last looked for and deleted, by whichever process, or a person said that the clock is right.

create table sweep (
  one boolean primary key check (one),
  at instant
);
insert into sweep values (true, null);
