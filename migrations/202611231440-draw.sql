-- 抽選 (SLOT-4, REG-1): places of a month and kind given by lot. The seed is bound by its hash before entries begin, lies where no
-- session can read it, and is shown with the record after the draw. The record names numbers only, never a child.

create table draw (
  id uuid primary key,
  facility_id uuid not null references facility,
  kind text not null constraint draw_kind_check check (kind in ('regular', 'flexible')),
  month text not null constraint draw_month_check check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  entries_from timestamptz not null,
  entries_until timestamptz not null, -- the first instant that is too late
  draw_at timestamptz not null,
  residents_first boolean not null,
  siblings_together boolean not null,
  seed_hash text not null constraint draw_seed_hash_check check (seed_hash ~ '^[0-9a-f]{64}$'),
  frozen_at timestamptz, -- the list and the free places as they were then
  list_hash text constraint draw_list_hash_check check (list_hash ~ '^[0-9a-f]{64}$'),
  places jsonb,
  drawn_at timestamptz,
  seed text, -- shown with the result
  record jsonb, -- entries by number, what the rules refused, wins, waiting order
  decided_by uuid,
  decided_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint draw_times_check check (entries_from < entries_until and entries_until <= draw_at),
  constraint draw_frozen_check check (num_nonnulls(frozen_at, list_hash, places) in (0, 3)),
  constraint draw_drawn_check check (num_nonnulls(drawn_at, seed, record) in (0, 3)),
  constraint draw_month_key unique (facility_id, kind, month)
);
create index draw_due_idx on draw (draw_at) where drawn_at is null;

create table draw_seed (
  draw_id uuid primary key references draw on delete cascade,
  seed text not null constraint draw_seed_seed_check check (seed ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now()
);

create table draw_entry (
  id uuid primary key,
  draw_id uuid not null references draw,
  child_id uuid not null references child,
  number text not null constraint draw_entry_number_key unique,
  most smallint not null constraint draw_entry_most_check check (most between 1 and 5),
  wishes jsonb not null, -- [{booking, date, start, end}] in order of preference; booking: the id a win will have
  resident boolean, -- fixed when the list is frozen
  class_age smallint constraint draw_entry_class_age_check check (class_age between 0 and 2),
  struck jsonb not null default '[]', -- [{wish, reasons}]: refused by the rules of booking when the turn came
  won jsonb, -- [wish, …]; null until drawn
  entered_by uuid,
  entered_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint draw_entry_child_key unique (draw_id, child_id)
);
create index draw_entry_child_idx on draw_entry (child_id);

call raise_wall('draw', 'draw_seed', 'draw_entry');

call let_app('draw', 'select insert delete');
create policy all_read on draw for select to tsuen_app using (true);
create policy admin_insert on draw for insert to tsuen_app with check (
  facility_id = any ((select ctx_admin_facilities())::uuid[]) and num_nonnulls(frozen_at, list_hash, places, drawn_at, seed, record) = 0);
create policy admin_delete on draw for delete to tsuen_app using (
  facility_id = any ((select ctx_admin_facilities())::uuid[]) and frozen_at is null);

-- written once, read by nobody who has a session
call let_app('draw_seed', 'insert');
create policy admin_insert on draw_seed for insert to tsuen_app with check (exists (
  select from draw d where d.id = draw_id and d.facility_id = any ((select ctx_admin_facilities())::uuid[])));

call let_app('draw_entry', 'select insert update delete', '{draw_id, child_id, number, resident, class_age, struck, won}');
create policy guardian_all on draw_entry to tsuen_app
  using (child_id = any ((select ctx_children())::uuid[]))
  with check (child_id = any ((select ctx_children())::uuid[]) and num_nonnulls(resident, class_age, won) = 0 and struck = '[]');
create policy staff_read on draw_entry for select to tsuen_app using (exists (
  select from draw d where d.id = draw_id and d.facility_id = any ((select ctx_staff_facilities())::uuid[])));

create policy settle_all on draw to tsuen_settle using (true) with check (true);
grant select (facility_id, kind, month, draw_at, drawn_at) on draw to tsuen_settle;

create policy jobs_all on draw to tsuen_jobs using (true) with check (true);
create policy jobs_all on draw_seed to tsuen_jobs using (true) with check (true);
create policy jobs_all on draw_entry to tsuen_jobs using (true) with check (true);
grant select, update (frozen_at, list_hash, places, drawn_at, seed, record) on draw to tsuen_jobs;
grant select on draw_seed to tsuen_jobs;
grant select, update (resident, class_age, struck, won) on draw_entry to tsuen_jobs;
