-- as: tsuen_lookup
-- How many bookings a change would meet; a town does not see those of other towns' families at its facilities, only their number.
create function bookings_from(p_from date, out residents integer, out here integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*) filter (where b.municipality = ctx_ward())::int, count(*) filter (where f.municipality = ctx_ward())::int
    from booking b join facility f on f.id = b.facility_id
    where b.date >= p_from and b.state in ('requested', 'confirmed') and (b.municipality = ctx_ward() or f.municipality = ctx_ward());
$$;
revoke execute on function bookings_from from public;
grant execute on function bookings_from to tsuen_app;
