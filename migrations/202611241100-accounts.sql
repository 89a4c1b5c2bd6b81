-- What a block by the ward is, the ward alone lifts (ACC-2).
alter table login_role add column blocked_by text constraint login_role_blocked_by_check check (blocked_by in ('guardian1', 'ward'));
grant update (blocked_by) on login_role to tsuen_app;
drop policy household_block on login_role;
create policy household_block on login_role for update to tsuen_app using (
  household_id = (select ctx_household()) and kind = 'guardian2' and (select ctx_kind()) = 'guardian1' and blocked_by is distinct from 'ward')
  with check (household_id = (select ctx_household()) and kind = 'guardian2' and (blocked_by is null or blocked_by = 'guardian1'));

-- Both guardians see who did what: their own acts and each other's, and what facilities and offices did for their children.
create policy guardian_read on audit_event for select to tsuen_app using (
  household_id = (select ctx_household()) or ((select ctx_household()) is not null and child_ids && (select ctx_children())::uuid[]));

-- For the look-ups of the next file.
create policy lookup_all on passkey to tsuen_lookup using (true) with check (true);
grant select, delete on passkey, login_mail to tsuen_lookup;
grant update (revoked_at) on session to tsuen_lookup;
grant update (voided_at) on account_link to tsuen_lookup;
grant update (valid_to) on login_role to tsuen_lookup;
grant update (mail, password_hash) on login to tsuen_lookup;
grant update (ended_at) on household to tsuen_lookup;
