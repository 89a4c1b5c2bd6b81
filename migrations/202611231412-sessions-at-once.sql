-- as: tsuen_lookup
-- One plan per connection for what opens every request: planned anew each time, its joins cost three times their execution.
alter function open_session(bytea, text, timestamptz) set plan_cache_mode = 'force_generic_plan';

/* Families' live sessions of many tokens at once, for the rush: who they are and whose children, no context. A token without a live
   session has no row; the conditions are those of open_session. */
create function family_sessions(p_token_hashes bytea[], p_now timestamptz)
returns table (token_hash bytea, kind text, session_id uuid, login_id uuid, role_id uuid, household_id uuid, children uuid[],
  proof_at timestamptz, code_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.token_hash, r.kind, s.id, r.login_id, r.id, r.household_id, array(select c.id from child c where c.household_id = r.household_id),
      s.proof_at, s.code_at
    from session s
      join login_role r on r.id = s.login_role_id and r.login_id = s.login_id and r.household_id is not null
        and r.valid_from <= p_now and (r.valid_to is null or r.valid_to > p_now) and r.blocked_at is null
      join login l on l.id = r.login_id and l.blocked_at is null
    where s.token_hash = any (p_token_hashes) and s.side = 'guardian' and s.revoked_at is null and s.expires_at > p_now;
$$;

revoke execute on function family_sessions from public;
grant execute on function family_sessions to tsuen_app;
