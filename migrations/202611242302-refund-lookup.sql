-- as: tsuen_lookup

/* The address of who asked for a refund, to the officers of the town that pays it, only to be written into the outbox:
   a family that has moved away since is told as well. */
create function refund_address(p_refund uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select l.mail from refund r join login l on l.id = r.asked_by
  where r.id = p_refund and coalesce(r.municipality = ctx_ward_officer(), false) and l.blocked_at is null
$$;
revoke execute on function refund_address from public;
grant execute on function refund_address to tsuen_app;
