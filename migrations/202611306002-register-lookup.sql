-- as: tsuen_lookup

/* What a 休止 or 廃止 of an own facility would end from one day to another, of all towns' children: counts alone, for officers (PLC-1). */
create function register_touched(p_facility uuid, p_from date, p_to date)
  returns table (bookings integer, families integer, in_use integer, waiting integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select
    (select count(*)::int from booking b where b.facility_id = f.id and b.date between p_from and p_to and b.state in ('requested', 'confirmed')),
    (select count(distinct b.child_id)::int from booking b where b.facility_id = f.id and b.date between p_from and p_to
      and b.state in ('requested', 'confirmed')),
    (select count(*)::int from booking b where b.facility_id = f.id and b.date between p_from and p_to and b.state = 'inUse'),
    (select count(*)::int from waitlist_entry w where w.facility_id = f.id and w.date between p_from and p_to and w.state in ('waiting', 'offered'))
  from facility f where f.id = p_facility and f.municipality = ctx_ward()
$$;

/* 需給 of a span (SUP-1), by month and class age and in all (null), in minutes: what own facilities offered — of a class, the places that its
   children could take, so that classes do not add up to all — what was booked there, and what residents used anywhere. */
create function town_supply(p_from date, p_to date)
  returns table (month text, class_age integer, offered bigint, booked bigint, used bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with cells as (
    select to_char(s.date, 'YYYY-MM') as month, 30 * sum(s.cap)::bigint as cap, 30 * sum(s.taken)::bigint as taken,
      30 * sum(least(s.cap, coalesce(s.cap0, s.cap)))::bigint as cap0, 30 * sum(least(s.cap, coalesce(s.cap1, s.cap)))::bigint as cap1,
      30 * sum(least(s.cap, coalesce(s.cap2, s.cap)))::bigint as cap2,
      30 * sum(s.taken0)::bigint as taken0, 30 * sum(s.taken1)::bigint as taken1, 30 * sum(s.taken2)::bigint as taken2
    from slot_cell s
    where s.facility_id = any (array(select f.id from facility f where f.municipality = ctx_ward())) and s.date between p_from and p_to
      and s.published and not s.closed
    group by 1
  ), places as (
    select c.month, p.class_age, p.offered, p.booked from cells c cross join lateral (values
      (null::int, c.cap, c.taken), (0, c.cap0, c.taken0), (1, c.cap1, c.taken1), (2, c.cap2, c.taken2)) as p(class_age, offered, booked)
  ), uses as (
    select to_char(b.date, 'YYYY-MM') as month, b.class_age::int as class_age,
      sum((select coalesce(sum((part->>'minutes')::int), 0) from jsonb_array_elements(b.held) part))::bigint as used
    from booking b where b.municipality = ctx_ward() and b.date between p_from and p_to and b.state = 'used'
    group by grouping sets ((1, 2), (1))
  )
  select coalesce(p.month, u.month), coalesce(p.class_age, u.class_age), coalesce(p.offered, 0), coalesce(p.booked, 0), coalesce(u.used, 0)
  from places p full join uses u on u.month = p.month and u.class_age is not distinct from p.class_age
  where ctx_ward() is not null
$$;

revoke execute on function register_touched, town_supply from public;
grant execute on function register_touched, town_supply to tsuen_app;
