-- as: tsuen_lookup

/* Runs in which a paper was made for the own household (CERT-8); beside the policies, for those of paper ask for its run. */
create function own_paper_runs() returns uuid[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array(select p.run_id from paper p where p.household_id = ctx_household())
$$;
revoke execute on function own_paper_runs from public;
grant execute on function own_paper_runs to tsuen_app;
