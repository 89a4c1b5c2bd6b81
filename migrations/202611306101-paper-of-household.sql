-- 通知書 for the family itself (CERT-8): a paper belongs to the household that it was made for, also after a child has moved to another one, for its
-- address is on it. Null: an applicant without an account, and papers made before.
alter table paper add column household_id uuid references household;
create index paper_household_idx on paper (household_id);
create policy household_read on paper for select to tsuen_app using (household_id = (select ctx_household()));
create policy lookup_read on paper for select to tsuen_lookup using (true);
grant select (run_id, household_id) on paper to tsuen_lookup;
