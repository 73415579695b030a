-- When a key was last used is told by the last thing that its bearer did or read.

create index audit_entry_who on audit_entry (who, sequence);
create index access_entry_who on access_entry (who, sequence);
