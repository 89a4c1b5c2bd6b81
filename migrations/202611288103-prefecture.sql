-- as: tsuen_lookup

-- The prefecture for which the session acts, to the policies of what prefectures may read; null for everybody else.
create function ctx_prefecture() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.prefecture from session s join login_role r on r.id = s.login_role_id
  where s.id = ctx_session() and ctx_kind() = 'prefecture' and r.kind = 'prefecture'
$$;
revoke execute on function ctx_prefecture from public;
grant execute on function ctx_prefecture to tsuen_app;
grant execute on function town_certified, town_uses, town_outcomes, town_places, town_guests, town_decisions, town_refusals, town_waiting,
  town_costs to tsuen_jobs;
