-- 過誤調整 (CLM-2): a paid claim found wrong is never edited. A later version corrects it; what it differs by is settled in a later payment of
-- the town to the facility, and what the facility was paid too much is carried until claims have made it good.

alter table claim add corrects uuid references claim; -- the paid version that this one corrects
create index claim_corrects_idx on claim (corrects);

create table claim_correction ( -- 過誤の申立て: who found the paid claim wrong, and why
  id uuid primary key,
  claim_id uuid not null references claim,
  side text not null constraint claim_correction_side_check check (side in ('facility', 'ward')),
  code text not null constraint claim_correction_code_check check (code in ('certificate', 'class', 'cap', 'overlap', 'addition', 'stamp', 'amount', 'other')),
  note text not null default '' constraint claim_correction_note_check check (length(note) <= 300),
  asked_by uuid,
  asked_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint claim_correction_once_key unique (claim_id)
);
create trigger append_only before update or delete on claim_correction for each row execute function refuse_change();

create table payment_part ( -- what a payment is to one facility: its claims, less what it had been paid too much
  id uuid primary key,
  payment_id uuid not null references payment_run,
  municipality text not null references municipality,
  facility_id uuid not null references facility,
  claims_yen integer not null, -- Σ of its claims; of a correction the difference, so it may be below zero
  debt_before integer not null constraint payment_part_before_check check (debt_before >= 0),
  paid_yen integer not null constraint payment_part_paid_check check (paid_yen >= 0),
  debt_after integer not null constraint payment_part_after_check check (debt_after >= 0),
  created_at timestamptz not null default now(),
  constraint payment_part_once_key unique (payment_id, facility_id),
  constraint payment_part_sum_check check (paid_yen - debt_after = claims_yen - debt_before and (paid_yen = 0 or debt_after = 0))
);
create index payment_part_facility_idx on payment_part (facility_id, municipality);
create index payment_part_municipality_idx on payment_part (municipality);
insert into payment_part (id, payment_id, municipality, facility_id, claims_yen, debt_before, paid_yen, debt_after)
  select gen_random_uuid(), payment_id, municipality, facility_id, sum(approved_yen), 0, sum(approved_yen), 0
  from claim where payment_id is not null group by payment_id, municipality, facility_id;

call raise_wall('claim_correction', 'payment_part');
call let_app('claim_correction', 'select insert');
create policy claim_read on claim_correction for select to tsuen_app using (exists (select from claim c where c.id = claim_id));
create policy claim_insert on claim_correction for insert to tsuen_app with check (exists (select from claim c where c.id = claim_id and c.state = 'paid'
  and (c.municipality = (select ctx_ward_officer()) or c.facility_id = any ((select ctx_admin_facilities())::uuid[]))));
call let_app('payment_part', 'select insert');
create policy ward_read on payment_part for select to tsuen_app using (municipality = (select ctx_ward()));
create policy admin_read on payment_part for select to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy ward_insert on payment_part for insert to tsuen_app with check (municipality = (select ctx_ward_officer()));

-- for the functions of the next file, and for the letter that says that an amount was corrected
grant select (corrects), update (corrects) on claim to tsuen_lookup;
grant select (corrects) on claim to tsuen_jobs;
create policy clearing on claim_correction to tsuen_lookup using (true) with check (true);
grant select (claim_id), delete on claim_correction to tsuen_lookup;
