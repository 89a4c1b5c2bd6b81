/** The town decides a change or an end (CERT-4): one act, by one person or as another prepared it (CERT-1); what follows an end is settled within a minute. */
import { type Done, done, type OwedMail } from '../../platform/act.ts'
import { addDays, type LocalDate, localDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { showBirthDate } from '../../platform/japanese-date.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { addressLine } from '../application/person.ts'
import { openChange } from '../application/sealed-form.ts'
import { ensureChildKey } from '../child/child-key.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { decideChange as decideEndpoint, rejectChange as rejectEndpoint } from './change-contract.ts'
import type { ChangeRequest } from './change-form.ts'
import {
  type ChangeRow,
  changeGuardian,
  childrenOf,
  lockChange,
  moveChange,
  noteChange,
  renameChild,
  replaceReductions,
  writeDeclared,
} from './change-queries.ts'
import { type ChangeRejectReason, isOpenChange } from './change-rules.ts'
import { sealDeclared } from './declared.ts'
import { endCertificate } from './end-certificate.ts'
import { lockNewestCertificate } from './end-queries.ts'
import { addGuardian, takenRefusals } from './open-household.ts'
import { guardiansOf, insertReduction } from './queries.ts'
import { notOne } from './read-change.ts'
import { reductionUntil, spanFrom } from './reduction-span.ts'
import { renewedEnd } from './renewed-end.ts'

/** What is granted: an end may be for another day than asked, a wish for a reduction is met with the class that the documents show. */
export type Granted = Pick<Call<typeof decideEndpoint>['body'], 'day' | 'reduction'>

/** The change as its reader saw it, locked, not decided yet. */
export async function openRow(c: WriteContext, id: string, version: number): Promise<ChangeRow | Refused> {
  const row = await lockChange(c.tx, id)
  if (!row || (row.kind !== 'change' && row.kind !== 'end')) return notOne
  if (row.version !== version) return refuse({ rule: 'CERT-4', code: 'changed-elsewhere' })
  return isOpenChange(row.state) ? row : refuse({ rule: 'CERT-4', code: 'change.decided' })
}

/** Refused where the town's setting asks for a 起案 and another officer's approval. */
async function decidableByOne(c: WriteContext, id: string, version: number): Promise<ChangeRow | Refused> {
  const row = await openRow(c, id, version)
  if (isRefused(row)) return row
  return (await needsTwo(c, row)) ? refuse({ rule: 'CERT-1', code: 'review.second-needed' }) : row
}

export async function needsTwo(c: { tx: ReadTx; today: LocalDate }, row: Pick<ChangeRow, 'municipality'>): Promise<boolean> {
  const town = await readSettings(c.tx, row.municipality, c.today)
  if (!town) throw new Error('a change before no municipality')
  return town.settings.doubleCheck
}

export async function decideChange(c: WriteContext, { params, body }: Call<typeof decideEndpoint>): Promise<Done | Refused> {
  const row = await decidableByOne(c, params.id, body.version)
  return isRefused(row) ? row : grantChange(c, row, body)
}

export async function rejectChange(c: WriteContext, { params, body }: Call<typeof rejectEndpoint>): Promise<Done | Refused> {
  const row = await decidableByOne(c, params.id, body.version)
  return isRefused(row) ? row : denyChange(c, row, body.reason)
}

export async function grantChange(c: WriteContext, row: ChangeRow, granted: Granted): Promise<Done | Refused> {
  const change = openChange(c.keys, row)
  if (!change || !row.household_id) return refuse({ rule: 'CERT-4', code: 'not-found' })
  const { request } = change
  const mails: OwedMail[] = []
  if (request.kind === 'end') {
    const ended = await endCertificate(c, {
      child: request.child,
      municipality: row.municipality,
      fact: { reason: request.reason, day: granted.day === null ? request.day : localDate(granted.day) },
      handOver: request.handOver,
    })
    if (isRefused(ended)) return ended
    mails.push(...ended.mails)
  } else {
    const applied = await applyChange(c, row, row.household_id, request, granted)
    if (isRefused(applied)) return applied
    mails.push(...applied, ...(await tell(c, row, 'change.granted')))
  }
  await moveChange(c.tx, row, { state: 'certified', decided_at: c.now, decided_by: c.actor.loginId }, c.now)
  await note(c, row, 'certify')
  return done('decided', { application: row.id }, { children: request.child === null ? [] : [request.child], mails })
}

export async function denyChange(c: WriteContext, row: ChangeRow, reason: ChangeRejectReason): Promise<Done> {
  const decided = { decided_at: c.now, decided_by: c.actor.loginId, reason_code: reason }
  await moveChange(c.tx, row, { state: 'rejected', ...decided }, c.now)
  await note(c, row, 'reject')
  return done('rejected', { application: row.id }, { mails: await tell(c, row, 'change.rejected') })
}

const note = (c: WriteContext, row: ChangeRow, act: 'certify' | 'reject') =>
  noteChange(c.tx, { id: c.id(), application: row.id, act, byKind: c.actor.kind, byLogin: c.actor.loginId, now: c.now })

/** Both guardians hear of it, at the addresses they have now. */
async function tell(c: WriteContext, row: ChangeRow, kind: string): Promise<OwedMail[]> {
  const guardians = row.household_id ? await guardiansOf(c.tx, row.household_id) : []
  return guardians.flatMap(({ mail, blocked_at }) =>
    mail && !blocked_at ? [{ kind, refs: { application: row.id }, to: mail }] : [],
  )
}

async function applyChange(
  c: WriteContext,
  row: ChangeRow,
  household: string,
  request: ChangeRequest,
  granted: Granted,
): Promise<OwedMail[] | Refused> {
  const { name, phone, address, childName, child, second } = request
  if (name || phone || address)
    await changeGuardian(c.tx, household, request.guardian, {
      ...(name ? columnsOf(name) : {}),
      ...(phone ? { phone } : {}),
      ...(address ? { postal_code: address.postalCode, address: addressLine(address) } : {}),
    })
  if (child && childName) await renameChild(c.tx, child, columnsOf(childName))
  if (child && request.care) {
    const certificate = await lockNewestCertificate(c.tx, child, row.municipality)
    if (!certificate) return refuse({ rule: 'CERT-4', code: 'change.no-certificate' })
    const declares = request.care.disability || request.care.medicalCare
    const key = await ensureChildKey(c.tx, c.keys, child)
    await writeDeclared(c.tx, certificate.id, declares ? sealDeclared(key, certificate.id, request.care) : null)
  }
  if (request.wish) {
    const refused = await decideReduction(c, row, household, granted, request.renews === true)
    if (refused) return refused
  }
  if (!second) return []
  const taken = await takenRefusals(c, [second])
  if (taken) return taken
  if ((await guardiansOf(c.tx, household)).some(({ ordinal }) => ordinal === 2))
    return refuse({ rule: 'ACC-2', code: 'change.second-known' })
  return addGuardian(c, household, 2, second, { locale: null, from: c.now })
}

/** FEE-4: from when a class decided today holds; refused when it would be over before it begins. */
export async function reductionSpan(
  c: { tx: ReadTx; today: LocalDate },
  row: ChangeRow,
  reduction: Granted['reduction'],
  renews: boolean,
): Promise<{ from: LocalDate; until: LocalDate | null } | Refused> {
  const town = await readSettings(c.tx, row.municipality, c.today)
  if (!town) throw new Error('a change before no municipality')
  const receivedOn = row.received_on ?? c.today
  const old = renews && row.household_id ? await renewedEnd(c.tx, row.household_id, row.municipality, receivedOn) : null
  const from = spanFrom({ receivedOn, decidedOn: c.today, renews: old }, town.settings.reductions.from)
  const until = reduction?.until ? localDate(reduction.until) : null
  const ends = { switchMonth: town.settings.reductions.taxYearSwitchMonth, renews: old !== null }
  if (until === null || until >= from) return { from, until: reduction && reductionUntil(reduction.class, from, until, ends) }
  const slots = { from: showBirthDate(from) }
  return refuse({ rule: 'FEE-4', code: 'certify.reduction-over', slots, pointer: '/reduction/until' })
}

/** FEE-4: the household's class, for each of its children whom this town certifies, from the day of the setting on. */
async function decideReduction(
  c: WriteContext,
  row: ChangeRow,
  household: string,
  { reduction }: Granted,
  renews: boolean,
): Promise<Refused | null> {
  const span = await reductionSpan(c, row, reduction, renews)
  if (isRefused(span)) return span
  const { from, until } = span
  for (const child of await childrenOf(c.tx, household)) {
    const certificate = await lockNewestCertificate(c.tx, child.id, row.municipality)
    if (!certificate || certificate.state === 'ended') continue
    await replaceReductions(c.tx, child.id, row.municipality, from, addDays(from, -1), c.now)
    if (reduction)
      await insertReduction(c.tx, {
        id: c.id(),
        child_id: child.id,
        municipality: row.municipality,
        class: reduction.class,
        valid_from: from,
        valid_to: until,
        decided_by: c.actor.loginId,
        now: c.now,
      })
  }
  return null
}

const columnsOf = (name: { familyName: string; givenName: string; familyKana: string; givenKana: string }) => ({
  family_name: name.familyName,
  given_name: name.givenName,
  family_kana: name.familyKana,
  given_kana: name.givenKana,
})
