-- as: tsuen_lookup
/* Opens the view of the household whose code this is, for the help desk that asks; once, in its time, and never of a household under
   支援措置 (SEE-3). Null: no such code. */
create function help_open(p_code_hash bytea, p_now timestamptz, p_until timestamptz) returns uuid
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update help_consent c set opened_at = p_now, opened_by = ctx_login(), expires_at = p_until
  where c.code_hash = p_code_hash and c.opened_at is null and c.ended_at is null and c.expires_at > p_now
    and ctx_kind() = 'helpdesk' and not household_shielded(c.household_id)
  returning c.id
$$;

/* What the help desk sees while the view is open: states and times of a household, children by their number, no name, no facility, no
   health. Each call is counted. Null: not open to this login. */
create function help_look(p_consent uuid, p_now timestamptz, p_from date, p_to date) returns jsonb
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with open as (
    update help_consent c set looks = c.looks + 1, looked_at = p_now
    where c.id = p_consent and c.opened_by = ctx_login() and c.ended_at is null and c.expires_at > p_now
      and ctx_kind() = 'helpdesk' and not household_shielded(c.household_id)
    returning c.household_id, c.login_id, c.expires_at),
  kid as (
    select k.id, row_number() over (order by k.birth_date, k.id)::int as ordinal from child k join open o on o.household_id = k.household_id)
  select jsonb_build_object(
    'until', o.expires_at,
    'childIds', coalesce((select jsonb_agg(kid.id order by kid.ordinal) from kid), '[]'),
    'logins', coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'passwordSet', l.password_set_at is not null,
        'codeRequired', l.code_required, 'blocked', l.blocked_at is not null or r.blocked_at is not null) order by r.kind)
      from login_role r join login l on l.id = r.login_id
      where r.household_id = o.household_id and (r.valid_to is null or r.valid_to > p_now)), '[]'),
    'children', coalesce((select jsonb_agg(jsonb_build_object('ordinal', kid.ordinal,
        'contactsConfirmed', (select max(f.confirmed_at) from child_sheet_confirmation f where f.child_id = kid.id and f.part = 'contacts'),
        'sheetConfirmed', (select max(f.confirmed_at) from child_sheet_confirmation f where f.child_id = kid.id and f.part = 'sheet'),
        'certificates', coalesce((select jsonb_agg(jsonb_build_object('state', x.state, 'from', x.valid_from,
          'to', coalesce(x.municipal_end, x.national_end)) order by x.valid_from desc) from certificate x where x.child_id = kid.id), '[]'))
        order by kid.ordinal) from kid), '[]'),
    'applications', coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'state', a.state, 'submitted', a.submitted_at,
        'decided', a.decided_at) order by a.submitted_at desc nulls last) from application a where a.household_id = o.household_id), '[]'),
    'bookings', coalesce((select jsonb_agg(jsonb_build_object('child', kid.ordinal, 'date', b.date, 'start', b.start_min, 'end', b.end_min,
        'state', b.state) order by b.date desc, b.start_min desc)
      from kid join booking b on b.child_id = kid.id and b.date between p_from and p_to), '[]'),
    'told', coalesce((select jsonb_agg(jsonb_build_object('at', n.at, 'subject', n.subject, 'mailed', n.mailed) order by n.at desc)
      from (select t.at, t.subject, t.mailed from notice t where t.login_id = o.login_id order by t.at desc limit 30) n), '[]'))
  from open o
$$;

do $$
begin
  revoke execute on function help_open(bytea, timestamptz, timestamptz), help_look(uuid, timestamptz, date, date) from public;
  grant execute on function help_open(bytea, timestamptz, timestamptz), help_look(uuid, timestamptz, date, date) to tsuen_app;
end $$;
