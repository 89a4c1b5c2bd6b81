-- 余裕活用型 (SLOT-1): 定員 and 在籍 of the host facility by class age, from a day on. What is left of one over the other is the vacancy that its
-- places are held against: a warning, never a refusal. Rows stay; of one day the last one entered counts.
create table enrolment (
  id uuid primary key,
  facility_id uuid not null references facility,
  from_date date not null,
  capacity0 smallint not null,
  capacity1 smallint not null,
  capacity2 smallint not null,
  enrolled0 smallint not null,
  enrolled1 smallint not null,
  enrolled2 smallint not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint enrolment_capacity0_check check (capacity0 between 0 and 999),
  constraint enrolment_capacity1_check check (capacity1 between 0 and 999),
  constraint enrolment_capacity2_check check (capacity2 between 0 and 999),
  constraint enrolment_enrolled0_check check (enrolled0 between 0 and 999),
  constraint enrolment_enrolled1_check check (enrolled1 between 0 and 999),
  constraint enrolment_enrolled2_check check (enrolled2 between 0 and 999)
);
create index enrolment_facility_idx on enrolment (facility_id, from_date, entered_at);

call raise_wall('enrolment');

call let_app('enrolment', 'select insert');
create policy staff_read on enrolment for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy admin_insert on enrolment for insert to tsuen_app with check (facility_id = any ((select ctx_admin_facilities())::uuid[]));
-- a key that paints is told as well
create policy key_read on enrolment for select to tsuen_app
  using (facility_id = any ((select ctx_key_facilities('slots:read', 'slots:write'))::uuid[]));
