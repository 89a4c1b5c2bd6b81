/** 請求の作成: one claim per paying town in one step; what was handed in stands still (CLM-1, CLM-2, CLM-4). */
import { type Done, done } from '../../platform/act.ts'
import type { LocalMonth } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { monthClosedAt } from '../attendance/attended-uses.ts'
import type { makeClaims as endpoint } from './contract.ts'
import { selectCorrected } from './correction-queries.ts'
import { gatherMonth } from './gather-month.ts'
import { type ClaimLine, changesBetween, claimsOf, isFrozen, lineIdentity, NoMaster, totalsOf } from './lines.ts'
import {
  type ClaimRow,
  emptyDraft,
  insertClaim,
  insertClaimEvent,
  insertLines,
  lockMaking,
  type NewLine,
  type StoredLine,
  selectClaimsOfFacility,
  selectHeld,
  selectLines,
} from './queries.ts'
import { readMasters } from './read-masters.ts'
import { masterRefusals, type YearMaster } from './rules.ts'

export async function makeClaims(c: WriteContext, { params }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { facilityId: facility } = params
  const month = params.month as LocalMonth
  await lockMaking(c.tx, facility, month)
  if (!(await monthClosedAt(c.tx, facility, month))) return refuse({ rule: 'CLM-1', code: 'claim.month-open', slots: { month } })
  const { uses, initials } = await gatherMonth(c.tx, facility, month)
  const masters = await readMasters(c.tx)
  const lines = linesOrRefusal(masters, () => claimsOf(masters, uses, initials))
  if ('refused' in lines) return lines

  const known = await selectClaimsOfFacility(c.tx, facility, month)
  const newest = new Map<string, ClaimRow>()
  for (const claim of known) if (!newest.has(claim.municipality)) newest.set(claim.municipality, claim)
  const carried = await carriedLines(c, facility, month)
  const payers = [...new Set([...lines.value.keys(), ...newest.keys(), ...carried.keys()])].sort()
  if (payers.length === 0) return refuse({ rule: 'CLM-1', code: 'claim.nothing', slots: { month } })

  const corrected = await selectCorrected(c.tx, facility, month)
  let [written, asked] = [0, 0]
  for (const payer of payers) {
    const last = newest.get(payer)
    const ofTown = (lines.value.get(payer) ?? []).map((line) => ({ ...line, carried: null }))
    const before = last ? await heldBefore(c, known, last) : []
    const frozen = () => refuse({ rule: 'CLM-2', code: 'claim.frozen', slots: { town: last?.town ?? '', month } })
    // What a paid version held back stands in a later month's claim, and is corrected there.
    const away = new Map(before.map((line) => [lineIdentity(line), line]))
    const own = ofTown.filter((line) => !away.has(lineIdentity(line)))
    const same = ofTown.filter((line) => away.has(lineIdentity(line)))
    if (changesBetween(before, same.map(asStored)).length > 0) return frozen()
    if (last && isFrozen(last.state)) {
      const stored = await selectLines(c.tx, [last.id])
      const changed = changesBetween(
        stored.filter((line) => line.carried === null && !away.has(lineIdentity(line))),
        own.map(asStored),
      )
      const open = last.state === 'paid' && corrected.has(last.id)
      if (changed.length > 0 && !open) return frozen()
      if (open) asked += 1
      if (changed.length === 0) continue
      const kept = stored.filter((line) => line.carried !== null && line.heldAt === null).map(asNew)
      await writeClaim(c, { facility, month, payer, last, corrects: last.id, lines: [...own, ...kept] })
    } else {
      const corrects = last?.corrects ?? null
      const taken =
        corrects === null
          ? (carried.get(payer) ?? [])
          : (await selectLines(c.tx, [corrects])).filter((line) => line.carried !== null && line.heldAt === null).map(asNew)
      await writeClaim(c, { facility, month, payer, last, corrects, lines: [...own, ...taken] })
    }
    written += 1
  }
  if (written === 0 && asked > 0) return refuse({ rule: 'CLM-2', code: 'claim.unchanged', slots: { month } })
  return done('claim.made', { facility, month }, { facility, children: [...new Set(uses.map((use) => use.child.id))] })
}

function linesOrRefusal(
  masters: readonly YearMaster[],
  make: () => Map<string, ClaimLine[]>,
): { value: Map<string, ClaimLine[]> } | Refused {
  try {
    return { value: make() }
  } catch (error) {
    if (error instanceof NoMaster) return { refused: masterRefusals(masters, error.date) }
    throw error
  }
}

const asStored = ({ kind, booking, child, date, minutes, yen }: NewLine) => ({ kind, booking, child, date, minutes, yen })

const asNew = ({ kind, child, booking, date, minutes, yen, reduction, details, carried }: StoredLine): NewLine => ({
  kind,
  child,
  booking,
  date,
  minutes,
  yen,
  reduction,
  details,
  carried,
})

/** Lines of this month that paid versions before this one held back (CLM-4). */
async function heldBefore(c: WriteContext, known: readonly ClaimRow[], claim: ClaimRow): Promise<StoredLine[]> {
  const chain: string[] = []
  for (let id = claim.corrects; id !== null; id = known.find((one) => one.id === id)?.corrects ?? null) chain.push(id)
  if (claim.state === 'paid') chain.push(claim.id)
  return (await selectLines(c.tx, chain)).filter((line) => line.heldAt !== null && line.carried === null)
}

async function carriedLines(c: WriteContext, facility: string, month: LocalMonth): Promise<Map<string, NewLine[]>> {
  const byPayer = new Map<string, NewLine[]>()
  for (const { id, payer, kind, child, booking, date, minutes, yen, reduction, details } of await selectHeld(
    c.tx,
    facility,
    month,
  ))
    byPayer.set(payer, [
      ...(byPayer.get(payer) ?? []),
      {
        kind,
        child,
        booking,
        date,
        minutes,
        yen,
        reduction,
        details: { ...details, rules: [...details.rules, 'CLM-4'] },
        carried: id,
      },
    ])
  return byPayer
}

/** A draft is written anew; a returned claim gets its next version and stays as it was (CLM-2). */
async function writeClaim(
  c: WriteContext,
  claim: {
    facility: string
    month: LocalMonth
    payer: string
    last: ClaimRow | undefined
    corrects: string | null
    lines: readonly NewLine[]
  },
): Promise<void> {
  const { last, lines } = claim
  const totals = totalsOf(lines)
  const by = c.actor.loginId
  const redo = last && !isFrozen(last.state) && last.state !== 'returned'
  const id = redo ? last.id : c.id()
  if (redo) await emptyDraft(c.tx, id, totals, c.now)
  else
    await insertClaim(c.tx, {
      id,
      facility: claim.facility,
      month: claim.month,
      municipality: claim.payer,
      version: (last?.version ?? 0) + 1,
      corrects: claim.corrects,
      totals,
      by,
      at: c.now,
    })
  await insertLines(c.tx, id, lines, c.id)
  await insertClaimEvent(c.tx, {
    id: c.id(),
    claim: id,
    at: c.now,
    event: 'make',
    from: redo ? last.state : null,
    to: 'draft',
    kind: c.actor.kind,
    by,
  })
}
