-- Systems of others act for one facility with a key of it (docs/api.md). A key is no member of staff: it has a wall of its own, per scope, and
-- sees nothing of what staff see by being staff.

create table api_key (
  id uuid primary key,
  facility_id uuid not null references facility,
  name text not null constraint api_key_name_check check (length(name) between 1 and 60), -- which system uses it
  scopes text[] not null constraint api_key_scopes_check check (scopes <@ array['slots:read', 'slots:write', 'bookings:read', 'stamps:write', 'child-sheet:read', 'results:read']),
  token_hash bytea not null,
  hint text not null, -- the last signs of the token, to tell keys apart
  expires_at timestamptz not null,
  made_by uuid references login,
  made_at timestamptz not null,
  last_used_at timestamptz,
  revoked_by uuid references login,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  constraint api_key_token_key unique (token_hash),
  constraint api_key_some_check check (cardinality(scopes) > 0),
  constraint api_key_life_check check (expires_at > made_at)
);
create index api_key_facility_idx on api_key (facility_id);
create index api_key_made_by_idx on api_key (made_by);
create index api_key_revoked_by_idx on api_key (revoked_by);

create function ctx_key() returns uuid language sql stable parallel safe
  return nullif(current_setting('tsuen.key', true), '')::uuid;
-- The facility of a key that has one of these scopes; null (so: nothing) for every other key and every other kind.
create function ctx_key_facilities(variadic p_scopes text[]) returns uuid[] language sql stable parallel safe
  return case when ctx_kind() = 'vendorKey' and nullif(current_setting('tsuen.key_scopes', true), '')::text[] && p_scopes
    then nullif(current_setting('tsuen.key_facilities', true), '')::uuid[] end;
revoke execute on function ctx_key, ctx_key_facilities from public;
grant execute on function ctx_key, ctx_key_facilities to tsuen_app, tsuen_lookup;

call raise_wall('api_key');
-- the hash of the token is nobody's to read
grant select (id, facility_id, name, scopes, hint, expires_at, made_by, made_at, last_used_at, revoked_by, revoked_at, created_at) on api_key to tsuen_app;
grant insert, update (revoked_by, revoked_at) on api_key to tsuen_app;
create policy admin_read on api_key for select to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy own_read on api_key for select to tsuen_app using (id = (select ctx_key()));
create policy admin_insert on api_key for insert to tsuen_app with check (facility_id = any ((select ctx_admin_facilities())::uuid[])
  and made_by = (select ctx_login()) and (select ctx_strength()) = 'code');
create policy admin_update on api_key for update to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy lookup_all on api_key to tsuen_lookup using (true) with check (true);
grant select (id, facility_id, name, scopes, token_hash, expires_at, last_used_at, revoked_at), update (last_used_at) on api_key to tsuen_lookup;

-- slots:read, slots:write
create policy key_read on slot_cell for select to tsuen_app using (facility_id = any ((select ctx_key_facilities('slots:read', 'slots:write'))::uuid[]));
create policy key_insert on slot_cell for insert to tsuen_app with check (
  facility_id = any ((select ctx_key_facilities('slots:write'))::uuid[]) and taken = 0 and extra + extra0 + extra1 + extra2 = 0);
create policy key_update on slot_cell for update to tsuen_app using (facility_id = any ((select ctx_key_facilities('slots:write'))::uuid[]));

-- bookings:read, stamps:write, results:read: the use itself and whose it is, the name only while the relation shows it (SEE-1)
create policy key_read on booking for select to tsuen_app using (
  facility_id = any ((select ctx_key_facilities('bookings:read', 'stamps:write', 'results:read', 'child-sheet:read'))::uuid[]));
create policy key_read on facility_relation for select to tsuen_app using (
  facility_id = any ((select ctx_key_facilities('bookings:read', 'stamps:write', 'results:read', 'child-sheet:read'))::uuid[]));
