-- as: tsuen_lookup
/* CERT-6 for many at once: places (from 1) in the lists of children of whom there may be a record already, in any town. The case that
   asks is left out by its id. Says no more than that there is one. */
create function duplicates_among(p_births date[], p_family_kana text[], p_given_kana text[], p_sexes text[], p_excepts uuid[])
returns table (i integer) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with asked as materialized (
    select * from unnest(p_births, p_family_kana, p_given_kana, p_sexes, p_excepts) with ordinality as a(born, family, given, sex, except_id, i)
      where ctx_ward() is not null)
  select distinct a.i::integer from asked a join child k
      on k.birth_date = a.born and k.given_kana = a.given and (k.family_kana = a.family or k.sex = a.sex)
    where exists (select from certificate c where c.child_id = k.id)
  union
  select a.i::integer from asked a join application_child o
      on o.birth_date = a.born and o.given_kana = a.given and (o.family_kana = a.family or o.sex = a.sex)
    where o.state in ('submitted', 'reviewing', 'returned') and o.application_id is distinct from a.except_id
$$;

revoke execute on function duplicates_among from public;
grant execute on function duplicates_among to tsuen_app;
