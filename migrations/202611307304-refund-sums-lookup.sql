-- as: tsuen_lookup

-- Cost (STAT-3): the newest approved or paid version of each claim on the town, without lines held back, and 償還払い that was granted, by the
-- day of use; by facility, by month and in all. A null is a sum over that part.
drop function town_costs(text, text);
create function town_costs(p_from text, p_to text)
  returns table (facility_id uuid, month text, benefit bigint, waiver bigint, municipal bigint, refund bigint, children integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with settled as (
    select distinct on (c.facility_id, c.month, c.kind) c.id, c.facility_id, c.month
    from claim c where c.municipality = ctx_ward() and c.state in ('approved', 'paid') and c.month between p_from and p_to
    order by c.facility_id, c.month, c.kind, c.version desc
  ), cost as (
    select s.facility_id, s.month, l.kind, l.yen, l.child_id from settled s join claim_line l on l.claim_id = s.id and l.held_at is null
    union all
    select l.facility_id, to_char(l.date, 'YYYY-MM'), 'refund', l.yen, l.child_id
    from refund r join refund_line l on l.refund_id = r.id and l.live
    where r.municipality = ctx_ward() and r.state in ('decided', 'paid') and to_char(l.date, 'YYYY-MM') between p_from and p_to
  )
  select c.facility_id, c.month, coalesce(sum(c.yen) filter (where c.kind in ('use', 'initial')), 0)::bigint,
    coalesce(sum(c.yen) filter (where c.kind = 'waiver'), 0)::bigint, coalesce(sum(c.yen) filter (where c.kind = 'municipal'), 0)::bigint,
    coalesce(sum(c.yen) filter (where c.kind = 'refund'), 0)::bigint, count(distinct c.child_id)::int
  from cost c
  group by grouping sets ((c.facility_id), (c.month), ())
  having count(*) > 0
$$;

-- 償還払い that was paid, by the month of use.
create function town_refunds(p_from text, p_to text) returns table (month text, refunds integer, yen bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select to_char(l.date, 'YYYY-MM'), count(distinct r.id)::int, sum(l.yen)::bigint
  from refund r join refund_line l on l.refund_id = r.id and l.live
  where r.municipality = ctx_ward() and r.state = 'paid' and to_char(l.date, 'YYYY-MM') between p_from and p_to
  group by 1 order by 1
$$;

revoke execute on function town_costs from public;
grant execute on function town_costs to tsuen_app, tsuen_jobs; -- the night counts every town (STAT-5)
revoke execute on function town_refunds from public;
grant execute on function town_refunds to tsuen_app;
