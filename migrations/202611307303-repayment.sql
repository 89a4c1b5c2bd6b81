-- 返納 (CLM-2): what a facility was paid too much and no later claim nets, demanded back by the town. While a demand stands, payments do not
-- take that part off; taken back, they do again.

create table repayment (
  id uuid primary key,
  municipality text not null references municipality,
  facility_id uuid not null references facility,
  yen integer not null constraint repayment_yen_check check (yen > 0),
  due_on date not null,
  reason text not null constraint repayment_reason_check check (length(reason) between 1 and 300),
  made_by uuid not null references login,
  made_at timestamptz not null,
  received_on date,
  received_by uuid references login,
  received_at timestamptz,
  withdrawn_by uuid references login,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  constraint repayment_received_check check (num_nonnulls(received_on, received_by, received_at) in (0, 3)),
  constraint repayment_withdrawn_check check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2)),
  constraint repayment_once_check check (received_at is null or withdrawn_at is null)
);
create index repayment_municipality_idx on repayment (municipality, made_at);
create index repayment_facility_idx on repayment (facility_id, municipality);
create index repayment_made_by_idx on repayment (made_by);
create index repayment_received_by_idx on repayment (received_by);
create index repayment_withdrawn_by_idx on repayment (withdrawn_by);

create table repayment_claim ( -- the corrections that it comes from
  repayment_id uuid not null references repayment,
  claim_id uuid not null references claim on delete cascade, -- a claim of five years ago goes, also from here (SEE-4)
  created_at timestamptz not null default now(),
  primary key (repayment_id, claim_id)
);
create index repayment_claim_claim_idx on repayment_claim (claim_id);

call raise_wall('repayment', 'repayment_claim');

call let_app('repayment', 'select insert update', '{municipality, facility_id, yen, due_on, reason, made_by, made_at}');
create policy ward_read on repayment for select to tsuen_app using (municipality = (select ctx_ward()));
create policy admin_read on repayment for select to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy ward_insert on repayment for insert to tsuen_app with check (municipality = (select ctx_ward_officer())
  and made_by = (select ctx_login()) and num_nonnulls(received_at, withdrawn_at) = 0);
create policy ward_update on repayment for update to tsuen_app
  using (municipality = (select ctx_ward_officer()) and num_nonnulls(received_at, withdrawn_at) = 0)
  with check (municipality = (select ctx_ward_officer()));

call let_app('repayment_claim', 'select insert');
create policy repayment_read on repayment_claim for select to tsuen_app using (exists (select from repayment r where r.id = repayment_id));
create policy ward_insert on repayment_claim for insert to tsuen_app with check (
  exists (select from repayment r where r.id = repayment_id and r.municipality = (select ctx_ward_officer()))
  and exists (select from claim c where c.id = claim_id));

-- 償還払い stands in 統計 and in the year's figures, also of households whose case is closed to most officers: only as sums
grant select (id, municipality, state) on refund to tsuen_lookup;
grant select (refund_id, facility_id, child_id, date, yen, live) on refund_line to tsuen_lookup;
