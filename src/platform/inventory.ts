/**
 * What is kept, why, and how long: every column with its class, every table with its purpose and retention (SEE-4).
 * A test compares it with the catalogue. Also the look-ups that cross the wall, and the tables that everybody may read.
 */
import type { Schema } from './schema.ts'

/**
 * P0 public · P1 of the operation: ids, states, times · P2 personal, or a secret's hash or wrapped key ·
 * P3 health, care and whatever a family attaches: encrypted by the application, never readable in the database.
 */
export const dataClasses = ['P0', 'P1', 'P2', 'P3'] as const
export type DataClass = (typeof dataClasses)[number]

/** Counted from the end of what is named; `account`: until the login ends; `session`: 90 days after it ended. */
export type Retention =
  | 'permanent'
  | 'until replaced'
  | 'account'
  | 'session'
  | 'certificate + 1 year'
  | 'certificate + 5 years'
  | 'decision + 1 year'
  | 'end + 1 year'
  | 'use + 5 years'
  | '5 years'
  | '90 days'
  | '30 days'
  | '7 days'
  | 'demo'

/** Of each class the columns, separated by blanks. */
export type TableInventory = { purpose: string; retention: Retention } & { [C in DataClass]?: string }

export const inventory: { [T in keyof Schema]: TableInventory } = {
  migration: {
    purpose: 'which migrations were applied',
    retention: 'permanent',
    P1: 'name checksum created_at',
  },
  installation: {
    purpose: 'ties the database to its key file',
    retention: 'permanent',
    P1: 'id key_fingerprint created_at',
  },
  waiting_room: {
    purpose: 'how far the line of a rush has moved',
    retention: 'until replaced',
    P1: 'id closed_until admitted per_minute updated_at created_at',
  },
  waiting_span: {
    purpose: 'how many places in the line were given out',
    retention: '7 days',
    P1: 'start given created_at',
  },
  municipality: {
    purpose: 'municipalities of Japan',
    retention: 'permanent',
    P0: 'code prefecture name kana designated_city joined',
    P1: 'created_at',
  },
  national_setting: {
    purpose: 'unit prices, additions, cap range',
    retention: 'permanent',
    P0: 'id name valid_from value reason',
    P1: 'decided_by decided_at created_at',
  },
  town_month: {
    purpose: 'sums of a town’s month, for the state and prefectures (STAT-5)',
    retention: 'permanent',
    P1:
      'municipality month counted_at certified children uses minutes missed offered booked decided rejected median_days waiting ' +
      'cost_yen created_at',
  },
  municipality_setting: {
    purpose: "a town's dated rules (SET-1)",
    retention: 'permanent',
    P0: 'id municipality valid_from value reason',
    P1: 'decided_by decided_at created_at',
  },
  settings_change: {
    purpose: "changes of a town's rules: scheduled, signed, taken back, by whom",
    retention: 'permanent',
    P0: 'id municipality ordinal valid_from value reason alone',
    P1: 'made_by made_at approved_by approved_at withdrawn_by withdrawn_at created_at',
  },
  corporation: {
    purpose: 'who runs facilities',
    retention: 'permanent',
    P0: 'id name kana number',
    P1: 'created_at',
  },
  facility: {
    purpose: 'public page of a facility and its licence',
    retention: 'permanent',
    P0:
      'id municipality corporation_id number name kana host_name facility_type delivery_type kinds postal_code address lat ' +
      'lng phone access website classes from_months ages_text capacity capacity0 capacity1 capacity2 hours_text closed_text ' +
      'fee_text meals extras things_to_bring payment_text cancel_text cancel_fee_text interview_text booking_text ' +
      'parent_child medical_care disability outsiders reduction_honoured temporary_care parking features_text staff_text ' +
      'partner_text checkup_text rules opened_on ended_on published offers place_words',
    P1: 'version created_at',
  },
  facility_setting: {
    purpose: "a facility's dated rules",
    retention: 'permanent',
    P0: 'id facility_id valid_from value reason',
    P1: 'decided_by decided_at created_at',
  },
  facility_change: {
    purpose: 'what a facility changed about itself: drafted, confirmed, in force from its day, by whom (SET-2)',
    retention: 'permanent',
    P0: 'id facility_id valid_from base_version profile settings before reason',
    P1: 'made_by made_at confirmed_by confirmed_at withdrawn_by withdrawn_at applied_at created_at',
  },
  facility_register: {
    purpose: "a town's dated entries on its facilities: 認可, 確認, 休止, 再開, 廃止, changes looked at (PLC-1)",
    retention: 'permanent',
    P1:
      'id facility_id municipality version event valid_from until number document document_on reason takes_back change_id closures ' +
      'by_login at created_at',
  },
  supply_plan: {
    purpose: '需給: 量の見込み and 確保方策 of a fiscal year, in versions (SUP-1)',
    retention: 'permanent',
    P1: 'id municipality year version plan reason decided_by decided_at created_at',
  },
  inspection: {
    purpose: '指導監査: which facility a town inspected, when (INS-1)',
    retention: 'permanent',
    P1: 'id facility_id municipality kind held_on made_by made_at sent_by sent_at created_at',
  },
  inspection_finding: {
    purpose: 'what an inspection found, item by item',
    retention: 'permanent',
    P1: 'id inspection_id level due_on made_by made_at created_at',
    P3: 'sealed',
  },
  inspection_event: {
    purpose: 'what the facility answered to a finding, what was asked again, that it is settled',
    retention: 'permanent',
    P1: 'id finding_id turn event municipality due_on by_login at created_at',
    P3: 'sealed',
  },
  facility_photo: {
    purpose: 'pictures of the public page, and who said that everybody on them agreed',
    retention: 'until replaced',
    P0: 'id facility_id ordinal type bytes alt address width height small small_width small_height',
    P1: 'added_by created_at',
  },
  login: {
    purpose: 'who may log in, and the address mails go to',
    retention: 'account',
    P1: 'id code_required locale password_set_at blocked_at created_at',
    P2: 'mail password_hash display_name',
  },
  login_mail: {
    purpose: 'former addresses: undo within 72 hours, match of applications (ACC-1, ACC-5)',
    retention: 'account',
    P1: 'id login_id replaced_at undo_until undone_at created_at',
    P2: 'mail',
  },
  login_role: {
    purpose: 'what a login may do, where, from when to when',
    retention: 'account',
    P1:
      'id login_id kind household_id corporation_id facility_id municipality prefecture valid_from valid_to blocked_at ' +
      'blocked_by created_at',
  },
  passkey: {
    purpose: 'login without a password',
    retention: 'account',
    P1: 'id login_id counter transports last_used_at created_at',
    P2: 'credential_id public_key name',
  },
  device: {
    purpose: 'paired reception tablets',
    retention: 'account',
    P1: 'id facility_id name public_key paired_by paired_at revoked_at created_at',
  },
  api_key: {
    purpose: 'keys by which other systems act for a facility (API-1)',
    retention: 'permanent',
    P1: 'id facility_id scopes hint expires_at made_by made_at last_used_at revoked_by revoked_at created_at',
    P2: 'name token_hash',
  },
  webhook: {
    purpose: 'addresses of other systems that are told what happened at a facility (API-2)',
    retention: 'permanent',
    P1:
      'id facility_id events secret_version rotated_at made_by made_at last_ok_at failing_since stopped_at ended_by ended_at ' +
      'created_at',
    P2: 'url',
  },
  webhook_delivery: {
    purpose: 'what a webhook was told, and what is owed to it: ids alone',
    retention: '30 days',
    P1: 'id webhook_id event ids at tries next_at done_at given_up_at outcome created_at',
  },
  pin: {
    purpose: 'who of the staff acts at a tablet',
    retention: 'account',
    P1: 'login_role_id facility_id serial locked_at lock_told_at created_at',
    P2: 'pin_hash',
  },
  pin_try: {
    purpose: 'wrong numbers in a row, of a person at a tablet (ATT-8)',
    retention: 'account',
    P1: 'login_role_id facility_id device_id tries last_at created_at',
  },
  session: {
    purpose: 'open sessions',
    retention: 'session',
    P1:
      'id side login_id login_role_id device_id application_id acting_role_id acting_until acting_pin expires_at proof_at code_at ' +
      'revoked_at created_at',
    P2: 'token_hash last_seen_at agent',
  },
  login_attempt: {
    purpose: 'between password and code',
    retention: 'session',
    P1: 'id side login_id proof_at expires_at used_at created_at',
    P2: 'token_hash',
  },
  one_time_code: {
    purpose: 'mailed codes',
    retention: 'session',
    P1:
      'id purpose login_id login_attempt_id session_id application_id tries max_tries expires_at used_at voided_at ' +
      'created_at',
    P2: 'code_hash address',
  },
  account_link: {
    purpose: 'one-time links',
    retention: 'session',
    P1: 'id purpose login_id facility_id application_id expires_at used_at voided_at created_at',
    P2: 'token_hash address',
  },
  throttle: {
    purpose: 'counted tries against guessing',
    retention: 'session',
    P1: 'key window_start hits blocked_until created_at',
  },
  favourite: {
    purpose: 'facilities a guardian marked',
    retention: 'account',
    P1: 'login_id created_at',
    P2: 'facility_id',
  },
  notice_choice: {
    purpose: 'which notices a guardian wants, and how',
    retention: 'account',
    P1: 'login_id kind mail push created_at',
  },
  push_subscription: {
    purpose: 'browsers that take notices, with the keys that seal what is sent to them',
    retention: 'account',
    P1: 'id login_id agent created_at',
    P2: 'endpoint p256dh auth',
  },
  notice: {
    purpose: 'what a guardian was told: subjects as sent, without names',
    retention: '90 days',
    P1: 'id login_id kind path mailed pushed at created_at',
    P2: 'subject',
  },
  reminder: {
    purpose: 'which reminders were owed, so that each is sent once',
    retention: '90 days',
    P1: 'kind about at created_at',
  },
  household: {
    purpose: 'one account per household (ACC-1)',
    retention: 'certificate + 5 years',
    P1: 'id ended_at created_at',
    P2: 'municipality',
  },
  guardian: {
    purpose: 'who applies, brings and is reached',
    retention: 'certificate + 5 years',
    P1: 'id household_id ordinal login_id version created_at',
    P2: 'family_name given_name family_kana given_kana relationship postal_code address phone',
  },
  child: {
    purpose: 'the child who is certified',
    retention: 'certificate + 5 years',
    P1: 'id household_id color mail_mark version created_at',
    P2: 'municipality family_name given_name family_kana given_kana mail_initial nickname birth_date sex postal_code address',
  },
  child_key: {
    purpose: 'data key; destroying it is erasure',
    retention: 'certificate + 1 year',
    P1: 'child_id kek destroyed_at created_at',
    P2: 'wrapped',
  },
  emergency_contact: {
    purpose: 'whom the facility calls',
    retention: 'certificate + 1 year',
    P1: 'id child_id ordinal saved_by saved_at created_at',
    P3: 'sealed',
  },
  pickup_person: {
    purpose: 'who brings and fetches',
    retention: 'certificate + 1 year',
    P1: 'id child_id ordinal saved_by saved_at created_at',
    P3: 'sealed',
  },
  child_sheet_section: {
    purpose: 'what the facility must know to keep the child safe',
    retention: 'certificate + 1 year',
    P1: 'id child_id section version saved_by saved_at created_at',
    P3: 'sealed',
  },
  child_sheet_confirmation: {
    purpose: 'when the sheet was last confirmed (ACC-6)',
    retention: 'certificate + 1 year',
    P1: 'id child_id part confirmed_at confirmed_by on_paper created_at',
  },
  support_need: {
    purpose: '要支援, for the addition and the reduction',
    retention: 'certificate + 5 years',
    P1: 'id child_id created_at',
    P2: 'valid_from valid_to',
    P3: 'sealed',
  },
  facility_relation: {
    purpose: 'how long a facility may read the child (SEE-1)',
    retention: 'certificate + 5 years',
    P1: 'child_id facility_id created_at',
    P2: 'live_until record_until',
  },
  protection_measure: {
    purpose: 'who must not see a household (SEE-3)',
    retention: 'certificate + 5 years',
    P1: 'id municipality set_by set_at ended_at ended_by created_at',
    P2: 'household_id login_id review_on',
  },
  protection_officer: {
    purpose: 'which officers open a shielded case (SEE-3)',
    retention: 'certificate + 5 years',
    P1: 'id login_id municipality named_by created_at',
    P2: 'household_id',
  },
  consent_text: {
    purpose: 'wordings of consents',
    retention: 'permanent',
    P0: 'id purpose body valid_from',
    P1: 'version created_at',
  },
  application: {
    purpose: '認定申請 and its review',
    retention: 'decision + 1 year',
    P1:
      'id number kind channel municipality state locale household_id kek officer_id received_on submitted_at due_on ' +
      'correction_due_on decided_at decided_by version updated_at created_at',
    P2: 'mail family_name given_name family_kana given_kana wrapped_key reason_code',
    P3: 'sealed',
  },
  application_child: {
    purpose: 'each child of an application; duplicates (CERT-6)',
    retention: 'decision + 1 year',
    P1: 'id application_id municipality ordinal number state child_id certificate_id version created_at',
    P2: 'family_name given_name family_kana given_kana birth_date sex reason_code',
  },
  application_event: {
    purpose: 'timeline shown to the applicant',
    retention: 'decision + 1 year',
    P1: 'id application_id application_child_id at event by_kind by_login public created_at',
    P2: 'details',
  },
  application_correction: {
    purpose: 'which fields to mend',
    retention: 'decision + 1 year',
    P1: 'id application_id application_child_id pointer reason_code requested_by requested_at answered_at created_at',
    P3: 'message',
  },
  stored_file: {
    purpose: 'proofs attached to an application, a sheet or a refund',
    retention: 'decision + 1 year',
    P1: 'id application_id child_id refund_id field type size sha256 state created_at',
    P3: 'sealed_name',
  },
  file_chunk: {
    purpose: 'their encrypted bytes',
    retention: 'decision + 1 year',
    P1: 'file_id ordinal created_at',
    P3: 'sealed',
  },
  certificate_serial: {
    purpose: 'last serial of a certificate number',
    retention: 'permanent',
    P1: 'municipality reiwa_year last_serial created_at',
  },
  certificate: {
    purpose: '認定: who may use the scheme, from when to when',
    retention: 'certificate + 5 years',
    P1:
      'id child_id municipality application_child_id ended_at decided_by decided_at notified_at hand_over version ' +
      'created_at',
    P2: 'number own_number valid_from national_end municipal_end state end_reason check_code_hash noticed',
    P3: 'declared',
  },
  reduction: {
    purpose: '負担軽減 (FEE-4)',
    retention: 'certificate + 5 years',
    P1: 'id child_id municipality decided_by decided_at ended_at created_at',
    P2: 'class valid_from valid_to',
  },
  consent: {
    purpose: 'which wording was agreed to',
    retention: 'certificate + 5 years',
    P1: 'id consent_text_id application_id child_id login_id given_at withdrawn_at created_at',
  },
  interview: {
    purpose: '初回面談 from request to acceptance',
    retention: 'use + 5 years',
    P1:
      'id child_id facility_id kind way state fixed_date fixed_start_min fixed_minutes entered_by entered_by_kind ' +
      'requested_at decided_at version created_at',
    P2: 'reason_code',
    P3: 'message',
  },
  interview_proposal: {
    purpose: 'times proposed',
    retention: 'use + 5 years',
    P1: 'interview_id ordinal date start_min end_min created_at',
  },
  interview_time: {
    purpose: 'times a facility offers',
    retention: 'use + 5 years',
    P0: 'id facility_id kind date start_min minutes',
    P1: 'interview_id created_at',
  },
  interview_record: {
    purpose: 'evidence of 初回対応加算 (INT-4)',
    retention: 'use + 5 years',
    P1: 'id interview_id child_id facility_id stage mode recorded_by recorded_at created_at',
    P2: 'date start_min end_min individual_minutes',
    P3: 'sealed',
  },
  facility_acceptance: {
    purpose: 'which facility takes which child',
    retention: 'use + 5 years',
    P1: 'id child_id facility_id interview_id kinds accepted_at accepted_by as_known valid_to withdrawn_at created_at',
    P2: 'withdraw_reason_code',
  },
  slot_pattern: {
    purpose: 'weekly pattern of places',
    retention: 'permanent',
    P0: 'id facility_id kind weekday start_min end_min cap cap0 cap1 cap2 valid_from valid_to on_holidays except_dates',
    P1: 'created_at',
  },
  draw: {
    purpose: '抽選: when entries are taken, the bound seed, and after the draw the record by numbers (SLOT-4)',
    retention: 'permanent',
    P0:
      'id facility_id kind month entries_from entries_until draw_at residents_first siblings_together seed_hash frozen_at list_hash ' +
      'places drawn_at seed record',
    P1: 'decided_by decided_at created_at',
  },
  draw_seed: {
    purpose: 'the seed of a draw until it is shown; no session may read it',
    retention: 'permanent',
    P1: 'draw_id seed created_at',
  },
  draw_entry: {
    purpose: '抽選の申込み: wishes of a child and what came of them',
    retention: 'use + 5 years',
    P1: 'id draw_id child_id number most resident class_age entered_by entered_at created_at',
    P2: 'wishes struck won',
  },
  waitlist_entry: {
    purpose: 'キャンセル待ち: who waits for which range, what was offered and what came of it (BOOK-6)',
    retention: 'use + 5 years',
    P1:
      'id child_id facility_id kind state joined_by joined_at closes_at looked_at class_age offered_at offer_until ended_at booking_id ' +
      'created_at',
    P2: 'date start_min end_min',
  },
  place_watch: {
    purpose: '空いたら知らせる: which login is told once when a facility has free places for its child',
    retention: 'account',
    P1: 'id login_id child_id asked_at looked_at told_at created_at',
    P2: 'facility_id weekdays from_min to_min',
  },
  calendar_feed: {
    purpose: 'secret address of a calendar of the own bookings, as its hash',
    retention: 'account',
    P1: 'id login_id issued_at ended_at created_at',
    P2: 'token_hash',
  },
  intake_result: {
    purpose: '定期 intake: 内定, 補欠, 落選 of a child at a facility, and 決定 or 辞退 (REG-1)',
    retention: 'certificate + 5 years',
    P1: 'id facility_id child_id entered_by entered_by_kind entered_at offered_at closed_at created_at',
    P2: 'month state',
  },
  intake_call: {
    purpose: '募集 of 定期利用: when entries are taken, the bound seed, and after the close the record by numbers (REG-1)',
    retention: 'permanent',
    P0:
      'id municipality facility_id month last_month entries_from entries_until one_facility residents_first sibling_points care_points ' +
      'first_points reserves seed_hash ranked_at seed list_hash record',
    P1: 'decided_by decided_at created_at',
  },
  intake_seed: {
    purpose: 'the seed of a 募集 until it is shown; no session may read it',
    retention: 'permanent',
    P1: 'call_id seed created_at',
  },
  intake_place: {
    purpose: 'weekday, hours and number of the places of a 募集',
    retention: 'permanent',
    P0: 'id call_id facility_id weekday start_min end_min places classes',
    P1: 'created_at',
  },
  intake_entry: {
    purpose: '応募 of a child: the place wanted, what ranked it, what came of it',
    retention: 'certificate + 5 years',
    P1: 'id call_id month one_facility child_id number entered_by entered_at created_at',
    P2: 'place_id resident sibling first_time points rank outcome why',
  },
  late_notice: {
    purpose: '遅れるとの連絡: when a family said it would arrive, a time without a reason (ATT-5)',
    retention: 'use + 5 years',
    P1: 'booking_id child_id facility_id said_by said_at created_at',
    P2: 'expected_min',
  },
  series: {
    purpose: 'several bookings made, changed or ended in one act, with the outcome of each (BOOK-3)',
    retention: 'use + 5 years',
    P1:
      'id what earlier_id household_id facility_id child_id request_key request_hash begun_by begun_by_kind begun_at settled_at ' +
      'created_at',
    P2: 'pattern items',
  },
  slot_cell: {
    purpose: 'places per half hour',
    retention: 'use + 5 years',
    P0:
      'facility_id date start_min kind cap cap0 cap1 cap2 extra extra0 extra1 extra2 taken taken0 taken1 taken2 published ' +
      'closed',
    P1: 'created_at',
  },
  closure: {
    purpose: 'closures and their cause (CLS-1)',
    retention: 'use + 5 years',
    P0: 'id facility_id from_date to_date start_min end_min kinds cause message by_town',
    P1: 'decided_by decided_at lifted_at lifted_by created_at',
  },
  enrolment: {
    purpose: '定員 and 在籍 of a facility of 余裕活用型, in numbers (SLOT-1)',
    retention: 'permanent',
    P0: 'id facility_id from_date capacity0 capacity1 capacity2 enrolled0 enrolled1 enrolled2',
    P1: 'entered_by entered_at created_at',
  },
  house_event: {
    purpose: '行事 of a facility on its calendar of places, of nobody (EVT-1)',
    retention: 'permanent',
    P0: 'id facility_id from_date to_date start_min end_min title shown no_places',
    P1: 'version changed_by changed_at created_at',
  },
  hours_balance: {
    purpose: 'hours granted and used per month (HRS-7)',
    retention: 'use + 5 years',
    P1: 'child_id month layer municipality created_at',
    P2: 'granted used',
  },
  booking: {
    purpose: '予約 and what was agreed',
    retention: 'use + 5 years',
    P1:
      'id number child_id facility_id municipality certificate_id kind class_age state minutes split held replaces ' +
      'series_id entered_by entered_by_kind entered_reason_code override requested_at answer_due_at decided_at ended_at ' +
      'cut_short flagged version created_at',
    P2: 'date start_min end_min agreed cause reason_code',
    P3: 'message',
  },
  booking_event: {
    purpose: 'what happened to a booking',
    retention: 'use + 5 years',
    P1: 'id booking_id at event from_state to_state by_kind by_login created_at',
    P2: 'reason_code details',
  },
  hours_entry: {
    purpose: 'ledger of hours',
    retention: 'use + 5 years',
    P1: 'id child_id month layer booking_id reason at created_at',
    P2: 'minutes',
  },
  attendance: {
    purpose: '登降園',
    retention: 'use + 5 years',
    P1:
      'id booking_id child_id facility_id date direction received_at source confirmed stamped_by device_id device_sequence ' +
      'created_at',
    P2: 'at device_at',
  },
  attendance_correction: {
    purpose: 'earlier values of corrected stamps (ATT-2)',
    retention: 'use + 5 years',
    P1: 'id attendance_id corrected_by corrected_at created_at',
    P2: 'earlier_at later_at reason_code',
  },
  device_stamp: {
    purpose: 'what tablets sent, once per stamp (ATT-4)',
    retention: 'use + 5 years',
    P1:
      'device_id id sequence facility_id booking_id direction how received_at outcome reason_code settled_at settled_by ' +
      'created_at',
    P2: 'at device_at',
  },
  care_record: {
    purpose: '提供の記録',
    retention: 'use + 5 years',
    P1: 'id booking_id child_id facility_id version recorded_by recorded_at created_at',
    P3: 'sealed',
  },
  month_result: {
    purpose: 'closed months',
    retention: 'use + 5 years',
    P1: 'facility_id month state closed_at closed_by totals created_at',
  },
  bank_account: {
    purpose: 'where a facility is paid, and from where a town pays',
    retention: '5 years',
    P1: 'id facility_id municipality saved_by saved_at created_at',
    P2: 'consignor bank_code bank_kana branch_code branch_kana kind number holder_kana',
  },
  payment_run: {
    purpose: 'what a town pays on a day',
    retention: '5 years',
    P1: 'id municipality pay_on total_yen claims made_by made_at created_at',
  },
  payment_part: {
    purpose: 'what a payment is to one facility, and what it was paid too much (過誤調整)',
    retention: '5 years',
    P1: 'id payment_id municipality facility_id claims_yen debt_before paid_yen debt_after created_at',
  },
  repayment: {
    purpose: '返納: what a town demands back of a facility, until when and why, and whether it arrived (CLM-2)',
    retention: '5 years',
    P1: 'id municipality facility_id yen due_on mark issuer made_by made_at received_on received_by received_at withdrawn_by withdrawn_at created_at',
    P2: 'reason',
  },
  repayment_claim: {
    purpose: 'the corrected claims that a demand comes from',
    retention: '5 years',
    P1: 'repayment_id claim_id created_at',
  },
  claim: {
    purpose: '請求 per facility, month, payer and version (CLM-1)',
    retention: '5 years',
    P1:
      'id facility_id month municipality kind version state use_yen initial_yen reduction_yen waiver_yen municipal_yen total_yen ' +
      'approved_yen made_by made_at submitted_by submitted_at checked_by checked_at approved_by approved_at payment_id corrects row_version ' +
      'created_at',
  },
  claim_line: {
    purpose: 'lines of a claim as they were made; they outlive the child’s key (CLM-2, SEE-4)',
    retention: '5 years',
    P1: 'id claim_id ordinal kind child_id booking_id carried_from held_at held_by created_at',
    P2: 'date minutes yen reduction_yen details',
  },
  claim_finding: {
    purpose: 'what the town found in a claim',
    retention: '5 years',
    P1: 'id claim_id line_id code found_by found_at created_at',
    P2: 'note',
  },
  claim_correction: {
    purpose: 'why a paid claim was found wrong, by which side (過誤調整)',
    retention: '5 years',
    P1: 'id claim_id side code asked_by asked_at withdrawn_at withdrawn_by created_at',
    P2: 'note withdrawn_note',
  },
  claim_event: {
    purpose: 'who moved a claim, when',
    retention: '5 years',
    P1: 'id claim_id at event from_state to_state by_kind by_login created_at',
  },
  child_addition: {
    purpose: 'which additions a facility claims for a child, on what evidence (FEE-2)',
    retention: 'use + 5 years',
    P1: 'id child_id facility_id recorded_by recorded_at created_at',
    P2: 'code evidence valid_from valid_to',
  },
  fee_receipt: {
    purpose: '利用料 paid',
    retention: 'use + 5 years',
    P1: 'id number facility_id child_id month received_by received_at voided_at created_at',
    P2: 'yen paid_on way price_yen off_yen child_name',
  },
  prepared_decision: {
    purpose: '起案: what an officer prepared for another one’s approval (CERT-1)',
    retention: 'decision + 1 year',
    P1: 'application_id kind version prepared_by prepared_at created_at',
    P3: 'sealed',
  },
  prepared_renewal: {
    purpose: '起案 of a renewed reduction for another officer’s approval (FEE-4)',
    retention: 'decision + 1 year',
    P1: 'child_id municipality valid_from prepared_by prepared_at created_at',
    P2: 'class',
  },
  decision_run: {
    purpose: 'まとめて認定: who decided many cases at once',
    retention: '5 years',
    P1: 'id municipality step run_by run_at created_at',
  },
  decision_run_case: {
    purpose: 'what became of each case of such an act, and why it was left to a person',
    retention: '5 years',
    P1: 'run_id application_id outcome reasons created_at',
  },
  correction_template: {
    purpose: 'a town’s own sentences for 補正依頼',
    retention: 'permanent',
    P0: 'title message',
    P1: 'id municipality saved_by saved_at created_at',
  },
  town_seal: {
    purpose: "a town's seal on its papers, in dated versions (CERT-8)",
    retention: 'permanent',
    P1: 'id municipality valid_from width_mm reason made_by made_at alone approved_by approved_at withdrawn_by withdrawn_at created_at',
    P3: 'sealed',
  },
  paper_serial: {
    purpose: '文書番号: the last one of a town and fiscal year',
    retention: 'permanent',
    P1: 'municipality fiscal_year last_number created_at',
  },
  paper_run: {
    purpose: '通知書 that were made together, with the words of that moment',
    retention: 'certificate + 5 years',
    P0: 'words',
    P1: 'id municipality kind issued_on seal_id made_by made_at created_at',
    P2: 'kek wrapped_key',
  },
  paper: {
    purpose: '通知書 as it was made: its number, and sealed what it says',
    retention: 'certificate + 5 years',
    P1: 'id run_id municipality kind certificate_id application_child_id application_id household_id fiscal_year number mark created_at',
    P3: 'sealed',
  },
  paper_print: {
    purpose: 'a bundle of 通知書 as one PDF: who asked for it, how far it is',
    retention: '30 days',
    P1: 'id municipality kind what from_on to_on papers state lease lease_until tries asked_by asked_at ready_at expires_at created_at',
  },
  paper_print_part: {
    purpose: 'some pages of such a bundle, sealed until the day is over in which it can be fetched',
    retention: '30 days',
    P1: 'print_id ordinal papers children drawn_at created_at',
    P3: 'sealed',
  },
  import_file: {
    purpose:
      '取込: a file of certified children or applications, sealed until it is taken in or a week old, then what it did (CERT-2)',
    retention: '5 years',
    P1: 'id municipality kind sha256 staged_by staged_at done_by done_at certified queued skipped created_at',
    P2: 'kek wrapped_key',
    P3: 'sealed',
  },
  import_key: {
    purpose: 'which number of the town came by which file, so that none is taken in twice',
    retention: 'certificate + 5 years',
    P1: 'municipality import_id application_child_id created_at',
    P2: 'key',
  },
  import_heading: {
    purpose: 'what the headings of a town’s files mean',
    retention: 'permanent',
    P1: 'id municipality columns kept_by kept_at created_at',
  },
  refund_payment: {
    purpose: 'what a town pays back to families on a day',
    retention: '5 years',
    P1: 'id municipality pay_on total_yen refunds made_by made_at created_at',
  },
  refund: {
    purpose: '償還払い: what a family asks its town to pay back, and to which account (FEE-3)',
    retention: '5 years',
    P1:
      'id number household_id municipality state return_codes asked_by asked_at checked_by checked_at decided_by decided_at payment_id ' +
      'row_version created_at',
    P2: 'asked_yen decided_yen',
    P3: 'sealed_account',
  },
  refund_line: {
    purpose: 'uses of a request as the rule priced them; each is paid back once (FEE-3)',
    retention: '5 years',
    P1: 'id refund_id ordinal booking_id child_id facility_id live struck_code created_at',
    P2: 'date minutes yen details',
  },
  refund_receipt: {
    purpose: 'receipts of this system that a request names',
    retention: '5 years',
    P1: 'refund_id receipt_id created_at',
  },
  refund_event: {
    purpose: 'who moved a request, when',
    retention: '5 years',
    P1: 'id refund_id at event to_state by_kind by_login created_at',
  },
  accident: {
    purpose: '事故報告: which facility reported an accident, of which child, to which towns (ACD-1)',
    retention: '5 years',
    P1: 'id number facility_id municipality child_id paying_municipality happened_on created_at',
  },
  accident_event: {
    purpose: 'reports of an accident, what the towns answered, who opened it, in order',
    retention: '5 years',
    P1: 'id accident_id at event report municipality by_login created_at',
    P3: 'sealed',
  },
  enquiry: {
    purpose: 'お問い合わせ: who asks which desk, and how it stands (HLP-1)',
    retention: 'end + 1 year',
    P1:
      'id number topic desk municipality login_id facility_id locale state assignee page error_reference confirmed_at asked_at changed_at ' +
      'answered_at seen_at version created_at',
    P2: 'mail',
  },
  enquiry_event: {
    purpose: 'what was asked, answered, noted, done and read, in order',
    retention: 'end + 1 year',
    P1: 'id enquiry_id at event side by_login created_at',
    P3: 'sealed',
  },
  help_consent: {
    purpose: 'consent of a household that the help desk sees the masked state of its account, and when it looked (HLP-1)',
    retention: 'account',
    P1: 'id household_id login_id made_at expires_at opened_at opened_by looks looked_at ended_at created_at',
    P2: 'code_hash',
  },
  enquiry_template: {
    purpose: 'prepared sentences of a desk',
    retention: 'until replaced',
    P1: 'id municipality title body saved_by saved_at created_at',
  },
  help_article: {
    purpose: 'よくある質問: answers beside the manual, and what towns propose (HLP-2)',
    retention: 'until replaced',
    P1:
      'id municipality audience chapter question answer easy_question easy_answer en_question en_answer state made_by made_at ' +
      'changed_by changed_at published_at version created_at',
  },
  message: {
    purpose: '家庭への連絡: what a facility wrote to one family or to those of a day (MSG-1)',
    retention: 'end + 1 year',
    P1: 'id facility_id kind day written_by written_at due_at sent_at taken_back_at taken_back_by created_at',
    P3: 'sealed',
  },
  message_recipient: {
    purpose: 'to which families a message went, and which had to be called',
    retention: 'end + 1 year',
    P1: 'message_id child_id household_id facility_id by_phone created_at',
  },
  announcement: {
    purpose: 'お知らせ of a town to its guardians and facilities',
    retention: '5 years',
    P1:
      'id municipality audience facility_id areas needs_second title body by_mail publish_at made_by made_at approved_by approved_at published_at ' +
      'withdrawn_at created_at',
  },
  announcement_read: {
    purpose: 'who has read an お知らせ',
    retention: 'account',
    P1: 'announcement_id login_id read_at created_at',
  },
  idempotency_key: {
    purpose: 'one effect per request (BOOK-5)',
    retention: '7 days',
    P1: 'scope key request_hash outcome_code outcome_ids created_at',
  },
  audit_event: {
    purpose: 'who did what, ids and codes',
    retention: '5 years',
    P1: 'id at tx_id event code actor_kind login_id household_id facility_id municipality request_id created_at',
    P2: 'child_ids ids',
  },
  audit_block: {
    purpose: 'sealed chain over the audit',
    retention: 'permanent',
    P1: 'municipality ordinal from_tx to_tx events previous_hash hash sealed_at created_at',
  },
  health_read: {
    purpose: 'who read health data (SEE-1)',
    retention: '5 years',
    P1: 'id child_id login_id facility_id municipality created_at',
    P2: 'at actor_kind event',
  },
  outbox: {
    purpose: 'mails owed',
    retention: '90 days',
    P1: 'id kind refs message_id urgent not_before claimed_at tries sent_at failed_at error_code created_at',
    P2: 'recipient',
  },
  kept_mail: {
    purpose: 'mails of a demo without SMTP',
    retention: 'demo',
    P1: 'id outbox_id message_id sent_at created_at',
    P2: 'recipient subject body attachments',
  },
}

