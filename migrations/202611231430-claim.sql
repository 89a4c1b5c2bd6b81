-- 請求 (FEE-*, CLM-*): one claim per facility, month, paying municipality and version; its lines are a frozen document that outlives the
-- child's key and the facility's relation (SEE-4), so names, certificate numbers and additions stand in them as they were.

create table bank_account ( -- 口座: of a facility that is paid, or of a town that pays; the newest counts
  id uuid primary key,
  facility_id uuid references facility,
  municipality text references municipality,
  consignor text constraint bank_account_consignor_check check (consignor ~ '^[0-9]{10}$'), -- 委託者コード, of a town
  bank_code text not null constraint bank_account_bank_check check (bank_code ~ '^[0-9]{4}$'),
  bank_kana text not null,
  branch_code text not null constraint bank_account_branch_check check (branch_code ~ '^[0-9]{3}$'),
  branch_kana text not null,
  kind text not null constraint bank_account_kind_check check (kind in ('ordinary', 'current')), -- 普通, 当座
  number text not null constraint bank_account_number_check check (number ~ '^[0-9]{7}$'),
  holder_kana text not null,
  saved_by uuid,
  saved_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint bank_account_of_check check (num_nonnulls(facility_id, municipality) = 1)
);
create index bank_account_facility_idx on bank_account (facility_id, saved_at);
create index bank_account_municipality_idx on bank_account (municipality, saved_at);

