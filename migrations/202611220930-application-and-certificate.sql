-- 認定申請 → 審査 → 認定証. Contents are sealed with a key of the application; what the queue sorts by and CERT-6 compares stands beside it.

create table consent_text ( -- wording of a consent, by version
  id uuid primary key,
  purpose text not null,
  version integer not null,
  body text not null,
  valid_from date not null,
  created_at timestamptz not null default now(),
  constraint consent_text_version_key unique (purpose, version)
);

create table application ( -- 認定申請・認定変更・取下げ
  id uuid primary key,
  number text not null unique, -- 受付番号: readable, not guessable
  kind text not null constraint application_kind_check check (kind in ('new', 'change', 'end')), -- 認定, 認定変更, 取下げ・取消
  channel text not null constraint application_channel_check check (channel in ('builtIn', 'external', 'paper', 'counter', 'import')),
  municipality text not null references municipality,
  state text not null constraint application_state_check check (state in (
    'draft', -- 下書き
    'submitted', -- 申請済
    'reviewing', -- 審査中
    'returned', -- 補正依頼
    'certified', -- 認定
    'rejected', -- 却下
    'withdrawn')), -- 取下げ
  mail text, -- of 保護者1, normalised; null for a draft's first pages and ACC-7
  family_name text, -- 申請者, from the submission on
  given_name text,
  family_kana text,
  given_kana text,
  household_id uuid references household, -- the applicant's, when known or once certified
  kek text not null,
  wrapped_key bytea, -- data key of the sealed contents; null after erasure
  sealed bytea, -- the whole form
  officer_id uuid references login, -- 担当
  received_on date, -- 受付日 (CERT-7)
  submitted_at timestamptz,
  due_on date, -- when the decision is expected
  correction_due_on date,
  decided_at timestamptz,
  decided_by uuid references login,
  reason_code text, -- of 却下
  version integer not null default 1, -- two officers cannot overwrite each other
  updated_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index application_queue_idx on application (municipality, state, due_on);
create index application_officer_idx on application (officer_id, state);
create index application_household_idx on application (household_id);
create index application_decided_by_idx on application (decided_by);
create index application_mail_idx on application (mail);
create index application_draft_idx on application (updated_at) where state = 'draft';

alter table session add constraint session_application_id_fkey foreign key (application_id) references application;
alter table one_time_code add constraint one_time_code_application_id_fkey foreign key (application_id) references application;
alter table account_link add constraint account_link_application_id_fkey foreign key (application_id) references application;

create table application_child ( -- one state and number per child (CERT-1)
  id uuid primary key,
  application_id uuid not null references application,
  municipality text not null references municipality, -- as the application's
  ordinal smallint not null,
  number text not null unique,
  state text not null constraint application_child_state_check check (state in ('draft', 'submitted', 'reviewing', 'returned', 'certified', 'rejected', 'withdrawn')),
  family_name text not null,
  given_name text not null,
  family_kana text not null,
  given_kana text not null,
  birth_date date not null,
  sex text not null constraint application_child_sex_check check (sex in ('female', 'male', 'unknown')),
  child_id uuid references child, -- the known child, or the one certified
  certificate_id uuid,
  reason_code text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint application_child_ordinal_key unique (application_id, ordinal)
);
create index application_child_birth_date_idx on application_child (birth_date); -- CERT-6
create index application_child_municipality_idx on application_child (municipality, state);
create index application_child_child_idx on application_child (child_id);
create index application_child_certificate_idx on application_child (certificate_id);

create table application_event ( -- the timeline; codes only
  id uuid primary key,
  application_id uuid not null references application,
  application_child_id uuid references application_child,
  at timestamptz not null,
  event text not null,
  by_kind text not null,
  by_login uuid references login,
  public boolean not null default true, -- shown to the applicant
  details jsonb not null default '{}', -- codes and dates
  created_at timestamptz not null default now()
);
create index application_event_application_idx on application_event (application_id, at);
create index application_event_child_idx on application_event (application_child_id);
create index application_event_login_idx on application_event (by_login);

create table application_correction ( -- 補正依頼: these fields, and only these, are open again
  id uuid primary key,
  application_id uuid not null references application,
  application_child_id uuid references application_child,
  pointer text not null, -- JSON pointer into the form
  reason_code text not null,
  message bytea, -- the officer's words, sealed with the application's key
  requested_by uuid references login,
  requested_at timestamptz not null,
  answered_at timestamptz,
  created_at timestamptz not null default now()
);
create index application_correction_application_idx on application_correction (application_id);
create index application_correction_child_idx on application_correction (application_child_id);
create index application_correction_by_idx on application_correction (requested_by);

create table stored_file ( -- encrypted, in chunks; of an application or of a child
  id uuid primary key,
  application_id uuid references application,
  child_id uuid references child,
  field text not null, -- which field of the form
  sealed_name bytea not null,
  type text not null constraint stored_file_type_check check (type in ('application/pdf', 'image/jpeg', 'image/png', 'image/heic')),
  size integer not null constraint stored_file_size_check check (size between 1 and 5242880),
  sha256 bytea not null, -- of the sealed bytes
  state text not null default 'ready' constraint stored_file_state_check check (state in ('uploading', 'ready', 'removed')),
  created_at timestamptz not null default now(),
  constraint stored_file_of_check check (num_nonnulls(application_id, child_id) = 1)
);
create index stored_file_application_idx on stored_file (application_id);
create index stored_file_child_idx on stored_file (child_id);

create table file_chunk (
  file_id uuid not null references stored_file on delete cascade,
  ordinal smallint not null,
  sealed bytea not null,
  created_at timestamptz not null default now(),
  primary key (file_id, ordinal)
);

create table certificate_serial ( -- last serial of a municipality and 令和 year; never reused (CERT-3)
  municipality text not null references municipality,
  reiwa_year smallint not null constraint certificate_serial_year_check check (reiwa_year between 1 and 99),
  last_serial integer not null constraint certificate_serial_last_check check (last_serial between 1 and 999999),
  created_at timestamptz not null default now(),
  primary key (municipality, reiwa_year)
);

create table certificate ( -- 認定証
  id uuid primary key,
  number text not null unique constraint certificate_number_check check (number ~ '^[0-9]{14}$'), -- CERT-3
  own_number text, -- the town's own
  child_id uuid not null references child,
  municipality text not null references municipality,
  application_child_id uuid references application_child,
  valid_from date not null,
  national_end date not null, -- last day, inclusive (ELIG-2)
  municipal_end date, -- last day of municipal layers that go on after 3; null = none
  state text not null constraint certificate_state_check check (state in ('valid', 'suspended', 'ended')), -- 有効 (開始前 by its date), 停止, 終了
  end_reason text constraint certificate_end_reason_check check (end_reason in ('age', 'moved', 'enrolled', 'withdrawn', 'revoked')), -- 満3歳, 転出, 入所, 取下げ, 取消
  ended_at timestamptz, -- when the end was decided
  check_code_hash bytea, -- of the printed code (ACC-7)
  declared bytea, -- 障害児・医療的ケア児 as declared by the guardian, sealed under the child's key
  decided_by uuid references login,
  decided_at timestamptz not null,
  notified_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint certificate_end_check check ((state = 'ended') = (end_reason is not null)),
  constraint certificate_dates_check check (municipal_end is null or municipal_end >= national_end)
);
create index certificate_child_idx on certificate (child_id, valid_from);
create index certificate_municipality_idx on certificate (municipality, state, national_end);
create index certificate_application_child_idx on certificate (application_child_id);
create index certificate_decided_by_idx on certificate (decided_by);
create index certificate_national_end_idx on certificate (national_end) where state = 'valid';
alter table application_child add constraint application_child_certificate_id_fkey foreign key (certificate_id) references certificate;

create table reduction ( -- 負担軽減 (FEE-4)
  id uuid primary key,
  child_id uuid not null references child,
  municipality text not null references municipality,
  class text not null constraint reduction_class_check check (class in ('welfare', 'taxExempt', 'lowIncome', 'support')), -- 生活保護, 非課税, 所得割, 要支援
  valid_from date not null,
  valid_to date, -- inclusive
  decided_by uuid references login,
  decided_at timestamptz not null,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  constraint reduction_dates_check check (valid_to is null or valid_to >= valid_from - 1)
);
create index reduction_child_idx on reduction (child_id, valid_from);
create index reduction_municipality_idx on reduction (municipality, valid_to);
create index reduction_decided_by_idx on reduction (decided_by);

create table consent ( -- which wording was agreed to, by whom
  id uuid primary key,
  consent_text_id uuid not null references consent_text,
  application_id uuid references application,
  child_id uuid references child,
  login_id uuid references login,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  constraint consent_of_check check (num_nonnulls(application_id, child_id) = 1)
);
create index consent_text_idx on consent (consent_text_id);
create index consent_application_idx on consent (application_id);
create index consent_child_idx on consent (child_id);
create index consent_login_idx on consent (login_id);

call raise_wall('consent_text', 'application', 'application_child', 'application_event', 'application_correction', 'stored_file', 'file_chunk',
  'certificate_serial', 'certificate', 'reduction', 'consent');
