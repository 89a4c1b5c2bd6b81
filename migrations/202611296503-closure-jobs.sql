-- The mail to a facility's administrators says which days the town closed it (CLS-1).
create policy jobs_read on closure for select to tsuen_jobs using (true);
grant select (id, facility_id, from_date, to_date, start_min, end_min, cause) on closure to tsuen_jobs;
