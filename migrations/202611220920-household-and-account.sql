-- Logins, households, children, sessions. A login may hold several roles and acts as one at a time (ACC-1, ACC-2).

create table login (
  id uuid primary key,
  mail text unique constraint login_mail_check check (mail is null or (length(mail) between 3 and 254 and mail = lower(mail) and mail = btrim(mail))), -- trimmed, NFKC, lower case (ACC-1)
  password_hash text, -- argon2id with its parameters; null until the link of ACC-3 was used
  display_name text not null default '',
  code_required boolean not null default true, -- ログイン時の2段階認証 (ACC-4); staff cannot switch it off
  locale text not null default 'ja',
  password_set_at timestamptz,
  blocked_at timestamptz,
  created_at timestamptz not null default now()
);

create table login_mail ( -- former addresses lead to the household too, before an officer who confirms (ACC-1); undo within 72 hours (ACC-5)
  id uuid primary key,
  login_id uuid not null references login,
  mail text not null,
  replaced_at timestamptz not null,
  undo_until timestamptz,
  undone_at timestamptz,
  created_at timestamptz not null default now()
);
create index login_mail_login_idx on login_mail (login_id);
create index login_mail_mail_idx on login_mail (mail);

create table household ( -- 世帯: one account (ACC-1)
  id uuid primary key,
  municipality text not null references municipality, -- 居住自治体
  ended_at timestamptz,
  created_at timestamptz not null default now()
);
create index household_municipality_idx on household (municipality);

create table guardian ( -- 保護者1 (申請者) and 保護者2 (代理利用者); names, address and phone change only by 認定変更 (ACC-5)
  id uuid primary key,
  household_id uuid not null references household,
  ordinal smallint not null constraint guardian_ordinal_check check (ordinal in (1, 2)),
  login_id uuid references login, -- null: without a mail address (ACC-7)
  family_name text not null,
  given_name text not null, -- '' for persons with one name
  family_kana text not null,
  given_kana text not null,
  relationship text not null, -- 続柄
  postal_code text,
  address text not null,
  phone text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint guardian_ordinal_key unique (household_id, ordinal)
);
create unique index guardian_login_idx on guardian (login_id);

