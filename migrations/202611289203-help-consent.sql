-- ヘルプデスク (HLP-1): a household lets the help desk look at the state of its account for a quarter of an hour, by a code that opens once.
create table help_consent (
  id uuid primary key,
  household_id uuid not null references household,
  login_id uuid not null references login, -- who made the code
  code_hash bytea not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null, -- of the code; from the opening on, of the view
  opened_at timestamptz,
  opened_by uuid references login,
  looks integer not null default 0 constraint help_consent_looks_check check (looks >= 0),
  looked_at timestamptz, -- the last time
  ended_at timestamptz, -- by the family, before its time
  created_at timestamptz not null default now(),
  constraint help_consent_opened_check check ((opened_at is null) = (opened_by is null)),
  constraint help_consent_expiry_check check (expires_at > made_at)
);
create index help_consent_household_idx on help_consent (household_id, made_at desc);
create index help_consent_login_idx on help_consent (login_id);
create index help_consent_opened_by_idx on help_consent (opened_by);

call raise_wall('help_consent');
call let_app('help_consent', 'select insert update', '{household_id, login_id, code_hash, made_at, expires_at, opened_at, opened_by, looks, looked_at}');
create policy household_read on help_consent for select to tsuen_app using (household_id = (select ctx_household()));
create policy household_insert on help_consent for insert to tsuen_app with check (
  household_id = (select ctx_household()) and login_id = (select ctx_login()) and opened_at is null and ended_at is null);
create policy household_end on help_consent for update to tsuen_app using (household_id = (select ctx_household()));

-- For the look-ups of the next file: state and times, no name, no health.
create policy lookup_all on help_consent to tsuen_lookup using (true) with check (true);
grant select, update (expires_at, opened_at, opened_by, looks, looked_at) on help_consent to tsuen_lookup;
create policy help_read on child_sheet_confirmation for select to tsuen_lookup using (true);
grant select (child_id, part, confirmed_at) on child_sheet_confirmation to tsuen_lookup;
create policy help_read on notice for select to tsuen_lookup using (true);
grant select (login_id, at, subject, mailed) on notice to tsuen_lookup;
