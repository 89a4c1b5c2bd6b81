-- as: tsuen_lookup
-- What a desk needs across the wall: where the answer is told, and how a question leaves for the other desk.

/* The address of who asked, to the desk that answers, only to be written into the outbox. */
create function enquiry_address(p_id uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(e.mail, l.mail) from enquiry e left join login l on l.id = e.login_id
  where e.id = p_id and l.blocked_at is null
    and (coalesce(e.desk = 'town' and e.municipality = ctx_ward_officer(), false) or coalesce(e.desk = 'helpdesk' and ctx_kind() = 'helpdesk', false))
$$;

/* Hands an enquiry of the caller's desk to the other one: afterwards the caller no longer sees it, so an update of its own could not. */
create function hand_enquiry(p_id uuid, p_now timestamptz) returns boolean
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with handed as (
    update enquiry e set desk = case e.desk when 'town' then 'helpdesk' else 'town' end, assignee = null, state = 'open', changed_at = p_now,
      version = e.version + 1
    where e.id = p_id and e.municipality is not null
      and (coalesce(e.desk = 'town' and e.municipality = ctx_ward_officer(), false) or coalesce(e.desk = 'helpdesk' and ctx_kind() = 'helpdesk', false))
    returning e.id)
  select exists (select from handed)
$$;

revoke execute on function enquiry_address from public;
revoke execute on function hand_enquiry from public;
grant execute on function enquiry_address, hand_enquiry to tsuen_app;
