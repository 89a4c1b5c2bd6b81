-- Several bookings in one act (BOOK-3): 定期利用 by the facility, several days or a plan by the family. The row is written before the
-- settlement with the ids that its bookings will have, so that a node that dies in between leaves nothing that nobody finds.

create table series (
  id uuid primary key,
  what text not null constraint series_what_check check (what in ('book', 'change', 'end')),
  earlier_id uuid references series, -- the series whose dates are changed or ended
  household_id uuid not null references household,
  facility_id uuid references facility, -- null: the family's own
  child_id uuid references child, -- null: may be of several children
  pattern jsonb, -- weekday, weeks, period, time, most per month; null where the days were picked one by one
  items jsonb not null, -- [{booking, from, child, facility, kind, date, start, end, outcome, reasons}], ascending
  request_key text not null,
  request_hash bytea not null,
  begun_by uuid not null,
  begun_by_kind text not null,
  begun_at timestamptz not null,
  settled_at timestamptz, -- null: the outcomes are not written yet
  created_at timestamptz not null default now(),
  constraint series_key unique (begun_by, request_key),
  constraint series_facility_check check ((facility_id is null) = (child_id is null))
);
create index series_earlier_idx on series (earlier_id);
create index series_household_idx on series (household_id);
create index series_facility_idx on series (facility_id, begun_at);
create index series_child_idx on series (child_id);
create index series_open_idx on series (begun_at) where settled_at is null;

call raise_wall('series');

call let_app('series', 'select insert update delete',
  '{what, earlier_id, household_id, facility_id, child_id, pattern, request_key, request_hash, begun_by, begun_by_kind, begun_at}');
create policy guardian_read on series for select to tsuen_app using (household_id = (select ctx_household()));
create policy guardian_insert on series for insert to tsuen_app with check (
  household_id = (select ctx_household()) and facility_id is null and begun_by = (select ctx_login()));
create policy guardian_update on series for update to tsuen_app
  using (household_id = (select ctx_household()) and facility_id is null) with check (household_id = (select ctx_household()));
create policy guardian_delete on series for delete to tsuen_app using (
  household_id = (select ctx_household()) and facility_id is null and settled_at is null);
create policy staff_read on series for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy staff_insert on series for insert to tsuen_app with check (
  facility_id = any ((select ctx_staff_facilities())::uuid[]) and begun_by = (select ctx_login()));
create policy staff_update on series for update to tsuen_app
  using (facility_id = any ((select ctx_staff_facilities())::uuid[])) with check (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy staff_delete on series for delete to tsuen_app using (
  facility_id = any ((select ctx_staff_facilities())::uuid[]) and settled_at is null);

create policy jobs_all on series to tsuen_jobs using (true) with check (true);
grant select, delete, update (items, settled_at) on series to tsuen_jobs;
