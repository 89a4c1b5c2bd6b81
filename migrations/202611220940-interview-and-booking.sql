-- 初回面談, 枠, 予約, 時間. Hours and places are counters that the database guards (design: hours and places).

create table facility_relation ( -- SEE-1: a facility reads a child while live_until >= today; one row per pair keeps the policies cheap
  child_id uuid not null references child,
  facility_id uuid not null references facility,
  live_until date not null, -- last day on which the child's data may be read
  record_until date, -- last day on which the facility's own records may still name the child (SEE-4)
  created_at timestamptz not null default now(),
  primary key (child_id, facility_id)
);
create index facility_relation_facility_idx on facility_relation (facility_id, live_until);

create table interview ( -- 初回面談, per child and facility (INT-1)
  id uuid primary key,
  child_id uuid not null references child,
  facility_id uuid not null references facility,
  kind text constraint interview_kind_check check (kind in ('regular', 'flexible')), -- null: for both
  way text not null constraint interview_way_check check (way in ('proposals', 'publishedTimes', 'phone', 'visit', 'known')), -- INT-2; visit: registered by the facility; known: accepted without a meeting
  state text not null constraint interview_state_check check (state in (
    'requested', -- 申込
    'arranging', -- 日程調整中
    'fixed', -- 日程確定
    'held', -- 実施済
    'accepted', -- 受入可
    'refused', -- 受入不可
    'cancelled')), -- 取消
  fixed_date date,
  fixed_start_min smallint constraint interview_fixed_start_min_check check (fixed_start_min between 0 and 1440),
  fixed_minutes smallint constraint interview_fixed_minutes_check check (fixed_minutes between 5 and 480),
  reason_code text, -- of 受入不可 and 取消 (INT-5)
  message bytea, -- words of either side, sealed under the child's key
  entered_by uuid references login,
  entered_by_kind text not null,
  requested_at timestamptz not null,
  decided_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint interview_fixed_check check ((fixed_date is null) = (fixed_start_min is null))
);
create unique index interview_open_idx on interview (child_id, facility_id, coalesce(kind, '')) where state in ('requested', 'arranging', 'fixed', 'held');
create index interview_child_idx on interview (child_id);
create index interview_facility_idx on interview (facility_id, state, fixed_date);
create index interview_entered_by_idx on interview (entered_by);

create table interview_proposal ( -- three proposals of the guardian
  interview_id uuid not null references interview,
  ordinal smallint not null constraint interview_proposal_ordinal_check check (ordinal between 1 and 9),
  date date not null,
  start_min smallint not null constraint interview_proposal_start_min_check check (start_min between 0 and 1440),
  end_min smallint not null,
  created_at timestamptz not null default now(),
  primary key (interview_id, ordinal),
  constraint interview_proposal_end_min_check check (end_min > start_min and end_min <= 1440)
);

create table interview_time ( -- published times of a facility (INT-2)
  id uuid primary key,
  facility_id uuid not null references facility,
  kind text constraint interview_time_kind_check check (kind in ('regular', 'flexible')),
  date date not null,
  start_min smallint not null constraint interview_time_start_min_check check (start_min between 0 and 1440),
  minutes smallint not null constraint interview_time_minutes_check check (minutes between 5 and 480),
  interview_id uuid unique references interview,
  created_at timestamptz not null default now(),
  constraint interview_time_key unique (facility_id, date, start_min)
);

create table interview_record ( -- INT-4: 初回対応加算 rests on it
  id uuid primary key,
  interview_id uuid references interview, -- 事後面談 may stand alone
  child_id uuid not null references child,
  facility_id uuid not null references facility,
  stage text not null constraint interview_record_stage_check check (stage in ('before', 'after')), -- 事前, 事後
  mode text not null constraint interview_record_mode_check check (mode in ('individual', 'group')), -- 個別, 集合
  date date not null,
  start_min smallint not null constraint interview_record_start_min_check check (start_min between 0 and 1440),
  end_min smallint not null,
  individual_minutes smallint constraint interview_record_individual_check check (individual_minutes between 0 and 480), -- within a group interview
  sealed bytea, -- who was there and contents, under the child's key
  recorded_by uuid references login,
  recorded_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint interview_record_end_min_check check (end_min > start_min and end_min <= 1440)
);
create index interview_record_interview_idx on interview_record (interview_id);
create index interview_record_child_idx on interview_record (child_id, facility_id);
create index interview_record_facility_idx on interview_record (facility_id, date);
create index interview_record_by_idx on interview_record (recorded_by);

