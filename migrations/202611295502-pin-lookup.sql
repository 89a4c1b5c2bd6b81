-- as: tsuen_lookup
-- The PIN's owner at a tablet is asked for by name ('pin'): what the tablet itself does stays the tablet's meanwhile (ATT-8).
create or replace function open_session(p_token_hash bytea, p_side text, p_now timestamptz)
returns table (kind text, session_id uuid, login_id uuid, role_id uuid, household_id uuid, corporation_id uuid, facility_ids uuid[],
  municipality text, application_id uuid, device_id uuid, proof_at timestamptz, code_at timestamptz, expires_at timestamptz,
  display_name text, place_name text, children uuid[])
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'force_generic_plan' as $$
#variable_conflict use_column
declare
  v record;
  strength text := 'base';
  shut uuid[];
begin
  select s.id, s.side, s.device_id, s.application_id, s.expires_at, s.last_seen_at, s.proof_at, s.code_at,
      coalesce(r.kind, case s.side when 'device' then 'device' else 'anonymous' end) as kind,
      r.id as role_id, r.login_id, r.municipality, home.id as household_id,
      case when s.side <> 'device' then r.corporation_id end as corporation_id,
      case
        when d.id is not null then array[d.facility_id]
        when r.facility_id is not null then array[r.facility_id]
        when r.corporation_id is not null then array(select f.id from facility f where f.corporation_id = r.corporation_id)
        else '{}' end as facility_ids,
      case when home.id is not null then array(select c.id from child c where c.household_id = home.id) else '{}' end as children,
      case
        when r.household_id is not null then (select btrim(g.family_name || ' ' || g.given_name) from guardian g where g.login_id = r.login_id limit 1)
        when r.id is null then d.name
        else l.display_name end as display_name,
      case
        when d.id is not null or r.facility_id is not null then (select f.name from facility f where f.id = coalesce(d.facility_id, r.facility_id))
        when r.corporation_id is not null then (select c.name from corporation c where c.id = r.corporation_id)
        when r.municipality is not null then (select m.name from municipality m where m.code = r.municipality)
        else r.prefecture end as place_name
    into v
    from session s
      left join device d on d.id = s.device_id
      left join facility df on df.id = d.facility_id
      -- a session's role is its login's own and of its side; a device is itself, and for 'pin' whoever typed the number, while the ten
      -- minutes last, if staff there and the number is still the same
      left join login_role r on r.id = case when s.side <> 'device' then s.login_role_id
          when p_side = 'pin' and s.acting_until > p_now then s.acting_role_id end
        and r.valid_from <= p_now and (r.valid_to is null or r.valid_to > p_now) and r.blocked_at is null
        and case s.side
          when 'device' then r.kind in ('corporationAdmin', 'facilityAdmin', 'facilityStaff')
            and (r.facility_id = d.facility_id or r.corporation_id = df.corporation_id)
            and exists (select from pin n where n.login_role_id = r.id and n.facility_id = d.facility_id and n.serial = s.acting_pin)
            and exists (select from login a where a.id = r.login_id and a.blocked_at is null)
          when 'guardian' then r.login_id = s.login_id and r.household_id is not null
          when 'facility' then r.login_id = s.login_id and num_nonnulls(r.facility_id, r.corporation_id) = 1
          when 'office' then r.login_id = s.login_id and num_nonnulls(r.household_id, r.facility_id, r.corporation_id) = 0
          else false end
      -- SEE-3: for who must not see it, the household is not there
      left join household home on home.id = r.household_id and not exists (select from protection_measure x
        where x.household_id = r.household_id and x.login_id = r.login_id and x.ended_at is null)
      left join login l on l.id = r.login_id
    where s.token_hash = p_token_hash and s.side = case p_side when 'pin' then 'device' else p_side end and s.revoked_at is null and s.expires_at > p_now
      and (s.side not in ('facility', 'office') or s.last_seen_at > p_now - interval '30 minutes')
      -- a draft stays open on the device on which it was begun; what was sent is somebody's papers on what may be a shared computer
      and (s.side <> 'applicant' or s.last_seen_at > p_now - interval '1 hour'
        or (select a.state = 'draft' from application a where a.id = s.application_id))
      and (p_side not in ('guardian', 'facility', 'office', 'pin') or r.id is not null)
      and l.blocked_at is null and d.revoked_at is null;
  if not found then
    perform open_anonymous(p_now);
    return;
  end if;
  -- greatest() passes over nulls
  if v.code_at > p_now - interval '10 minutes' then strength := 'code';
  elsif greatest(v.proof_at, v.code_at) > p_now - interval '1 hour' then strength := 'fresh';
  end if;
  perform set_config('tsuen.kind', v.kind, true), set_config('tsuen.session', v.id::text, true),
    set_config('tsuen.login', coalesce(v.login_id::text, ''), true), set_config('tsuen.device', coalesce(v.device_id::text, ''), true),
    set_config('tsuen.household', coalesce(v.household_id::text, ''), true), set_config('tsuen.children', v.children::text, true),
    set_config('tsuen.corporation', coalesce(v.corporation_id::text, ''), true), set_config('tsuen.facilities', v.facility_ids::text, true),
    set_config('tsuen.municipality', coalesce(v.municipality, ''), true), set_config('tsuen.application', coalesce(v.application_id::text, ''), true),
    set_config('tsuen.strength', strength, true), set_config('tsuen.today', (p_now at time zone 'Asia/Tokyo')::date::text, true);
  if v.kind in ('wardAdmin', 'wardOfficer', 'wardViewer') then
    -- closed to everybody who is not named; while the town has named nobody (after a move), its administrators name
    shut := array(select distinct m.household_id from protection_measure m join household h on h.id = m.household_id
      where m.ended_at is null and h.municipality = v.municipality
        and not exists (select from protection_officer o where o.household_id = m.household_id and o.login_id = v.login_id)
        and (v.kind <> 'wardAdmin' or exists (select from protection_officer o where o.household_id = m.household_id and o.municipality = v.municipality)));
    perform set_config('tsuen.closed_households', shut::text, true), set_config('tsuen.closed_children',
      array(select c.id from child c where c.household_id = any (shut))::text, true);
  end if;
  -- once a minute, and never waiting for a parallel request of the same session
  if v.last_seen_at < p_now - interval '1 minute' and current_setting('transaction_read_only') = 'off' then
    update session set last_seen_at = p_now
      where id = (select x.id from session x where x.id = v.id and x.last_seen_at < p_now - interval '1 minute' for update skip locked);
  end if;
  return query select v.kind, v.id, v.login_id, v.role_id, v.household_id, v.corporation_id, v.facility_ids, v.municipality, v.application_id,
    v.device_id, v.proof_at, v.code_at, v.expires_at, coalesce(v.display_name, ''), coalesce(v.place_name, ''), v.children;
