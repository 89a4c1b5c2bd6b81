-- A town that once certified a child reads it on (SEE-1), but of a shielded one nothing that was written after it left (SEE-3).
create policy closed_case on child as restrictive for select to tsuen_app using (household_id <> all ((select ctx_closed_households())::uuid[])
  and ((select ctx_ward()) is null or municipality = (select ctx_ward()) or not household_shielded(household_id)));

-- What the named login did itself before names facilities and bookings: history, too.
create policy own_household on audit_event as restrictive for select to tsuen_app using (
  (select ctx_kind()) not in ('guardian1', 'guardian2') or household_id is null or household_id = (select ctx_household()));
