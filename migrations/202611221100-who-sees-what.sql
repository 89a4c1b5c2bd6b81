-- The wall: who reads and writes which rows as tsuen_app. The application checks the same before (contract: may); this holds when it errs.
-- (select ctx_…()) is computed once per statement. A policy that looks into another table is bound by that table's policies too;
-- they never lead back. Public tables say `using (true)`; every other needs a context.

-- Public data ---------------------------------------------------------------------------------------------------------------------

call let_app('municipality', 'select insert update', '{code}');
create policy all_read on municipality for select to tsuen_app using (true);
create policy nation_insert on municipality for insert to tsuen_app with check ((select ctx_kind()) = 'nation');
create policy nation_update on municipality for update to tsuen_app using ((select ctx_kind()) = 'nation');

call let_app('national_setting', 'select insert');
create policy all_read on national_setting for select to tsuen_app using (true);
create policy nation_insert on national_setting for insert to tsuen_app with check ((select ctx_kind()) = 'nation');

call let_app('municipality_setting', 'select insert');
create policy all_read on municipality_setting for select to tsuen_app using (true);
create policy ward_insert on municipality_setting for insert to tsuen_app with check (municipality = (select ctx_ward_admin()));

call let_app('corporation', 'select insert update');
create policy all_read on corporation for select to tsuen_app using (true);
create policy ward_insert on corporation for insert to tsuen_app with check ((select ctx_ward_officer()) is not null);
create policy own_update on corporation for update to tsuen_app using (id = (select ctx_corporation()) and (select ctx_kind()) = 'corporationAdmin');

call let_app('facility', 'select insert update', '{municipality, corporation_id}');
create policy all_read on facility for select to tsuen_app using (true);
create policy ward_insert on facility for insert to tsuen_app with check (municipality = (select ctx_ward_officer()));
create policy ward_update on facility for update to tsuen_app using (municipality = (select ctx_ward_officer()));
create policy admin_update on facility for update to tsuen_app using (id = any ((select ctx_admin_facilities())::uuid[]));

call let_app('facility_setting', 'select insert');
create policy all_read on facility_setting for select to tsuen_app using (true);
create policy admin_insert on facility_setting for insert to tsuen_app with check (facility_id = any ((select ctx_admin_facilities())::uuid[]));

call let_app('facility_photo', 'select insert update delete', '{facility_id}');
create policy all_read on facility_photo for select to tsuen_app using (true);
create policy admin_write on facility_photo to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));

call let_app('consent_text', 'select');
create policy all_read on consent_text for select to tsuen_app using (true);

call let_app('closure', 'select insert update', '{facility_id}');
create policy all_read on closure for select to tsuen_app using (true);
create policy admin_write on closure to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy ward_write on closure to tsuen_app using (
  exists (select from facility f where f.id = facility_id and f.municipality = (select ctx_ward_officer())));

-- cells that are not published are the facility's own business; taken and extra belong to the settlement
call let_app('slot_cell', 'select insert update delete',
  '{facility_id, date, start_min, kind, extra, extra0, extra1, extra2, taken, taken0, taken1, taken2}');
create policy all_read on slot_cell for select to tsuen_app using (published);
create policy staff_read on slot_cell for select to tsuen_app using (facility_id = any ((select ctx_facilities())::uuid[]));
create policy admin_insert on slot_cell for insert to tsuen_app with check (
  facility_id = any ((select ctx_admin_facilities())::uuid[]) and taken = 0 and extra + extra0 + extra1 + extra2 = 0);
create policy admin_update on slot_cell for update to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy admin_delete on slot_cell for delete to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]) and taken = 0);

call let_app('slot_pattern', 'select insert update delete', '{facility_id}');
create policy staff_read on slot_pattern for select to tsuen_app using (facility_id = any ((select ctx_facilities())::uuid[]));
create policy admin_write on slot_pattern to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));

call let_app('interview_time', 'select insert update delete', '{facility_id}');
create policy all_read on interview_time for select to tsuen_app using ((select ctx_kind()) is not null);
create policy staff_write on interview_time to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy guardian_take on interview_time for update to tsuen_app
  using ((select ctx_household()) is not null and (interview_id is null or exists (select from interview i where i.id = interview_id)))
  with check (interview_id is null or exists (select from interview i where i.id = interview_id and i.facility_id = interview_time.facility_id));

