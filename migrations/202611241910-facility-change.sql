-- 事業所情報: what a facility changes about itself, drafted, looked at as guardians see it, confirmed, and in force from its day (SET-2).
-- Prices, ways and windows go on into facility_setting; the page's own facts wait here until their day.
create table facility_change (
  id uuid primary key,
  facility_id uuid not null references facility,
  valid_from date not null,
  base_version integer not null, -- of facility.version: a newer change makes the draft stale
  profile jsonb not null default '{}', -- only the facts that change
  settings jsonb not null default '{}', -- only the settings that change
  before jsonb not null default '{}', -- {profile, settings}: the same keys as they stood when it was confirmed
  reason text not null default '',
  made_by uuid not null references login,
  made_at timestamptz not null,
  confirmed_by uuid references login,
  confirmed_at timestamptz,
  withdrawn_by uuid references login,
  withdrawn_at timestamptz,
  applied_at timestamptz,
  created_at timestamptz not null default now(),
  constraint facility_change_confirmed_check check (num_nulls(confirmed_by, confirmed_at) <> 1 and (applied_at is null or confirmed_at is not null)),
  constraint facility_change_withdrawn_check check (num_nulls(withdrawn_by, withdrawn_at) <> 1 and (applied_at is null or withdrawn_at is null))
);
create index facility_change_facility_idx on facility_change (facility_id, made_at desc);
create index facility_change_due_idx on facility_change (valid_from) where confirmed_at is not null and applied_at is null and withdrawn_at is null;
create index facility_change_made_idx on facility_change (made_by);
create index facility_change_confirmed_idx on facility_change (confirmed_by);
create index facility_change_withdrawn_idx on facility_change (withdrawn_by);

call raise_wall('facility_change');
call let_app('facility_change', 'select insert update', '{facility_id, base_version, profile, settings, made_by, made_at, valid_from, reason}');
create policy admin_all on facility_change to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));

-- the minute's look puts the facts of a day that has come into the facility's row
create policy jobs_all on facility_change to tsuen_jobs using (true) with check (true);
grant select, update (applied_at) on facility_change to tsuen_jobs;
grant update (delivery_type, kinds, classes, from_months, ages_text, hours_text, closed_text, fee_text, meals, extras, things_to_bring, payment_text,
  cancel_text, cancel_fee_text, interview_text, booking_text, parent_child, medical_care, disability, reduction_honoured, temporary_care, parking,
  features_text, staff_text, partner_text, phone, access, website, host_name, version) on facility to tsuen_jobs;
