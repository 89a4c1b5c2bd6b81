-- 募集 of 定期利用 (REG-1): a town or a facility calls, families enter one place, after the close the seed that was bound before ranks
-- them. The record names numbers only, never a child, and never the points: 要支援 is among them (CERT-5).

create table intake_call (
  id uuid primary key,
  municipality text not null references municipality,
  facility_id uuid references facility, -- who calls; null = the town, for its facilities
  month text not null constraint intake_call_month_check check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'), -- the first of use
  last_month text not null constraint intake_call_last_month_check check (last_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  entries_from timestamptz not null,
  entries_until timestamptz not null, -- the first instant that is too late
  one_facility boolean not null,
  residents_first boolean not null,
  sibling_points smallint not null constraint intake_call_sibling_points_check check (sibling_points between 0 and 99),
  care_points smallint not null constraint intake_call_care_points_check check (care_points between 0 and 99),
  first_points smallint not null constraint intake_call_first_points_check check (first_points between 0 and 99),
  reserves smallint not null constraint intake_call_reserves_check check (reserves between 0 and 99), -- 補欠 of a place
  seed_hash text not null constraint intake_call_seed_hash_check check (seed_hash ~ '^[0-9a-f]{64}$'),
  ranked_at timestamptz,
  seed text, -- shown with the result
  list_hash text constraint intake_call_list_hash_check check (list_hash ~ '^[0-9a-f]{64}$'),
  record jsonb, -- entries by number and what came of each
  decided_by uuid not null references login,
  decided_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint intake_call_times_check check (entries_from < entries_until and month <= last_month),
  constraint intake_call_ranked_check check (num_nonnulls(ranked_at, seed, list_hash, record) in (0, 4)),
  constraint intake_call_month_key unique (id, month, one_facility)
);
create index intake_call_due_idx on intake_call (entries_until) where ranked_at is null;
create index intake_call_municipality_idx on intake_call (municipality, entries_until);
create index intake_call_facility_idx on intake_call (facility_id);
create index intake_call_decided_by_idx on intake_call (decided_by);

create table intake_seed (
  call_id uuid primary key references intake_call on delete cascade,
  seed text not null constraint intake_seed_seed_check check (seed ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now()
);

create table intake_place (
  id uuid primary key,
  call_id uuid not null references intake_call on delete cascade,
  facility_id uuid not null references facility,
  weekday smallint not null constraint intake_place_weekday_check check (weekday between 0 and 6),
  start_min smallint not null constraint intake_place_start_min_check check (start_min between 0 and 1410),
  end_min smallint not null constraint intake_place_end_min_check check (end_min between 30 and 1440),
  places smallint not null constraint intake_place_places_check check (places between 1 and 99),
  classes smallint[] not null constraint intake_place_classes_check check (cardinality(classes) > 0 and classes <@ '{0,1,2}'),
  created_at timestamptz not null default now(),
  constraint intake_place_hours_check check (start_min < end_min),
  constraint intake_place_call_key unique (id, call_id)
);
create index intake_place_call_idx on intake_place (call_id);
create index intake_place_facility_idx on intake_place (facility_id);

create table intake_entry (
  id uuid primary key,
  call_id uuid not null references intake_call,
  month text not null,
  one_facility boolean not null,
  place_id uuid not null references intake_place,
  child_id uuid not null references child,
  number text not null constraint intake_entry_number_key unique,
  entered_by uuid not null references login,
  entered_at timestamptz not null,
  resident boolean, -- these are fixed when the call closes
  sibling boolean,
  first_time boolean,
  points smallint,
  rank smallint constraint intake_entry_rank_check check (rank >= 1), -- in the order of its place
  outcome text constraint intake_entry_outcome_check check (outcome in ('offered', 'reserve', 'rejected')),
  why text constraint intake_entry_why_check check (why in ('room', 'order', 'residents', 'points', 'lot')),
  created_at timestamptz not null default now(),
  constraint intake_entry_child_key unique (call_id, child_id),
  constraint intake_entry_of_call foreign key (call_id, month, one_facility) references intake_call (id, month, one_facility),
  constraint intake_entry_of_place foreign key (place_id, call_id) references intake_place (id, call_id),
  constraint intake_entry_ranked_check check (num_nonnulls(resident, sibling, first_time, points, rank, outcome, why) in (0, 7))
);
-- 1施設だけ: one entry per child and first month, whoever calls
create unique index intake_entry_one_facility_key on intake_entry (child_id, month) where one_facility;
create index intake_entry_child_idx on intake_entry (child_id);
create index intake_entry_place_idx on intake_entry (place_id, call_id);
create index intake_entry_month_idx on intake_entry (call_id, month, one_facility);
create index intake_entry_entered_by_idx on intake_entry (entered_by);

call raise_wall('intake_call', 'intake_seed', 'intake_place', 'intake_entry');

call let_app('intake_call', 'select insert delete');
create policy all_read on intake_call for select to tsuen_app using (true);
create policy admin_insert on intake_call for insert to tsuen_app with check (
  facility_id = any ((select ctx_admin_facilities())::uuid[]) and num_nonnulls(ranked_at, seed, list_hash, record) = 0
  and exists (select from facility f where f.id = facility_id and f.municipality = intake_call.municipality));
create policy ward_insert on intake_call for insert to tsuen_app with check (
  facility_id is null and municipality = (select ctx_ward_officer()) and num_nonnulls(ranked_at, seed, list_hash, record) = 0);
create policy admin_delete on intake_call for delete to tsuen_app using (
  facility_id = any ((select ctx_admin_facilities())::uuid[]) and ranked_at is null);
create policy ward_delete on intake_call for delete to tsuen_app using (
  facility_id is null and municipality = (select ctx_ward_officer()) and ranked_at is null);

-- written once, read by nobody who has a session
call let_app('intake_seed', 'insert');
create policy caller_insert on intake_seed for insert to tsuen_app with check (exists (select from intake_call c where c.id = call_id
  and (c.facility_id = any ((select ctx_admin_facilities())::uuid[]) or (c.facility_id is null and c.municipality = (select ctx_ward_officer())))));

call let_app('intake_place', 'select insert');
create policy all_read on intake_place for select to tsuen_app using (true);
create policy caller_insert on intake_place for insert to tsuen_app with check (exists (
  select from intake_call c join facility f on f.id = intake_place.facility_id where c.id = call_id and c.ranked_at is null
    and ((c.facility_id = f.id and f.id = any ((select ctx_admin_facilities())::uuid[]))
      or (c.facility_id is null and c.municipality = (select ctx_ward_officer()) and f.municipality = c.municipality))));

call let_app('intake_entry', 'select insert update delete',
  '{call_id, month, one_facility, child_id, number, resident, sibling, first_time, points, rank, outcome, why}');
create policy guardian_read on intake_entry for select to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy guardian_insert on intake_entry for insert to tsuen_app
  with check (child_id = any ((select ctx_children())::uuid[]) and outcome is null);
create policy guardian_update on intake_entry for update to tsuen_app
  using (child_id = any ((select ctx_children())::uuid[]) and outcome is null);
create policy guardian_delete on intake_entry for delete to tsuen_app
  using (child_id = any ((select ctx_children())::uuid[]) and outcome is null);
create policy staff_read on intake_entry for select to tsuen_app using (exists (
  select from intake_place p where p.id = place_id and p.facility_id = any ((select ctx_staff_facilities())::uuid[])));
create policy ward_read on intake_entry for select to tsuen_app using (exists (
  select from intake_call c where c.id = call_id and c.municipality = (select ctx_ward())));

create policy jobs_all on intake_call to tsuen_jobs using (true) with check (true);
create policy jobs_all on intake_seed to tsuen_jobs using (true) with check (true);
create policy jobs_all on intake_place to tsuen_jobs using (true) with check (true);
create policy jobs_all on intake_entry to tsuen_jobs using (true) with check (true);
grant select, update (ranked_at, seed, list_hash, record) on intake_call to tsuen_jobs;
grant select on intake_seed, intake_place to tsuen_jobs;
grant select, update (resident, sibling, first_time, points, rank, outcome, why) on intake_entry to tsuen_jobs;
create policy jobs_write on intake_result to tsuen_jobs using (true) with check (true);
grant select (child_id), insert, update (state, entered_by, entered_by_kind, entered_at, offered_at, closed_at) on intake_result to tsuen_jobs;
grant insert on facility_relation to tsuen_jobs;
create policy jobs_read on support_need for select to tsuen_jobs using (true);
grant select (id, child_id, valid_from, valid_to) on support_need to tsuen_jobs;
