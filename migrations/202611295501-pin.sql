-- 暗証番号 at a tablet (ATT-8): of a role at one facility, counted per tablet, locked for the person.
alter table pin drop constraint pin_pkey;
alter table pin add primary key (login_role_id, facility_id);
alter table pin drop column tries, drop column locked_until;
alter table pin add column serial uuid not null default gen_random_uuid(); -- another one with every number: what was opened with an earlier one ends
alter table pin add column locked_at timestamptz;
grant update (serial, locked_at) on pin to tsuen_app;

alter table session add column acting_pin uuid; -- the serial of the number that was typed
grant update (acting_pin) on session to tsuen_app;

-- a tablet locks; number and lock are else its owner's
create or replace function pin_guard() returns trigger language plpgsql as $$
begin
  if ctx_kind() is not null
    and (new.pin_hash is distinct from old.pin_hash or new.serial is distinct from old.serial
      or (old.locked_at is not null and new.locked_at is distinct from old.locked_at))
    and not exists (select from login_role r where r.id = new.login_role_id and r.login_id = ctx_login()) then
    raise exception 'a PIN is changed by its owner' using errcode = '42501';
  end if;
  return new;
end $$;

create table pin_try ( -- wrong numbers in a row, of a person at a tablet
  login_role_id uuid not null references login_role,
  facility_id uuid not null references facility,
  device_id uuid not null references device,
  tries smallint not null constraint pin_try_tries_check check (tries between 1 and 5),
  last_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (login_role_id, device_id)
);
create index pin_try_facility_idx on pin_try (facility_id);
create index pin_try_device_idx on pin_try (device_id);
call raise_wall('pin_try');
call let_app('pin_try', 'select insert update delete', '{login_role_id, facility_id, device_id}');
create policy facility_read on pin_try for select to tsuen_app using (facility_id = any ((select ctx_facilities())::uuid[]));
create policy device_insert on pin_try for insert to tsuen_app with check (device_id = (select ctx_device())
  and facility_id = any ((select ctx_facilities())::uuid[])
  and exists (select from pin p where p.login_role_id = pin_try.login_role_id and p.facility_id = pin_try.facility_id));
create policy device_update on pin_try for update to tsuen_app using (device_id = (select ctx_device()));
create policy device_delete on pin_try for delete to tsuen_app using (device_id = (select ctx_device()));
create policy own_delete on pin_try for delete to tsuen_app using (
  exists (select from login_role r where r.id = login_role_id and r.login_id = (select ctx_login())));

-- For the look-ups of the next file.
create policy lookup_all on pin to tsuen_lookup using (true) with check (true);
create policy lookup_all on pin_try to tsuen_lookup using (true) with check (true);
grant select (login_role_id, facility_id, serial, locked_at), update (locked_at) on pin to tsuen_lookup;
grant select, delete on pin_try to tsuen_lookup;
