/** The tables that the nation fills, in the order of their references, with the columns of their rows. */
import type { BulkTable } from '../platform/bulk-load.ts'

const columns = {
  municipality: 'code prefecture name kana designated_city joined',
  municipality_setting: 'id municipality valid_from value decided_at reason',
  corporation: 'id name',
  facility:
    'id municipality corporation_id number name kana facility_type delivery_type kinds address lat lng phone classes capacity capacity0 capacity1 capacity2 hours_text closed_text meals things_to_bring payment_text cancel_text parent_child medical_care parking features_text opened_on published',
  facility_setting: 'id facility_id valid_from value decided_at',
  slot_pattern: 'id facility_id kind weekday start_min end_min cap cap0 cap1 cap2 valid_from',
  login: 'id mail display_name password_hash password_set_at',
  household: 'id municipality',
  login_role: 'id login_id kind household_id corporation_id facility_id municipality prefecture valid_from',
  guardian:
    'id household_id ordinal login_id family_name given_name family_kana given_kana relationship postal_code address phone',
  child: 'id household_id municipality family_name given_name family_kana given_kana birth_date sex color',
  child_key: 'child_id kek wrapped',
  emergency_contact: 'id child_id ordinal sealed saved_by saved_at',
  pickup_person: 'id child_id ordinal sealed saved_by saved_at',
  child_sheet_section: 'id child_id section version sealed saved_by saved_at',
  child_sheet_confirmation: 'id child_id part confirmed_at confirmed_by',
  application:
    'id number kind channel municipality state mail family_name given_name family_kana given_kana household_id kek wrapped_key sealed officer_id received_on submitted_at due_on correction_due_on decided_at decided_by reason_code updated_at',
  application_child:
    'id application_id municipality ordinal number state family_name given_name family_kana given_kana birth_date sex child_id certificate_id reason_code',
  application_event: 'id application_id at event by_kind by_login details',
  certificate_serial: 'municipality reiwa_year last_serial',
  certificate:
    'id number child_id municipality application_child_id valid_from national_end municipal_end state end_reason ended_at declared decided_at notified_at',
  reduction: 'id child_id municipality class valid_from valid_to decided_at',
  facility_relation: 'child_id facility_id live_until record_until',
  interview:
    'id child_id facility_id kind way state fixed_date fixed_start_min fixed_minutes entered_by entered_by_kind requested_at decided_at',
  interview_proposal: 'interview_id ordinal date start_min end_min',
  interview_record: 'id interview_id child_id facility_id stage mode date start_min end_min sealed recorded_at',
  facility_acceptance: 'id child_id facility_id interview_id kinds accepted_at',
  slot_cell: 'facility_id date start_min kind cap cap0 cap1 cap2 taken taken0 taken1 taken2 published',
  hours_balance: 'child_id month layer municipality granted used',
  booking:
    'id number child_id facility_id municipality certificate_id kind date start_min end_min class_age state minutes split held agreed series_id entered_by entered_by_kind requested_at answer_due_at decided_at ended_at cause',
  booking_event: 'id booking_id at event from_state to_state by_kind by_login reason_code',
  hours_entry: 'id child_id month layer booking_id minutes reason at',
  attendance: 'id booking_id child_id facility_id date direction at received_at source stamped_by',
  care_record: 'id booking_id child_id facility_id version sealed recorded_at',
} as const

export type NationTable = keyof typeof columns

export const nationTables: readonly (BulkTable & { name: NationTable })[] = (Object.keys(columns) as NationTable[]).map(
  (name) => ({
    name,
    columns: columns[name].split(' '),
  }),
)
