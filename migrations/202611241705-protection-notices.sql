-- What a shielded login was told of its household until then; what is told of the login itself stays (SEE-3).
create policy own_household on notice as restrictive for select to tsuen_app using (
  (select ctx_kind()) not in ('guardian1', 'guardian2') or (select ctx_household()) is not null or kind ^@ 'account.');