end $$;

/* Who may type a number at the calling tablet: name and whether it is locked. For tablets. */
create function pin_people(p_now timestamptz) returns table (role_id uuid, display_name text, locked boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.id, l.display_name, n.locked_at is not null
    from device d
      join facility f on f.id = d.facility_id
      join pin n on n.facility_id = d.facility_id
      join login_role r on r.id = n.login_role_id and r.kind in ('corporationAdmin', 'facilityAdmin', 'facilityStaff')
        and (r.facility_id = d.facility_id or r.corporation_id = f.corporation_id)
        and r.valid_from <= p_now and (r.valid_to is null or r.valid_to > p_now) and r.blocked_at is null
      join login l on l.id = r.login_id and l.blocked_at is null
    where d.id = ctx_device() and d.revoked_at is null
    order by l.display_name, r.id;
$$;

/* Opens the caller's own locked numbers again, with the login by which it just proved itself. */
create function unlock_pins() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from pin_try t using login_role r where r.id = t.login_role_id and r.login_id = ctx_login();
  update pin n set locked_at = null from login_role r where r.id = n.login_role_id and r.login_id = ctx_login() and n.locked_at is not null;
end $$;

revoke execute on function pin_people, unlock_pins from public;
grant execute on function pin_people, unlock_pins to tsuen_app;