create table facility_acceptance ( -- 受入可: the facility takes this child
  id uuid primary key,
  child_id uuid not null references child,
  facility_id uuid not null references facility,
  interview_id uuid references interview,
  kinds text[] not null constraint facility_acceptance_kinds_check check (kinds <@ array['regular', 'flexible'] and cardinality(kinds) > 0),
  accepted_at timestamptz not null,
  accepted_by uuid references login,
  as_known boolean not null default false, -- without a meeting (INT-3)
  valid_to date, -- inclusive; null = no expiry (INT-1)
  withdrawn_at timestamptz,
  withdraw_reason_code text,
  created_at timestamptz not null default now()
);
create unique index facility_acceptance_live_idx on facility_acceptance (child_id, facility_id) where withdrawn_at is null;
create index facility_acceptance_child_idx on facility_acceptance (child_id);
create index facility_acceptance_facility_idx on facility_acceptance (facility_id);
create index facility_acceptance_interview_idx on facility_acceptance (interview_id);
create index facility_acceptance_by_idx on facility_acceptance (accepted_by);

create table slot_pattern ( -- weekly pattern from which cells are made
  id uuid primary key,
  facility_id uuid not null references facility,
  kind text not null constraint slot_pattern_kind_check check (kind in ('regular', 'flexible')),
  weekday smallint not null constraint slot_pattern_weekday_check check (weekday between 0 and 6), -- 0 Sunday
  start_min smallint not null constraint slot_pattern_start_min_check check (start_min between 0 and 1410 and start_min % 30 = 0),
  end_min smallint not null,
  cap smallint not null constraint slot_pattern_cap_check check (cap between 0 and 999),
  cap0 smallint constraint slot_pattern_cap0_check check (cap0 between 0 and 999),
  cap1 smallint constraint slot_pattern_cap1_check check (cap1 between 0 and 999),
  cap2 smallint constraint slot_pattern_cap2_check check (cap2 between 0 and 999),
  valid_from date not null,
  valid_to date, -- inclusive
  created_at timestamptz not null default now(),
  constraint slot_pattern_end_min_check check (end_min > start_min and end_min <= 1440 and end_min % 30 = 0)
);
create index slot_pattern_facility_idx on slot_pattern (facility_id, valid_from);

create table slot_cell ( -- 30 minutes of one facility, date and kind (SLOT-1); offers and waiting requests count in taken
  facility_id uuid not null references facility,
  date date not null,
  start_min smallint not null constraint slot_cell_start_min_check check (start_min between 0 and 1410 and start_min % 30 = 0),
  kind text not null constraint slot_cell_kind_check check (kind in ('regular', 'flexible')),
  cap smallint not null constraint slot_cell_cap_check check (cap between 0 and 999),
  cap0 smallint constraint slot_cell_cap0_check check (cap0 between 0 and 999), -- of a class age; null = only the total binds
  cap1 smallint constraint slot_cell_cap1_check check (cap1 between 0 and 999),
  cap2 smallint constraint slot_cell_cap2_check check (cap2 between 0 and 999),
  extra smallint not null default 0 constraint slot_cell_extra_check check (extra >= 0), -- BOOK-4's override
  extra0 smallint not null default 0 constraint slot_cell_extra0_check check (extra0 >= 0),
  extra1 smallint not null default 0 constraint slot_cell_extra1_check check (extra1 >= 0),
  extra2 smallint not null default 0 constraint slot_cell_extra2_check check (extra2 >= 0),
  taken smallint not null default 0,
  taken0 smallint not null default 0 constraint slot_cell_taken0_check check (taken0 >= 0 and (cap0 is null or taken0 <= cap0 + extra0)),
  taken1 smallint not null default 0 constraint slot_cell_taken1_check check (taken1 >= 0 and (cap1 is null or taken1 <= cap1 + extra1)),
  taken2 smallint not null default 0 constraint slot_cell_taken2_check check (taken2 >= 0 and (cap2 is null or taken2 <= cap2 + extra2)),
  published boolean not null default false,
  closed boolean not null default false, -- under a closure (CLS-1)
  created_at timestamptz not null default now(),
  primary key (facility_id, date, start_min, kind),
  constraint slot_cell_taken_check check (taken >= 0 and taken <= cap + extra),
  constraint slot_cell_sum_check check (taken = taken0 + taken1 + taken2)
) with (fillfactor = 70);
create index slot_cell_date_idx on slot_cell (date, facility_id);

