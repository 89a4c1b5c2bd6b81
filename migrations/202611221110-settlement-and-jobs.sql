-- tsuen_settle: open policies on exactly the settlement's tables, by columns; no names, no health columns.
-- tsuen_jobs: what mails, reminders, sealing and clearing need; addresses and ids.
-- tsuen_lookup: what the look-ups of the next file read.

do $$
declare t text;
begin
  foreach t in array array['idempotency_key', 'hours_balance', 'hours_entry', 'slot_cell', 'booking', 'booking_event', 'certificate',
    'municipality', 'national_setting', 'municipality_setting', 'facility', 'facility_setting', 'closure', 'interview', 'facility_acceptance',
    'child', 'child_sheet_confirmation', 'facility_relation', 'reduction', 'attendance', 'month_result', 'audit_event', 'outbox',
    'login', 'login_role', 'guardian'] loop
    execute format('create policy settle_all on %I to tsuen_settle using (true) with check (true)', t);
  end loop;
  foreach t in array array['outbox', 'kept_mail', 'audit_event', 'audit_block', 'idempotency_key', 'session', 'login_attempt', 'one_time_code',
    'account_link', 'throttle', 'login', 'login_role', 'guardian', 'household', 'child', 'application', 'application_child', 'interview',
    'interview_proposal', 'facility_acceptance', 'facility_relation', 'certificate', 'reduction', 'booking', 'hours_balance', 'attendance',
    'slot_cell', 'slot_pattern', 'closure', 'municipality', 'national_setting', 'municipality_setting', 'corporation', 'facility', 'facility_setting',
    'child_sheet_confirmation'] loop
    execute format('create policy jobs_all on %I to tsuen_jobs using (true) with check (true)', t);
  end loop;
  foreach t in array array['session', 'login', 'login_mail', 'login_role', 'login_attempt', 'one_time_code', 'account_link', 'throttle', 'device',
    'household', 'guardian', 'child', 'corporation', 'facility', 'municipality', 'application', 'application_child', 'certificate',
    'facility_relation'] loop
    execute format('create policy lookup_all on %I to tsuen_lookup using (true) with check (true)', t);
  end loop;
end $$;

-- settlement
grant select, insert, update (outcome_code, outcome_ids) on idempotency_key to tsuen_settle;
grant select, insert, update (granted, used, municipality) on hours_balance to tsuen_settle;
grant select, insert on hours_entry, booking_event to tsuen_settle;
grant select, update (extra, extra0, extra1, extra2, taken, taken0, taken1, taken2, closed) on slot_cell to tsuen_settle;
grant select (id, number, child_id, facility_id, municipality, certificate_id, kind, date, start_min, end_min, class_age, state, minutes, split,
  held, agreed, replaces, series_id, override, requested_at, answer_due_at, decided_at, ended_at, cause, reason_code, cut_short, flagged,
  version), insert, update (state, minutes, split, held, agreed, replaces, answer_due_at, decided_at, ended_at, cause, reason_code, cut_short, flagged, version)
  on booking to tsuen_settle;
grant select (id, number, child_id, municipality, valid_from, national_end, municipal_end, state, end_reason, ended_at) on certificate to tsuen_settle;
grant select on municipality, national_setting, municipality_setting, facility, facility_setting, facility_acceptance, child_sheet_confirmation,
  reduction, attendance, month_result to tsuen_settle;
grant select, insert, update (lifted_at) on closure to tsuen_settle;
grant select (id, child_id, facility_id, kind, way, state, fixed_date) on interview to tsuen_settle;
grant select (id, household_id, municipality, birth_date) on child to tsuen_settle;
grant select, insert, update (live_until, record_until) on facility_relation to tsuen_settle;
grant insert on audit_event, outbox to tsuen_settle;
grant select (id, mail, locale, blocked_at) on login to tsuen_settle;
grant select on login_role to tsuen_settle;
grant select (id, household_id, ordinal, login_id) on guardian to tsuen_settle;

-- jobs
grant select, insert, delete, update (recipient, claimed_at, tries, sent_at, failed_at, error_code, not_before) on outbox to tsuen_jobs;
grant select, insert, delete on kept_mail to tsuen_jobs;
grant select, insert on audit_event, audit_block to tsuen_jobs;
grant select (scope, key, created_at), delete on idempotency_key to tsuen_jobs;
grant select (id, login_id, login_role_id, device_id, application_id, expires_at, revoked_at), delete on session to tsuen_jobs;
grant select (id, login_id, side, expires_at), delete on login_attempt to tsuen_jobs;
grant select, delete on one_time_code, account_link, throttle to tsuen_jobs;
grant select (id, mail, display_name, locale, blocked_at, password_set_at) on login to tsuen_jobs;
grant select on login_role, household to tsuen_jobs;
grant select (id, household_id, ordinal, login_id) on guardian to tsuen_jobs;
grant select (id, household_id, municipality, birth_date) on child to tsuen_jobs;
grant select (id, number, kind, channel, municipality, state, mail, household_id, officer_id, received_on, submitted_at, due_on, correction_due_on,
  decided_at, reason_code, version, updated_at, created_at) on application to tsuen_jobs;
grant select (id, application_id, municipality, ordinal, number, state, child_id, certificate_id, reason_code) on application_child to tsuen_jobs;
grant select (id, child_id, facility_id, kind, way, state, fixed_date, fixed_start_min, fixed_minutes, reason_code, requested_at, decided_at)
  on interview to tsuen_jobs;
grant select on interview_proposal, facility_acceptance, facility_relation, hours_balance, attendance, slot_pattern, closure, municipality,
  national_setting, municipality_setting, corporation, facility, facility_setting, child_sheet_confirmation to tsuen_jobs;
grant select (id, number, child_id, municipality, valid_from, national_end, municipal_end, state, end_reason, ended_at, notified_at),
  update (notified_at) on certificate to tsuen_jobs;
grant select (id, child_id, municipality, valid_from, valid_to, ended_at) on reduction to tsuen_jobs;
grant select (id, number, child_id, facility_id, municipality, certificate_id, kind, date, start_min, end_min, class_age, state, minutes, split,
  held, agreed, replaces, series_id, override, requested_at, answer_due_at, decided_at, ended_at, cause, reason_code, cut_short, flagged,
  version) on booking to tsuen_jobs;
grant select, insert on slot_cell to tsuen_jobs;

-- look-ups
grant select on session, login, login_mail, login_role, login_attempt, one_time_code, account_link, throttle, device, corporation, facility,
  municipality, facility_relation, household to tsuen_lookup;
grant update (last_seen_at) on session to tsuen_lookup;
grant update (used_at) on account_link to tsuen_lookup;
grant update (used_at, tries) on one_time_code to tsuen_lookup;
grant insert, update, delete on throttle to tsuen_lookup;
grant select (id, household_id, ordinal, login_id, family_name, given_name) on guardian to tsuen_lookup;
grant select (id, household_id, municipality, birth_date, family_kana, given_kana, sex), update (municipality) on child to tsuen_lookup;
grant update (municipality) on household to tsuen_lookup;
grant select (id, number, municipality, state, mail, household_id, received_on) on application to tsuen_lookup;
grant select (id, application_id, municipality, state, family_kana, given_kana, birth_date, sex, child_id) on application_child to tsuen_lookup;
grant select (id, number, child_id, municipality, state, valid_from, national_end, municipal_end) on certificate to tsuen_lookup;
grant insert, update (live_until) on facility_relation to tsuen_lookup;
