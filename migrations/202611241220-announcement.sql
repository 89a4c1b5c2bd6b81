-- お知らせ: what a town tells its guardians, its facilities or both. Who may read one is decided by where the reader belongs.

create table announcement (
  id uuid primary key,
  municipality text not null references municipality,
  audience text not null constraint announcement_audience_check check (audience in ('guardians', 'facilities', 'both')),
  facility_id uuid references facility, -- only the families whom this facility has accepted
  title text not null,
  body text not null,
  by_mail boolean not null,
  publish_at timestamptz not null,
  made_by uuid not null,
  made_at timestamptz not null,
  approved_by uuid, -- a second person, where everybody is told
  approved_at timestamptz,
  published_at timestamptz, -- set by the minute's look; from then on it is read
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  constraint announcement_second_check check (audience <> 'both' or approved_by is null or approved_by <> made_by),
  constraint announcement_approved_check check (num_nonnulls(approved_by, approved_at) in (0, 2)),
  constraint announcement_published_check check (published_at is null or approved_at is not null),
  constraint announcement_facility_check check (facility_id is null or audience = 'guardians')
);
create index announcement_municipality_idx on announcement (municipality, publish_at);
create index announcement_facility_idx on announcement (facility_id);
create index announcement_due_idx on announcement (publish_at) where published_at is null and withdrawn_at is null;

create table announcement_read (
  announcement_id uuid not null references announcement on delete cascade,
  login_id uuid not null references login on delete cascade,
  read_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (announcement_id, login_id)
);
create index announcement_read_login_idx on announcement_read (login_id);

call raise_wall('announcement', 'announcement_read');

call let_app('announcement', 'select insert update', '{municipality, audience, facility_id, title, body, by_mail, publish_at, made_by, made_at, published_at}');
create policy ward_read on announcement for select to tsuen_app using (municipality = (select ctx_ward()));
create policy family_read on announcement for select to tsuen_app using (
  published_at is not null and withdrawn_at is null and audience in ('guardians', 'both')
  and exists (select from household h where h.id = (select ctx_household()) and h.municipality = announcement.municipality)
  and (facility_id is null or exists (select from facility_acceptance a
    where a.facility_id = announcement.facility_id and a.withdrawn_at is null and a.child_id = any ((select ctx_children())::uuid[]))));
create policy staff_read on announcement for select to tsuen_app using (
  published_at is not null and withdrawn_at is null and audience in ('facilities', 'both')
  and exists (select from facility f where f.id = any ((select ctx_staff_facilities())::uuid[]) and f.municipality = announcement.municipality));
create policy ward_insert on announcement for insert to tsuen_app with check (
  municipality = (select ctx_ward_officer()) and made_by = (select ctx_login()) and num_nonnulls(published_at, withdrawn_at) = 0
  and (audience <> 'both' or approved_by is null));
create policy ward_update on announcement for update to tsuen_app
  using (municipality = (select ctx_ward_officer()))
  with check (municipality = (select ctx_ward_officer()));

call let_app('announcement_read', 'select insert');
create policy own_read on announcement_read for select to tsuen_app using (login_id = (select ctx_login()));
create policy own_insert on announcement_read for insert to tsuen_app with check (
  login_id = (select ctx_login()) and exists (select from announcement a where a.id = announcement_id));

create policy jobs_all on announcement to tsuen_jobs using (true) with check (true);
grant select, update (published_at) on announcement to tsuen_jobs;
