-- What the nightly clearing deletes in time (SEE-4): health sheets a year after the last certificate, documents a year after the decision.
do $$
declare t text;
begin
  foreach t in array array['emergency_contact', 'pickup_person', 'child_sheet_section'] loop
    execute format('create policy jobs_clear on %I for delete to tsuen_jobs using (true)', t);
    execute format('create policy jobs_find on %I for select to tsuen_jobs using (true)', t);
    execute format('grant select (id, child_id, created_at), delete on %I to tsuen_jobs', t);
  end loop;
end $$;
grant delete on child_sheet_confirmation to tsuen_jobs;
-- Documents of what was decided; when their year is over the job says, by its clock.
create policy jobs_decided on stored_file to tsuen_jobs
  using (exists (select from application a where a.id = application_id and a.decided_at is not null));
