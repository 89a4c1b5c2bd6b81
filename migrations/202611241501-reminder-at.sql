-- When a reminder was owed, by the clock of the house: its row is cleared by that, not by the database's time.
alter table reminder add column at timestamptz;
update reminder set at = created_at;
alter table reminder alter column at set not null;
drop index reminder_created_idx;
create index reminder_at_idx on reminder (at);
