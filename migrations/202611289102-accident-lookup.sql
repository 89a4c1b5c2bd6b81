-- as: tsuen_lookup
-- 事故報告 (ACD-1): who may not see which, who is told, and its end after five years.

/* Is this child shut for the caller's town? Its case is closed to this officer, or it left the town under 支援措置 (SEE-3): a town that once
   certified it then sees nothing of it. A town that never did has only what its facility reports. */
create function accident_shut(p_child uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from child c where c.id = p_child and ctx_ward() is not null
    and (c.household_id = any (ctx_closed_households())
      or (c.municipality <> ctx_ward()
        and exists (select from protection_measure m where m.household_id = c.household_id and m.ended_at is null)
        and exists (select from certificate v where v.child_id = c.id and v.municipality = ctx_ward()))));
$$;

/* Addresses of the officers of both towns, to the facility that reports; of the facility's administrators, to a town that replies; only to be
   written into the outbox. Of a child under 支援措置 only officers named for the case, or of a town that never certified it, are told. */
create function accident_addresses(p_accident uuid) returns table (side text, mail text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with asked as (
    select a.id, a.facility_id, a.municipality, a.paying_municipality, c.id as child_id, c.household_id, c.municipality as lives_in,
        exists (select from protection_measure m where m.household_id = c.household_id and m.ended_at is null) as guarded
      from accident a left join child c on c.id = a.child_id
      where a.id = p_accident
        and (coalesce(a.facility_id = any (ctx_staff_facilities()), false)
          or (coalesce(ctx_ward_officer() in (a.municipality, a.paying_municipality), false) and not coalesce(accident_shut(a.child_id), false))))
  select 'facility', l.mail from asked a join facility f on f.id = a.facility_id
    join login_role r on r.kind in ('facilityAdmin', 'corporationAdmin') and (r.facility_id = f.id or r.corporation_id = f.corporation_id)
    join login l on l.id = r.login_id
    where r.blocked_at is null and r.valid_to is null and l.mail is not null and l.blocked_at is null
  union
  select 'ward', l.mail from asked a
    join login_role r on r.municipality in (a.municipality, a.paying_municipality) and r.kind in ('wardAdmin', 'wardOfficer')
    join login l on l.id = r.login_id
    where r.blocked_at is null and r.valid_to is null and l.mail is not null and l.blocked_at is null
      and (not a.guarded
        or exists (select from protection_officer o where o.household_id = a.household_id and o.login_id = l.id and o.municipality = a.lives_in)
        or (r.municipality <> a.lives_in
          and not exists (select from certificate v where v.child_id = a.child_id and v.municipality = r.municipality)))
$$;

revoke execute on function accident_shut, accident_addresses from public;
grant execute on function accident_shut, accident_addresses to tsuen_app;

/* Deletes what is of months before `p_before` (a first of a month), at most so many claims, refunds, receipts, bookings and accidents each; answers how many
   went. What a later claim or refund still names stays until that one goes. */
create or replace function clear_uses(p_before date, p_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before text := to_char(p_before, 'YYYY-MM');
  old_claims uuid[];
  old_refunds uuid[];
  old_receipts uuid[];
  old_bookings uuid[];
  old_keys uuid[];
  old_accidents uuid[];
begin
  perform set_config('tsuen.clearing', 'five years', true);

  old_claims := array(select id from claim where month < before order by month, id limit p_most);
  update claim_line set carried_from = null
    where carried_from in (select id from claim_line where claim_id = any (old_claims)) and claim_id <> all (old_claims);
  update claim set corrects = null where corrects = any (old_claims) and id <> all (old_claims);
  delete from claim_correction where claim_id = any (old_claims);
  delete from claim_finding where claim_id = any (old_claims);
  delete from claim_event where claim_id = any (old_claims);
  delete from claim_line where claim_id = any (old_claims);
  delete from claim where id = any (old_claims);

  old_refunds := array(select r.id from refund r where r.asked_at < p_before
    and not exists (select from refund_line l where l.refund_id = r.id and l.date >= p_before) order by r.asked_at, r.id limit p_most);
  delete from stored_file where refund_id = any (old_refunds);
  delete from refund_event where refund_id = any (old_refunds);
  delete from refund_receipt where refund_id = any (old_refunds);
  delete from refund_line where refund_id = any (old_refunds);
  delete from refund where id = any (old_refunds);

  old_receipts := array(select f.id from fee_receipt f where f.month < before
    and not exists (select from refund_receipt r where r.receipt_id = f.id) order by f.month, f.id limit p_most);
  delete from fee_receipt where id = any (old_receipts);

  old_bookings := array(select b.id from booking b where b.date < p_before
    and not exists (select from claim_line l where l.booking_id = b.id)
    and not exists (select from refund_line l where l.booking_id = b.id) order by b.date, b.id limit p_most);
  update booking set replaces = null where replaces = any (old_bookings) and id <> all (old_bookings);
  delete from device_stamp where booking_id = any (old_bookings);
  delete from late_notice where booking_id = any (old_bookings);
  delete from waitlist_entry where booking_id = any (old_bookings);
  delete from attendance_correction where attendance_id in (select id from attendance where booking_id = any (old_bookings));
  delete from attendance where booking_id = any (old_bookings);
  delete from care_record where booking_id = any (old_bookings);
  delete from booking_event where booking_id = any (old_bookings);
  -- The ledger goes by whole months, so that what is left always adds up (HRS-7).
  delete from hours_entry e using (select distinct child_id, to_char(date, 'YYYY-MM') as month from booking where id = any (old_bookings)) m
    where e.child_id = m.child_id and e.month = m.month and e.month < before;
  delete from hours_balance b using (select distinct child_id, to_char(date, 'YYYY-MM') as month from booking where id = any (old_bookings)) m
    where b.child_id = m.child_id and b.month = m.month and b.month < before;
  delete from hours_entry where booking_id = any (old_bookings);
  delete from booking where id = any (old_bookings);

  old_accidents := array(select id from accident where happened_on < p_before order by happened_on, id limit p_most);
  delete from accident_event where accident_id = any (old_accidents);
  delete from accident where id = any (old_accidents);

  old_keys := array(select k.child_id from child_key k
    join lateral (select max(greatest(c.national_end, c.municipal_end, c.ended_at::date)) as until from certificate c
      where c.child_id = k.child_id) last on last.until < p_before
    where not exists (select from booking b where b.child_id = k.child_id)
      and not exists (select from care_record r where r.child_id = k.child_id)
      and not exists (select from child_sheet_section s where s.child_id = k.child_id) order by k.child_id limit p_most);
  delete from interview_record where child_id = any (old_keys);
  update certificate set declared = null where child_id = any (old_keys);
  delete from child_key where child_id = any (old_keys);

  return cardinality(old_claims) + cardinality(old_refunds) + cardinality(old_receipts) + cardinality(old_bookings) + cardinality(old_keys)
    + cardinality(old_accidents);
end $$;
