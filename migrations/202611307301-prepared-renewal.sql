-- 負担軽減の更新 by two persons (CERT-1, FEE-4): what one officer prepared for another one's approval, child by child.

create table prepared_renewal (
  child_id uuid not null references child,
  municipality text not null references municipality,
  class text not null constraint prepared_renewal_class_check check (class in ('welfare', 'taxExempt', 'lowIncome')),
  valid_from date not null, -- the 1 September that it is for; another year's is void
  prepared_by uuid not null references login,
  prepared_at timestamptz not null, -- a reduction of the child decided or ended after it makes it void
  created_at timestamptz not null default now(),
  primary key (child_id, municipality)
);
create index prepared_renewal_municipality_idx on prepared_renewal (municipality);
create index prepared_renewal_by_idx on prepared_renewal (prepared_by);

call raise_wall('prepared_renewal');
call let_app('prepared_renewal', 'select insert update delete', '{child_id,municipality}');
create policy ward_read on prepared_renewal for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_insert on prepared_renewal for insert to tsuen_app with check (
  municipality = (select ctx_ward_officer()) and prepared_by = (select ctx_login())
  and exists (select from child k where k.id = child_id and k.municipality = prepared_renewal.municipality));
create policy ward_update on prepared_renewal for update to tsuen_app
  using (municipality = (select ctx_ward_officer())) with check (prepared_by = (select ctx_login()));
create policy ward_delete on prepared_renewal for delete to tsuen_app using (municipality = (select ctx_ward_officer()));