-- a guardian takes or leaves an offered time, and moves it nowhere
create function interview_time_guard() returns trigger language plpgsql as $$
begin
  if ctx_kind() in ('guardian1', 'guardian2') and (new.kind, new.date, new.start_min, new.minutes) is distinct from (old.kind, old.date, old.start_min, old.minutes) then
    raise exception 'a guardian does not move an offered time' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger interview_time_guard before update on interview_time for each row execute function interview_time_guard();

-- Relation and child --------------------------------------------------------------------------------------------------------------

call let_app('facility_relation', 'select insert update', '{child_id, facility_id}');
create policy guardian_all on facility_relation to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy facility_read on facility_relation for select to tsuen_app using (facility_id = any ((select ctx_facilities())::uuid[]));
-- a facility prolongs what lives, it never revives what ended; it begins one only with a certificate in hand (claim_certificate)
create policy facility_update on facility_relation for update to tsuen_app
  using (facility_id = any ((select ctx_facilities())::uuid[]) and live_until >= (select ctx_today()))
  with check (facility_id = any ((select ctx_facilities())::uuid[]) and live_until <= (select ctx_today()) + 366);

call let_app('household', 'select insert update', '{municipality}');
create policy guardian_read on household for select to tsuen_app using (id = (select ctx_household()));
create policy ward_read on household for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_insert on household for insert to tsuen_app with check (municipality = (select ctx_ward_officer()));
create policy ward_update on household for update to tsuen_app using (municipality = (select ctx_ward_officer()));

-- the certificate's own policies come first: a town keeps reading the children whom it certified (SEE-1)
call let_app('certificate', 'select insert update', '{number, child_id, municipality}');
create policy guardian_read on certificate for select to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy staff_read on certificate for select to tsuen_app using (exists (select from facility_relation r
  where r.child_id = certificate.child_id and r.facility_id = any ((select ctx_staff_facilities())::uuid[]) and r.live_until >= (select ctx_today())));
create policy ward_read on certificate for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_insert on certificate for insert to tsuen_app with check (municipality = (select ctx_ward_officer()));
create policy ward_update on certificate for update to tsuen_app using (municipality = (select ctx_ward_officer()));

call let_app('child', 'select insert update', '{household_id, municipality}');
create policy guardian_read on child for select to tsuen_app using (id = any ((select ctx_children())::uuid[]));
create policy guardian_update on child for update to tsuen_app using (id = any ((select ctx_children())::uuid[]));
create policy facility_read on child for select to tsuen_app using (exists (select from facility_relation r
  where r.child_id = child.id and r.facility_id = any ((select ctx_facilities())::uuid[]) and greatest(r.live_until, r.record_until) >= (select ctx_today())));
create policy ward_read on child for select to tsuen_app using (municipality = (select ctx_ward()));
create policy former_ward_read on child for select to tsuen_app using ((select ctx_ward()) is not null and exists (select from certificate c
  where c.child_id = child.id and c.municipality = (select ctx_ward())));
create policy ward_insert on child for insert to tsuen_app with check (municipality = (select ctx_ward_officer())
  and exists (select from household h where h.id = household_id and h.municipality = (select ctx_ward_officer())));
create policy ward_update on child for update to tsuen_app using (municipality = (select ctx_ward_officer()));

-- only the town of residence certifies; a trigger, for as a policy it would lead back from child to certificate
create function certificate_guard() returns trigger language plpgsql as $$
begin
  if not exists (select from child c where c.id = new.child_id and c.municipality = new.municipality) then
    raise exception 'the town of residence certifies' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger certificate_guard before insert on certificate for each row execute function certificate_guard();

-- a guardian chooses nickname and colour; everything else changes by 認定変更 (ACC-5)
create function child_guard() returns trigger language plpgsql as $$
begin
  if ctx_kind() in ('guardian1', 'guardian2') and
     (new.family_name, new.given_name, new.family_kana, new.given_kana, new.birth_date, new.sex, new.postal_code, new.address) is distinct from
     (old.family_name, old.given_name, old.family_kana, old.given_kana, old.birth_date, old.sex, old.postal_code, old.address) then
    raise exception 'a guardian does not change who the child is' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger child_guard before update on child for each row execute function child_guard();

