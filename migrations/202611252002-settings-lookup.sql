-- as: tsuen_lookup
-- How many bookings a change would meet; a town does not see those of other towns' families at its facilities, only their number.
create function bookings_from(p_from date, out residents integer, out here integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select
    (select count(*) from booking b where b.municipality = ctx_ward() and b.date >= p_from and b.state in ('requested', 'confirmed'))::int,
    (select count(*) from booking b where b.facility_id in (select f.id from facility f where f.municipality = ctx_ward())
      and b.date >= p_from and b.state in ('requested', 'confirmed'))::int;
$$;
revoke execute on function bookings_from from public;
grant execute on function bookings_from to tsuen_app;
