-- as: tsuen_lookup
-- 家庭への連絡 (MSG-1): which households can be told by mail; the others are called.

/* Of the given households those with a guardian's login that is open and sees its household, to staff of a facility with a living relation
   to a child of it. */
create function message_reachable(p_households uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct g.household_id from guardian g join login l on l.id = g.login_id
    where g.household_id = any (p_households) and l.mail is not null and l.blocked_at is null and not address_shielded(l.mail)
      and exists (select from child c join facility_relation r on r.child_id = c.id
        where c.household_id = g.household_id and r.live_until >= ctx_today()
          and coalesce(r.facility_id = any (ctx_staff_facilities()), false));
$$;

revoke execute on function message_reachable from public;
grant execute on function message_reachable to tsuen_app;
