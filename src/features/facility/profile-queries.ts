/** SQL of 事業所情報: the facility's own row, its dated settings and the changes to both. */
import { sql } from 'kysely'
import { type LocalDate, localDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { Extra, FacilityProfile, Meal, ProfilePatch, SettingsPatch } from './profile.ts'
import { type FacilityRow, selectFacilitySettings } from './queries.ts'
import type { FacilitySettings, FacilitySettingsRow } from './rules.ts'

/** Whether or not it is published: its own people see it before. */
export const selectOwnRow = (tx: ReadTx, id: string): Promise<FacilityRow | undefined> =>
  tx
    .selectFrom('facility')
    .innerJoin('municipality', 'municipality.code', 'facility.municipality')
    .innerJoin('corporation', 'corporation.id', 'facility.corporation_id')
    .selectAll('facility')
    .select(['municipality.name as municipality_name', 'corporation.name as corporation_name'])
    .where('facility.id', '=', id)
    .executeTakeFirst()

const forEver = localDate('2199-12-31')

/** All versions, those of days to come included. */
export const selectVersions = async (tx: ReadTx, id: string): Promise<FacilitySettingsRow[]> =>
  (await selectFacilitySettings(tx, [id], forEver)).get(id) ?? []

export function profileOfRow(row: FacilityRow): FacilityProfile {
  return {
    deliveryType: row.delivery_type,
    kinds: row.kinds,
    classes: row.classes,
    fromMonths: row.from_months,
    agesText: row.ages_text,
    hoursText: row.hours_text,
    closedText: row.closed_text,
    feeText: row.fee_text,
    meals: (row.meals as Partial<Meal>[]).map((m) => ({ name: m.name ?? '', yen: m.yen ?? 0, when: m.when ?? '' })),
    extras: (row.extras as Partial<Extra>[]).map((e) => ({ name: e.name ?? '', yen: e.yen ?? 0, per: e.per ?? '' })),
    checkupText: row.checkup_text,
    thingsToBring: row.things_to_bring,
    paymentText: row.payment_text,
    cancelText: row.cancel_text,
    cancelFeeText: row.cancel_fee_text,
    interviewText: row.interview_text,
    bookingText: row.booking_text,
    parentChild: row.parent_child,
    medicalCare: row.medical_care,
    disability: row.disability,
    reductionHonoured: row.reduction_honoured,
    temporaryCare: row.temporary_care,
    parking: row.parking,
    featuresText: row.features_text,
    staffText: row.staff_text,
    partnerText: row.partner_text,
    phone: row.phone,
    access: row.access,
    website: row.website,
    hostName: row.host_name,
  }
}

/** The columns of a patch; what it does not name stays. */
function columnsOf(patch: ProfilePatch) {
  const { deliveryType, kinds, classes, meals, extras } = patch
  const set = <K extends string, V>(name: K, value: V | undefined) =>
    (value === undefined ? {} : { [name]: value }) as { [P in K]?: Exclude<V, undefined> }
  return {
    ...set('delivery_type', deliveryType),
    ...set('kinds', kinds && ([...kinds] as SlotKind[])),
    ...set('classes', classes && [...classes]),
    ...set('from_months', patch.fromMonths),
    ...set('ages_text', patch.agesText),
    ...set('hours_text', patch.hoursText),
    ...set('closed_text', patch.closedText),
    ...set('fee_text', patch.feeText),
    ...set('meals', meals && JSON.stringify(meals)),
    ...set('extras', extras && JSON.stringify(extras)),
    ...set('checkup_text', patch.checkupText),
    ...set('things_to_bring', patch.thingsToBring),
    ...set('payment_text', patch.paymentText),
    ...set('cancel_text', patch.cancelText),
    ...set('cancel_fee_text', patch.cancelFeeText),
    ...set('interview_text', patch.interviewText),
    ...set('booking_text', patch.bookingText),
    ...set('parent_child', patch.parentChild),
    ...set('medical_care', patch.medicalCare),
    ...set('disability', patch.disability),
    ...set('reduction_honoured', patch.reductionHonoured),
    ...set('temporary_care', patch.temporaryCare),
    ...set('parking', patch.parking),
    ...set('features_text', patch.featuresText),
    ...set('staff_text', patch.staffText),
    ...set('partner_text', patch.partnerText),
    ...set('phone', patch.phone),
    ...set('access', patch.access),
    ...set('website', patch.website),
    ...set('host_name', patch.hostName),
  }
}

/** The row as it will be, for looking at only. */
export const rowWith = (row: FacilityRow, patch: ProfilePatch): FacilityRow => ({
  ...row,
  ...columnsOf(patch),
  ...(patch.meals ? { meals: patch.meals } : {}),
  ...(patch.extras ? { extras: patch.extras } : {}),
})

export const applyProfile = (tx: WriteTx, id: string, patch: ProfilePatch) =>
  tx
    .updateTable('facility')
    .set({ ...columnsOf(patch), version: sql`version + 1` })
    .where('id', '=', id)
    .execute()

/** Makes the row's lock and its number the judge of who was first: 0 rows = somebody else changed it. */
export async function takeVersion(tx: WriteTx, id: string, version: number): Promise<boolean> {
  const taken = await tx
    .updateTable('facility')
    .set({ version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

export const insertVersion = (
  tx: WriteTx,
  row: { id: string; facility: string; validFrom: string; value: FacilitySettings; by: string | null; at: Date; reason: string },
) =>
  tx
    .insertInto('facility_setting')
    .values({
      id: row.id,
      facility_id: row.facility,
      valid_from: row.validFrom as LocalDate,
      value: JSON.stringify(row.value),
      decided_by: row.by,
      decided_at: row.at,
      reason: row.reason,
    })
    .execute()

// Changes --------------------------------------------------------------------------------------------------------------------------

export type ChangeRow = {
  id: string
  facilityId: string
  validFrom: LocalDate
  baseVersion: number
  profile: ProfilePatch
  settings: SettingsPatch
  before: { profile?: ProfilePatch; settings?: SettingsPatch }
  reason: string
  madeBy: string
  madeAt: Date
  confirmedBy: string | null
  confirmedAt: Date | null
  withdrawnAt: Date | null
  appliedAt: Date | null
}

const changes = (tx: ReadTx) =>
  tx
    .selectFrom('facility_change as c')
    .leftJoin('login as maker', 'maker.id', 'c.made_by')
    .leftJoin('login as confirmer', 'confirmer.id', 'c.confirmed_by')
    .selectAll('c')
    .select(['maker.display_name as maker_name', 'confirmer.display_name as confirmer_name'])

const changeOf = (row: Awaited<ReturnType<ReturnType<typeof changes>['execute']>>[number]): ChangeRow => ({
  id: row.id,
  facilityId: row.facility_id,
  validFrom: row.valid_from,
  baseVersion: row.base_version,
  profile: row.profile as ProfilePatch,
  settings: row.settings as SettingsPatch,
  before: row.before as ChangeRow['before'],
  reason: row.reason,
  madeBy: row.maker_name ?? '',
  madeAt: row.made_at,
  confirmedBy: row.confirmer_name,
  confirmedAt: row.confirmed_at,
  withdrawnAt: row.withdrawn_at,
  appliedAt: row.applied_at,
})

/** Newest first, without drafts that somebody dropped. */
export const selectChanges = async (tx: ReadTx, facility: string): Promise<ChangeRow[]> =>
  (
    await changes(tx)
      .where('c.facility_id', '=', facility)
      .where((e) => e.or([e('c.withdrawn_at', 'is', null), e('c.confirmed_at', 'is not', null)]))
      .orderBy('c.made_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(100)
      .execute()
  ).map(changeOf)

export async function selectChange(tx: ReadTx, facility: string, id: string): Promise<ChangeRow | null> {
  const row = await changes(tx).where('c.facility_id', '=', facility).where('c.id', '=', id).executeTakeFirst()
  return row ? changeOf(row) : null
}

/** Confirmed facts that wait for their day, in the order in which they come into force. */
export const selectComing = async (tx: ReadTx, facility: string, until: LocalDate): Promise<ChangeRow[]> =>
  (
    await changes(tx)
      .where('c.facility_id', '=', facility)
      .where('c.confirmed_at', 'is not', null)
      .where('c.withdrawn_at', 'is', null)
      .where('c.applied_at', 'is', null)
      .where('c.valid_from', '<=', until)
      .orderBy('c.valid_from')
      .orderBy('c.confirmed_at')
      .execute()
  ).map(changeOf)

export const insertChange = (
  tx: WriteTx,
  row: Pick<ChangeRow, 'id' | 'facilityId' | 'validFrom' | 'baseVersion' | 'profile' | 'settings' | 'reason'> & {
    by: string
    at: Date
  },
) =>
  tx
    .insertInto('facility_change')
    .values({
      id: row.id,
      facility_id: row.facilityId,
      valid_from: row.validFrom,
      base_version: row.baseVersion,
      profile: JSON.stringify(row.profile),
      settings: JSON.stringify(row.settings),
      reason: row.reason,
      made_by: row.by,
      made_at: row.at,
    })
    .execute()

export const markConfirmed = (
  tx: WriteTx,
  id: string,
  how: { before: ChangeRow['before']; by: string; at: Date; appliedAt: Date | null },
) =>
  tx
    .updateTable('facility_change')
    .set({ before: JSON.stringify(how.before), confirmed_by: how.by, confirmed_at: how.at, applied_at: how.appliedAt })
    .where('id', '=', id)
    .execute()

export const markWithdrawn = (tx: WriteTx, id: string, by: string, at: Date) =>
  tx.updateTable('facility_change').set({ withdrawn_by: by, withdrawn_at: at }).where('id', '=', id).execute()

/** Of all facilities, those whose day has come: for the minute's look. */
export const takeDue = (tx: WriteTx, today: LocalDate, now: Date) =>
  tx
    .updateTable('facility_change')
    .set({ applied_at: now })
    .where('confirmed_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where('applied_at', 'is', null)
    .where('valid_from', '<=', today)
    .returning(['facility_id', 'profile', 'valid_from', 'confirmed_at'])
    .execute()

export const countBookingsFrom = async (tx: ReadTx, facility: string, from: LocalDate): Promise<number> =>
  Number(
    (
      await tx
        .selectFrom('booking')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('facility_id', '=', facility)
        .where('date', '>=', from)
        .where('state', 'in', ['requested', 'confirmed'])
        .executeTakeFirst()
    )?.n ?? 0,
  )

/** Kinds for which a time is still open to be taken; null in a row = both. */
export const selectTimesOpen = async (tx: ReadTx, facility: string, today: LocalDate): Promise<(SlotKind | null)[]> =>
  (
    await tx
      .selectFrom('interview_time')
      .select('kind')
      .distinct()
      .where('facility_id', '=', facility)
      .where('date', '>=', today)
      .where('interview_id', 'is', null)
      .execute()
  ).map((row) => row.kind)