call let_app('guardian', 'select insert update', '{household_id}');
create policy household_read on guardian for select to tsuen_app using (household_id = (select ctx_household()));
create policy staff_read on guardian for select to tsuen_app using ((select ctx_staff_facilities()) is not null and exists (
  select from child c join facility_relation r on r.child_id = c.id
  where c.household_id = guardian.household_id and r.facility_id = any ((select ctx_staff_facilities())::uuid[]) and r.live_until >= (select ctx_today())));
create policy ward_read on guardian for select to tsuen_app using (
  exists (select from household h where h.id = household_id and h.municipality = (select ctx_ward())));
create policy ward_insert on guardian for insert to tsuen_app with check (
  exists (select from household h where h.id = household_id and h.municipality = (select ctx_ward_officer())));
create policy ward_update on guardian for update to tsuen_app using (
  exists (select from household h where h.id = household_id and h.municipality = (select ctx_ward_officer())));

-- What hangs under a child; a device never (its PIN's owner does)
do $$
declare t text;
begin
  foreach t in array array['child_key', 'emergency_contact', 'pickup_person', 'child_sheet_section', 'child_sheet_confirmation'] loop
    execute format('create policy guardian_all on %I to tsuen_app using (child_id = any ((select ctx_children())::uuid[]))', t);
    execute format('create policy staff_read on %I for select to tsuen_app using (exists (select from facility_relation r
      where r.child_id = %I.child_id and r.facility_id = any ((select ctx_staff_facilities())::uuid[]) and r.live_until >= (select ctx_today())))', t, t);
    execute format('create policy ward_read on %I for select to tsuen_app using (
      exists (select from child c where c.id = child_id and c.municipality = (select ctx_ward())))', t);
  end loop;
  -- the sheet of a household without login is taken down from paper (ACC-7)
  foreach t in array array['emergency_contact', 'pickup_person', 'child_sheet_section', 'child_sheet_confirmation'] loop
    execute format('create policy staff_insert on %I for insert to tsuen_app with check (exists (select from facility_relation r
      where r.child_id = %I.child_id and r.facility_id = any ((select ctx_staff_facilities())::uuid[]) and r.live_until >= (select ctx_today())))', t, t);
  end loop;
end $$;
call let_app('child_key', 'select insert');
create policy ward_insert on child_key for insert to tsuen_app with check (
  exists (select from child c where c.id = child_id and c.municipality = (select ctx_ward_officer())));
call let_app('emergency_contact', 'select insert update delete', '{child_id}');
call let_app('pickup_person', 'select insert update delete', '{child_id}');
call let_app('child_sheet_section', 'select insert');
call let_app('child_sheet_confirmation', 'select insert');

call let_app('support_need', 'select insert update', '{child_id}');
create policy admin_read on support_need for select to tsuen_app using (exists (select from facility_relation r
  where r.child_id = support_need.child_id and r.facility_id = any ((select ctx_admin_facilities())::uuid[]) and r.live_until >= (select ctx_today())));
create policy ward_read on support_need for select to tsuen_app using (
  exists (select from child c where c.id = child_id and c.municipality = (select ctx_ward())));
create policy ward_insert on support_need for insert to tsuen_app with check (
  exists (select from child c where c.id = child_id and c.municipality = (select ctx_ward_officer())));
create policy ward_update on support_need for update to tsuen_app using (
  exists (select from child c where c.id = child_id and c.municipality = (select ctx_ward_officer())));

call let_app('reduction', 'select insert update', '{child_id, municipality}');
create policy guardian_read on reduction for select to tsuen_app using (child_id = any ((select ctx_children())::uuid[]) and class <> 'support');
create policy staff_read on reduction for select to tsuen_app using (
  (class <> 'support' or (select ctx_admin_facilities()) is not null) and exists (select from facility_relation r
  where r.child_id = reduction.child_id and r.facility_id = any ((select ctx_staff_facilities())::uuid[]) and r.live_until >= (select ctx_today())));