create table closure ( -- 休園 (CLS-1)
  id uuid primary key,
  facility_id uuid not null references facility,
  from_date date not null,
  to_date date not null, -- inclusive
  start_min smallint not null default 0 constraint closure_start_min_check check (start_min between 0 and 1439), -- of each day
  end_min smallint not null default 1440,
  cause text not null constraint closure_cause_check check (cause in ('facility', 'disaster', 'infection')), -- 施設都合, 災害・警報, 感染症
  message text not null default '', -- for the families; no names
  decided_by uuid references login,
  decided_at timestamptz not null,
  lifted_at timestamptz,
  created_at timestamptz not null default now(),
  constraint closure_dates_check check (to_date >= from_date),
  constraint closure_end_min_check check (end_min > start_min and end_min <= 1440)
);
create index closure_facility_idx on closure (facility_id, from_date, to_date);
create index closure_decided_by_idx on closure (decided_by);

create table hours_balance ( -- per child, month, layer (HRS-7)
  child_id uuid not null references child,
  month text not null constraint hours_balance_month_check check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'), -- of the dates of use
  layer text not null constraint hours_balance_layer_check check (layer ~ '^[A-Za-z0-9][A-Za-z0-9:._-]{0,59}$'), -- 'national', else the town's code for it
  municipality text not null references municipality, -- whose cap was granted
  granted integer not null constraint hours_balance_granted_check check (granted between 0 and 44640),
  used integer not null default 0, -- held or used
  created_at timestamptz not null default now(),
  primary key (child_id, month, layer),
  constraint hours_balance_used_check check (used >= 0 and used <= granted)
) with (fillfactor = 70);
create index hours_balance_municipality_idx on hours_balance (municipality, month);

