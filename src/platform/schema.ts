import type { AccidentEventTable, AccidentTable } from './schema/accident.ts'
import type {
  AccountLinkTable,
  DeviceTable,
  FavouriteTable,
  LoginAttemptTable,
  LoginMailTable,
  LoginRoleTable,
  LoginTable,
  OneTimeCodeTable,
  PasskeyTable,
  PinTable,
  PinTryTable,
  SessionTable,
  ThrottleTable,
} from './schema/account.ts'
import type {
  AuditBlockTable,
  AuditEventTable,
  HealthReadTable,
  IdempotencyKeyTable,
  KeptMailTable,
  OutboxTable,
} from './schema/act.ts'
import type { AnnouncementReadTable, AnnouncementTable } from './schema/announcement.ts'
import type {
  ApplicationChildTable,
  ApplicationCorrectionTable,
  ApplicationEventTable,
  ApplicationTable,
  CertificateSerialTable,
  CertificateTable,
  ConsentTable,
  ConsentTextTable,
  FileChunkTable,
  ReductionTable,
  StoredFileTable,
} from './schema/application.ts'
import type {
  AttendanceCorrectionTable,
  AttendanceTable,
  BookingEventTable,
  BookingTable,
  CareRecordTable,
  ClosureTable,
  DeviceStampTable,
  FacilityAcceptanceTable,
  HoursBalanceTable,
  HoursEntryTable,
  InterviewProposalTable,
  InterviewRecordTable,
  InterviewTable,
  InterviewTimeTable,
  MonthResultTable,
  SlotCellTable,
  SlotPatternTable,
} from './schema/booking.ts'
import type { CalendarFeedTable } from './schema/calendar-feed.ts'
import type {
  ChildKeyTable,
  ChildSheetConfirmationTable,
  ChildSheetSectionTable,
  ChildTable,
  EmergencyContactTable,
  FacilityRelationTable,
  GuardianTable,
  HouseholdTable,
  PickupPersonTable,
  SupportNeedTable,
} from './schema/child.ts'
import type {
  BankAccountTable,
  ChildAdditionTable,
  ClaimCorrectionTable,
  ClaimEventTable,
  ClaimFindingTable,
  ClaimLineTable,
  ClaimTable,
  FeeReceiptTable,
  PaymentPartTable,
  PaymentRunTable,
  RepaymentClaimTable,
  RepaymentTable,
} from './schema/claim.ts'
import type { ApiKeyTable, WebhookDeliveryTable, WebhookTable } from './schema/connection.ts'
import type {
  CorrectionTemplateTable,
  DecisionRunCaseTable,
  DecisionRunTable,
  PreparedDecisionTable,
  PreparedRenewalTable,
} from './schema/decision.ts'
import type { DrawEntryTable, DrawSeedTable, DrawTable } from './schema/draw.ts'
import type { EnquiryEventTable, EnquiryTable, EnquiryTemplateTable } from './schema/enquiry.ts'
import type { EnrolmentTable } from './schema/enrolment.ts'
import type { HelpConsentTable } from './schema/help.ts'
import type { HelpArticleTable } from './schema/help-article.ts'
import type { HouseEventTable } from './schema/house-event.ts'
import type { ImportFileTable, ImportHeadingTable, ImportKeyTable } from './schema/import.ts'
import type { IntakeCallTable, IntakeEntryTable, IntakePlaceTable, IntakeResultTable, IntakeSeedTable } from './schema/intake.ts'
import type { LateNoticeTable } from './schema/late-notice.ts'
import type { MessageRecipientTable, MessageTable } from './schema/message.ts'
import type { NoticeChoiceTable, NoticeTable, PushSubscriptionTable, ReminderTable } from './schema/notice.ts'
import type {
  PaperPrintPartTable,
  PaperPrintTable,
  PaperRunTable,
  PaperSerialTable,
  PaperTable,
  TownSealTable,
} from './schema/paper.ts'
import type {
  CorporationTable,
  FacilityChangeTable,
  FacilityPhotoTable,
  FacilitySettingTable,
  FacilityTable,
  InstallationTable,
  MigrationTable,
  MunicipalitySettingTable,
  MunicipalityTable,
  NationalSettingTable,
  TownMonthTable,
  WaitingRoomTable,
  WaitingSpanTable,
} from './schema/place.ts'
import type { ProtectionMeasureTable, ProtectionOfficerTable } from './schema/protection.ts'
import type { RefundEventTable, RefundLineTable, RefundPaymentTable, RefundReceiptTable, RefundTable } from './schema/refund.ts'
import type {
  FacilityRegisterTable,
  InspectionEventTable,
  InspectionFindingTable,
  InspectionTable,
  SupplyPlanTable,
} from './schema/register.ts'
import type { SeriesTable } from './schema/series.ts'
import type { SettingsChangeTable } from './schema/settings.ts'
import type { PlaceWatchTable, WaitlistEntryTable } from './schema/waitlist.ts'

/**
 * Rows of every table as Kysely sees them; names are the database's own. A test compares them with the catalogue.
 * Dates are LocalDate, instants Date, bytea Buffer, int8 number; jsonb is written as text (JSON.stringify), read as a value.
 */
