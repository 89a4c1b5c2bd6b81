-- as: tsuen_lookup
/* Addresses of those who administer these facilities and can log in, to an administrator of the same facility and to the officers of its town;
   only to be written into the outbox. */
create function admin_addresses(p_facilities uuid[], p_now timestamptz) returns table (facility_id uuid, login_id uuid, mail text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct f.id, l.id, l.mail from facility f
    join login_role r on r.kind in ('facilityAdmin', 'corporationAdmin') and (r.facility_id = f.id or r.corporation_id = f.corporation_id)
    join login l on l.id = r.login_id
    where f.id = any (p_facilities)
      and (coalesce(f.id = any (ctx_admin_facilities()), false) or coalesce(f.municipality = ctx_ward_officer(), false))
      and r.blocked_at is null and (r.valid_to is null or r.valid_to > p_now)
      and l.mail is not null and l.password_set_at is not null and l.blocked_at is null
$$;

revoke execute on function admin_addresses from public;
grant execute on function admin_addresses to tsuen_app;