create policy ward_read on reduction for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_insert on reduction for insert to tsuen_app with check (municipality = (select ctx_ward_officer())
  and exists (select from child c where c.id = child_id and c.municipality = (select ctx_ward_officer())));
create policy ward_update on reduction for update to tsuen_app using (municipality = (select ctx_ward_officer()));

-- Logins and sessions -------------------------------------------------------------------------------------------------------------

call let_app('login_role', 'select insert update', '{login_id, kind, household_id, corporation_id, facility_id, municipality, prefecture}');
create policy own_read on login_role for select to tsuen_app using (login_id = (select ctx_login()));
create policy household_read on login_role for select to tsuen_app using (household_id = (select ctx_household()));
create policy household_block on login_role for update to tsuen_app using (
  household_id = (select ctx_household()) and kind = 'guardian2' and (select ctx_kind()) = 'guardian1');
create policy staff_read on login_role for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy admin_insert on login_role for insert to tsuen_app with check (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy admin_update on login_role for update to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy corporation_all on login_role to tsuen_app using (
  corporation_id = (select ctx_corporation()) and (select ctx_kind()) = 'corporationAdmin');
create policy ward_read on login_role for select to tsuen_app using (municipality = (select ctx_ward())
  or exists (select from household h where h.id = household_id and h.municipality = (select ctx_ward()))
  or exists (select from facility f where f.id = facility_id and f.municipality = (select ctx_ward()))
  or exists (select from facility f where f.corporation_id = login_role.corporation_id and f.municipality = (select ctx_ward())));
create policy ward_insert on login_role for insert to tsuen_app with check (municipality = (select ctx_ward_admin())
  or exists (select from household h where h.id = household_id and h.municipality = (select ctx_ward_officer()))
  or exists (select from facility f where f.id = facility_id and f.municipality = (select ctx_ward_admin()))
  or exists (select from facility f where f.corporation_id = login_role.corporation_id and f.municipality = (select ctx_ward_admin())));
create policy ward_update on login_role for update to tsuen_app using (municipality = (select ctx_ward_admin())
  or exists (select from household h where h.id = household_id and h.municipality = (select ctx_ward_officer()))
  or exists (select from facility f where f.id = facility_id and f.municipality = (select ctx_ward_admin())));
create policy nation_all on login_role to tsuen_app using (
  (select ctx_kind()) = 'nation' and kind in ('wardAdmin', 'prefecture', 'nation', 'helpdesk'));

-- a login is seen by whoever sees one of its roles; the password's hash only by login_by_mail
call let_app('login', 'insert update');
grant select (id, mail, display_name, code_required, locale, password_set_at, blocked_at, created_at) on login to tsuen_app;
create policy own_read on login for select to tsuen_app using (id = (select ctx_login()));
create policy own_update on login for update to tsuen_app using (id = (select ctx_login()));
create policy role_read on login for select to tsuen_app using (
  (select ctx_kind()) is not null and exists (select from login_role r where r.login_id = login.id));
create policy maker_insert on login for insert to tsuen_app with check (password_hash is null
  and (select ctx_kind()) in ('wardAdmin', 'wardOfficer', 'facilityAdmin', 'corporationAdmin', 'nation'));
-- a mistyped address is mended before the first password, never after
create policy maker_update on login for update to tsuen_app
  using (password_set_at is null and (select ctx_kind()) in ('wardAdmin', 'wardOfficer', 'facilityAdmin', 'corporationAdmin', 'nation')
    and exists (select from login_role r where r.login_id = login.id))
  with check (password_set_at is null and password_hash is null);

call let_app('login_mail', 'select insert update', '{login_id}');
create policy own_all on login_mail to tsuen_app using (login_id = (select ctx_login()));

call let_app('passkey', 'select insert update delete', '{login_id, credential_id, public_key}');
create policy own_all on passkey to tsuen_app using (login_id = (select ctx_login()));

call let_app('favourite', 'select insert delete');
create policy own_all on favourite to tsuen_app using (login_id = (select ctx_login()));

call let_app('device', 'select insert update', '{facility_id}');
create policy own_read on device for select to tsuen_app using (id = (select ctx_device()));
create policy own_update on device for update to tsuen_app using (id = (select ctx_device()));
create policy staff_read on device for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy admin_write on device to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));

