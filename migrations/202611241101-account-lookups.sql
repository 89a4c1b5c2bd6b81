-- as: tsuen_lookup
-- What accounts ask across the wall: passkeys, a browser's earlier session, whose names a password must avoid, the end of an account.

/* Whose passkey it is, with what its signature is checked against; the caller has been shown the key's id by whoever holds the key. */
create function passkey_by_credential(p_credential bytea)
returns table (passkey_id uuid, login_id uuid, public_key bytea, counter bigint, transports text[], mail text, blocked_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
  select p.id, l.id, p.public_key, p.counter, p.transports, l.mail, l.blocked_at
    from passkey p join login l on l.id = p.login_id where p.credential_id = p_credential;
$$;

/* Ends the session of a token: whoever holds it may. A new login in a browser ends the one that browser had. */
create function end_session_of_token(p_token_hash bytea, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update session s set revoked_at = p_now where s.token_hash = p_token_hash and s.revoked_at is null;
$$;

/* Whose link it is, as long as it opens: the household and children whose names a password must not be made of. */
create function family_of_link(p_token_hash bytea, p_now timestamptz) returns table (household_id uuid, children uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
  select r.household_id, array(select c.id from child c where c.household_id = r.household_id)
    from account_link k join login_role r on r.login_id = k.login_id and r.household_id is not null
    where k.token_hash = p_token_hash and k.used_at is null and k.voided_at is null and k.expires_at > p_now
    limit 1;
$$;

/* The end of a household's account, by 保護者1 after a mailed code: ok, or what still lives. Roles, sessions, passkeys, addresses and
   passwords of both guardians go at once, but for a login that is also somebody's at work; the records stay as SEE-4 tells. */
create function end_account(p_now timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  home uuid := ctx_household();
  gone uuid[];
begin
  if home is null or ctx_kind() <> 'guardian1' or ctx_strength() <> 'code' then return 'no-right'; end if;
  perform from household h where h.id = home for update;
  if exists (select from certificate c join child k on k.id = c.child_id where k.household_id = home and c.state <> 'ended'
    and coalesce(greatest(c.national_end, c.municipal_end), c.national_end) >= ctx_today()) then return 'certificate'; end if;
  if exists (select from booking b join child k on k.id = b.child_id where k.household_id = home and b.state in ('requested', 'confirmed', 'inUse'))
    then return 'booking'; end if;
  if exists (select from application a where a.household_id = home and a.state in ('submitted', 'reviewing', 'returned')) then return 'application'; end if;
  gone := array(select r.login_id from login_role r where r.household_id = home and not exists (
    select from login_role o where o.login_id = r.login_id and o.household_id is null and (o.valid_to is null or o.valid_to > p_now)));
  update login_role r set valid_to = p_now where r.household_id = home and (r.valid_to is null or r.valid_to > p_now);
  update session s set revoked_at = p_now from login_role r where r.id = s.login_role_id and r.household_id = home and s.revoked_at is null;
  update account_link k set voided_at = p_now where k.login_id = any (gone) and k.used_at is null and k.voided_at is null;
  delete from passkey p where p.login_id = any (gone);
  delete from login_mail m where m.login_id = any (gone);
  update login l set mail = null, password_hash = null where l.id = any (gone);
  update household h set ended_at = p_now where h.id = home;
  return 'ok';
end $$;

revoke execute on function passkey_by_credential, end_session_of_token, family_of_link, end_account from public;
grant execute on function passkey_by_credential, end_session_of_token, family_of_link, end_account to tsuen_app;
