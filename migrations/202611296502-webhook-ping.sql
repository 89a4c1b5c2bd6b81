-- «試しに送る» (API-2): a facility's administrator has a webhook told once, at once. The row is the record of it; the jobs owe nothing for it.
call let_app('webhook_delivery', 'insert');
create policy admin_ping on webhook_delivery for insert to tsuen_app with check (
  event = 'ping' and tries = 1 and (done_at is null) <> (given_up_at is null)
  and exists (select from webhook w where w.id = webhook_id and w.ended_at is null
    and w.facility_id = any ((select ctx_admin_facilities())::uuid[])));

-- The mail to a facility's other administrators names the key (API-1).
create policy jobs_read on api_key for select to tsuen_jobs using (true);
grant select (id, name) on api_key to tsuen_jobs;