call let_app('pin', 'select insert update delete', '{login_role_id, facility_id}');
create policy facility_read on pin for select to tsuen_app using (facility_id = any ((select ctx_facilities())::uuid[]));
create policy facility_update on pin for update to tsuen_app using (facility_id = any ((select ctx_facilities())::uuid[]));
create policy own_insert on pin for insert to tsuen_app with check (facility_id = any ((select ctx_staff_facilities())::uuid[])
  and exists (select from login_role r where r.id = login_role_id and r.login_id = (select ctx_login())));
create policy own_delete on pin for delete to tsuen_app using (
  exists (select from login_role r where r.id = login_role_id and r.login_id = (select ctx_login())));

-- a tablet counts the tries; the number itself is its owner's
create function pin_guard() returns trigger language plpgsql as $$
begin
  if ctx_kind() is not null and new.pin_hash is distinct from old.pin_hash
    and not exists (select from login_role r where r.id = new.login_role_id and r.login_id = ctx_login()) then
    raise exception 'a PIN is changed by its owner' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger pin_guard before update on pin for each row execute function pin_guard();

call let_app('session', 'select insert update', '{token_hash, side, login_id, login_role_id, device_id, application_id}');
create policy own_all on session to tsuen_app using (login_id = (select ctx_login()));
create policy applicant_all on session to tsuen_app using (application_id = (select ctx_application()));
create policy device_own on session to tsuen_app using (device_id = (select ctx_device()));
create policy device_admin on session to tsuen_app using (
  exists (select from device d where d.id = device_id and d.facility_id = any ((select ctx_admin_facilities())::uuid[])));

call let_app('login_attempt', 'select insert update', '{token_hash, side, login_id}');
create policy own_all on login_attempt to tsuen_app using (login_id = (select ctx_login()));

call let_app('one_time_code', 'select insert update', '{code_hash, login_id, login_attempt_id, session_id, application_id, tries, used_at}');
create policy own_all on one_time_code to tsuen_app using (
  login_id = (select ctx_login()) or application_id = (select ctx_application()) or session_id = (select ctx_session()));

