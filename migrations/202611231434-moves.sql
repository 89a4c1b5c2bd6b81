-- as: tsuen_lookup
-- 転出入 between two towns in the system: the new town may decide as soon as the old one has decided its end, for days after it.

/* The last day that a child of the caller's town is certified for by another town; null where there is none that is not over. For wards. */
create function certified_elsewhere(p_child uuid) returns date
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select max(coalesce(c.municipal_end, c.national_end)) from certificate c join child k on k.id = c.child_id
    where c.child_id = p_child and ctx_ward() is not null and k.municipality = ctx_ward() and c.municipality <> ctx_ward();
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
          and (l.mail = a.mail or exists (select from login_mail o where o.login_id = l.id and o.mail = a.mail))))) then
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

/* What a child used while certified elsewhere, if the family wished it to be handed over (HRS-7). For the town that certifies it now. */
create function handed_over_use(p_child uuid)
returns table (month text, municipality text, visits integer, minutes integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select to_char(b.date, 'YYYY-MM'), b.municipality, count(*)::int, sum(b.minutes)::int
    from booking b join child k on k.id = b.child_id
    where b.child_id = p_child and b.state = 'used' and ctx_ward() is not null and k.municipality = ctx_ward() and b.municipality <> ctx_ward()
      and exists (select from certificate c where c.id = b.certificate_id and c.hand_over)
    group by 1, 2 order by 1 desc, 2;
$$;

revoke execute on function certified_elsewhere, handed_over_use from public;
grant execute on function certified_elsewhere, handed_over_use to tsuen_app;
