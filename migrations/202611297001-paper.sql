-- 帳票: the town's seal in dated versions, the running 文書番号, and every 通知書 as it was made (CERT-8). A paper keeps what it said: printed
-- again after a change of names, words or seal it is the same paper.

create table town_seal (
  id uuid primary key,
  municipality text not null references municipality,
  valid_from date not null,
  width_mm smallint not null constraint town_seal_width_check check (width_mm between 10 and 40),
  sealed bytea, -- the picture (PNG); null: from then on no seal is shown (公印省略)
  reason text not null,
  made_by uuid not null references login,
  made_at timestamptz not null,
  alone boolean not null, -- as the town's rule of two persons stood when it was made
  approved_by uuid references login,
  approved_at timestamptz,
  withdrawn_by uuid references login,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  constraint town_seal_second_check check (alone or approved_by is null or approved_by <> made_by),
  constraint town_seal_approved_check check (num_nonnulls(approved_by, approved_at) in (0, 2)),
  constraint town_seal_withdrawn_check check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2))
);
create index town_seal_municipality_idx on town_seal (municipality, valid_from);
create index town_seal_made_by_idx on town_seal (made_by);
create index town_seal_approved_by_idx on town_seal (approved_by);
create index town_seal_withdrawn_by_idx on town_seal (withdrawn_by);

create table paper_serial ( -- locked to the end of the act that makes papers: no number is left out, none is given twice
  municipality text not null references municipality,
  fiscal_year smallint not null,
  last_number integer not null constraint paper_serial_number_check check (last_number >= 0),
  created_at timestamptz not null default now(),
  primary key (municipality, fiscal_year)
);

create table paper_run ( -- papers that were made together, with the town's words of that moment
  id uuid primary key,
  municipality text not null references municipality,
  kind text not null constraint paper_run_kind_check check (kind in ('certified', 'rejected', 'changed', 'changeRejected', 'ended')),
  issued_on date not null,
  words jsonb not null,
  seal_id uuid references town_seal,
  kek text not null,
  wrapped_key bytea not null,
  made_by uuid not null references login,
  made_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index paper_run_municipality_idx on paper_run (municipality, made_at);
create index paper_run_seal_idx on paper_run (seal_id);
create index paper_run_made_by_idx on paper_run (made_by);

create table paper (
  id uuid primary key,
  run_id uuid not null references paper_run,
  municipality text not null references municipality,
  kind text not null constraint paper_kind_check check (kind in ('certified', 'rejected', 'changed', 'changeRejected', 'ended')),
  certificate_id uuid references certificate, -- 認定, 消滅
  application_child_id uuid references application_child, -- 却下
  application_id uuid references application, -- 認定変更
  fiscal_year smallint not null,
  number integer not null constraint paper_number_check check (number > 0),
  mark text not null, -- 文書番号 as it is printed
  sealed bytea, -- whom it is for and what it says, with the run's key; null after erasure
  created_at timestamptz not null default now(),
  constraint paper_number_key unique (municipality, fiscal_year, number),
  constraint paper_certificate_key unique (certificate_id, kind),
  constraint paper_application_child_key unique (application_child_id),
  constraint paper_application_key unique (application_id),
  constraint paper_subject_check check (num_nonnulls(certificate_id, application_child_id, application_id) = 1)
);
create index paper_run_idx on paper (run_id);

call raise_wall('town_seal', 'paper_serial', 'paper_run', 'paper');

call let_app('town_seal', 'select insert update', '{municipality, valid_from, width_mm, sealed, reason, made_by, made_at, alone}');
create policy ward_read on town_seal for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_insert on town_seal for insert to tsuen_app with check (
  municipality = (select ctx_ward_admin()) and made_by = (select ctx_login()) and withdrawn_at is null and (alone or approved_at is null));
create policy ward_update on town_seal for update to tsuen_app
  using (municipality = (select ctx_ward_admin())) with check (municipality = (select ctx_ward_admin()));

call let_app('paper_serial', 'select insert update', '{municipality, fiscal_year}');
create policy ward_all on paper_serial to tsuen_app
  using (municipality = (select ctx_ward_officer())) with check (municipality = (select ctx_ward_officer()));

call let_app('paper_run', 'select insert');
create policy ward_read on paper_run for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_insert on paper_run for insert to tsuen_app with check (
  municipality = (select ctx_ward_officer()) and made_by = (select ctx_login())
  and (seal_id is null or exists (select from town_seal s where s.id = seal_id)));

call let_app('paper', 'select insert');
create policy ward_read on paper for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_insert on paper for insert to tsuen_app with check (municipality = (select ctx_ward_officer())
  and exists (select from paper_run r where r.id = run_id and r.municipality = (select ctx_ward_officer()))
  and (certificate_id is null or exists (select from certificate c where c.id = certificate_id and c.municipality = (select ctx_ward_officer())))
  and (application_child_id is null or exists (select from application_child a where a.id = application_child_id
    and a.municipality = (select ctx_ward_officer())))
  and (application_id is null or exists (select from application a where a.id = application_id
    and a.municipality = (select ctx_ward_officer()))));
