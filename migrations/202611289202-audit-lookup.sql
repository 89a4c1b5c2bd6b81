-- as: tsuen_lookup
-- Rows about one child within a period, of what an administrator may read anyway: row security keeps the index of children from serving
-- a plain reading. The reading by these ids passes the wall once more.
create function audit_of_child(p_child uuid, p_from timestamptz, p_until timestamptz) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id from audit_event a
  where a.child_ids @> array[p_child] and a.at >= p_from and a.at <= p_until
    and (coalesce(a.municipality = ctx_ward_admin(), false) or coalesce(a.facility_id = any (ctx_admin_facilities()), false))
$$;
revoke execute on function audit_of_child(uuid, timestamptz, timestamptz) from public;
grant execute on function audit_of_child(uuid, timestamptz, timestamptz) to tsuen_app;
