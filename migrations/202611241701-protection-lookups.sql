-- as: tsuen_lookup
-- 支援措置 at every door that looks across the wall (SEE-3).

/* Is a measure open for this household? For policies: a former town of residence asks it of children who live elsewhere now. */
create function household_shielded(p_household uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from protection_measure m where m.household_id = p_household and m.ended_at is null);
$$;

/* Does this address belong to a login that must not see its own household? For the post, which then tells it nothing of the household. */
create function address_shielded(p_mail text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from login l join protection_measure m on m.login_id = l.id and m.ended_at is null where l.mail = p_mail);
$$;

/* Officers of the caller's town, who can be named for a case. For officers. */
create function ward_officers() returns table (login_id uuid, display_name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct l.id, l.display_name from login_role r join login l on l.id = r.login_id
    where ctx_ward_officer() is not null and r.municipality = ctx_ward_officer() and r.kind in ('wardAdmin', 'wardOfficer')
      and r.valid_to is null and r.blocked_at is null and l.blocked_at is null;
$$;

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
      -- a session's role is its login's own and of its side; at a device the PIN's owner counts while the ten minutes last, if staff
      -- there; else the device itself
      left join login_role r on r.id = case when s.side <> 'device' then s.login_role_id when s.acting_until > p_now then s.acting_role_id end
        and r.valid_from <= p_now and (r.valid_to is null or r.valid_to > p_now) and r.blocked_at is null
        and case s.side
          when 'device' then r.kind in ('corporationAdmin', 'facilityAdmin', 'facilityStaff')
            and (r.facility_id = d.facility_id or r.corporation_id = df.corporation_id)
            and exists (select from login a where a.id = r.login_id and a.blocked_at is null)
          when 'guardian' then r.login_id = s.login_id and r.household_id is not null
          when 'facility' then r.login_id = s.login_id and num_nonnulls(r.facility_id, r.corporation_id) = 1
          when 'office' then r.login_id = s.login_id and num_nonnulls(r.household_id, r.facility_id, r.corporation_id) = 0
          else false end
      -- SEE-3: for who must not see it, the household is not there
      left join household home on home.id = r.household_id and not exists (select from protection_measure x
        where x.household_id = r.household_id and x.login_id = r.login_id and x.ended_at is null)
      left join login l on l.id = r.login_id
    where s.token_hash = p_token_hash and s.side = p_side and s.revoked_at is null and s.expires_at > p_now
      and (s.side not in ('facility', 'office') or s.last_seen_at > p_now - interval '30 minutes')
      -- a draft stays open on the device on which it was begun; what was sent is somebody's papers on what may be a shared computer
      and (s.side <> 'applicant' or s.last_seen_at > p_now - interval '1 hour'
        or (select a.state = 'draft' from application a where a.id = s.application_id))
      and (s.side not in ('guardian', 'facility', 'office') or r.id is not null)
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

create or replace function family_sessions(p_token_hashes bytea[], p_now timestamptz)
returns table (token_hash bytea, kind text, session_id uuid, login_id uuid, role_id uuid, household_id uuid, children uuid[],
  proof_at timestamptz, code_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.token_hash, r.kind, s.id, r.login_id, r.id, home.id,
      case when home.id is null then '{}' else array(select c.id from child c where c.household_id = home.id) end, s.proof_at, s.code_at
    from session s
      join login_role r on r.id = s.login_role_id and r.login_id = s.login_id and r.household_id is not null
        and r.valid_from <= p_now and (r.valid_to is null or r.valid_to > p_now) and r.blocked_at is null
      join login l on l.id = r.login_id and l.blocked_at is null
      left join household home on home.id = r.household_id and not exists (select from protection_measure x
        where x.household_id = r.household_id and x.login_id = r.login_id and x.ended_at is null)
    where s.token_hash = any (p_token_hashes) and s.side = 'guardian' and s.revoked_at is null and s.expires_at > p_now;
$$;

/* CERT-6 with SEE-3: of a shielded child, whoever may not open the case learns only that there is one. */
create or replace function duplicate_children(p_birth_date date, p_family_kana text, p_given_kana text, p_sex text, p_except_application uuid)
returns table (source text, match text, municipality text, state text, valid_from date, valid_to date, child_id uuid, application_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with hit as (
    select 'certificate' as source, case when k.family_kana = p_family_kana and k.given_kana = p_given_kana then 'name' else 'givenAndSex' end as match,
        c.municipality, c.state, c.valid_from, coalesce(c.municipal_end, c.national_end) as valid_to,
        case when c.municipality = ctx_ward() then k.id end as child_id, null::uuid as application_id, k.household_id
      from child k join certificate c on c.child_id = k.id
      where ctx_ward() is not null and k.birth_date = p_birth_date and k.given_kana = p_given_kana
        and (k.family_kana = p_family_kana or k.sex = p_sex)
    union all
    select 'application', case when a.family_kana = p_family_kana and a.given_kana = p_given_kana then 'name' else 'givenAndSex' end,
        a.municipality, a.state, p.received_on, null::date,
        case when a.municipality = ctx_ward() then a.child_id end, case when a.municipality = ctx_ward() then a.application_id end, p.household_id
      from application_child a join application p on p.id = a.application_id
      where ctx_ward() is not null and a.birth_date = p_birth_date and a.given_kana = p_given_kana
        and (a.family_kana = p_family_kana or a.sex = p_sex)
        and a.state in ('submitted', 'reviewing', 'returned') and a.application_id is distinct from p_except_application)
  select h.source, h.match,
      case when not s.hidden then h.municipality end, case when s.hidden then 'hidden' else h.state end,
      case when not s.hidden then h.valid_from end, case when not s.hidden then h.valid_to end,
      case when not s.hidden then h.child_id end, case when not s.hidden then h.application_id end
    from hit h
    cross join lateral (select household_shielded(h.household_id) and not exists (select from protection_officer o
      where o.household_id = h.household_id and o.login_id = ctx_login()) as hidden) s
$$;

/* ACC-1 with SEE-3: the address of who must not see a household no longer leads to it. */
create or replace function address_match(p_mails text[])
returns table (household_id uuid, login_id uuid, mail text, match text, municipality text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with hit as (
    select h.id as household_id, l.id as login_id, l.mail, case g.ordinal when 1 then 'main' else 'second' end as match, h.municipality
      from login l join guardian g on g.login_id = l.id join household h on h.id = g.household_id
      where ctx_ward_officer() is not null and l.mail = any (p_mails)
    union all
    select h.id, o.login_id, o.mail, 'former', h.municipality
      from login_mail o join guardian g on g.login_id = o.login_id join household h on h.id = g.household_id
      where ctx_ward_officer() is not null and o.mail = any (p_mails))
  select * from hit where not exists (select from protection_measure m
    where m.household_id = hit.household_id and m.login_id = hit.login_id and m.ended_at is null)
$$;

create or replace function adopt_household(p_household uuid, p_application uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare town text := ctx_ward_officer();
begin
  if town is null or not exists (
    select from application a where a.id = p_application and a.municipality = town and a.state in ('submitted', 'reviewing', 'returned')
      and (a.household_id = p_household or exists (
        select from guardian g join login l on l.id = g.login_id
        where g.household_id = p_household
          and (l.mail = a.mail or exists (select from login_mail o where o.login_id = l.id and o.mail = a.mail))
          and not exists (select from protection_measure m where m.household_id = p_household and m.login_id = l.id and m.ended_at is null)))) then
    return false;
  end if;
  -- first the old town decides the end of its certificates (ELIG-2); until then the children stay where they are certified
  if exists (select from certificate c join child k on k.id = c.child_id
    where k.household_id = p_household and c.municipality <> town and c.end_reason is null
      and coalesce(c.municipal_end, c.national_end) >= ctx_today()) then
    return false;
  end if;
  update household set municipality = town where id = p_household;
  update child set municipality = town where household_id = p_household;
  return true;
end $$;

revoke execute on function household_shielded, address_shielded, ward_officers from public;
grant execute on function household_shielded, ward_officers to tsuen_app;
grant execute on function address_shielded to tsuen_jobs;