create table payment_run ( -- 支払: what a town pays on one day
  id uuid primary key,
  municipality text not null references municipality,
  pay_on date not null,
  total_yen bigint not null constraint payment_run_total_check check (total_yen >= 0),
  claims integer not null constraint payment_run_claims_check check (claims > 0),
  made_by uuid,
  made_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index payment_run_municipality_idx on payment_run (municipality, pay_on);

create table claim (
  id uuid primary key,
  facility_id uuid not null references facility,
  month text not null constraint claim_month_check check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  municipality text not null references municipality, -- pays (CLM-1)
  kind text not null default 'standard' constraint claim_kind_check check (kind in ('standard', 'special')), -- special: 特例乳児等支援給付費
  version integer not null constraint claim_version_check check (version >= 1),
  state text not null constraint claim_state_check check (state in (
    'draft', -- 作成中
    'confirmed', -- 確定
    'submitted', -- 提出
    'reviewing', -- 審査中
    'returned', -- 差戻し
    'approved', -- 承認
    'paid')), -- 支払済
  use_yen integer not null constraint claim_use_check check (use_yen >= 0), -- Σ uses, without reductions
  initial_yen integer not null constraint claim_initial_check check (initial_yen >= 0), -- 初回対応加算
  reduction_yen integer not null constraint claim_reduction_check check (reduction_yen >= 0), -- 負担軽減 refunded
  waiver_yen integer not null constraint claim_waiver_check check (waiver_yen >= 0), -- 利用料補助 (FEE-7), outside the benefit
  municipal_yen integer not null constraint claim_municipal_check check (municipal_yen >= 0), -- the town's own scheme
  total_yen integer not null,
  approved_yen integer, -- without what is held for the next month (CLM-4)
  made_by uuid,
  made_at timestamptz not null,
  submitted_by uuid,
  submitted_at timestamptz,
  checked_by uuid,
  checked_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  payment_id uuid references payment_run,
  row_version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint claim_version_key unique (facility_id, month, municipality, kind, version),
  constraint claim_total_check check (total_yen = use_yen + initial_yen + reduction_yen + waiver_yen + municipal_yen),
  constraint claim_second_person_check check (approved_by is null or approved_by <> checked_by),
  constraint claim_paid_check check ((state = 'paid') = (payment_id is not null))
);
create index claim_municipality_idx on claim (municipality, state, month);
create index claim_payment_idx on claim (payment_id);

create table claim_line (
  id uuid primary key,
  claim_id uuid not null references claim,
  ordinal integer not null,
  kind text not null constraint claim_line_kind_check check (kind in ('use', 'initial', 'waiver', 'municipal')),
  child_id uuid not null references child,
  booking_id uuid references booking, -- null: 初回対応加算
  carried_from uuid references claim_line, -- held in an earlier month (CLM-4)
  date date not null,
  minutes integer not null constraint claim_line_minutes_check check (minutes >= 0),
  yen integer not null constraint claim_line_yen_check check (yen >= 0),
  reduction_yen integer not null default 0 constraint claim_line_reduction_check check (reduction_yen >= 0 and reduction_yen <= yen),
  details jsonb not null, -- the line as it was made: names, certificate, times, stamps, unit, additions with evidence, rules, master
  held_at timestamptz,
  held_by uuid,
  created_at timestamptz not null default now(),
  constraint claim_line_ordinal_key unique (claim_id, ordinal)
);
create index claim_line_child_idx on claim_line (child_id, date);
create index claim_line_booking_idx on claim_line (booking_id);
create index claim_line_carried_idx on claim_line (carried_from);

create table claim_finding ( -- 差戻し: what the town found, per line
  id uuid primary key,
  claim_id uuid not null references claim,
  line_id uuid references claim_line, -- null: the whole claim
  code text not null constraint claim_finding_code_check check (code in ('certificate', 'class', 'cap', 'overlap', 'addition', 'stamp', 'amount', 'other')),
  note text not null default '' constraint claim_finding_note_check check (length(note) <= 300),
  found_by uuid,
  found_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index claim_finding_claim_idx on claim_finding (claim_id);
create index claim_finding_line_idx on claim_finding (line_id);

create table claim_event (
  id uuid primary key,
  claim_id uuid not null references claim,
  at timestamptz not null,
  event text not null,
  from_state text,
  to_state text not null,
  by_kind text not null,
  by_login uuid,
  created_at timestamptz not null default now()
);
create index claim_event_claim_idx on claim_event (claim_id, at);
create trigger append_only before update or delete on claim_event for each row execute function refuse_change();
create trigger append_only before update or delete on claim_finding for each row execute function refuse_change();

create table child_addition ( -- 加算の対象: which additions a facility claims for a child, and on what evidence (FEE-2)
  id uuid primary key,
  child_id uuid not null references child,
  facility_id uuid not null references facility,
  code text not null constraint child_addition_code_check check (code in ('disability', 'medicalCare', 'support')),
  evidence text not null constraint child_addition_evidence_check check (evidence in ('certificate', 'handbook', 'doctor', 'townNotice')),
  valid_from date not null,
  valid_to date, -- inclusive
  recorded_by uuid,
  recorded_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint child_addition_dates_check check (valid_to is null or valid_to >= valid_from - 1)
);
create index child_addition_child_idx on child_addition (child_id);
create index child_addition_facility_idx on child_addition (facility_id, child_id);

create table fee_receipt ( -- 利用料の領収
  id uuid primary key,
  number text not null unique,
  facility_id uuid not null references facility,
  child_id uuid not null references child,
  month text not null constraint fee_receipt_month_check check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  yen integer not null constraint fee_receipt_yen_check check (yen > 0),
  paid_on date not null,
  way text not null constraint fee_receipt_way_check check (way in ('cash', 'transfer', 'cashless')),
  price_yen integer not null, -- of the month as it stood: price, taken off, to pay
  off_yen integer not null,
  child_name text not null,
  received_by uuid,
  received_at timestamptz not null,
  voided_at timestamptz,
  created_at timestamptz not null default now()
);
create index fee_receipt_facility_idx on fee_receipt (facility_id, month);
create index fee_receipt_child_idx on fee_receipt (child_id);

call raise_wall('bank_account', 'payment_run', 'claim', 'claim_line', 'claim_finding', 'claim_event', 'child_addition', 'fee_receipt');

call let_app('payment_run', 'select insert');
create policy ward_read on payment_run for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_insert on payment_run for insert to tsuen_app with check (municipality = (select ctx_ward_officer()));

-- a town sees what was handed in, never a draft; a facility's staff without the admin's right sees no claims at all
call let_app('claim', 'select insert update', '{facility_id, month, municipality, kind, version, made_by}');
create policy admin_read on claim for select to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy admin_insert on claim for insert to tsuen_app with check (facility_id = any ((select ctx_admin_facilities())::uuid[]) and state = 'draft');
create policy admin_update on claim for update to tsuen_app
  using (facility_id = any ((select ctx_admin_facilities())::uuid[]) and state in ('draft', 'confirmed'))
  with check (facility_id = any ((select ctx_admin_facilities())::uuid[]) and state in ('draft', 'confirmed', 'submitted'));
create policy ward_read on claim for select to tsuen_app using (municipality = (select ctx_ward()) and state not in ('draft', 'confirmed'));
create policy ward_update on claim for update to tsuen_app
  using (municipality = (select ctx_ward_officer()) and state in ('submitted', 'reviewing', 'approved'))
  with check (municipality = (select ctx_ward_officer()) and state in ('reviewing', 'returned', 'approved', 'paid'));

-- lines are written once and thrown away only with a draft; the town holds a line back and changes nothing else of it (CLM-2)
call let_app('claim_line', 'select insert update delete',
  '{claim_id, ordinal, kind, child_id, booking_id, carried_from, date, minutes, yen, reduction_yen, details}');
create policy claim_read on claim_line for select to tsuen_app using (exists (select from claim c where c.id = claim_id));
create policy admin_insert on claim_line for insert to tsuen_app with check (exists (select from claim c
  where c.id = claim_id and c.state = 'draft' and c.facility_id = any ((select ctx_admin_facilities())::uuid[])));
create policy admin_delete on claim_line for delete to tsuen_app using (exists (select from claim c
  where c.id = claim_id and c.state in ('draft', 'confirmed') and c.facility_id = any ((select ctx_admin_facilities())::uuid[])));
create policy ward_update on claim_line for update to tsuen_app using (exists (select from claim c
  where c.id = claim_id and c.state = 'reviewing' and c.municipality = (select ctx_ward_officer())));

call let_app('claim_finding', 'select insert');
create policy claim_read on claim_finding for select to tsuen_app using (exists (select from claim c where c.id = claim_id));
create policy ward_insert on claim_finding for insert to tsuen_app with check (exists (select from claim c
  where c.id = claim_id and c.municipality = (select ctx_ward_officer())));

call let_app('claim_event', 'select insert');
create policy claim_read on claim_event for select to tsuen_app using (exists (select from claim c where c.id = claim_id));
create policy claim_insert on claim_event for insert to tsuen_app with check (exists (select from claim c where c.id = claim_id
  and (c.municipality = (select ctx_ward_officer()) or c.facility_id = any ((select ctx_admin_facilities())::uuid[]))));

call let_app('bank_account', 'select insert');
create policy admin_read on bank_account for select to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy admin_insert on bank_account for insert to tsuen_app with check (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy ward_read on bank_account for select to tsuen_app using (municipality = (select ctx_ward())
  or exists (select from claim c where c.facility_id = bank_account.facility_id and c.municipality = (select ctx_ward())));
create policy ward_insert on bank_account for insert to tsuen_app with check (municipality = (select ctx_ward_officer()));

call let_app('child_addition', 'select insert update', '{child_id, facility_id, code, evidence, valid_from}');
create policy admin_read on child_addition for select to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy admin_insert on child_addition for insert to tsuen_app with check (facility_id = any ((select ctx_admin_facilities())::uuid[])
  and exists (select from facility_relation r where r.child_id = child_addition.child_id and r.facility_id = child_addition.facility_id));
create policy admin_update on child_addition for update to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));

call let_app('fee_receipt', 'select insert update', '{number, facility_id, child_id, month, yen, paid_on, way, price_yen, off_yen, child_name}');
create policy staff_read on fee_receipt for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy staff_insert on fee_receipt for insert to tsuen_app with check (facility_id = any ((select ctx_staff_facilities())::uuid[])
  and exists (select from booking b where b.facility_id = fee_receipt.facility_id and b.child_id = fee_receipt.child_id));
create policy staff_update on fee_receipt for update to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));