create table child ( -- こども
  id uuid primary key,
  household_id uuid not null references household,
  municipality text not null references municipality, -- residence
  family_name text not null,
  given_name text not null,
  family_kana text not null,
  given_kana text not null,
  nickname text,
  birth_date date not null,
  sex text not null constraint child_sex_check check (sex in ('female', 'male', 'unknown')),
  postal_code text, -- null: as 保護者1
  address text,
  color smallint not null default 0 constraint child_color_check check (color between 0 and 11), -- of the child switch
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index child_household_idx on child (household_id);
create index child_municipality_idx on child (municipality, birth_date);
create index child_birth_date_idx on child (birth_date); -- CERT-6

create table child_key ( -- data key per child, wrapped by the key-encryption key; deleting it is erasure (design: personal data)
  child_id uuid primary key references child,
  kek text not null, -- which key-encryption key
  wrapped bytea,
  destroyed_at timestamptz,
  constraint child_key_destroyed_check check ((wrapped is null) = (destroyed_at is not null)),
  created_at timestamptz not null default now()
);

create table login_role (
  id uuid primary key,
  login_id uuid not null references login,
  kind text not null constraint login_role_kind_check check (kind in ('guardian1', 'guardian2', 'corporationAdmin', 'facilityAdmin', 'facilityStaff',
    'wardAdmin', 'wardOfficer', 'wardViewer', 'prefecture', 'nation', 'helpdesk')),
  household_id uuid references household,
  corporation_id uuid references corporation,
  facility_id uuid references facility,
  municipality text references municipality,
  prefecture text,
  valid_from timestamptz not null,
  valid_to timestamptz, -- exclusive
  blocked_at timestamptz, -- 保護者1 or the ward can block 保護者2 at once (ACC-2)
  created_at timestamptz not null default now(),
  constraint login_role_place_check check (case
    when kind in ('guardian1', 'guardian2') then household_id is not null and num_nonnulls(corporation_id, facility_id, municipality, prefecture) = 0
    when kind = 'corporationAdmin' then corporation_id is not null and num_nonnulls(household_id, facility_id, municipality, prefecture) = 0
    when kind in ('facilityAdmin', 'facilityStaff') then facility_id is not null and num_nonnulls(household_id, corporation_id, municipality, prefecture) = 0
    when kind in ('wardAdmin', 'wardOfficer', 'wardViewer') then municipality is not null and num_nonnulls(household_id, corporation_id, facility_id, prefecture) = 0
    when kind = 'prefecture' then prefecture is not null and num_nonnulls(household_id, corporation_id, facility_id, municipality) = 0
    else num_nonnulls(household_id, corporation_id, facility_id, municipality, prefecture) = 0 end)
);
create index login_role_login_idx on login_role (login_id);
create index login_role_household_idx on login_role (household_id);
create index login_role_corporation_idx on login_role (corporation_id);
create index login_role_facility_idx on login_role (facility_id);
create index login_role_municipality_idx on login_role (municipality);

create table passkey (
  id uuid primary key,
  login_id uuid not null references login,
  credential_id bytea not null unique,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  name text not null default '',
  last_used_at timestamptz,
  created_at timestamptz not null default now()
);
create index passkey_login_idx on passkey (login_id);

create table device ( -- 受付端末: a paired tablet
  id uuid primary key,
  facility_id uuid not null references facility,
  name text not null,
  public_key bytea, -- signs the rotating code and the stamps made offline (ATT-7)
  paired_by uuid references login,
  paired_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now()
);
create index device_facility_idx on device (facility_id);
create index device_paired_by_idx on device (paired_by);

create table pin ( -- of a member of staff, at the devices of the facility (10 minutes)
  login_role_id uuid primary key references login_role,
  facility_id uuid not null references facility,
  pin_hash text not null,
  tries smallint not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now()
);
create index pin_facility_idx on pin (facility_id);

create table session (
  id uuid primary key,
  token_hash bytea not null unique constraint session_token_hash_check check (octet_length(token_hash) = 32),
  side text not null constraint session_side_check check (side in ('guardian', 'facility', 'office', 'device', 'applicant')),
  login_id uuid references login,
  login_role_id uuid references login_role,
  device_id uuid references device,
  application_id uuid, -- referenced below, once the table stands
  acting_role_id uuid references login_role, -- side device: the PIN's owner, until acting_until
  acting_until timestamptz,
  expires_at timestamptz not null, -- absolute end
  last_seen_at timestamptz not null,
  proof_at timestamptz, -- own password or passkey
  code_at timestamptz, -- mailed code
  agent text not null default '', -- browser, for the list of own sessions
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  constraint session_holder_check check (case side
    when 'device' then device_id is not null and num_nonnulls(login_id, login_role_id, application_id) = 0
    when 'applicant' then application_id is not null and num_nonnulls(login_id, login_role_id, device_id) = 0
    else login_id is not null and login_role_id is not null and num_nonnulls(device_id, application_id) = 0 end)
);
create index session_login_idx on session (login_id);
create index session_login_role_idx on session (login_role_id);
create index session_device_idx on session (device_id);
create index session_application_idx on session (application_id);
create index session_acting_role_idx on session (acting_role_id);
create index session_expires_idx on session (expires_at);

create table login_attempt ( -- between password and code; the code is bound to it (ACC-4)
  id uuid primary key,
  token_hash bytea not null unique,
  side text not null constraint login_attempt_side_check check (side in ('guardian', 'facility', 'office')),
  login_id uuid not null references login,
  proof_at timestamptz, -- when the password or passkey was right
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create index login_attempt_login_idx on login_attempt (login_id);
create index login_attempt_expires_idx on login_attempt (expires_at);

create table one_time_code ( -- 6 digits, 10 minutes, 5 tries, single use, bound to one attempt, session or application (ACC-4, CERT-1)
  id uuid primary key,
  purpose text not null,
  code_hash bytea not null,
  login_id uuid references login,
  login_attempt_id uuid references login_attempt,
  session_id uuid references session,
  application_id uuid,
  address text, -- a new mail address that is being confirmed (ACC-5)
  tries smallint not null default 0,
  max_tries smallint not null default 5,
  expires_at timestamptz not null,
  used_at timestamptz,
  voided_at timestamptz, -- a newer code voids the earlier one
  created_at timestamptz not null default now(),
  constraint one_time_code_bound_check check (num_nonnulls(login_attempt_id, session_id, application_id) = 1)
);
create index one_time_code_login_idx on one_time_code (login_id);
create index one_time_code_login_attempt_idx on one_time_code (login_attempt_id);
create index one_time_code_session_idx on one_time_code (session_id);
create index one_time_code_application_idx on one_time_code (application_id);
create index one_time_code_expires_idx on one_time_code (expires_at);

create table account_link ( -- activation (7 days), reset (30 minutes), mail change, undo, pairing: one use, hashed
  id uuid primary key,
  token_hash bytea not null unique,
  purpose text not null constraint account_link_purpose_check check (purpose in ('activate', 'reset', 'mailChange', 'mailUndo', 'pairing', 'applicant')),
  login_id uuid references login,
  facility_id uuid references facility, -- pairing
  application_id uuid, -- applicant
  address text, -- mailChange: the new address
  expires_at timestamptz not null,
  used_at timestamptz,
  voided_at timestamptz, -- a resend voids the earlier link (ACC-3)
  created_at timestamptz not null default now(),
  constraint account_link_for_check check (num_nonnulls(login_id, facility_id, application_id) = 1)
);
create index account_link_login_idx on account_link (login_id);
create index account_link_facility_idx on account_link (facility_id);
create index account_link_application_idx on account_link (application_id);
create index account_link_expires_idx on account_link (expires_at);

create table throttle ( -- counted tries; the key is a keyed hash, never an address
  key text primary key,
  window_start timestamptz not null,
  hits integer not null,
  blocked_until timestamptz,
  created_at timestamptz not null default now()
);
create index throttle_window_idx on throttle (window_start);

create table emergency_contact ( -- 緊急連絡先 1–3, encrypted under the child's key
  id uuid primary key,
  child_id uuid not null references child,
  ordinal smallint not null constraint emergency_contact_ordinal_check check (ordinal between 1 and 5),
  sealed bytea not null,
  saved_by uuid references login,
  saved_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint emergency_contact_ordinal_key unique (child_id, ordinal) deferrable
);
create index emergency_contact_saved_by_idx on emergency_contact (saved_by);

create table pickup_person ( -- 送迎者
  id uuid primary key,
  child_id uuid not null references child,
  ordinal smallint not null constraint pickup_person_ordinal_check check (ordinal between 1 and 20),
  sealed bytea not null,
  saved_by uuid references login,
  saved_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint pickup_person_ordinal_key unique (child_id, ordinal) deferrable
);
create index pickup_person_saved_by_idx on pickup_person (saved_by);

create table child_sheet_section ( -- 児童情報, section by section, every version kept
  id uuid primary key,
  child_id uuid not null references child,
  section text not null,
  version integer not null,
  sealed bytea not null,
  saved_by uuid references login,
  saved_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint child_sheet_section_version_key unique (child_id, section, version)
);
create index child_sheet_section_saved_by_idx on child_sheet_section (saved_by);

create table child_sheet_confirmation ( -- 最終確認日 (ACC-6); on paper by staff (ACC-7)
  id uuid primary key,
  child_id uuid not null references child,
  part text not null constraint child_sheet_confirmation_part_check check (part in ('contacts', 'sheet')), -- 利用者情報, 児童情報
  confirmed_at timestamptz not null,
  confirmed_by uuid references login,
  on_paper boolean not null default false,
  created_at timestamptz not null default now()
);
create index child_sheet_confirmation_child_idx on child_sheet_confirmation (child_id, part, confirmed_at desc);
create index child_sheet_confirmation_by_idx on child_sheet_confirmation (confirmed_by);

create table support_need ( -- 要支援: never shown to guardians; of the facility only to 事業所管理者 and claims (CERT-5)
  id uuid primary key,
  child_id uuid not null references child,
  sealed bytea not null,
  valid_from date not null,
  valid_to date, -- inclusive
  created_at timestamptz not null default now()
);
create index support_need_child_idx on support_need (child_id, valid_from);

create table favourite (
  login_id uuid not null references login,
  facility_id uuid not null references facility,
  created_at timestamptz not null default now(),
  primary key (login_id, facility_id)
);
create index favourite_facility_idx on favourite (facility_id);

call raise_wall('login', 'login_mail', 'household', 'guardian', 'child', 'child_key', 'login_role', 'passkey', 'device', 'pin', 'session',
  'login_attempt', 'one_time_code', 'account_link', 'throttle', 'emergency_contact', 'pickup_person', 'child_sheet_section',
  'child_sheet_confirmation', 'support_need', 'favourite');
