-- 定期 intake (REG-1): what came of a family's application for a month and a facility, decided outside or by the desk that enters it.

create table intake_result (
  id uuid primary key,
  facility_id uuid not null references facility,
  child_id uuid not null references child,
  month text not null constraint intake_result_month_check check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'), -- the first of use
  state text not null constraint intake_result_state_check check (state in ('offered', 'reserve', 'rejected', 'decided', 'declined')),
  entered_by uuid not null references login,
  entered_by_kind text not null,
  entered_at timestamptz not null,
  offered_at timestamptz, -- 内定: the relation of SEE-1 begins
  closed_at timestamptz, -- 決定 or 辞退
  created_at timestamptz not null default now(),
  constraint intake_result_once unique (child_id, facility_id, month)
);
create index intake_result_facility_idx on intake_result (facility_id, month);
create index intake_result_entered_by_idx on intake_result (entered_by);

call raise_wall('intake_result');
call let_app('intake_result', 'select insert update', '{facility_id, child_id, month}');
create policy guardian_read on intake_result for select to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy staff_all on intake_result to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]))
  with check (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy ward_read on intake_result for select to tsuen_app using (exists (
  select from facility f where f.id = facility_id and f.municipality = (select ctx_ward())));
create policy ward_insert on intake_result for insert to tsuen_app with check (exists (
  select from facility f where f.id = facility_id and f.municipality = (select ctx_ward_officer())));
create policy ward_update on intake_result for update to tsuen_app using (exists (
  select from facility f where f.id = facility_id and f.municipality = (select ctx_ward_officer())));

create policy jobs_read on intake_result for select to tsuen_jobs using (true);
grant select (id, facility_id, month, state) on intake_result to tsuen_jobs;
create policy lookup_read on intake_result for select to tsuen_lookup using (true);
grant select (id, facility_id, child_id, state) on intake_result to tsuen_lookup;
