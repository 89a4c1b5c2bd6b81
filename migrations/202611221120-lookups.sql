-- as: tsuen_lookup
-- Look-ups that must cross the wall: the whole allow-list (src/platform/inventory.ts names it too). Each answers one question, with the
-- least that the caller needs. Owned by a role that no one can log in as.
alter default privileges revoke execute on functions from public;

/* Finds the live session and sets the transaction's context; without one the context is anonymous and there is no row. */
create function open_session(p_token_hash bytea, p_side text, p_now timestamptz)
returns table (kind text, session_id uuid, login_id uuid, role_id uuid, household_id uuid, corporation_id uuid, facility_ids uuid[],
  municipality text, application_id uuid, device_id uuid, proof_at timestamptz, code_at timestamptz, expires_at timestamptz,
  display_name text, place_name text, children uuid[])
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  v record;
  strength text := 'base';
begin
  select s.id, s.side, s.device_id, s.application_id, s.expires_at, s.last_seen_at, s.proof_at, s.code_at,
      coalesce(r.kind, case s.side when 'device' then 'device' else 'anonymous' end) as kind,
      r.id as role_id, r.login_id, r.household_id, r.municipality,
      case when s.side <> 'device' then r.corporation_id end as corporation_id,
      case
        when d.id is not null then array[d.facility_id]
        when r.facility_id is not null then array[r.facility_id]
        when r.corporation_id is not null then array(select f.id from facility f where f.corporation_id = r.corporation_id)
        else '{}' end as facility_ids,
      case when r.household_id is not null then array(select c.id from child c where c.household_id = r.household_id) else '{}' end as children,
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
      left join login l on l.id = r.login_id
    where s.token_hash = p_token_hash and s.side = p_side and s.revoked_at is null and s.expires_at > p_now
      and (s.side not in ('facility', 'office') or s.last_seen_at > p_now - interval '30 minutes')
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
  -- once a minute, and never waiting for a parallel request of the same session
  if v.last_seen_at < p_now - interval '1 minute' and current_setting('transaction_read_only') = 'off' then
    update session set last_seen_at = p_now
      where id = (select x.id from session x where x.id = v.id and x.last_seen_at < p_now - interval '1 minute' for update skip locked);
  end if;
  return query select v.kind, v.id, v.login_id, v.role_id, v.household_id, v.corporation_id, v.facility_ids, v.municipality, v.application_id,
    v.device_id, v.proof_at, v.code_at, v.expires_at, coalesce(v.display_name, ''), coalesce(v.place_name, ''), v.children;
end $$;

/* The context of somebody unknown. Needs no right; here because open_session ends in it. */
create function open_anonymous(p_now timestamptz) returns void language sql set search_path = pg_catalog, public, pg_temp as $$
  select set_config('tsuen.kind', 'anonymous', true), set_config('tsuen.session', '', true), set_config('tsuen.login', '', true),
    set_config('tsuen.device', '', true), set_config('tsuen.household', '', true), set_config('tsuen.children', '', true),
    set_config('tsuen.corporation', '', true), set_config('tsuen.facilities', '', true), set_config('tsuen.municipality', '', true),
    set_config('tsuen.application', '', true), set_config('tsuen.strength', 'base', true),
    set_config('tsuen.today', (p_now at time zone 'Asia/Tokyo')::date::text, true);
$$;

