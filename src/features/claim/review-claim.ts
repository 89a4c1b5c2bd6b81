/** 審査: a claim is looked through by one person and approved by another, or goes back with findings (CLM-2..4). */
import { type Done, done } from '../../platform/act.ts'
import { firstDayOf, lastDayOf, monthOf } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { HealthContext, ReadContext, WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { readTowns } from '../municipality/read-settings.ts'
import { type Finding, findingsOf } from './checks.ts'
import type { ClaimState } from './lines.ts'
import { claimMails, lockSeen, moveClaim, nextClaimState } from './move-claim.ts'
import type { approveClaim, checkClaim, getOfficeClaim, listOfficeClaims, returnClaim } from './office-contract.ts'
import { selectTownChildren } from './office-queries.ts'
import {
  type ClaimRow,
  countClaims,
  holdLines,
  insertFindings,
  type StoredLine,
  selectClaim,
  selectClaimsOver,
  selectClaimsWaiting,
  selectLines,
} from './queries.ts'
import { dayAfterMonth } from './read-claims.ts'
import { readMasters } from './read-masters.ts'
import { pageOf } from './town-lists.ts'
import { detailOf, headOf, healthChildren } from './view-claim.ts'

const shown = {
  open: ['submitted', 'reviewing'],
  approved: ['approved'],
  done: ['returned', 'paid'],
} as const satisfies Record<string, readonly ClaimState[]>

export async function listOfficeClaimsOf(
  c: ReadContext,
  { query }: Call<typeof listOfficeClaims>,
): Promise<ReplyOf<typeof listOfficeClaims>> {
  const town = c.actor.municipality ?? ''
  const count = (which: keyof typeof shown): Promise<number> => countClaims(c.tx, town, shown[which])
  const [open, approved, done] = await Promise.all([count('open'), count('approved'), count('done')])
  const counts = { open, approved, done }
  const { pages, ...part } = pageOf(query.which, query.page, counts[query.which])
  const rows =
    query.which === 'done'
      ? await selectClaimsOver(c.tx, town, part)
      : await selectClaimsWaiting(c.tx, town, shown[query.which], part)
  const settings = await readTowns(c.tx, [town])
  const payBy = settings(town, c.today)?.settings.claims.payByDay ?? 31
  return { claims: rows.map((row) => ({ ...headOf(row), payBy: dayAfterMonth(row.month, payBy) })), counts, pages }
}

/** CLM-3: the checks of all lines, from one reading of what the town knows. */
async function checksOf(tx: ReadTx, row: ClaimRow): Promise<(line: StoredLine) => readonly Finding[]> {
  if (row.state === 'returned' || row.state === 'paid') return () => []
  const lines = await selectLines(tx, [row.id])
  const months = [...new Set([row.month, ...lines.map((line) => monthOf(line.date))])].sort()
  const children = await selectTownChildren(tx, {
    town: row.municipality,
    facility: row.facility_id,
    children: [...new Set(lines.map((line) => line.child))],
    months,
    from: firstDayOf(months[0] ?? row.month),
    to: lastDayOf(months.at(-1) ?? row.month),
  })
  const masters = await readMasters(tx)
  // 利用料補助 of a town that waives for others' residents too: it need not certify them.
  return (line) =>
    line.kind === 'waiver' && !children.has(line.child) ? [] : findingsOf(masters, line, children.get(line.child) ?? null)
}

export async function readOfficeClaim(
  c: HealthContext,
  { params }: Call<typeof getOfficeClaim>,
): Promise<{ value: ReplyOf<typeof getOfficeClaim>; children: readonly string[]; facility: string } | Refused> {
  const row = await selectClaim(c.tx, params.claimId)
  if (!row) return refuse({ rule: 'CLM-1', code: 'not-found' })
  const detail = await detailOf(c.tx, row, await checksOf(c.tx, row))
  return {
    value: {
      ...detail,
      checkedByMe: row.checked_by !== null && row.checked_by === c.actor.loginId,
      checkedAt: row.checked_at?.toISOString() ?? null,
    },
    children: healthChildren(detail),
    facility: row.facility_id,
  }
}

const touched = (row: ClaimRow, mails: Done['mails'] = []) => ({
  facility: row.facility_id,
  municipality: row.municipality,
  mails,
})

export async function returnClaimToFacility(
  c: WriteContext,
  { params, body }: Call<typeof returnClaim>,
): Promise<Done | Refused> {
  const row = await lockSeen(c, params.claimId, body.version)
  if (isRefused(row)) return row
  const state = nextClaimState(row, 'return')
  if (isRefused(state)) return state
  if (body.findings.length === 0) return refuse({ rule: 'CLM-4', code: 'claim.no-finding', pointer: '/findings' })
  const own = new Set((await selectLines(c.tx, [row.id])).map((line) => line.id))
  if (body.findings.some((one) => one.line !== null && !own.has(one.line))) return refuse({ rule: 'CLM-4', code: 'not-found' })
  await insertFindings(
    c.tx,
    body.findings.map((one) => ({
      id: c.id(),
      claim_id: row.id,
      line_id: one.line,
      code: one.code,
      note: one.note,
      found_by: c.actor.loginId,
      found_at: c.now,
    })),
  )
  const stopped = await moveClaim(c, row, 'return', { state })
  if (stopped) return stopped
  return done('claim.returned', { claim: row.id }, touched(row, await claimMails(c.tx, row.id, { facility: 'claim.returned' })))
}

/** The first look: takes the claim into review, names what is held, and leaves the rest to a second person. */
export async function checkClaimThrough(c: WriteContext, { params, body }: Call<typeof checkClaim>): Promise<Done | Refused> {
  const row = await lockSeen(c, params.claimId, body.version)
  if (isRefused(row)) return row
  const state = nextClaimState(row, 'check')
  if (isRefused(state)) return state
  const lines = await selectLines(c.tx, [row.id])
  if (body.hold.some((id) => !lines.some((line) => line.id === id))) return refuse({ rule: 'CLM-4', code: 'not-found' })
  const check = await checksOf(c.tx, row)
  const wrong = lines.filter((line) => !body.hold.includes(line.id) && check(line).some((found) => found.weight === 'stop'))
  if (wrong.length > 0) return refuse({ rule: 'CLM-3', code: 'claim.findings-open', slots: { n: wrong.length } })
  const stopped = await moveClaim(c, row, 'check', { state, checked: { at: c.now, by: c.actor.loginId } })
  if (stopped) return stopped
  // Lines are held in review only, and it has just begun.
  await holdLines(c.tx, row.id, body.hold, c.now, c.actor.loginId)
  return done('claim.checked', { claim: row.id }, touched(row))
}

export async function approveCheckedClaim(c: WriteContext, { params, body }: Call<typeof approveClaim>): Promise<Done | Refused> {
  const row = await lockSeen(c, params.claimId, body.version)
  if (isRefused(row)) return row
  const state = nextClaimState(row, 'approve')
  if (isRefused(state)) return state
  if (!row.checked_by || row.checked_by === c.actor.loginId) return refuse({ rule: 'CLM-4', code: 'claim.second-person' })
  const lines = await selectLines(c.tx, [row.id])
  const yen = lines.filter((line) => line.heldAt === null).reduce((sum, line) => sum + line.yen, 0)
  const stopped = await moveClaim(c, row, 'approve', { state, approved: { at: c.now, by: c.actor.loginId, yen } })
  if (stopped) return stopped
  return done('claim.approved', { claim: row.id }, touched(row, await claimMails(c.tx, row.id, { facility: 'claim.approved' })))
}
