-- as: tsuen_lookup

/* How a certificate stands, by its number, for whoever holds it: the caller has checked the code that belongs to the number. State, dates
   and the first sign of the given name; no address, no town, no guardian. */
create function certificate_standing(p_number text)
returns table (state text, valid_from date, last_day date, initial text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
  select c.state, c.valid_from, coalesce(greatest(c.national_end, c.municipal_end), c.national_end),
      left(case when k.given_name = '' then k.family_name else k.given_name end, 1)
    from certificate c join child k on k.id = c.child_id where c.number = p_number;
$$;
revoke execute on function certificate_standing from public;
grant execute on function certificate_standing to tsuen_app;
