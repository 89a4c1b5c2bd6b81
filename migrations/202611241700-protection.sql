-- 支援措置 (SEE-3): a town names who must not see a household. For that login household and children are not there, in every table and
-- in every mail; in the office only named officers open the case; officers of other towns learn of a hit, never where.

create table protection_measure (
  id uuid primary key,
  household_id uuid not null references household,
  login_id uuid references login, -- who must not see; null: somebody without a login here, so that only the case is closed
  municipality text not null references municipality, -- the town that set it
  set_by uuid not null references login,
  set_at timestamptz not null,
  review_on date, -- looked at again; a measure never ends by itself
  ended_at timestamptz,
  ended_by uuid references login,
  created_at timestamptz not null default now(),
  constraint protection_measure_end_check check ((ended_at is null) = (ended_by is null))
);
create unique index protection_measure_open_idx on protection_measure (household_id, login_id) nulls not distinct where ended_at is null;
create index protection_measure_household_idx on protection_measure (household_id);
create index protection_measure_login_idx on protection_measure (login_id);
create index protection_measure_municipality_idx on protection_measure (municipality);
create index protection_measure_set_by_idx on protection_measure (set_by);
create index protection_measure_ended_by_idx on protection_measure (ended_by);

create table protection_officer ( -- who may open the case
  id uuid primary key,
  household_id uuid not null references household,
  login_id uuid not null references login,
  municipality text not null references municipality, -- for which town; after a move the new one names its own
  named_by uuid not null references login,
  created_at timestamptz not null default now(),
  constraint protection_officer_key unique (household_id, login_id)
);
create index protection_officer_login_idx on protection_officer (login_id);
create index protection_officer_municipality_idx on protection_officer (municipality);
create index protection_officer_named_by_idx on protection_officer (named_by);

call raise_wall('protection_measure', 'protection_officer');

-- Set by open_session for wards; nobody else has any. Empty, not null: `<> all (null)` would hide everything.
create function ctx_closed_households() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('tsuen.closed_households', true), '')::uuid[], '{}');
create function ctx_closed_children() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('tsuen.closed_children', true), '')::uuid[], '{}');
grant execute on function ctx_closed_households, ctx_closed_children to tsuen_app, tsuen_lookup;

call let_app('protection_measure', 'select insert update', '{household_id, login_id, municipality, set_by, set_at}');
create policy ward_read on protection_measure for select to tsuen_app using (
  exists (select from household h where h.id = household_id and h.municipality = (select ctx_ward())));
create policy ward_insert on protection_measure for insert to tsuen_app with check (municipality = (select ctx_ward_officer())
  and exists (select from household h where h.id = household_id and h.municipality = (select ctx_ward_officer())));
create policy ward_update on protection_measure for update to tsuen_app using (
  exists (select from household h where h.id = household_id and h.municipality = (select ctx_ward_officer())));

call let_app('protection_officer', 'select insert delete');
create policy ward_read on protection_officer for select to tsuen_app using (
  exists (select from household h where h.id = household_id and h.municipality = (select ctx_ward())));
create policy ward_insert on protection_officer for insert to tsuen_app with check (municipality = (select ctx_ward_officer())
  and exists (select from household h where h.id = household_id and h.municipality = (select ctx_ward_officer())));
create policy ward_delete on protection_officer for delete to tsuen_app using (municipality = (select ctx_ward_officer())
  and exists (select from household h where h.id = household_id and h.municipality = (select ctx_ward_officer())));

-- Only named officers open the case: what hangs under these tables by `exists` goes with them.
create policy closed_case on household as restrictive for select to tsuen_app using (id <> all ((select ctx_closed_households())::uuid[]));
create policy closed_case on application as restrictive for select to tsuen_app using (
  household_id is null or household_id <> all ((select ctx_closed_households())::uuid[]));
do $$
declare t text;
begin
  foreach t in array array['certificate', 'reduction', 'hours_balance', 'booking'] loop
    execute format('create policy closed_case on %I as restrictive for select to tsuen_app using (
      child_id <> all ((select ctx_closed_children())::uuid[]))', t);
  end loop;
end $$;

create policy lookup_all on protection_measure to tsuen_lookup using (true);
create policy lookup_all on protection_officer to tsuen_lookup using (true);
grant select on protection_measure, protection_officer to tsuen_lookup;
