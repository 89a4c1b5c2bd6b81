create policy household_read on paper_run for select to tsuen_app using ((select ctx_household()) is not null and id = any ((select own_paper_runs())::uuid[]));
