-- The town's register of its facilities (PLC-1): 認可, 確認, 休止, 再開, 廃止 as dated entries that stay; 需給 (SUP-1); 指導監査 (INS-1).

-- No screen ever wrote these: the entries say the same with their dates.
alter table facility drop column licence_number, drop column confirmation_number, drop column suspended;

create table facility_register (
  id uuid primary key,
  facility_id uuid not null references facility,
  municipality text not null references municipality, -- the facility's town
  version smallint not null constraint facility_register_version_check check (version >= 1), -- the n-th entry: who is slower is told
  event text not null constraint facility_register_event_check check (event in (
    'licensed', -- 認可
    'confirmed', -- 確認
    'suspended', -- 休止
    'resumed', -- 再開, or a 休止 or 廃止 taken back
    'ended', -- 廃止
    'reviewed')), -- a change of the facility's page, looked at
  valid_from date not null, -- 廃止: the last day
  until date, -- 休止: the last day, inclusive
  number text, -- 認可番号, 確認番号
  document text not null default '', -- 文書番号
  document_on date, -- 文書の日付
  reason text not null default '',
  takes_back uuid references facility_register, -- 再開: which 休止 or 廃止 it ends
  change_id uuid references facility_change, -- which change was looked at
  closures uuid[] not null default '{}', -- 休止, 廃止: the closures that stop its places (CLS-1)
  by_login uuid not null references login,
  at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint facility_register_version_key unique (facility_id, version),
  constraint facility_register_until_check check ((event = 'suspended') = (until is not null) and (until is null or until >= valid_from)),
  constraint facility_register_number_check check ((event in ('licensed', 'confirmed')) = (number is not null)),
  constraint facility_register_takes_back_check check ((event = 'resumed') = (takes_back is not null)),
  constraint facility_register_change_check check ((event = 'reviewed') = (change_id is not null))
);
create index facility_register_municipality_idx on facility_register (municipality);
create unique index facility_register_takes_back_idx on facility_register (takes_back);
create unique index facility_register_change_idx on facility_register (change_id);
create index facility_register_login_idx on facility_register (by_login);
create trigger append_only before update or delete on facility_register for each row execute function refuse_change();

create table supply_plan ( -- 需給: 量の見込み and 確保方策 of a fiscal year, each version whole
  id uuid primary key,
  municipality text not null references municipality,
  year smallint not null constraint supply_plan_year_check check (year between 2020 and 2100), -- begins on 1 April
  version smallint not null constraint supply_plan_version_check check (version >= 1),
  plan jsonb not null, -- [{month, classAge, demand, supply}], hours of the month
  reason text not null default '',
  decided_by uuid not null references login,
  decided_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint supply_plan_version_key unique (municipality, year, version)
);
create index supply_plan_login_idx on supply_plan (decided_by);
create trigger append_only before update or delete on supply_plan for each row execute function refuse_change();

create table inspection ( -- 指導監査
  id uuid primary key,
  facility_id uuid not null references facility,
  municipality text not null references municipality, -- the facility's town
  kind text not null constraint inspection_kind_check check (kind in ('onSite', 'paper')), -- 実地, 書面
  held_on date not null,
  made_by uuid not null references login,
  made_at timestamptz not null,
  sent_by uuid references login,
  sent_at timestamptz, -- before it the facility sees nothing, after it nothing is added
  created_at timestamptz not null default now(),
  constraint inspection_sent_check check (num_nulls(sent_by, sent_at) <> 1)
);
create index inspection_facility_idx on inspection (facility_id, held_on desc);
create index inspection_municipality_idx on inspection (municipality, held_on desc);
create index inspection_made_idx on inspection (made_by);
create index inspection_sent_idx on inspection (sent_by);

create table inspection_finding (
  id uuid primary key,
  inspection_id uuid not null references inspection,
  level text not null constraint inspection_finding_level_check check (level in ('written', 'oral', 'none')), -- 文書指摘, 口頭指摘, 指摘なし
  due_on date, -- until when the facility answers; a later one stands with what was asked again
  sealed bytea not null, -- {item, words}
  made_by uuid not null references login,
  made_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint inspection_finding_due_check check ((level = 'none') = (due_on is null))
);
create index inspection_finding_inspection_idx on inspection_finding (inspection_id);
create index inspection_finding_made_idx on inspection_finding (made_by);