/* For the password step: the address is normalised by the caller. Once the password is right, the caller says set_config('tsuen.login', …). */
create function login_by_mail(p_mail text)
returns table (login_id uuid, password_hash text, code_required boolean, blocked_at timestamptz, display_name text, locale text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
  select l.id, l.password_hash, l.code_required, l.blocked_at, l.display_name, l.locale from login l where l.mail = p_mail;
$$;

/* The attempt between password and code. */
create function attempt_by_token(p_token_hash bytea, p_now timestamptz)
returns table (attempt_id uuid, login_id uuid, side text, proof_at timestamptz, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
  select a.id, a.login_id, a.side, a.proof_at, a.expires_at from login_attempt a
    where a.token_hash = p_token_hash and a.used_at is null and a.expires_at > p_now;
$$;

/* Looks at a one-time link without using it (mail scanners open links): state ok | used | voided | expired. */
create function link_by_token(p_token_hash bytea, p_now timestamptz)
returns table (link_id uuid, purpose text, login_id uuid, facility_id uuid, application_id uuid, address text, state text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
  select k.id, k.purpose, k.login_id, k.facility_id, k.application_id, k.address,
    case when k.used_at is not null then 'used' when k.voided_at is not null then 'voided' when k.expires_at <= p_now then 'expired' else 'ok' end
  from account_link k where k.token_hash = p_token_hash;
$$;

/* Uses a one-time link; no row when it is used, voided, expired, of another purpose or unknown. */
create function consume_link(p_token_hash bytea, p_purpose text, p_now timestamptz)
returns table (link_id uuid, login_id uuid, facility_id uuid, application_id uuid, address text)
language sql security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
  update account_link k set used_at = p_now
    where k.token_hash = p_token_hash and k.purpose = p_purpose and k.used_at is null and k.voided_at is null and k.expires_at > p_now
    returning k.id, k.login_id, k.facility_id, k.application_id, k.address;
$$;

/* One try at a mailed code: ok | wrong | spent | expired | used | voided | unknown. Counts, so it runs in a transaction that commits. */
create function try_code(p_id uuid, p_code_hash bytea, p_now timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare c record;
begin
  select code_hash, tries, max_tries, expires_at, used_at, voided_at into c from one_time_code where id = p_id for update;
  if not found then return 'unknown'; end if;
  if c.used_at is not null then return 'used'; end if;
  if c.voided_at is not null then return 'voided'; end if;
  if c.expires_at <= p_now then return 'expired'; end if;
  if c.tries >= c.max_tries then return 'spent'; end if;
  if c.code_hash = p_code_hash then
    update one_time_code set used_at = p_now, tries = tries + 1 where id = p_id;
    return 'ok';
  end if;
  update one_time_code set tries = tries + 1 where id = p_id;
  return case when c.tries + 1 >= c.max_tries then 'spent' else 'wrong' end;
end $$;

/* Counts a try under a keyed hash in a fixed window; at p_limit hits the key is blocked for p_block_seconds. */
create function throttle_hit(p_key text, p_now timestamptz, p_window_seconds integer, p_limit integer, p_block_seconds integer)
returns table (hits integer, blocked_until timestamptz)
language sql security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
  insert into throttle as t (key, window_start, hits, blocked_until)
    values (p_key, p_now, 1, case when p_limit <= 1 then p_now + make_interval(secs => p_block_seconds) end)
  on conflict (key) do update set
    window_start = case when t.window_start <= p_now - make_interval(secs => p_window_seconds) then p_now else t.window_start end,
    hits = case when t.window_start <= p_now - make_interval(secs => p_window_seconds) then 1 else t.hits + 1 end,
    blocked_until = case
      when t.window_start > p_now - make_interval(secs => p_window_seconds) and t.hits + 1 >= p_limit
        then p_now + make_interval(secs => p_block_seconds)
      when t.blocked_until > p_now then t.blocked_until end
  returning t.hits, t.blocked_until;
$$;

/* Until when the key is blocked; null = free. */
create function throttle_blocked(p_key text, p_now timestamptz) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select t.blocked_until from throttle t where t.key = p_key and t.blocked_until > p_now;
$$;

create function throttle_clear(p_key text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from throttle t where t.key = p_key;
$$;

/* CERT-1: state by reference number + mailed code. The caller compares the address and mails the code; this tells nobody else. */
create function application_by_number(p_number text)
returns table (application_id uuid, mail text, state text, municipality text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
  select a.id, a.mail, a.state, a.municipality from application a where a.number = p_number;
$$;

/* Certificate check: number and birth date together; for staff and wards. */
create function certificate_check(p_number text, p_birth_date date)
returns table (certificate_id uuid, municipality text, state text, valid_from date, national_end date, municipal_end date)
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
  select c.id, c.municipality, c.state, c.valid_from, c.national_end, c.municipal_end
    from certificate c join child k on k.id = c.child_id
    where c.number = p_number and k.birth_date = p_birth_date
      and ctx_kind() in ('corporationAdmin', 'facilityAdmin', 'facilityStaff', 'wardAdmin', 'wardOfficer', 'wardViewer');
$$;

/* With the certificate in hand a facility begins a relation (定期 interviews registered at the visit, INT-2); at most 180 days (SEE-1). */
create function claim_certificate(p_number text, p_birth_date date, p_facility uuid, p_live_until date)
returns table (child_id uuid, certificate_id uuid, household_id uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare found_child record;
begin
  if p_facility is null or not coalesce(p_facility = any (ctx_staff_facilities()), false) or p_live_until > ctx_today() + 180 then return; end if;
  select c.id as certificate_id, k.id as child_id, k.household_id into found_child
    from certificate c join child k on k.id = c.child_id
    where c.number = p_number and k.birth_date = p_birth_date and c.state <> 'ended';
  if not found then return; end if;
  insert into facility_relation as r (child_id, facility_id, live_until) values (found_child.child_id, p_facility, p_live_until)
    on conflict (child_id, facility_id) do update set live_until = greatest(r.live_until, excluded.live_until);
  return query select found_child.child_id, found_child.certificate_id, found_child.household_id;
end $$;

/* CERT-6: the same child elsewhere. Same birth date and (same kana name, or same given-name kana and sex), open applications and ended
   certificates included. Of another town only town, period and state; ids only of the caller's own town. For wards. */
create function duplicate_children(p_birth_date date, p_family_kana text, p_given_kana text, p_sex text, p_except_application uuid)
returns table (source text, match text, municipality text, state text, valid_from date, valid_to date, child_id uuid, application_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select 'certificate', case when k.family_kana = p_family_kana and k.given_kana = p_given_kana then 'name' else 'givenAndSex' end,
      c.municipality, c.state, c.valid_from, coalesce(c.municipal_end, c.national_end),
      case when c.municipality = ctx_ward() then k.id end, null::uuid
    from child k join certificate c on c.child_id = k.id
    where ctx_ward() is not null and k.birth_date = p_birth_date and k.given_kana = p_given_kana
      and (k.family_kana = p_family_kana or k.sex = p_sex)
  union all
  select 'application', case when a.family_kana = p_family_kana and a.given_kana = p_given_kana then 'name' else 'givenAndSex' end,
      a.municipality, a.state, p.received_on, null::date,
      case when a.municipality = ctx_ward() then a.child_id end, case when a.municipality = ctx_ward() then a.application_id end
    from application_child a join application p on p.id = a.application_id
    where ctx_ward() is not null and a.birth_date = p_birth_date and a.given_kana = p_given_kana
      and (a.family_kana = p_family_kana or a.sex = p_sex)
      and a.state in ('submitted', 'reviewing', 'returned') and a.application_id is distinct from p_except_application
$$;

/* ACC-1: which household an address leads to: main | second | former, before an officer who confirms. For officers. */
create function address_match(p_mails text[])
returns table (household_id uuid, login_id uuid, mail text, match text, municipality text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select h.id, l.id, l.mail, case g.ordinal when 1 then 'main' else 'second' end, h.municipality
    from login l join guardian g on g.login_id = l.id join household h on h.id = g.household_id
    where ctx_ward_officer() is not null and l.mail = any (p_mails)
  union all
  select h.id, o.login_id, o.mail, 'former', h.municipality
    from login_mail o join guardian g on g.login_id = o.login_id join household h on h.id = g.household_id
    where ctx_ward_officer() is not null and o.mail = any (p_mails)
$$;

/* Is the address free: over all logins, whatever their side (ACC-1). */
create function mail_taken(p_mail text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select ctx_kind() is not null and exists (select from login l where l.mail = p_mail);
$$;

/* A household that moved here and applies again keeps its account: the new town takes over household and children. Only with an
   application before this officer's town whose address leads to that household. */
create function adopt_household(p_household uuid, p_application uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare town text := ctx_ward_officer();
begin
  if town is null or not exists (
    select from application a where a.id = p_application and a.municipality = town and a.state in ('submitted', 'reviewing', 'returned')
      and (a.household_id = p_household or exists (
        select from guardian g join login l on l.id = g.login_id
        where g.household_id = p_household
          and (l.mail = a.mail or exists (select from login_mail o where o.login_id = l.id and o.mail = a.mail))))) then
    return false;
  end if;
  -- first the old town ends its certificates (ELIG-2); until then the children stay where they are certified
  if exists (select from certificate c join child k on k.id = c.child_id
    where k.household_id = p_household and c.municipality <> town and c.state <> 'ended' and coalesce(c.municipal_end, c.national_end) >= ctx_today()) then
    return false;
  end if;
  update household set municipality = town where id = p_household;
  update child set municipality = town where household_id = p_household;
  return true;
end $$;

grant execute on function open_session, open_anonymous, login_by_mail, attempt_by_token, link_by_token, consume_link, try_code, throttle_hit,
  throttle_blocked, throttle_clear, application_by_number, certificate_check, claim_certificate, duplicate_children, address_match, mail_taken,
  adopt_household to tsuen_app;
