-- ATT-8: who has typed a number wrongly five times, or did not, is told by mail; the jobs look for locks that nobody was told of.
alter table pin add column lock_told_at timestamptz;
create policy jobs_told on pin to tsuen_jobs using (true) with check (true);
grant select (login_role_id, facility_id, locked_at, lock_told_at), update (lock_told_at) on pin to tsuen_jobs;
create index pin_locked_idx on pin (locked_at) where locked_at is not null;
