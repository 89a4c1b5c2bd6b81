/** A claim as screens and files show it, for its facility and for its payer alike. */
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import { guardedChildren } from '../protection/guarded-children.ts'
import type { Finding } from './checks.ts'
import type { getClaim, listClaims } from './contract.ts'
import { selectCorrection, selectLaterVersion, selectParts, selectWithdrawn } from './correction-queries.ts'
import { changesBetween } from './lines.ts'
import {
  type ClaimRow,
  type StoredLine,
  selectClaimEvents,
  selectClaimsOfFacility,
  selectFindings,
  selectLines,
} from './queries.ts'
import { dueOf } from './settlement.ts'

export type ClaimHead = ReplyOf<typeof listClaims>['claims'][number]
export type ClaimDetail = ReplyOf<typeof getClaim>

export const headOf = (row: ClaimRow): ClaimHead => ({
  id: row.id,
  month: row.month,
  facility: { id: row.facility_id, name: row.facility, number: row.facility_number },
  town: { code: row.municipality, name: row.town },
  claimVersion: row.version,
  state: row.state,
  use: row.use_yen,
  initial: row.initial_yen,
  reduction: row.reduction_yen,
  benefit: row.use_yen + row.initial_yen + row.reduction_yen,
  waiver: row.waiver_yen,
  municipal: row.municipal_yen,
  total: row.total_yen,
  approved: row.approved_yen,
  corrects: row.corrects_version === null ? null : { version: row.corrects_version, paid: row.before_yen ?? 0 },
  submittedAt: row.submitted_at?.toISOString() ?? null,
  version: row.row_version,
})

/** @param check what the town's own checks say of a line; the facility is told only what the town wrote */
export async function detailOf(
  tx: ReadTx,
  row: ClaimRow,
  check: (line: StoredLine) => readonly Finding[] = () => [],
): Promise<ClaimDetail> {
  const [lines, events, findings] = [
    await selectLines(tx, [row.id]),
    await selectClaimEvents(tx, row.id),
    await selectFindings(tx, row.id),
  ]
  const guarded = await guardedChildren(
    tx,
    lines.map((line) => line.child),
  )
  const written = (line: string | null) =>
    findings
      .filter((one) => one.line_id === line)
      .map(({ code, note }) => ({ code, by: 'town' as const, weight: 'stop' as const, note }))
  return {
    claim: headOf(row),
    lines: lines.map((line) => ({
      ...lineOf(line, guarded),
      found: [...written(line.id), ...check(line).map((found) => ({ ...found, by: 'system' as const }))],
    })),
    found: written(null),
    changes: await changesOf(tx, row, lines),
    correction: await correctionOf(tx, row),
    withdrawn: (await selectWithdrawn(tx, row.id)).map((one) => ({
      side: one.side,
      at: one.withdrawn_at?.toISOString() ?? '',
      note: one.withdrawn_note,
    })),
    events: events.map((one) => ({
      at: one.at.toISOString(),
      event: one.event,
      state: one.to_state as ClaimHead['state'],
      by: one.by_kind,
    })),
    payment: await paymentOf(tx, row),
  }
}

const lineOf = ({ details, ...line }: StoredLine, guarded: ReadonlySet<string>): Omit<ClaimDetail['lines'][number], 'found'> => ({
  id: line.id,
  kind: line.kind,
  child: {
    id: line.child,
    name: details.child.name,
    certificate: details.child.certificate,
    birthDate: details.child.birthDate,
    guarded: guarded.has(line.child),
  },
  number: details.number,
  booking: line.booking,
  date: line.date,
  booked: details.booked,
  real: details.real,
  minutes: line.minutes,
  classAge: details.classAge,
  unit: details.unit,
  additions: [...details.additions],
  records: [...details.records],
  reduction: line.reduction,
  yen: line.yen,
  stamps: [...details.stamps],
  rules: [...details.rules],
  master: details.master,
  masterFrom: details.masterFrom ?? null,
  held: line.heldAt !== null,
  carried: line.carried !== null,
})

async function changesOf(tx: ReadTx, row: ClaimRow, lines: readonly StoredLine[]): Promise<ClaimDetail['changes']> {
  if (row.corrects !== null) {
    // What the paid version held back was never paid: it is no difference.
    const paid = (await selectLines(tx, [row.corrects])).filter((line) => line.heldAt === null)
    return shownChanges(changesBetween(paid, lines))
  }
  if (row.version === 1) return null
  const earlier = (await selectClaimsOfFacility(tx, row.facility_id, row.month)).find(
    (one) => one.municipality === row.municipality && one.version === row.version - 1,
  )
  if (!earlier) return null
  return shownChanges(changesBetween(await selectLines(tx, [earlier.id]), lines))
}

function shownChanges(changes: readonly { before: StoredLine | null; after: StoredLine | null }[]) {
  const short = (line: StoredLine | null) => (line ? { minutes: line.minutes, yen: line.yen } : null)
  return changes.flatMap(({ before, after }) => {
    const line = after ?? before
    return line
      ? [
          {
            line: after?.id ?? null,
            child: line.details.child.name,
            date: line.date,
            kind: line.kind,
            before: short(before),
            after: short(after),
          },
        ]
      : []
  })
}

async function correctionOf(tx: ReadTx, row: ClaimRow): Promise<ClaimDetail['correction']> {
  const own = await selectCorrection(tx, row.id)
  const asked = own ?? (row.corrects === null ? undefined : await selectCorrection(tx, row.corrects))
  if (!asked) return null
  const later = own ? await selectLaterVersion(tx, row.id) : undefined
  return {
    side: asked.side,
    code: asked.code,
    note: asked.note,
    at: asked.asked_at.toISOString(),
    later: later ? { id: later.id, version: later.version } : null,
  }
}

/** The facility learns the day from its own claim; the run itself is the town's. */
async function paymentOf(tx: ReadTx, row: ClaimRow): Promise<ClaimDetail['payment']> {
  if (!row.payment_id) return null
  const run = await tx.selectFrom('payment_run').select(['id', 'pay_on']).where('id', '=', row.payment_id).executeTakeFirst()
  const whole = (await selectParts(tx, row.payment_id)).get(row.facility_id)
  return run && whole ? { id: run.id, payOn: run.pay_on, yen: dueOf(row), whole } : null
}

/** SEE-1: children of whom the claim tells something of health; each reading of it is recorded. */
export const healthChildren = (detail: ClaimDetail): string[] => [
  ...new Set(detail.lines.filter((line) => line.additions.some(({ code }) => code !== 'support')).map((line) => line.child.id)),
]
