-- as: tsuen_lookup

/* 統計 of a town (STAT-3): the rules of counting, each once. Whoever reads for a town counts everybody in it alike, also whom 支援措置
   hides from single officers (SEE-3) and whoever comes from elsewhere to its facilities (SEE-1: counts alone); no function names a child.
   Spans are whole months, both days inclusive; lengths in minutes, amounts in yen. Without a town's context there are no rows.
   Own facilities are an array, so that every plan begins with them. */

-- Children whose certificate covers a day, by the fiscal year of birth (2 April to 1 April, AGE-4); also those suspended.
create function town_certified(p_on date) returns table (class_year integer, children integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select extract(year from (k.birth_date - 1) - interval '3 months')::int, count(distinct c.child_id)::int
  from certificate c join child k on k.id = c.child_id
  where c.municipality = ctx_ward() and c.valid_from <= p_on and coalesce(c.municipal_end, c.national_end) >= p_on
    and (c.state <> 'ended' or (c.ended_at at time zone 'Asia/Tokyo')::date >= p_on)
  group by 1
$$;

-- Attended uses of residents at any facility: counted minutes, uses, and different children, for each facility × month × class age and
-- each of their sums. A null is a sum over that part.
create function town_uses(p_from date, p_to date)
  returns table (facility_id uuid, month text, class_age integer, uses integer, minutes integer, children integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with use as (
    select b.facility_id, to_char(b.date, 'YYYY-MM') as month, b.class_age::int as class_age, b.child_id,
      (select coalesce(sum((part->>'minutes')::int), 0)::int from jsonb_array_elements(b.held) part) as minutes
    from booking b where b.municipality = ctx_ward() and b.date between p_from and p_to and b.state = 'used'
  )
  select u.facility_id, u.month, u.class_age, count(*)::int, sum(u.minutes)::int, count(distinct u.child_id)::int from use u
  group by grouping sets ((u.facility_id, u.month, u.class_age), (u.facility_id, u.class_age), (u.facility_id, u.month), (u.facility_id),
    (u.month), (u.class_age), ())
  having count(*) > 0
$$;

-- What became of residents' bookings of the span, by state; of those declined also by reason.
create function town_outcomes(p_from date, p_to date) returns table (state text, reason text, bookings integer, minutes integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select b.state, case when b.state = 'declined' then coalesce(b.reason_code, 'other') end, count(*)::int,
    sum((select coalesce(sum((part->>'minutes')::int), 0)::int from jsonb_array_elements(b.held) part))::int
  from booking b where b.municipality = ctx_ward() and b.date between p_from and p_to
  group by 1, 2
$$;

-- Own facilities: published places that no closure holds shut, and those booked.
create function town_places(p_from date, p_to date) returns table (facility_id uuid, offered bigint, booked bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.facility_id, 30 * sum(s.cap)::bigint, 30 * sum(s.taken)::bigint
  from slot_cell s
  where s.facility_id = any (array(select f.id from facility f where f.municipality = ctx_ward())) and s.date between p_from and p_to and s.published and not s.closed
  group by 1
$$;

-- Own facilities: attended uses of children whom other towns certified.
create function town_guests(p_from date, p_to date) returns table (facility_id uuid, uses integer, minutes integer, children integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select b.facility_id, count(*)::int,
    sum((select coalesce(sum((part->>'minutes')::int), 0)::int from jsonb_array_elements(b.held) part))::int, count(distinct b.child_id)::int
  from booking b
  where b.facility_id = any (array(select f.id from facility f where f.municipality = ctx_ward())) and b.municipality <> ctx_ward() and b.date between p_from and p_to and b.state = 'used'
  group by 1
$$;

-- Children decided on in the span by new applications; days from the receipt to the decision, the median and the day by which nine of
-- ten had theirs. A null reason is the sum over reasons.
create function town_decisions(p_from date, p_to date)
  returns table (outcome text, reason text, children integer, median_days integer, most_days integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with decided as (
    select k.state, coalesce(k.reason_code, a.reason_code, 'other') as reason, greatest(0, (a.decided_at at time zone 'Asia/Tokyo')::date
      - coalesce(a.received_on, (a.submitted_at at time zone 'Asia/Tokyo')::date)) as days
    from application a join application_child k on k.application_id = a.id
    where a.municipality = ctx_ward() and a.kind = 'new' and k.state in ('certified', 'rejected')
      and a.decided_at >= p_from::timestamp at time zone 'Asia/Tokyo' and a.decided_at < (p_to + 1)::timestamp at time zone 'Asia/Tokyo'
  )
  select d.state, case when grouping(d.reason) = 0 then d.reason end, count(*)::int,
    percentile_disc(0.5) within group (order by d.days)::int, percentile_disc(0.9) within group (order by d.days)::int
  from decided d group by grouping sets ((d.state, d.reason), (d.state))
$$;

-- 受入不可 that own facilities decided in the span, by reason (INT-5); an interview that was withdrawn after its acceptance counts too.
create function town_refusals(p_from date, p_to date) returns table (reason text, refusals integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(i.reason_code, 'other'), count(*)::int
  from interview i
  where i.facility_id = any (array(select f.id from facility f where f.municipality = ctx_ward())) and i.state = 'refused'
    and i.decided_at >= p_from::timestamp at time zone 'Asia/Tokyo' and i.decided_at < (p_to + 1)::timestamp at time zone 'Asia/Tokyo'
  group by 1
$$;

-- キャンセル待ち for days of the span at own facilities: all that joined, those who got the place, and those who wait still.
create function town_waiting(p_from date, p_to date) returns table (facility_id uuid, joined integer, taken integer, waiting integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select w.facility_id, count(*)::int, count(*) filter (where w.state = 'taken')::int,
    count(*) filter (where w.state in ('waiting', 'offered'))::int
  from waitlist_entry w
  where w.facility_id = any (array(select f.id from facility f where f.municipality = ctx_ward())) and w.date between p_from and p_to
  group by 1
$$;

-- Cost: the newest approved or paid version of each claim on the town, without lines held back; by facility, by month and in all.
-- A null is a sum over that part.
create function town_costs(p_from text, p_to text)
  returns table (facility_id uuid, month text, benefit bigint, waiver bigint, municipal bigint, children integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with settled as (
    select distinct on (c.facility_id, c.month, c.kind) c.id, c.facility_id, c.month
    from claim c where c.municipality = ctx_ward() and c.state in ('approved', 'paid') and c.month between p_from and p_to
    order by c.facility_id, c.month, c.kind, c.version desc
  )
  select s.facility_id, s.month, coalesce(sum(l.yen) filter (where l.kind in ('use', 'initial')), 0)::bigint,
    coalesce(sum(l.yen) filter (where l.kind = 'waiver'), 0)::bigint, coalesce(sum(l.yen) filter (where l.kind = 'municipal'), 0)::bigint,
    count(distinct l.child_id)::int
  from settled s join claim_line l on l.claim_id = s.id and l.held_at is null
  group by grouping sets ((s.facility_id), (s.month), ())
  having count(*) > 0
$$;

do $$
declare f text;
begin
  foreach f in array array['town_certified', 'town_uses', 'town_outcomes', 'town_places', 'town_guests', 'town_decisions', 'town_refusals',
    'town_waiting', 'town_costs'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to tsuen_app', f);
  end loop;
end $$;
