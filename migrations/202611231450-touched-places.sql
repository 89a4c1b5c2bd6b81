-- What the next file's look-up reads: which facility an act touched and in which transaction, nothing of whose act it was.
create policy lookup_all on audit_event to tsuen_lookup using (true) with check (true);
grant select (tx_id, facility_id) on audit_event to tsuen_lookup;