create table booking ( -- 予約
  id uuid primary key,
  number text not null unique, -- 予約番号
  child_id uuid not null references child,
  facility_id uuid not null references facility,
  municipality text not null references municipality, -- certifies on the date of use; pays
  certificate_id uuid not null references certificate,
  kind text not null constraint booking_kind_check check (kind in ('regular', 'flexible')),
  date date not null,
  start_min smallint not null constraint booking_start_min_check check (start_min between 0 and 1410 and start_min % 30 = 0),
  end_min smallint not null,
  class_age smallint not null constraint booking_class_age_check check (class_age between 0 and 2), -- AGE-4
  state text not null constraint booking_state_check check (state in (
    'requested', -- 申請中
    'confirmed', -- 確定
    'inUse', -- 利用中
    'used', -- 利用済
    'cancelled', -- キャンセル
    'cancelledLate', -- 当日キャンセル
    'noShow', -- 無断キャンセル
    'cancelledByFacility', -- 施設都合取消
    'declined', -- 見送り
    'expired', -- 期限切れ
    'certificateEnded')), -- 認定終了取消
  minutes integer not null constraint booking_minutes_check check (minutes >= 0), -- held, later counted
  split jsonb not null, -- [{layer, minutes}] in order, fixed when first held (HRS-3)
  held jsonb not null, -- [{layer, minutes}] that its ledger entries hold or consume now
  agreed jsonb not null, -- SET-2: cancel rule, unit, counting, price, reduction, extras as agreed
  replaces uuid references booking, -- a change that waits: its pair (BOOK-9)
  series_id uuid, -- 定期: the entry it came from (BOOK-3)
  entered_by uuid references login,
  entered_by_kind text not null,
  entered_reason_code text, -- 事後登録, 超過受入
  override boolean not null default false,
  requested_at timestamptz not null,
  answer_due_at timestamptz, -- BOOK-8
  decided_at timestamptz,
  ended_at timestamptz, -- cancelled, declined, expired
  cause text, -- of its end
  reason_code text,
  cut_short boolean not null default false, -- a closure ended the use under way (CLS-1)
  message bytea, -- words for the facility, sealed under the child's key
  flagged text, -- a use made after an end learnt late (ELIG-2)
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint booking_end_min_check check (end_min >= start_min + 60 and end_min <= 1440 and end_min % 30 = 0),
  constraint booking_replaces_check check (replaces <> id),
  -- an end at 11:00 and a start at 11:00 do not overlap; a change that waits stands beside the booking it replaces (BOOK-1, BOOK-9)
  constraint booking_overlap_excl exclude using gist (
    child_id with =,
    int4range((date - date '2020-01-01') * 1440 + start_min, (date - date '2020-01-01') * 1440 + end_min) with &&
  ) where (replaces is null and state in ('requested', 'confirmed', 'inUse', 'used'))
);
create index booking_facility_idx on booking (facility_id, date, start_min);
create index booking_child_idx on booking (child_id, date);
create index booking_municipality_idx on booking (municipality, date);
create index booking_certificate_idx on booking (certificate_id);
create unique index booking_replaces_idx on booking (replaces) where state = 'requested';
create index booking_replaces_all_idx on booking (replaces);
create index booking_series_idx on booking (series_id) where series_id is not null;
create index booking_entered_by_idx on booking (entered_by);
create index booking_answer_due_idx on booking (answer_due_at) where state = 'requested';
create index booking_date_idx on booking (date) where state in ('confirmed', 'inUse');

create table booking_event (
  id uuid primary key,
  booking_id uuid not null references booking,
  at timestamptz not null,
  event text not null,
  from_state text,
  to_state text not null,
  by_kind text not null,
  by_login uuid references login,
  reason_code text,
  details jsonb not null default '{}', -- codes and numbers
  created_at timestamptz not null default now()
);
create index booking_event_booking_idx on booking_event (booking_id, at);
create index booking_event_login_idx on booking_event (by_login);

create table hours_entry ( -- the ledger: append-only (HRS-7)
  id uuid primary key,
  child_id uuid not null,
  month text not null,
  layer text not null,
  booking_id uuid references booking,
  minutes integer not null constraint hours_entry_minutes_check check (minutes <> 0), -- + held, − given back
  reason text not null constraint hours_entry_reason_check check (reason in ('book', 'change', 'confirm', 'cancel', 'close', 'count', 'grant')), -- grant: of granted, not of used
  at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint hours_entry_balance_fkey foreign key (child_id, month, layer) references hours_balance
);
create index hours_entry_balance_idx on hours_entry (child_id, month, layer);
create index hours_entry_booking_idx on hours_entry (booking_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$;
create trigger append_only before update or delete on hours_entry for each row execute function refuse_change();
create trigger append_only before update or delete on booking_event for each row execute function refuse_change();
create trigger append_only before update or delete on application_event for each row execute function refuse_change();
create trigger append_only_truncate before truncate on hours_entry for each statement execute function refuse_change();

call raise_wall('facility_relation', 'interview', 'interview_proposal', 'interview_time', 'interview_record', 'facility_acceptance',
  'slot_pattern', 'slot_cell', 'closure', 'hours_balance', 'booking', 'booking_event', 'hours_entry');