/** Tables whose rows, or published rows, everybody may read; every other shows nothing without a context. */
export const publicTables = [
  'closure',
  'consent_text',
  'corporation',
  'draw',
  'facility',
  'facility_photo',
  'facility_setting',
  'help_article',
  'house_event',
  'installation',
  'intake_call',
  'intake_place',
  'municipality',
  'municipality_setting',
  'national_setting',
  'slot_cell',
  'waiting_room',
  'waiting_span',
] as const satisfies readonly (keyof Schema)[]

/** Tables without row-level security: they hold nothing of anybody, and only the owner may read them. */
export const unwalledTables = ['migration'] as const satisfies readonly (keyof Schema)[]

/** The whole list of functions that look across the wall (SECURITY DEFINER), with what each gives away. */
export const definerFunctions = {
  open_session: 'the session of a token, and its context',
  pin_people: 'names of the staff who have a PIN at the calling tablet (ATT-8)',
  unlock_pins: 'opens the caller’s own locked PINs after a login with the second step (ATT-8)',
  open_key: 'the key of a token and its facility, and its context',
  owe_booking_webhooks: 'owes the webhooks of a facility what happened to its bookings: ids alone',
  owe_sheet_webhooks: 'owes the webhooks of facilities with a live relation that a sheet was saved: ids alone (SEE-1)',
  touched_facilities: 'which facilities acts touched lately: ids alone',
  bookings_from: 'how many bookings a change of settings would meet: two numbers alone',
  waitlist_before: 'how many wait for a part of a time: a number alone',
  family_sessions: 'families and their children of many tokens at once, for the rush',
  login_by_mail: 'login and password hash of an address, for the password step',
  attempt_by_token: 'the open login attempt of a token',
  link_by_token: 'state and owner of a one-time link, by its token',
  passkey_by_credential: 'login, public key and counter of a passkey, by the id that its holder shows',
  end_session_of_token: 'ends a session, by its token',
  family_of_link: 'household and children of whoever a one-time link is for, while it is open',
  end_account: 'ends the account of the own household, after a mailed code',
  consume_link: 'uses a one-time link, by its token',
  clear_uses:
    'uses, claims, refunds and receipts of five years ago and the keys of children of whom nothing is left, to the nightly clearing (SEE-4)',
  claim_followed: 'whether a paid claim already has a version that corrects it, also a draft that the town may not see (CLM-2)',
  claim_uses: 'number and town of the certificate valid on each attended use of an own facility, to its administrators (CLM-1)',
  claim_addresses: 'addresses of who is told of a claim, to its payer and its facility (CLM-4)',
  refund_address: 'where the answer to a request for a refund is told, to the officers who decide it (FEE-3)',
  own_benefits: 'what was paid to facilities for the caller’s own children, to guardians (CLM-4)',
  calendar_feed_bookings: 'bookings of a household without names, by the secret address of its calendar',
  device_key: 'facility and public key of a paired tablet, by its id (ATT-7)',
  try_code: 'counts one try at a mailed code, by its id',
  throttle_hit: 'counts a try under a keyed hash',
  throttle_blocked: 'until when a keyed hash is blocked',
  throttle_clear: 'forgets the tries of a keyed hash',
  throttle_return: 'gives a right try back',
  application_by_number: 'address and state of an application, by its number (CERT-1)',
  certificate_standing: 'state, dates and one sign of the name of a certificate, by a number whose code was checked (CERT-5)',
  certificate_check: 'validity of a certificate, by number and birth date, to staff and wards',
  intake_desk: 'whether the caller is staff of a facility or an officer of its town (REG-1)',
  intake_child: 'the child of a certificate number and a birth date, for the desk of an intake (REG-1)',
  intake_open: 'the relation that a 内定 opens (SEE-1)',
  intake_addresses: 'the family that is told of its result (REG-1)',
  claim_certificate: 'begins a facility’s relation to a child, by number and birth date (INT-2)',
  household_shielded: 'whether a household is under 支援措置, to policies (SEE-3)',
  address_shielded: 'whether an address is of a login that must not see its household, to the post (SEE-3)',
  ward_officers: 'officers of the own town who can be named for a case (SEE-3)',
  duplicates_among: 'which of many children there may be a record of already, in any town, to wards (CERT-6)',
  duplicate_children: 'town, period and state of the same child elsewhere, to wards (CERT-6)',
  address_match: 'household of an address, to officers (ACC-1)',
  mail_taken: 'whether an address has a login (ACC-1)',
  adopt_household: 'a household that moved here and applies again',
  certified_elsewhere: 'the last day of a certificate of another town, before a new one begins (ELIG-2)',
  handed_over_use: 'use under another town, if the family wished it to be handed over',
  interview_addresses: 'addresses of a family and of a facility’s staff, to either of them while the relation lives (INT-3)',
  accident_shut: 'whether 支援措置 hides what is reported of a child from the caller’s town (SEE-3)',
  accident_addresses: 'addresses of who is told of an accident report, to its facility and its towns (ACD-1)',
  admin_addresses:
    'addresses of a facility’s administrators, to another of them and to the officers of its town (ACC-4, API-1, CLS-1)',
  enquiry_address: 'where the answer to an enquiry is told, to the desk that answers it (HLP-1)',
  help_open: 'opens, once, the view of the household whose code it is, to the help desk (HLP-1)',
  help_look: 'states and times of the household whose view is open, without names, to the help desk (HLP-1)',
  audit_of_child: 'ids of audit rows about one child, of those that the caller administers (SEE-1)',
  ctx_prefecture: 'the prefecture of the session, to policies (STAT-5)',
  town_certified: 'how many children the own town has certified, by class year (STAT-3)',
  town_uses: 'counts and minutes of the own residents’ uses, by facility, month and class age (STAT-3)',
  town_outcomes: 'counts of the own residents’ bookings, by what became of them (STAT-3)',
  town_places: 'minutes of places of the own town’s facilities (STAT-3)',
  town_guests: 'counts and minutes of uses by other towns’ children at the own town’s facilities (STAT-3)',
  town_decisions: 'counts and days of the own town’s decisions, by reason (STAT-3)',
  town_refusals: 'counts of 受入不可 at the own town’s facilities, by reason (STAT-3)',
  town_waiting: 'counts of waiting families at the own town’s facilities (STAT-3)',
  town_supply: 'offered, booked and used minutes of a town by month and class age (SUP-1)',
  register_touched: 'how many bookings a 休止 or 廃止 of an own facility would end, counts alone (PLC-1)',
  town_costs: 'sums of claims and refunds that the own town approved, by facility and month (STAT-3)',
  town_refunds: 'sums of refunds that the own town paid, by month of use (CLM-2)',
  own_paper_runs: 'runs in which a 通知書 was made for the own household (CERT-8)',
  message_reachable: 'which households can be told by mail, to staff of a facility while the relation lives (MSG-1)',
  hand_enquiry: 'hands an enquiry of the caller’s desk to the other one (HLP-1)',
} as const
