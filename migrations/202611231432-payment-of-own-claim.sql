-- CLM-4: a facility learns the day on which its own claim is paid.
create policy admin_read on payment_run for select to tsuen_app using ((select ctx_admin_facilities()) is not null
  and exists (select from claim c where c.payment_id = payment_run.id));