export type Schema = {
  migration: MigrationTable
  installation: InstallationTable
  waiting_room: WaitingRoomTable
  waiting_span: WaitingSpanTable
  municipality: MunicipalityTable
  national_setting: NationalSettingTable
  town_month: TownMonthTable
  municipality_setting: MunicipalitySettingTable
  settings_change: SettingsChangeTable
  corporation: CorporationTable
  facility: FacilityTable
  facility_setting: FacilitySettingTable
  facility_change: FacilityChangeTable
  facility_photo: FacilityPhotoTable
  login: LoginTable
  login_mail: LoginMailTable
  login_role: LoginRoleTable
  passkey: PasskeyTable
  device: DeviceTable
  pin: PinTable
  pin_try: PinTryTable
  session: SessionTable
  login_attempt: LoginAttemptTable
  one_time_code: OneTimeCodeTable
  account_link: AccountLinkTable
  throttle: ThrottleTable
  favourite: FavouriteTable
  notice_choice: NoticeChoiceTable
  push_subscription: PushSubscriptionTable
  notice: NoticeTable
  reminder: ReminderTable
  household: HouseholdTable
  guardian: GuardianTable
  child: ChildTable
  child_key: ChildKeyTable
  emergency_contact: EmergencyContactTable
  pickup_person: PickupPersonTable
  child_sheet_section: ChildSheetSectionTable
  child_sheet_confirmation: ChildSheetConfirmationTable
  support_need: SupportNeedTable
  facility_relation: FacilityRelationTable
  consent_text: ConsentTextTable
  application: ApplicationTable
  application_child: ApplicationChildTable
  application_event: ApplicationEventTable
  application_correction: ApplicationCorrectionTable
  stored_file: StoredFileTable
  file_chunk: FileChunkTable
  certificate_serial: CertificateSerialTable
  certificate: CertificateTable
  reduction: ReductionTable
  consent: ConsentTable
  interview: InterviewTable
  interview_proposal: InterviewProposalTable
  interview_time: InterviewTimeTable
  interview_record: InterviewRecordTable
  facility_acceptance: FacilityAcceptanceTable
  slot_pattern: SlotPatternTable
  slot_cell: SlotCellTable
  draw: DrawTable
  draw_seed: DrawSeedTable
  draw_entry: DrawEntryTable
  closure: ClosureTable
  house_event: HouseEventTable
  enrolment: EnrolmentTable
  hours_balance: HoursBalanceTable
  booking: BookingTable
  series: SeriesTable
  calendar_feed: CalendarFeedTable
  late_notice: LateNoticeTable
  intake_result: IntakeResultTable
  intake_call: IntakeCallTable
  intake_seed: IntakeSeedTable
  intake_place: IntakePlaceTable
  intake_entry: IntakeEntryTable
  waitlist_entry: WaitlistEntryTable
  place_watch: PlaceWatchTable
  booking_event: BookingEventTable
  hours_entry: HoursEntryTable
  attendance: AttendanceTable
  attendance_correction: AttendanceCorrectionTable
  device_stamp: DeviceStampTable
  care_record: CareRecordTable
  month_result: MonthResultTable
  bank_account: BankAccountTable
  payment_run: PaymentRunTable
  payment_part: PaymentPartTable
  repayment: RepaymentTable
  repayment_claim: RepaymentClaimTable
  claim: ClaimTable
  claim_line: ClaimLineTable
  claim_finding: ClaimFindingTable
  claim_event: ClaimEventTable
  claim_correction: ClaimCorrectionTable
  child_addition: ChildAdditionTable
  fee_receipt: FeeReceiptTable
  prepared_decision: PreparedDecisionTable
  prepared_renewal: PreparedRenewalTable
  decision_run: DecisionRunTable
  decision_run_case: DecisionRunCaseTable
  correction_template: CorrectionTemplateTable
  town_seal: TownSealTable
  paper_serial: PaperSerialTable
  paper_run: PaperRunTable
  paper: PaperTable
  paper_print: PaperPrintTable
  paper_print_part: PaperPrintPartTable
  import_file: ImportFileTable
  import_key: ImportKeyTable
  import_heading: ImportHeadingTable
  refund_payment: RefundPaymentTable
  refund: RefundTable
  refund_line: RefundLineTable
  refund_receipt: RefundReceiptTable
  refund_event: RefundEventTable
  protection_measure: ProtectionMeasureTable
  protection_officer: ProtectionOfficerTable
  facility_register: FacilityRegisterTable
  supply_plan: SupplyPlanTable
  inspection: InspectionTable
  inspection_finding: InspectionFindingTable
  inspection_event: InspectionEventTable
  accident: AccidentTable
  accident_event: AccidentEventTable
  help_consent: HelpConsentTable
  enquiry: EnquiryTable
  enquiry_event: EnquiryEventTable
  enquiry_template: EnquiryTemplateTable
  help_article: HelpArticleTable
  message: MessageTable
  message_recipient: MessageRecipientTable
  announcement: AnnouncementTable
  announcement_read: AnnouncementReadTable
  idempotency_key: IdempotencyKeyTable
  audit_event: AuditEventTable
  audit_block: AuditBlockTable
  health_read: HealthReadTable
  api_key: ApiKeyTable
  webhook: WebhookTable
  webhook_delivery: WebhookDeliveryTable
  outbox: OutboxTable
  kept_mail: KeptMailTable
}
