-- Drafts that nobody went on with are cleared by the nightly job (SEE-4): the job deletes drafts and what hangs on them, nothing that was sent.
grant delete on application to tsuen_jobs;
create policy drafts_only on application as restrictive for delete to tsuen_jobs using (state = 'draft');
grant select (id, application_id), delete on stored_file to tsuen_jobs;
create policy jobs_drafts on stored_file to tsuen_jobs
  using (exists (select from application a where a.id = application_id and a.state = 'draft'));
