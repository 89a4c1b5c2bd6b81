-- 償還払い (FEE-3): what a family paid for uses that its town waives on claim. Lines are frozen as the rule made them; a use is paid back once.

create table refund_payment ( -- what a town transfers to families on one day
  id uuid primary key,
  municipality text not null references municipality,
  pay_on date not null,
  total_yen bigint not null constraint refund_payment_total_check check (total_yen > 0),
  refunds integer not null constraint refund_payment_refunds_check check (refunds > 0),
  made_by uuid,
  made_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index refund_payment_municipality_idx on refund_payment (municipality, pay_on);

create table refund (
  id uuid primary key,
  number text not null unique,
  household_id uuid not null references household,
  municipality text not null references municipality, -- pays: it certified the child on the day of use (CLM-1)
  state text not null constraint refund_state_check check (state in (
    'submitted', -- 申請済
    'reviewing', -- 審査中
    'returned', -- 補正
    'decided', -- 決定
    'rejected', -- 却下
    'paid', -- 支払済
    'withdrawn')), -- 取下げ
  asked_yen integer not null constraint refund_asked_check check (asked_yen > 0),
  decided_yen integer constraint refund_decided_check check (decided_yen between 0 and asked_yen),
  sealed_account bytea not null, -- 振込先: opened for the login that wrote it and for the town's officers
  return_codes text[] not null default '{}',
  asked_by uuid not null references login,
  asked_at timestamptz not null,
  checked_by uuid,
  checked_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  payment_id uuid references refund_payment,
  row_version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint refund_second_person_check check (decided_by is null or decided_by <> checked_by),
  constraint refund_paid_check check ((state = 'paid') = (payment_id is not null))
);
create index refund_household_idx on refund (household_id, asked_at);
create index refund_municipality_idx on refund (municipality, state);
create index refund_asked_by_idx on refund (asked_by);
create index refund_payment_idx on refund (payment_id);

create table refund_line (
  id uuid primary key,
  refund_id uuid not null references refund,
  ordinal integer not null,
  booking_id uuid not null references booking,
  child_id uuid not null references child,
  facility_id uuid not null references facility,
  date date not null,
  minutes integer not null constraint refund_line_minutes_check check (minutes > 0),
  yen integer not null constraint refund_line_yen_check check (yen > 0),
  details jsonb not null, -- the line as it was made: name, facility, times, stamps, price, what was taken off, rule
  live boolean not null default true, -- false: struck, or the refund was taken back or not granted; the use may be asked for again
  struck_code text constraint refund_line_struck_check check (struck_code in ('receipt', 'unpaid', 'duplicate', 'outside', 'other')),
  created_at timestamptz not null default now(),
  constraint refund_line_ordinal_key unique (refund_id, ordinal)
);
create unique index refund_line_once_idx on refund_line (booking_id) where live;
create index refund_line_booking_idx on refund_line (booking_id);
create index refund_line_child_idx on refund_line (child_id, date);
create index refund_line_facility_idx on refund_line (facility_id);

create table refund_receipt ( -- 領収書 of this system that prove the payment
  refund_id uuid not null references refund,
  receipt_id uuid not null references fee_receipt,
  created_at timestamptz not null default now(),
  primary key (refund_id, receipt_id)
);
create index refund_receipt_receipt_idx on refund_receipt (receipt_id);

create table refund_event (
  id uuid primary key,
  refund_id uuid not null references refund,
  at timestamptz not null,
  event text not null,
  to_state text not null,
  by_kind text not null,
  by_login uuid,
  created_at timestamptz not null default now()
);
create index refund_event_refund_idx on refund_event (refund_id, at);
create trigger append_only before update or delete on refund_event for each row execute function refuse_change();

-- papers that the family attaches
alter table stored_file add column refund_id uuid references refund;
create index stored_file_refund_idx on stored_file (refund_id);
alter table stored_file drop constraint stored_file_of_check;
alter table stored_file add constraint stored_file_of_check check (num_nonnulls(application_id, child_id, refund_id) = 1);

call raise_wall('refund_payment', 'refund', 'refund_line', 'refund_receipt', 'refund_event');

call let_app('refund_payment', 'select insert');
create policy ward_read on refund_payment for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_insert on refund_payment for insert to tsuen_app with check (municipality = (select ctx_ward_officer()));
-- the family learns the day of its own; refund is asked under its own wall
create policy family_read on refund_payment for select to tsuen_app using ((select ctx_household()) is not null
  and exists (select from refund r where r.payment_id = refund_payment.id));

call let_app('refund', 'select insert update', '{number, household_id, municipality, asked_yen, asked_by, asked_at}');
create policy family_read on refund for select to tsuen_app using (household_id = (select ctx_household()));
create policy family_insert on refund for insert to tsuen_app with check (household_id = (select ctx_household())
  and asked_by = (select ctx_login()) and state = 'submitted');
create policy family_update on refund for update to tsuen_app
  using (household_id = (select ctx_household()) and state in ('submitted', 'returned'))
  with check (household_id = (select ctx_household()) and state in ('submitted', 'withdrawn'));
create policy ward_read on refund for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_update on refund for update to tsuen_app
  using (municipality = (select ctx_ward_officer()) and state in ('submitted', 'reviewing', 'decided'))
  with check (municipality = (select ctx_ward_officer()) and state in ('reviewing', 'returned', 'decided', 'rejected', 'paid'));
-- 支援措置 (SEE-3): in the office only the named officers open what this household asks
create policy closed_case on refund as restrictive for select to tsuen_app using (
  household_id <> all ((select ctx_closed_households())::uuid[]));

-- a family asks and takes back; what the town found and decided is the town's
create function refund_guard() returns trigger language plpgsql as $$
begin
  if ctx_household() is not null and (
      (tg_op = 'INSERT' and (new.checked_by, new.decided_by, new.decided_at, new.decided_yen, new.payment_id) is distinct from
        (null::uuid, null::uuid, null::timestamptz, null::integer, null::uuid))
      or (tg_op = 'UPDATE' and ((new.decided_by, new.decided_at, new.decided_yen, new.payment_id) is distinct from
        (old.decided_by, old.decided_at, old.decided_yen, old.payment_id)
        or new.checked_by is not null and new.checked_by is distinct from old.checked_by))) then
    raise exception 'only the town decides a refund' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger refund_guard before insert or update on refund for each row execute function refund_guard();

call let_app('refund_line', 'select insert update',
  '{refund_id, ordinal, booking_id, child_id, facility_id, date, minutes, yen, details}');
create policy refund_read on refund_line for select to tsuen_app using (exists (select from refund r where r.id = refund_id));
create policy family_insert on refund_line for insert to tsuen_app with check (child_id = any ((select ctx_children())::uuid[])
  and exists (select from refund r where r.id = refund_id and r.household_id = (select ctx_household()) and r.state = 'submitted'));
create policy family_update on refund_line for update to tsuen_app
  using (exists (select from refund r where r.id = refund_id and r.household_id = (select ctx_household()) and r.state in ('submitted', 'returned')))
  with check (not live and struck_code is null
    and exists (select from refund r where r.id = refund_id and r.household_id = (select ctx_household())));
create policy ward_update on refund_line for update to tsuen_app
  using (exists (select from refund r where r.id = refund_id and r.municipality = (select ctx_ward_officer()) and r.state in ('submitted', 'reviewing')));

call let_app('refund_receipt', 'select insert');
create policy refund_read on refund_receipt for select to tsuen_app using (exists (select from refund r where r.id = refund_id));
create policy family_insert on refund_receipt for insert to tsuen_app with check (
  exists (select from refund r where r.id = refund_id and r.household_id = (select ctx_household())));

call let_app('refund_event', 'select insert');
create policy refund_read on refund_event for select to tsuen_app using (exists (select from refund r where r.id = refund_id));
create policy refund_insert on refund_event for insert to tsuen_app with check ((select ctx_kind()) <> 'wardViewer'
  and exists (select from refund r where r.id = refund_id));

-- the town sees the receipts that were named to it, and no others
create policy ward_read on fee_receipt for select to tsuen_app using ((select ctx_ward()) is not null
  and exists (select from refund_receipt x where x.receipt_id = fee_receipt.id));

create policy refund_read on stored_file for select to tsuen_app using (exists (select from refund r where r.id = refund_id));
create policy refund_insert on stored_file for insert to tsuen_app with check (
  exists (select from refund r where r.id = refund_id and r.household_id = (select ctx_household()) and r.state = 'submitted'));

-- for the function of the next file, and for the mails that are written when they are sent
create policy lookup_read on refund for select to tsuen_lookup using (true);
grant select (id, municipality, asked_by) on refund to tsuen_lookup;
create policy jobs_read on refund for select to tsuen_jobs using (true);
create policy jobs_read on refund_payment for select to tsuen_jobs using (true);
grant select (id, number, municipality, household_id, state, asked_yen, decided_yen, payment_id) on refund to tsuen_jobs;
grant select (id, pay_on) on refund_payment to tsuen_jobs;