call let_app('account_link', 'select insert update', '{token_hash, purpose, login_id, facility_id, application_id, used_at}');
create policy own_all on account_link to tsuen_app using (
  login_id = (select ctx_login()) or application_id = (select ctx_application()) or facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy maker_all on account_link to tsuen_app using (
  (select ctx_kind()) in ('wardAdmin', 'wardOfficer', 'facilityAdmin', 'corporationAdmin', 'nation')
  and exists (select from login_role r where r.login_id = account_link.login_id));

-- Application ---------------------------------------------------------------------------------------------------------------------

call let_app('application', 'select insert update', '{number, municipality}');
create policy applicant_read on application for select to tsuen_app using (id = (select ctx_application()));
create policy household_read on application for select to tsuen_app using (household_id = (select ctx_household()));
create policy ward_read on application for select to tsuen_app using (municipality = (select ctx_ward()) and state <> 'draft');
-- whoever applies never decides
create policy applicant_insert on application for insert to tsuen_app with check (id = (select ctx_application()) and state = 'draft' and household_id is null);
create policy household_insert on application for insert to tsuen_app with check (household_id = (select ctx_household()) and state in ('draft', 'submitted'));
create policy applicant_update on application for update to tsuen_app
  using (id = (select ctx_application()) or household_id = (select ctx_household()))
  with check ((id = (select ctx_application()) or household_id = (select ctx_household())) and state not in ('certified', 'rejected'));
create policy ward_insert on application for insert to tsuen_app with check (municipality = (select ctx_ward_officer()) and state <> 'draft');
create policy ward_update on application for update to tsuen_app using (municipality = (select ctx_ward_officer()) and state <> 'draft');
create policy applicant_delete on application for delete to tsuen_app using (id = (select ctx_application()) and state = 'draft');

call let_app('application_child', 'select insert update delete', '{application_id, municipality, number}');
create policy case_read on application_child for select to tsuen_app using (exists (select from application a where a.id = application_id));
create policy applicant_insert on application_child for insert to tsuen_app with check (state not in ('certified', 'rejected')
  and (select ctx_ward()) is null and exists (select from application a where a.id = application_id and a.municipality = application_child.municipality));
create policy applicant_update on application_child for update to tsuen_app
  using ((select ctx_ward()) is null and exists (select from application a where a.id = application_id))
  with check (state not in ('certified', 'rejected'));
create policy applicant_delete on application_child for delete to tsuen_app using (state in ('draft', 'returned')
  and (select ctx_ward()) is null and exists (select from application a where a.id = application_id));
create policy ward_insert on application_child for insert to tsuen_app with check (municipality = (select ctx_ward_officer())
  and exists (select from application a where a.id = application_id));
create policy ward_update on application_child for update to tsuen_app using (municipality = (select ctx_ward_officer())
  and exists (select from application a where a.id = application_id));

-- whoever applies binds a case to no household or child but the own, and leaves the officer's fields alone
create function application_guard() returns trigger language plpgsql as $$
begin
  if ctx_kind() is not null and ctx_ward() is null and (
      new.household_id is distinct from old.household_id and new.household_id is distinct from ctx_household()
      or (new.officer_id, new.decided_at, new.decided_by, new.reason_code) is distinct from (old.officer_id, old.decided_at, old.decided_by, old.reason_code)) then
    raise exception 'only the town binds and decides an application' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger application_guard before update on application for each row execute function application_guard();
create function application_child_guard() returns trigger language plpgsql as $$
begin
  if ctx_kind() is not null and ctx_ward() is null and (
      new.child_id is not null and new.child_id is distinct from (case when tg_op = 'UPDATE' then old.child_id end)
        and new.child_id <> all (coalesce(ctx_children(), '{}'))
      or new.certificate_id is distinct from (case when tg_op = 'UPDATE' then old.certificate_id end)) then
    raise exception 'only the town binds and decides an application' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger application_child_guard before insert or update on application_child for each row execute function application_child_guard();

call let_app('application_event', 'select insert');
create policy case_read on application_event for select to tsuen_app using (exists (select from application a where a.id = application_id));
create policy case_insert on application_event for insert to tsuen_app with check ((select ctx_kind()) <> 'wardViewer'
  and exists (select from application a where a.id = application_id));

call let_app('application_correction', 'select insert update', '{application_id, application_child_id, pointer}');
create policy case_read on application_correction for select to tsuen_app using (exists (select from application a where a.id = application_id));
create policy ward_insert on application_correction for insert to tsuen_app with check (
  exists (select from application a where a.id = application_id and a.municipality = (select ctx_ward_officer())));
create policy case_update on application_correction for update to tsuen_app using ((select ctx_kind()) <> 'wardViewer'
  and exists (select from application a where a.id = application_id));

call let_app('stored_file', 'select insert update delete', '{application_id, child_id}');
create policy case_read on stored_file for select to tsuen_app using (exists (select from application a where a.id = application_id));
create policy case_write on stored_file to tsuen_app using ((select ctx_kind()) <> 'wardViewer'
  and exists (select from application a where a.id = application_id));
create policy guardian_all on stored_file to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy staff_read on stored_file for select to tsuen_app using (exists (select from facility_relation r
  where r.child_id = stored_file.child_id and r.facility_id = any ((select ctx_staff_facilities())::uuid[]) and r.live_until >= (select ctx_today())));

call let_app('file_chunk', 'select insert delete');
create policy file_read on file_chunk for select to tsuen_app using (exists (select from stored_file f where f.id = file_id));
create policy file_write on file_chunk to tsuen_app using ((select ctx_kind()) <> 'wardViewer'
  and exists (select from stored_file f where f.id = file_id));

call let_app('certificate_serial', 'select insert update', '{municipality, reiwa_year}');
create policy ward_all on certificate_serial to tsuen_app using (municipality = (select ctx_ward_officer()));

call let_app('consent', 'select insert update', '{consent_text_id, application_id, child_id, login_id, given_at}');
create policy case_read on consent for select to tsuen_app using (exists (select from application a where a.id = application_id));
create policy case_insert on consent for insert to tsuen_app with check ((select ctx_kind()) <> 'wardViewer'
  and exists (select from application a where a.id = application_id));
create policy guardian_all on consent to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy staff_read on consent for select to tsuen_app using (exists (select from facility_relation r
  where r.child_id = consent.child_id and r.facility_id = any ((select ctx_staff_facilities())::uuid[]) and r.live_until >= (select ctx_today())));

-- Interview, booking, hours -------------------------------------------------------------------------------------------------------

call let_app('interview', 'select insert update', '{child_id, facility_id}');
create policy guardian_all on interview to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy staff_read on interview for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy staff_insert on interview for insert to tsuen_app with check (exists (select from facility_relation r
  where r.child_id = interview.child_id and r.facility_id = interview.facility_id
    and r.facility_id = any ((select ctx_staff_facilities())::uuid[]) and r.live_until >= (select ctx_today())));
create policy staff_update on interview for update to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy ward_read on interview for select to tsuen_app using (
  exists (select from child c where c.id = child_id and c.municipality = (select ctx_ward())));
-- a refusal must be reasoned, and the facility's municipality reads the reason (INT-5, SEE-1)
create policy area_read on interview for select to tsuen_app using (state = 'refused'
  and exists (select from facility f where f.id = facility_id and f.municipality = (select ctx_ward())));

call let_app('interview_proposal', 'select insert update delete', '{interview_id}');
create policy case_read on interview_proposal for select to tsuen_app using (exists (select from interview i where i.id = interview_id));
create policy case_write on interview_proposal to tsuen_app using ((select ctx_ward()) is null
  and exists (select from interview i where i.id = interview_id));

call let_app('interview_record', 'select insert');
create policy staff_read on interview_record for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy staff_insert on interview_record for insert to tsuen_app with check (exists (select from facility_relation r
  where r.child_id = interview_record.child_id and r.facility_id = interview_record.facility_id
    and r.facility_id = any ((select ctx_staff_facilities())::uuid[]) and r.live_until >= (select ctx_today())));
create policy ward_read on interview_record for select to tsuen_app using (
  exists (select from child c where c.id = child_id and c.municipality = (select ctx_ward())));

call let_app('facility_acceptance', 'select insert update', '{child_id, facility_id}');
create policy guardian_read on facility_acceptance for select to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy staff_read on facility_acceptance for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy staff_insert on facility_acceptance for insert to tsuen_app with check (exists (select from facility_relation r
  where r.child_id = facility_acceptance.child_id and r.facility_id = facility_acceptance.facility_id
    and r.facility_id = any ((select ctx_staff_facilities())::uuid[]) and r.live_until >= (select ctx_today())));
create policy staff_update on facility_acceptance for update to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy ward_read on facility_acceptance for select to tsuen_app using (
  exists (select from child c where c.id = child_id and c.municipality = (select ctx_ward())));

-- remaining minutes without the other facilities' names (SEE-2)
call let_app('hours_balance', 'select');
create policy guardian_read on hours_balance for select to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy staff_read on hours_balance for select to tsuen_app using (exists (select from facility_relation r
  where r.child_id = hours_balance.child_id and r.facility_id = any ((select ctx_staff_facilities())::uuid[]) and r.live_until >= (select ctx_today())));
create policy ward_read on hours_balance for select to tsuen_app using (municipality = (select ctx_ward()));

-- made and undone by the settlement alone; stamping moves it between states that hold their minutes
call let_app('booking', 'select update', '{number, child_id, facility_id, municipality, certificate_id, kind, date, start_min, end_min,
  class_age, minutes, split, held, agreed, replaces, cause, cut_short, series_id, entered_by, entered_by_kind, override, requested_at}');
create policy guardian_read on booking for select to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy staff_read on booking for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy device_read on booking for select to tsuen_app using ((select ctx_kind()) = 'device'
  and facility_id = any ((select ctx_facilities())::uuid[]) and date between (select ctx_today()) - 7 and (select ctx_today()) + 1);
create policy ward_read on booking for select to tsuen_app using (municipality = (select ctx_ward()));
create policy stamp_update on booking for update to tsuen_app
  using (state in ('confirmed', 'inUse', 'used', 'noShow')
    and (child_id = any ((select ctx_children())::uuid[]) or facility_id = any ((select ctx_facilities())::uuid[])))
  with check (state in ('confirmed', 'inUse', 'used', 'noShow')
    and (child_id = any ((select ctx_children())::uuid[]) or facility_id = any ((select ctx_facilities())::uuid[])));

call let_app('booking_event', 'select insert');
create policy booking_read on booking_event for select to tsuen_app using (exists (select from booking b where b.id = booking_id));
create policy booking_insert on booking_event for insert to tsuen_app with check ((select ctx_ward()) is null
  and exists (select from booking b where b.id = booking_id));

call let_app('hours_entry', 'select');
create policy guardian_read on hours_entry for select to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy booking_read on hours_entry for select to tsuen_app using (exists (select from booking b where b.id = booking_id));

-- Attendance ----------------------------------------------------------------------------------------------------------------------

call let_app('attendance', 'select insert update', '{booking_id, child_id, facility_id, date, direction}');
create policy guardian_read on attendance for select to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy staff_read on attendance for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy device_read on attendance for select to tsuen_app using ((select ctx_kind()) = 'device'
  and facility_id = any ((select ctx_facilities())::uuid[]) and date between (select ctx_today()) - 7 and (select ctx_today()) + 1);
create policy ward_read on attendance for select to tsuen_app using ((select ctx_ward()) is not null
  and exists (select from booking b where b.id = booking_id));
create policy stamp_insert on attendance for insert to tsuen_app with check ((select ctx_ward()) is null and exists (select from booking b
  where b.id = booking_id and b.child_id = attendance.child_id and b.facility_id = attendance.facility_id and b.date = attendance.date));
create policy staff_update on attendance for update to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));

