-- as: tsuen_lookup

/* 給付費 that was paid for the caller's children (CLM-4): sums per claim and child, no line. For guardians. */
create function own_benefits(p_from text, p_to text)
returns table (claim_id uuid, child_id uuid, facility_id uuid, municipality text, month text, pay_on date, minutes integer, yen integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.id, l.child_id, c.facility_id, c.municipality, c.month, p.pay_on,
      coalesce(sum(l.minutes) filter (where l.kind = 'use'), 0)::int, sum(l.yen)::int
    from claim_line l join claim c on c.id = l.claim_id join payment_run p on p.id = c.payment_id
    where l.child_id = any (ctx_children()) and c.state = 'paid' and l.kind in ('use', 'initial') and l.held_at is null
      and c.month between p_from and p_to
    group by 1, 2, 3, 4, 5, 6 order by c.month, c.facility_id;
$$;
revoke execute on function own_benefits from public;
grant execute on function own_benefits to tsuen_app;
