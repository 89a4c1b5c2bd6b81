-- as: tsuen_lookup
-- An applicant's session is idle after an hour once the application is sent: somebody's papers on what may be a shared computer. A draft
-- stays open on the device on which it was begun. The rest of the function stays as it is.
do $$
declare
  was text := pg_get_functiondef('open_session(bytea, text, timestamptz)'::regprocedure);
  idle text := $idle$(s.side not in ('facility', 'office') or s.last_seen_at > p_now - interval '30 minutes')$idle$;
  made text := replace(was, idle, idle || $more$
      and (s.side <> 'applicant' or s.last_seen_at > p_now - interval '1 hour'
        or exists (select from application a where a.id = s.application_id and a.state = 'draft'))$more$);
begin
  if made = was then raise exception 'open_session no longer knows the idle time of staff'; end if;
  execute made;
end $$;
