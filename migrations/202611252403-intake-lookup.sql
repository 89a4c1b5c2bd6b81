-- as: tsuen_lookup
-- 定期 intake (REG-1): the child whom a result names, the relation that a 内定 opens, and the family that is told. For the staff of the
-- facility and the officers of its town.

create function intake_desk(p_facility uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(p_facility = any (ctx_staff_facilities()), false)
    or exists (select from facility f where f.id = p_facility and f.municipality = ctx_ward_officer())
$$;

/* Number and birth date together, as at the desk (INT-2); no relation begins. */
create function intake_child(p_number text, p_birth_date date, p_facility uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select k.id from certificate c join child k on k.id = c.child_id
    where intake_desk(p_facility) and c.number = p_number and k.birth_date = p_birth_date and c.state <> 'ended' limit 1
$$;

/* SEE-1: only an offered result opens it. */
create function intake_open(p_result uuid, p_live_until date) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into facility_relation as r (child_id, facility_id, live_until)
    select i.child_id, i.facility_id, p_live_until from intake_result i
      where i.id = p_result and i.state = 'offered' and intake_desk(i.facility_id) and p_live_until <= ctx_today() + 180
    on conflict (child_id, facility_id) do update set live_until = greatest(r.live_until, excluded.live_until)
$$;

create function intake_addresses(p_result uuid) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct l.mail from intake_result i join child c on c.id = i.child_id join guardian g on g.household_id = c.household_id
    join login l on l.id = g.login_id
    where i.id = p_result and intake_desk(i.facility_id) and l.mail is not null and l.blocked_at is null
$$;

revoke execute on function intake_desk, intake_child, intake_open, intake_addresses from public;
grant execute on function intake_child, intake_open, intake_addresses to tsuen_app;
