-- 統計 (STAT-3): what the functions of the next file may look at, and the ways that lead them to a town's decisions of a span.
create index application_decided_idx on application (municipality, decided_at) where decided_at is not null;

create policy lookup_read on slot_cell for select to tsuen_lookup using (true);
create policy lookup_read on interview for select to tsuen_lookup using (true);
grant select (facility_id, date, cap, taken, published, closed) on slot_cell to tsuen_lookup;
grant select (facility_id, state, reason_code, decided_at) on interview to tsuen_lookup;
grant select (class_age, held, reason_code) on booking to tsuen_lookup;
grant select (kind, decided_at, submitted_at, reason_code) on application to tsuen_lookup;
grant select (reason_code) on application_child to tsuen_lookup;
grant select (child_id) on waitlist_entry to tsuen_lookup;
grant select (kind, version) on claim to tsuen_lookup;