create policy key_read on child for select to tsuen_app using (exists (select from facility_relation r
  where r.child_id = child.id and greatest(r.live_until, r.record_until) >= (select ctx_today())
    and r.facility_id = any ((select ctx_key_facilities('bookings:read', 'stamps:write', 'results:read', 'child-sheet:read'))::uuid[])));
create policy key_read on attendance for select to tsuen_app using (
  facility_id = any ((select ctx_key_facilities('stamps:write', 'results:read'))::uuid[]));
create policy key_read on late_notice for select to tsuen_app using (
  facility_id = any ((select ctx_key_facilities('stamps:write', 'results:read'))::uuid[]));
create policy key_read on month_result for select to tsuen_app using (
  facility_id = any ((select ctx_key_facilities('stamps:write', 'results:read'))::uuid[]));
-- the fee of a use is counted with the reduction of its day (FEE-4), as for the administrators who made the key
create policy key_read_of_use on reduction for select to tsuen_app using (exists (select from booking b
  where b.child_id = reduction.child_id and b.facility_id = any ((select ctx_key_facilities('results:read'))::uuid[]) and b.state = 'used'
    and b.date >= reduction.valid_from and (reduction.valid_to is null or b.date <= reduction.valid_to)));

-- stamps:write: who may read a booking does not stamp it yet
create policy key_stamp on booking for update to tsuen_app
  using (state in ('confirmed', 'inUse', 'used', 'noShow') and facility_id = any ((select ctx_key_facilities('stamps:write'))::uuid[]))
  with check (state in ('confirmed', 'inUse', 'used', 'noShow') and facility_id = any ((select ctx_key_facilities('stamps:write'))::uuid[]));
create policy key_wall on attendance as restrictive for insert to tsuen_app with check (
  (select ctx_key()) is null or facility_id = any ((select ctx_key_facilities('stamps:write'))::uuid[]));
create policy key_wall on booking_event as restrictive for insert to tsuen_app with check (
  (select ctx_key()) is null or (select ctx_key_facilities('stamps:write')) is not null);

-- child-sheet:read: only while the relation lives (SEE-1)
do $$
declare t text;
begin
  foreach t in array array['child_key', 'emergency_contact', 'pickup_person', 'child_sheet_section', 'child_sheet_confirmation'] loop
    execute format('create policy key_read on %I for select to tsuen_app using (exists (select from facility_relation r
      where r.child_id = %I.child_id and r.facility_id = any ((select ctx_key_facilities(''child-sheet:read''))::uuid[]) and r.live_until >= (select ctx_today())))', t, t);
  end loop;
end $$;
create policy key_read on guardian for select to tsuen_app using ((select ctx_key_facilities('child-sheet:read')) is not null and exists (
  select from child c join facility_relation r on r.child_id = c.id
  where c.household_id = guardian.household_id and r.facility_id = any ((select ctx_key_facilities('child-sheet:read'))::uuid[]) and r.live_until >= (select ctx_today())));

-- what every act leaves (BOOK-5)
create policy key_own on idempotency_key to tsuen_app using (scope = (select ctx_key()));
create policy key_wall on audit_event as restrictive for insert to tsuen_app with check (
  (select ctx_key()) is null or facility_id is null or facility_id = any ((select ctx_key_facilities(
    'slots:read', 'slots:write', 'bookings:read', 'stamps:write', 'child-sheet:read', 'results:read'))::uuid[]));
create policy key_wall on health_read as restrictive for insert to tsuen_app with check (
  (select ctx_key()) is null or facility_id = any ((select ctx_key_facilities('child-sheet:read'))::uuid[]));
create policy key_wall on outbox as restrictive for insert to tsuen_app with check ((select ctx_key()) is null);

-- a stamp that another system made for the staff (ATT-2)
alter table attendance drop constraint attendance_source_check;
alter table attendance add constraint attendance_source_check check (source in ('guardianScan', 'deviceScan', 'staff', 'printedCode', 'system'));

grant select (actor_kind, code) on audit_event to tsuen_lookup;
