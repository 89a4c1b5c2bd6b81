/** 事故報告 as its facility and its towns read it (ACD-1). The list holds no word of a report; opening one is recorded (SEE-1). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext, ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { fullName } from '../child/names.ts'
import { guardedChildren } from '../protection/guarded-children.ts'
import type { getAccident, getTownAccident, listAccidents, listTownAccidents } from './contract.ts'
import {
  type AccidentEvent,
  type AccidentRow,
  countUnread,
  insertEvent,
  selectAccident,
  selectAccidents,
  selectEvents,
} from './queries.ts'
import { changedIn } from './rules.ts'
import { openReply, openReport } from './words.ts'

type List = ReplyOf<typeof listAccidents>
type Head = List['accidents'][number]
type Detail = ReplyOf<typeof getAccident>
type Answer = { value: Detail; children: readonly string[]; facility: string }

const pageSize = 50
/** null: the facility. */
type Side = string | null

const replied = ['received', 'noted', 'asked'] as const
const isReply = (one: AccidentEvent): one is AccidentEvent & { event: (typeof replied)[number]; municipality: string } =>
  (replied as readonly string[]).includes(one.event)
const lastReportOf = (events: readonly AccidentEvent[]): number =>
  Math.max(0, ...events.filter((one) => one.event === 'reported').map((one) => one.report))

function stateOf(events: readonly AccidentEvent[], town: string): Head['towns'][number]['state'] {
  const last = lastReportOf(events)
  const done = events.filter((one) => one.municipality === town && one.report === last)
  // What was asked for is owed until the next report, also after 受領.
  for (const state of ['asked', 'received'] as const) if (done.some((one) => one.event === state)) return state
  return done.length > 0 ? 'read' : 'waits'
}

function headOf(row: AccidentRow, events: readonly AccidentEvent[], side: Side): Head {
  const readTo = Math.max(
    0,
    ...events.filter((one) => one.event === 'read' && one.municipality === side).map((one) => one.report),
  )
  const unread =
    side === null
      ? events.findLastIndex(isReply) > events.findLastIndex((one) => one.event === 'read' && one.municipality === null)
      : lastReportOf(events) > readTo
  const towns = [
    { code: row.municipality, name: row.town },
    ...(row.paying_municipality && row.payer && row.paying_municipality !== row.municipality
      ? [{ code: row.paying_municipality, name: row.payer }]
      : []),
  ]
  return {
    id: row.id,
    number: row.number,
    facility: { id: row.facility_id, name: row.facility_name },
    happenedOn: row.happened_on,
    reportedAt: row.reported_at.toISOString(),
    reports: lastReportOf(events),
    unread,
    towns: towns.map(({ code, name }) => ({ name, state: stateOf(events, code) })),
    childName: row.family_name === null ? null : fullName({ family_name: row.family_name, given_name: row.given_name ?? '' }),
    withChild: row.child_id !== null,
  }
}

async function listOf({ tx }: ReadContext, facility: string | null, side: Side, page: number): Promise<List> {
  const { rows, found } = await selectAccidents(tx, facility, { limit: pageSize, offset: (page - 1) * pageSize })
  const events = await selectEvents(
    tx,
    rows.map((row) => row.id),
  )
  return {
    accidents: rows.map((row) =>
      headOf(
        row,
        events.filter((one) => one.accident_id === row.id),
        side,
      ),
    ),
    found,
    pages: Math.max(1, Math.ceil(found / pageSize)),
    unread: await countUnread(tx, facility, side),
  }
}

export const readAccidents = (c: ReadContext, { params, query }: Call<typeof listAccidents>): Promise<List> =>
  listOf(c, params.facilityId, null, query.page)

export const readTownAccidents = (c: ReadContext, { query }: Call<typeof listTownAccidents>): Promise<List> =>
  listOf(c, query.facility ?? null, c.actor.municipality ?? '', query.page)

async function opened(c: HealthContext, row: AccidentRow | undefined, side: Side): Promise<Answer | Refused> {
  const { tx, keys, now, actor } = c
  if (!row) return refuse({ rule: 'ACD-1', code: 'not-found' })
  const events = await selectEvents(tx, [row.id])
  const last = lastReportOf(events)
  await insertEvent(tx, { id: c.id(), accident: row.id, at: now, event: 'read', report: last, town: side, by: actor.loginId })
  const made = events.flatMap((one) =>
    one.event === 'reported' && one.sealed ? [{ ...one, said: openReport(keys, one.id, row.id, one.sealed) }] : [],
  )
  const mayReply = actor.kind === 'wardAdmin' || actor.kind === 'wardOfficer'
  return {
    value: {
      ...headOf(row, events, side),
      guarded: row.child_id !== null && (await guardedChildren(tx, [row.child_id])).has(row.child_id),
      reportsMade: made
        .map(({ report, at, by_name, said }, i) => {
          const before = made[i - 1]?.said
          return { report, at: at.toISOString(), by: by_name, said, changed: before ? changedIn(before, said) : [] }
        })
        .reverse(),
      replies: events.filter(isReply).map((one) => ({
        id: one.id,
        at: one.at.toISOString(),
        event: one.event,
        report: one.report,
        town: one.town ?? '',
        // Who of an office wrote is the office's own.
        by: one.municipality === side ? one.by_name : null,
        text: one.sealed ? openReply(keys, one.id, row.id, one.sealed) : null,
      })),
      mayReceive: mayReply && !events.some((one) => one.event === 'received' && one.municipality === side && one.report === last),
      mayReply,
    },
    children: row.child_id ? [row.child_id] : [],
    facility: row.facility_id,
  }
}

export const readAccident = async (c: HealthContext, { params }: Call<typeof getAccident>): Promise<Answer | Refused> =>
  opened(c, await selectAccident(c.tx, params.accidentId, params.facilityId), null)

export const readTownAccident = async (c: HealthContext, { params }: Call<typeof getTownAccident>): Promise<Answer | Refused> =>
  opened(c, await selectAccident(c.tx, params.accidentId, null), c.actor.municipality ?? '')
