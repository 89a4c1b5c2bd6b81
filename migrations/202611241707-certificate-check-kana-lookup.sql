-- as: tsuen_lookup
create or replace function certificate_standing(p_number text)
returns table (state text, valid_from date, last_day date, initial text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
  select c.state, c.valid_from, coalesce(greatest(c.national_end, c.municipal_end), c.national_end),
      left(case when k.given_kana = '' then k.family_kana else k.given_kana end, 1)
    from certificate c join child k on k.id = c.child_id where c.number = p_number;
$$;
