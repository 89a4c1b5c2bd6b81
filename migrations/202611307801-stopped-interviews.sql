-- INT-3, PLC-1: the jobs end interviews that a 休止 or 廃止 has made impossible.
grant select (takes_back) on facility_register to tsuen_jobs;
grant select (version), update (state, reason_code, decided_at, version) on interview to tsuen_jobs;
create policy jobs_release on interview_time to tsuen_jobs using (true) with check (true);
grant select (interview_id), update (interview_id) on interview_time to tsuen_jobs;
