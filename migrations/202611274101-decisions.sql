-- 申請審査 at volume (CERT-1): decisions of two persons, many clean cases decided in one act, a town's own sentences for 補正依頼.

create table prepared_decision ( -- 起案: waits for another officer's approval
  application_id uuid primary key references application,
  kind text not null constraint prepared_decision_kind_check check (kind in ('certify', 'reject')),
  version integer not null constraint prepared_decision_version_check check (version > 1), -- the application's, once prepared: any other act makes it void
  sealed bytea not null, -- what is to be decided, with the application's key
  prepared_by uuid not null references login,
  prepared_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index prepared_decision_by_idx on prepared_decision (prepared_by);

create table decision_run ( -- まとめて認定
  id uuid primary key,
  municipality text not null references municipality,
  step text not null constraint decision_run_step_check check (step in ('prepare', 'certify')),
  run_by uuid not null references login,
  run_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index decision_run_municipality_idx on decision_run (municipality, run_at);
create index decision_run_by_idx on decision_run (run_by);

create table decision_run_case ( -- each case its own outcome
  run_id uuid not null references decision_run,
  application_id uuid not null references application,
  outcome text not null constraint decision_run_case_outcome_check check (outcome in ('certified', 'prepared', 'left')),
  reasons text[] not null default '{}', -- why it was left to a person
  created_at timestamptz not null default now(),
  primary key (run_id, application_id)
);
create index decision_run_case_application_idx on decision_run_case (application_id);

create table correction_template ( -- a town's own sentences for 補正依頼
  id uuid primary key,
  municipality text not null references municipality,
  title text not null,
  message text not null,
  saved_by uuid not null references login,
  saved_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index correction_template_municipality_idx on correction_template (municipality);
create index correction_template_by_idx on correction_template (saved_by);

call raise_wall('prepared_decision', 'decision_run', 'decision_run_case', 'correction_template');

call let_app('prepared_decision', 'select insert update', '{application_id}');
create policy case_read on prepared_decision for select to tsuen_app using ((select ctx_ward()) is not null
  and exists (select from application a where a.id = application_id));
create policy ward_insert on prepared_decision for insert to tsuen_app with check (prepared_by = (select ctx_login())
  and exists (select from application a where a.id = application_id and a.municipality = (select ctx_ward_officer())));
create policy ward_update on prepared_decision for update to tsuen_app
  using (exists (select from application a where a.id = application_id and a.municipality = (select ctx_ward_officer())))
  with check (prepared_by = (select ctx_login()));

call let_app('decision_run', 'select insert');
create policy ward_read on decision_run for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_insert on decision_run for insert to tsuen_app with check (
  municipality = (select ctx_ward_officer()) and run_by = (select ctx_login()));

call let_app('decision_run_case', 'select insert');
create policy run_read on decision_run_case for select to tsuen_app using (exists (select from decision_run r where r.id = run_id));
create policy ward_insert on decision_run_case for insert to tsuen_app with check (
  exists (select from decision_run r where r.id = run_id and r.municipality = (select ctx_ward_officer()))
  and exists (select from application a where a.id = application_id));

call let_app('correction_template', 'select insert update delete', '{municipality}');
create policy ward_read on correction_template for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_write on correction_template to tsuen_app
  using (municipality = (select ctx_ward_officer())) with check (municipality = (select ctx_ward_officer()) and saved_by = (select ctx_login()));

-- CERT-6 asks by birth date and given name
create index child_twin_idx on child (birth_date, given_kana);
create index application_child_twin_idx on application_child (birth_date, given_kana);
drop index child_birth_date_idx;
drop index application_child_birth_date_idx;
