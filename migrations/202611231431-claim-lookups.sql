-- as: tsuen_lookup
-- What a claim needs across the wall: the certificate of uses whose relation has ended, and who is told of a claim.

/* The certificate valid on the day of each attended use of an own facility: for its administrators, who claim them
   after the thirty days of SEE-1 as well. The payer is the town whose certificate holds on the day, whatever the booking once said (CLM-1). */
create function claim_uses(p_facility uuid, p_from date, p_to date)
returns table (booking_id uuid, child_id uuid, certificate text, certificate_id uuid, payer text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select b.id, b.child_id, v.number, v.id, v.municipality
  from booking b
    join lateral (select d.number, d.id, d.municipality from certificate d
      where d.child_id = b.child_id
      order by (d.valid_from <= b.date and b.date <= greatest(d.national_end, coalesce(d.municipal_end, d.national_end))) desc,
        d.valid_from desc, d.id limit 1) v on true
  where b.facility_id = p_facility and b.date between p_from and p_to and b.state = 'used'
    and coalesce(p_facility = any (ctx_admin_facilities()), false)
$$;

/* Addresses of the facility's administrators, of the paying town's officers and of the families of a claim: to the town that pays it and
   to the facility whose it is, only to be written into the outbox. */
create function claim_addresses(p_claim uuid) returns table (side text, child uuid, mail text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with asked as (
    select k.id, k.facility_id, k.municipality, k.state from claim k where k.id = p_claim
      and (coalesce(k.municipality = ctx_ward(), false) or coalesce(k.facility_id = any (ctx_admin_facilities()), false)))
  select 'facility', null::uuid, l.mail from asked a join facility f on f.id = a.facility_id
    join login_role r on r.kind in ('facilityAdmin', 'corporationAdmin') and (r.facility_id = f.id or r.corporation_id = f.corporation_id)
    join login l on l.id = r.login_id
    where r.blocked_at is null and l.mail is not null and l.blocked_at is null
  union
  select 'ward', null::uuid, l.mail from asked a join login_role r on r.municipality = a.municipality and r.kind in ('wardAdmin', 'wardOfficer')
    join login l on l.id = r.login_id
    where r.blocked_at is null and l.mail is not null and l.blocked_at is null
  union
  select 'family', c.id, l.mail from asked a join claim_line n on n.claim_id = a.id join child c on c.id = n.child_id
    join guardian g on g.household_id = c.household_id join login l on l.id = g.login_id
    where a.municipality = ctx_ward() and l.mail is not null and l.blocked_at is null
$$;

revoke execute on function claim_uses from public;
revoke execute on function claim_addresses from public;
grant execute on function claim_uses, claim_addresses to tsuen_app;
