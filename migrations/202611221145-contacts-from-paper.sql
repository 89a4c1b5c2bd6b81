-- ACC-7: contacts of a household without login are taken down from paper again when they change; those of others are the guardians' own.

do $$
declare t text;
begin
  foreach t in array array['emergency_contact', 'pickup_person'] loop
    execute format('create policy staff_delete on %I for delete to tsuen_app using (
      exists (select from facility_relation r where r.child_id = %I.child_id
        and r.facility_id = any ((select ctx_staff_facilities())::uuid[]) and r.live_until >= (select ctx_today()))
      and not exists (select from child c join guardian g on g.household_id = c.household_id
        where c.id = %I.child_id and g.login_id is not null))', t, t, t);
  end loop;
end $$;
