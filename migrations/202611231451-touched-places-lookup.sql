-- as: tsuen_lookup
/* Facilities that any act touched in a transaction from p_since on, and from which transaction to ask next: the oldest that may still be
   running, so that none that commits later is missed. Null asks only for the mark. */
create function touched_facilities(p_since xid8) returns table (next xid8, facilities uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
  select pg_snapshot_xmin(pg_current_snapshot()),
    array(select distinct a.facility_id from audit_event a where a.tx_id >= p_since and a.facility_id is not null);
$$;

revoke execute on function touched_facilities from public;
grant execute on function touched_facilities to tsuen_app;
