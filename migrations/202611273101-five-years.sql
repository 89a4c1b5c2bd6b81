-- SEE-4: five years after the end of their month, uses, claims, refunds and receipts go; a child of whom nothing of that is left, and whose
-- last certificate ended as long ago, loses its key: whatever was sealed for it, in backups too, opens no more.

/* Append-only tables are cleared by nobody but the function below, which says so for its own transaction. */
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user = 'tsuen_lookup' and current_setting('tsuen.clearing', true) = 'five years' then return old; end if;
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$;

-- The clearing runs as the look-ups do and reads ids, months and days alone.
do $$
declare one text[];
begin
  foreach one slice 1 in array array[['claim', 'id, month'],
    ['claim_line', 'id, claim_id, booking_id, carried_from'],
    ['claim_finding', 'claim_id'],
    ['claim_event', 'claim_id'],
    ['refund', 'id, asked_at'],
    ['refund_line', 'refund_id, booking_id, date'],
    ['refund_event', 'refund_id'],
    ['refund_receipt', 'refund_id, receipt_id'],
    ['stored_file', 'refund_id'],
    ['fee_receipt', 'id, month'],
    ['booking', 'id, child_id, date, replaces'],
    ['booking_event', 'booking_id'],
    ['device_stamp', 'booking_id'],
    ['late_notice', 'booking_id'],
    ['waitlist_entry', 'booking_id'],
    ['attendance', 'id, booking_id'],
    ['attendance_correction', 'attendance_id'],
    ['care_record', 'booking_id, child_id'],
    ['hours_entry', 'booking_id, child_id, month'],
    ['hours_balance', 'child_id, month'],
    ['interview_record', 'child_id'],
    ['child_key', 'child_id']] loop
    execute format('create policy clearing on %I to tsuen_lookup using (true) with check (true)', one[1]);
    execute format('grant select (%s), delete on %I to tsuen_lookup', one[2], one[1]);
  end loop;
end $$;
create policy clearing on certificate to tsuen_lookup using (true) with check (true);
create policy clearing on child_sheet_section to tsuen_lookup using (true) with check (true);
grant select (id, child_id, national_end, municipal_end, ended_at), update (declared) on certificate to tsuen_lookup;
grant select (child_id) on child_sheet_section to tsuen_lookup;
grant update (carried_from) on claim_line to tsuen_lookup;
grant update (replaces) on booking to tsuen_lookup;
