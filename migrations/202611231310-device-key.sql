-- as: tsuen_lookup
-- ATT-7: a tablet signs its own code; the phone that read it may not see devices, the server checks the sign with the public key.

create function device_key(p_device uuid)
returns table (facility_id uuid, public_key bytea)
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
  select d.facility_id, d.public_key from device d
    where d.id = p_device and d.public_key is not null and d.paired_at is not null and d.revoked_at is null;
$$;

revoke execute on function device_key from public;
grant execute on function device_key to tsuen_app;
