-- as: tsuen_lookup
-- How long the line is, for those who may not see who stands in it (BOOK-6).

/* How many wait for a part of this range, before an instant (and the id, of two at one instant); null: everybody. For guardians. */
create function waitlist_before(p_facility uuid, p_kind text, p_date date, p_start integer, p_end integer, p_before timestamptz, p_id uuid)
returns integer language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*)::int from waitlist_entry w
    where w.facility_id = p_facility and w.kind = p_kind and w.date = p_date and w.state in ('waiting', 'offered')
      and w.start_min < p_end and w.end_min > p_start and (p_before is null or (w.joined_at, w.id) < (p_before, p_id));
$$;
revoke execute on function waitlist_before from public;
grant execute on function waitlist_before to tsuen_app;