call let_app('attendance_correction', 'select insert');
create policy stamp_read on attendance_correction for select to tsuen_app using (exists (select from attendance a where a.id = attendance_id));
create policy staff_insert on attendance_correction for insert to tsuen_app with check (
  exists (select from attendance a where a.id = attendance_id and a.facility_id = any ((select ctx_staff_facilities())::uuid[])));

call let_app('care_record', 'select insert');
create policy guardian_read on care_record for select to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy staff_read on care_record for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy staff_insert on care_record for insert to tsuen_app with check (facility_id = any ((select ctx_staff_facilities())::uuid[])
  and exists (select from booking b where b.id = booking_id and b.child_id = care_record.child_id and b.facility_id = care_record.facility_id));

call let_app('month_result', 'select insert update', '{facility_id, month}');
create policy staff_read on month_result for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy admin_write on month_result to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy ward_read on month_result for select to tsuen_app using (
  exists (select from facility f where f.id = facility_id and f.municipality = (select ctx_ward())));

-- Keys, audit, mail ---------------------------------------------------------------------------------------------------------------

call let_app('idempotency_key', 'select insert update', '{scope, key, request_hash}');
create policy own_all on idempotency_key to tsuen_app using (
  scope in ((select ctx_login()), (select ctx_device()), (select ctx_session()), (select ctx_application()))
  or ((select ctx_kind()) = 'anonymous' and scope = '00000000-0000-0000-0000-000000000000'));

call let_app('audit_event', 'select insert');
create policy actor_insert on audit_event for insert to tsuen_app with check (
  actor_kind = (select ctx_kind()) and (login_id is null or login_id = (select ctx_login())));
create policy own_read on audit_event for select to tsuen_app using (login_id = (select ctx_login()));
create policy admin_read on audit_event for select to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy ward_read on audit_event for select to tsuen_app using (municipality = (select ctx_ward_admin()));

call let_app('audit_block', 'select');
create policy ward_read on audit_block for select to tsuen_app using (municipality = (select ctx_ward_admin()));

call let_app('health_read', 'select insert');
create policy actor_insert on health_read for insert to tsuen_app with check (
  actor_kind = (select ctx_kind()) and (login_id is null or login_id = (select ctx_login())));
create policy guardian_read on health_read for select to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy admin_read on health_read for select to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy ward_read on health_read for select to tsuen_app using (municipality = (select ctx_ward_admin()));

call let_app('outbox', 'insert');
create policy actor_insert on outbox for insert to tsuen_app with check ((select ctx_kind()) is not null);

call let_app('kept_mail', 'select');
create policy demo_read on kept_mail for select to tsuen_app using ((select ctx_kind()) is not null);