-- SEE-4: an attended use may be named in the facility's own records, so its month can be closed and claimed when the relation has ended.
-- Whoever stamps may write the row; by trigger, for stamps come from four sides.
create function keep_record() returns trigger language plpgsql as $$
begin
  update facility_relation set record_until = (new.date + interval '5 years')::date
    where child_id = new.child_id and facility_id = new.facility_id and (record_until is null or record_until < new.date + interval '5 years');
  return null;
end $$;
create trigger keep_record after update of state on booking for each row when (new.state = 'used' and old.state <> 'used') execute function keep_record();
update facility_relation r set record_until = (b.last + interval '5 years')::date
  from (select child_id, facility_id, max(date) as last from booking where state = 'used' group by 1, 2) b
  where b.child_id = r.child_id and b.facility_id = r.facility_id and (r.record_until is null or r.record_until < b.last + interval '5 years');

-- for the functions of the next file, and for the mails that are written when they are sent
create policy lookup_read on claim for select to tsuen_lookup using (true);
create policy lookup_read on claim_line for select to tsuen_lookup using (true);
create policy lookup_read on booking for select to tsuen_lookup using (true);
grant select (id, facility_id, municipality, state) on claim to tsuen_lookup;
grant select (id, claim_id, child_id) on claim_line to tsuen_lookup;
grant select (id, child_id, facility_id, municipality, certificate_id, date, state) on booking to tsuen_lookup;
create policy jobs_all on claim to tsuen_jobs using (true) with check (true);
create policy jobs_all on claim_line to tsuen_jobs using (true) with check (true);
grant select (id, facility_id, month, municipality, version, state) on claim to tsuen_jobs;
grant select (id, claim_id, kind, child_id, minutes, yen, reduction_yen, held_at) on claim_line to tsuen_jobs;
