-- as: tsuen_lookup
/* What was corrected is told once: of a corrected claim the family sees what the correction came to. */
create or replace function own_benefits(p_from text, p_to text)
returns table (claim_id uuid, child_id uuid, facility_id uuid, municipality text, month text, pay_on date, minutes integer, yen integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.id, l.child_id, c.facility_id, c.municipality, c.month, p.pay_on,
      coalesce(sum(l.minutes) filter (where l.kind = 'use'), 0)::int, sum(l.yen)::int
    from claim_line l join claim c on c.id = l.claim_id join payment_run p on p.id = c.payment_id
    where l.child_id = any (ctx_children()) and c.state = 'paid' and l.kind in ('use', 'initial') and l.held_at is null
      and c.month between p_from and p_to
      and not exists (select from claim d where d.corrects = c.id and d.state = 'paid')
    group by 1, 2, 3, 4, 5, 6 order by c.month, c.facility_id;
$$;

/* Deletes what is of months before `p_before` (a first of a month), at most so many claims, refunds, receipts and bookings each; answers how many
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

  old_keys := array(select k.child_id from child_key k
    join lateral (select max(greatest(c.national_end, c.municipal_end, c.ended_at::date)) as until from certificate c
      where c.child_id = k.child_id) last on last.until < p_before
    where not exists (select from booking b where b.child_id = k.child_id)
      and not exists (select from care_record r where r.child_id = k.child_id)
      and not exists (select from child_sheet_section s where s.child_id = k.child_id) order by k.child_id limit p_most);
  delete from interview_record where child_id = any (old_keys);
  update certificate set declared = null where child_id = any (old_keys);
  delete from child_key where child_id = any (old_keys);

  return cardinality(old_claims) + cardinality(old_refunds) + cardinality(old_receipts) + cardinality(old_bookings) + cardinality(old_keys);
end $$;
