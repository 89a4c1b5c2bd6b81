-- as: tsuen_lookup
/* The key of a token and its context. Nobody is logged in: the wall of keys alone says what is seen. */
create function open_key(p_token_hash bytea, p_now timestamptz)
returns table (key_id uuid, facility_id uuid, scopes text[], name text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare v record;
begin
  perform open_anonymous(p_now);
  select k.id, k.facility_id, k.scopes, k.name, k.last_used_at into v from api_key k
    where k.token_hash = p_token_hash and k.revoked_at is null and k.expires_at > p_now;
  if not found then return; end if;
  perform set_config('tsuen.kind', 'vendorKey', true), set_config('tsuen.key', v.id::text, true),
    set_config('tsuen.key_facilities', array[v.facility_id]::text, true), set_config('tsuen.key_scopes', v.scopes::text, true);
  -- once a minute, and never waiting for a parallel call of the same key
  if (v.last_used_at is null or v.last_used_at < p_now - interval '1 minute') and current_setting('transaction_read_only') = 'off' then
    update api_key set last_used_at = p_now
      where id = (select x.id from api_key x where x.id = v.id for update skip locked);
  end if;
  return query select v.id, v.facility_id, v.scopes, v.name;
end $$;

revoke execute on function open_key from public;
grant execute on function open_key to tsuen_app;

/* A look by a key is on record like an act, and touches nothing: screens need not look again for it. */
create or replace function touched_facilities(p_since xid8) returns table (next xid8, facilities uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
  select pg_snapshot_xmin(pg_current_snapshot()),
    array(select distinct a.facility_id from audit_event a where a.tx_id >= p_since and a.facility_id is not null
      and not (a.actor_kind = 'vendorKey' and a.code = 'read'));
$$;
