-- as: tsuen_lookup
/* What happened to bookings is owed to the webhooks of their facilities in the same transaction, whichever role wrote it. */
create function owe_booking_webhooks() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from webhook w where w.ended_at is null and w.stopped_at is null) then return null; end if;
  insert into webhook_delivery (id, webhook_id, event, ids, at, next_at)
    select gen_random_uuid(), w.id,
        case when n.event ~* 'stamp' then case when n.event in ('stampIn', 'stampOut') then 'stamp.made' else 'stamp.changed' end
          when n.from_state is null then 'booking.made'
          when n.to_state in ('requested', 'confirmed', 'inUse', 'used', 'noShow') then 'booking.changed'
          else 'booking.cancelled' end,
        jsonb_build_object('facility', b.facility_id, 'booking', b.id), n.at, n.at
      from told n join booking b on b.id = n.booking_id
        join webhook w on w.facility_id = b.facility_id and w.ended_at is null and w.stopped_at is null
          and case when n.event ~* 'stamp' then 'stamp' else 'booking' end = any (w.events);
  return null;
end $$;

/* A sheet was saved: facilities with a live relation to the child, and only they (SEE-1). */
create function owe_sheet_webhooks() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from webhook w where w.ended_at is null and w.stopped_at is null) then return null; end if;
  insert into webhook_delivery (id, webhook_id, event, ids, at, next_at)
    select gen_random_uuid(), w.id, 'sheet.changed', jsonb_build_object('facility', w.facility_id, 'child', n.child_id), n.at, n.at
      from (select child_id, max(saved_at) as at from told group by child_id) n
        join facility_relation r on r.child_id = n.child_id and r.live_until >= (n.at at time zone 'Asia/Tokyo')::date
        join webhook w on w.facility_id = r.facility_id and w.ended_at is null and w.stopped_at is null and 'sheet' = any (w.events);
  return null;
end $$;

revoke execute on function owe_booking_webhooks, owe_sheet_webhooks from public;
grant execute on function owe_booking_webhooks, owe_sheet_webhooks to tsuen_owner;