create table inspection_event ( -- answers, what was asked again, and that it is settled, in order
  id uuid primary key,
  finding_id uuid not null references inspection_finding,
  turn smallint not null constraint inspection_event_turn_check check (turn >= 1),
  event text not null constraint inspection_event_event_check check (event in ('answered', 'asked', 'settled')),
  municipality text references municipality, -- the town that acts; null: the facility
  due_on date, -- asked again: until when
  sealed bytea, -- the words
  by_login uuid not null references login,
  at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint inspection_event_turn_key unique (finding_id, turn), -- of two who act at once one is faster
  constraint inspection_event_side_check check ((event = 'answered') = (municipality is null)),
  constraint inspection_event_due_check check ((event = 'asked') = (due_on is not null)),
  constraint inspection_event_words_check check (event = 'settled' or sealed is not null)
);
create index inspection_event_municipality_idx on inspection_event (municipality);
create index inspection_event_login_idx on inspection_event (by_login);
create trigger append_only before update or delete on inspection_event for each row execute function refuse_change();

call raise_wall('facility_register', 'supply_plan', 'inspection', 'inspection_finding', 'inspection_event');

call let_app('facility_register', 'select insert');
create policy ward_read on facility_register for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_insert on facility_register for insert to tsuen_app with check (
  municipality = (select ctx_ward_officer()) and by_login = (select ctx_login())
  and municipality = (select f.municipality from facility f where f.id = facility_id));

-- what a facility confirmed about its own page, to its town
create policy ward_read on facility_change for select to tsuen_app using (confirmed_at is not null and (select ctx_ward()) is not null
  and (select ctx_ward()) = (select f.municipality from facility f where f.id = facility_id));

call let_app('supply_plan', 'select insert');
create policy ward_read on supply_plan for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_insert on supply_plan for insert to tsuen_app with check (
  municipality = (select ctx_ward_officer()) and decided_by = (select ctx_login()));

call let_app('inspection', 'select insert');
grant update (sent_by, sent_at) on inspection to tsuen_app;
create policy ward_read on inspection for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_insert on inspection for insert to tsuen_app with check (
  municipality = (select ctx_ward_officer()) and made_by = (select ctx_login()) and sent_at is null
  and municipality = (select f.municipality from facility f where f.id = facility_id));
create policy ward_send on inspection for update to tsuen_app using (municipality = (select ctx_ward_officer()) and sent_at is null)
  with check (municipality = (select ctx_ward_officer()) and sent_by = (select ctx_login()));
create policy admin_read on inspection for select to tsuen_app using (
  sent_at is not null and facility_id = any ((select ctx_admin_facilities())::uuid[]));

call let_app('inspection_finding', 'select insert');
create policy inspection_read on inspection_finding for select to tsuen_app using (exists (select from inspection i where i.id = inspection_id));
create policy ward_insert on inspection_finding for insert to tsuen_app with check (
  (select ctx_ward_officer()) is not null and made_by = (select ctx_login())
  and exists (select from inspection i where i.id = inspection_id and i.municipality = (select ctx_ward_officer()) and i.sent_at is null));

call let_app('inspection_event', 'select insert');
create policy finding_read on inspection_event for select to tsuen_app using (exists (select from inspection_finding f where f.id = finding_id));
create policy ward_insert on inspection_event for insert to tsuen_app with check (
  municipality = (select ctx_ward_officer()) and by_login = (select ctx_login())
  and exists (select from inspection_finding f where f.id = finding_id));
create policy admin_insert on inspection_event for insert to tsuen_app with check (
  municipality is null and by_login = (select ctx_login()) and (select ctx_admin_facilities()) is not null
  and exists (select from inspection_finding f where f.id = finding_id));

-- for mails
create policy jobs_read on inspection for select to tsuen_jobs using (true);
grant select (id, facility_id) on inspection to tsuen_jobs;
create policy jobs_read on facility_register for select to tsuen_jobs using (true);
grant select (id, facility_id, event, valid_from, until) on facility_register to tsuen_jobs;

-- for the look-ups of the next file
grant select (cap0, cap1, cap2, taken0, taken1, taken2) on slot_cell to tsuen_lookup;
