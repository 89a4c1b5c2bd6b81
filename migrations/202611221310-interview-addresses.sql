-- as: tsuen_lookup
-- Who is told of an interview. A family does not see the staff's addresses nor staff the family's; both are only written into the outbox.

/* Addresses of the family and of the facility's staff: to a guardian of the child, or to staff whose relation to the child lives. */
create function interview_addresses(p_child uuid, p_facility uuid) returns table (side text, mail text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with asked as (
    select from facility_relation r
      where r.child_id = p_child and r.facility_id = p_facility and r.live_until >= ctx_today()
        and (coalesce(p_child = any (ctx_children()), false) or coalesce(p_facility = any (ctx_staff_facilities()), false)))
  select 'family', l.mail from child c join guardian g on g.household_id = c.household_id join login l on l.id = g.login_id
    where exists (select from asked) and c.id = p_child and l.mail is not null and l.blocked_at is null
  union
  select 'staff', l.mail from login_role r join login l on l.id = r.login_id
    where exists (select from asked) and r.facility_id = p_facility and r.blocked_at is null and l.mail is not null and l.blocked_at is null
$$;

revoke execute on function interview_addresses from public;
grant execute on function interview_addresses to tsuen_app;
