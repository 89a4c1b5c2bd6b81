-- as: tsuen_lookup
-- A try is counted before its outcome is known, so that a thousand at once cannot slip through; a right one is given back:
-- the bucket of a network's address counts failures only, or everyone behind one address would be locked out at nine o'clock.

create function throttle_return(p_key text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update throttle t set hits = greatest(t.hits - 1, 0) where t.key = p_key;
$$;

revoke execute on function throttle_return from public;
grant execute on function throttle_return to tsuen_app;
