/** 指導監査 as the town and the facility read it (INS-1). Lists hold no word of it. */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { getInspection, getOwnInspection, listInspections, listOwnInspections } from './contract.ts'
import { countHeads, type HeadRow, selectFindings, selectHeads, selectTownPlaces, selectTurns } from './queries.ts'
import { dueOf, findingState, isOverdue } from './rules.ts'
import { openFinding, openTurn } from './words.ts'

type Head = ReplyOf<typeof listOwnInspections>['inspections'][number]
type Detail = ReplyOf<typeof getInspection>
const pageSize = 50
const absent: Refused = refuse({ rule: 'INS-1', code: 'not-found' })

const headOf = (row: HeadRow): Head => ({
  id: row.id,
  facility: { id: row.facility_id, name: row.facility_name },
  kind: row.kind,
  heldOn: row.held_on,
  sentAt: row.sent_at?.toISOString() ?? null,
  findings: row.findings,
  open: row.open,
  // What was not sent waits for nobody's answer.
  overdue: row.sent_at ? row.overdue : 0,
  answered: row.answered,
  due: row.due,
})

const officer = (c: ReadContext): boolean => c.actor.kind === 'wardAdmin' || c.actor.kind === 'wardOfficer'

export async function readInspections(
  c: ReadContext,
  { query }: Call<typeof listInspections>,
): Promise<ReplyOf<typeof listInspections>> {
  const facility = query.facility ?? null
  const found = await countHeads(c.tx, facility)
  const rows = await selectHeads(c.tx, c.today, { facility, limit: pageSize, offset: (query.page - 1) * pageSize })
  return {
    inspections: rows.map(headOf),
    found,
    pages: Math.max(1, Math.ceil(found / pageSize)),
    facilities: await selectTownPlaces(c.tx),
    mayAct: officer(c),
  }
}

export const readOwnInspections = async (
  { tx, today }: ReadContext,
  { params }: Call<typeof listOwnInspections>,
): Promise<ReplyOf<typeof listOwnInspections>> => ({
  inspections: (await selectHeads(tx, today, { facility: params.facilityId })).map(headOf),
})

/** @param side the own town; null: the facility */
async function opened(c: ReadContext, row: HeadRow | undefined, side: string | null): Promise<Detail | Refused> {
  if (!row) return absent
  const { tx, keys, today } = c
  const findings = await selectFindings(tx, row.id)
  const turns = await selectTurns(
    tx,
    findings.map((one) => one.id),
  )
  return {
    ...headOf(row),
    madeBy: side === null ? null : row.made_by,
    items: findings.map((one) => {
      const own = turns.filter((turn) => turn.finding_id === one.id)
      const [state, due] = [findingState(one.level, own), dueOf(one.due_on, own)]
      return {
        id: one.id,
        level: one.level,
        ...openFinding(keys, one.id, row.id, one.sealed),
        state,
        due,
        overdue: row.sent_at !== null && isOverdue(state, due, today),
        turn: own.length,
        turns: own.map((turn) => ({
          id: turn.id,
          event: turn.event,
          at: turn.at.toISOString(),
          // Who of an office or of a facility wrote is its own.
          by: turn.municipality === side ? turn.by : null,
          text: turn.sealed ? openTurn(keys, turn.id, one.id, turn.sealed) : null,
          dueOn: turn.due_on,
        })),
      }
    }),
    mayAct: side === null || officer(c),
  }
}

export const readInspection = async (c: ReadContext, { params }: Call<typeof getInspection>): Promise<Detail | Refused> =>
  opened(c, (await selectHeads(c.tx, c.today, { id: params.inspectionId }))[0], c.actor.municipality ?? '')

export const readOwnInspection = async (c: ReadContext, { params }: Call<typeof getOwnInspection>): Promise<Detail | Refused> =>
  opened(c, (await selectHeads(c.tx, c.today, { id: params.inspectionId, facility: params.facilityId }))[0], null)
