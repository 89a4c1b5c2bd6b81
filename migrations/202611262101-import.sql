-- 取込 (CERT-2): certified children and applications of a town's own form from a CSV file. A file lies sealed until it is taken in or
-- forgotten after some days; keys are the town's own numbers, each is taken in once.

create table import_file (
  id uuid primary key,
  municipality text not null references municipality,
  kind text not null constraint import_file_kind_check check (kind in ('certified', 'application')),
  sha256 bytea not null, -- of the file as it came
  kek text not null,
  wrapped_key bytea, -- null once taken in
  sealed bytea, -- the text of the file
  staged_by uuid not null,
  staged_at timestamptz not null,
  done_by uuid,
  done_at timestamptz,
  certified integer, -- children certified at once
  queued integer, -- children put before an officer
  skipped integer, -- rows that had been taken in before
  created_at timestamptz not null default now(),
  constraint import_file_done_check check ((done_at is null) = (sealed is not null) and (done_at is null) = (certified is null))
);
create index import_file_municipality_idx on import_file (municipality, staged_at);
create unique index import_file_once_idx on import_file (municipality, kind, sha256) where done_at is not null;

create table import_key ( -- the town's own number of a child that came by a file
  municipality text not null references municipality,
  key text not null,
  import_id uuid not null references import_file,
  application_child_id uuid not null references application_child,
  created_at timestamptz not null default now(),
  primary key (municipality, key)
);
create index import_key_import_idx on import_key (import_id);
create index import_key_child_idx on import_key (application_child_id);

create table import_heading ( -- which heading of the town's files means what; the newest counts
  id uuid primary key,
  municipality text not null references municipality,
  columns jsonb not null,
  kept_by uuid not null,
  kept_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index import_heading_municipality_idx on import_heading (municipality, kept_at);

call raise_wall('import_file', 'import_key', 'import_heading');

call let_app('import_file', 'select insert update delete', '{municipality, kind, sha256, staged_by, staged_at, kek}');
create policy ward_read on import_file for select to tsuen_app using (municipality = (select ctx_ward_officer()));
create policy ward_insert on import_file for insert to tsuen_app with check (
  municipality = (select ctx_ward_officer()) and staged_by = (select ctx_login()));
create policy ward_update on import_file for update to tsuen_app
  using (municipality = (select ctx_ward_officer())) -- a done one can be locked too: who comes second is told
  with check (municipality = (select ctx_ward_officer()));
create policy ward_delete on import_file for delete to tsuen_app using (municipality = (select ctx_ward_officer()) and done_at is null);

call let_app('import_key', 'select insert');
create policy ward_read on import_key for select to tsuen_app using (municipality = (select ctx_ward_officer()));
create policy ward_insert on import_key for insert to tsuen_app with check (municipality = (select ctx_ward_officer()));

call let_app('import_heading', 'select insert');
create policy ward_read on import_heading for select to tsuen_app using (municipality = (select ctx_ward_officer()));
create policy ward_insert on import_heading for insert to tsuen_app with check (municipality = (select ctx_ward_officer()));

-- the nightly clearing of files that nobody took in
create policy jobs_find on import_file for select to tsuen_jobs using (true);
create policy jobs_clear on import_file for delete to tsuen_jobs using (done_at is null);
grant select (id, done_at, staged_at), delete on import_file to tsuen_jobs;
