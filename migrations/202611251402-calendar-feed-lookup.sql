-- as: tsuen_lookup
-- What a calendar reads by its secret address. No child's name: of several children an initial. A login that is blocked, or that the
-- town hides the household from (SEE-3), reads nothing.

create function calendar_feed_bookings(p_token_hash bytea, p_from date, p_now timestamptz)
returns table (id uuid, number text, version int, date date, start_min int, end_min int, state text, facility text, address text, initial text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 50 as $$
  with home as (
    select distinct r.household_id from calendar_feed f
      join login l on l.id = f.login_id and l.blocked_at is null
      join login_role r on r.login_id = f.login_id and r.household_id is not null and r.blocked_at is null
        and r.valid_from <= p_now and (r.valid_to is null or r.valid_to > p_now)
    where f.token_hash = p_token_hash and f.ended_at is null and not exists (select from protection_measure m
      where m.household_id = r.household_id and m.login_id = r.login_id and m.ended_at is null))
  select b.id, b.number, b.version, b.date, b.start_min::int, b.end_min::int, b.state, f.name, f.address,
      case when (select count(*) from child o where o.household_id = c.household_id) > 1 then c.mail_initial end
    from home h join child c on c.household_id = h.household_id
      join booking b on b.child_id = c.id and b.date >= p_from and b.state in ('requested', 'confirmed', 'inUse', 'used')
      join facility f on f.id = b.facility_id
    order by b.date, b.start_min limit 500;
$$;

revoke execute on function calendar_feed_bookings from public;
grant execute on function calendar_feed_bookings to tsuen_app;
