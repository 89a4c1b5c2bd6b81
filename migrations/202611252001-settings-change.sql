-- Changes of a town's settings as its administrators schedule them: who, why, and where the town asks for it a second person.
-- The version itself is a row of municipality_setting with the same id, written when the change is signed and taken out again when it
-- is taken back before it began: whoever reads the settings knows nothing of changes. What was scheduled stays told here.

create table settings_change (
  id uuid primary key,
  municipality text not null references municipality,
  ordinal integer not null, -- one after the other: two who change the same state at once meet here
  valid_from date not null,
  value jsonb not null,
  reason text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  alone boolean not null, -- as the town's rule of two persons stood when it was made
  approved_by uuid,
  approved_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  constraint settings_change_ordinal_key unique (municipality, ordinal),
  constraint settings_change_second_check check (alone or approved_by is null or approved_by <> made_by),
  constraint settings_change_approved_check check (num_nonnulls(approved_by, approved_at) in (0, 2)),
  constraint settings_change_withdrawn_check check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2))
);

call raise_wall('settings_change');
call let_app('settings_change', 'select insert update', '{municipality, ordinal, valid_from, value, reason, made_by, made_at, alone}');
create policy ward_read on settings_change for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_insert on settings_change for insert to tsuen_app with check (
  municipality = (select ctx_ward_admin()) and made_by = (select ctx_login()) and withdrawn_at is null
  and (alone or approved_at is null));
create policy ward_update on settings_change for update to tsuen_app
  using (municipality = (select ctx_ward_admin()))
  with check (municipality = (select ctx_ward_admin()));

call let_app('municipality_setting', 'delete');
create policy ward_delete on municipality_setting for delete to tsuen_app using (
  municipality = (select ctx_ward_admin())
  and exists (select from settings_change c where c.id = municipality_setting.id and c.withdrawn_at is not null));

-- The minute's look gives months that were opened under older hours what the new version grants (HRS-7).
create policy jobs_read on settings_change for select to tsuen_jobs using (true);
grant select (id, municipality, valid_from, approved_at, withdrawn_at) on settings_change to tsuen_jobs;
