/** The desk's side of enquiries: the town's officers or the system's help desk, each with its own queue. */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { Actor } from '../../platform/db.ts'
import type { HealthContext, ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { EnquiryDesk } from '../../platform/schema/enquiry.ts'
import type { getDeskEnquiries, getDeskEnquiry, listTemplates } from './contract.ts'
import { countByState, insertEvent, type QueuedRow, selectEvents, selectQueue, selectQueued, selectTemplates } from './queries.ts'
import { openWords } from './words.ts'

const pageSize = 50

export const deskOfActor = (actor: Actor): EnquiryDesk => (actor.kind === 'helpdesk' ? 'helpdesk' : 'town')

const queuedOf = (row: QueuedRow, actor: Actor) => ({
  id: row.id,
  number: row.number,
  topic: row.topic,
  desk: row.desk,
  state: row.state,
  askedAt: row.asked_at.toISOString(),
  changedAt: row.changed_at.toISOString(),
  asker: {
    kind: row.login_id === null ? ('public' as const) : row.facility_id ? ('facility' as const) : ('family' as const),
    name: row.asker_name,
    facility: row.facility_name,
    town: row.town,
  },
  assignee: row.officer_name,
  mine: row.assignee !== null && row.assignee === actor.loginId,
  // A colleague whom this login may not see has it all the same.
  waits: row.state === 'open' && row.assignee === null,
})

export async function readQueue(
  { tx, actor }: ReadContext,
  { query }: Call<typeof getDeskEnquiries>,
): Promise<ReplyOf<typeof getDeskEnquiries>> {
  const desk = deskOfActor(actor)
  const town = desk === 'town' ? (actor.municipality ?? '') : null
  const counts = await countByState(tx, desk, town)
  const { rows, found } = await selectQueue(tx, desk, {
    state: query.state,
    officer: query.officer,
    facility: query.facility ?? null,
    town,
    login: actor.loginId ?? '',
    limit: pageSize,
    offset: (query.page - 1) * pageSize,
  })
  return {
    rows: rows.map((row) => queuedOf(row, actor)),
    found,
    pages: Math.max(1, Math.ceil(found / pageSize)),
    counts,
  }
}

export async function readDeskEnquiry(
  c: HealthContext,
  { params }: Call<typeof getDeskEnquiry>,
): Promise<{ value: ReplyOf<typeof getDeskEnquiry>; children: [] } | Refused> {
  const { tx, actor, keys, now } = c
  const row = await selectQueued(tx, params.enquiryId)
  if (!row) return refuse({ rule: 'HLP-1', code: 'not-found' })
  const desk = deskOfActor(actor)
  // Who read what people wrote stands beside it (SEE-1).
  await insertEvent(tx, { id: c.id(), enquiry: row.id, at: now, event: 'read', side: desk, by: actor.loginId })
  const events = await selectEvents(tx, row.id)
  const mayAct = actor.kind !== 'wardViewer'
  return {
    value: {
      ...queuedOf(row, actor),
      page: row.page,
      reference: row.error_reference,
      confirmed: row.mail === null || row.confirmed_at !== null,
      mayAct,
      mayHand: mayAct && row.municipality !== null && row.state !== 'closed',
      version: row.version,
      history: events.map((one) => ({
        id: one.id,
        at: one.at.toISOString(),
        side: one.side,
        event: one.event,
        by: one.side === 'asker' ? null : one.by_name,
        text: openWords(keys, one.id, row.id, one.sealed),
      })),
      templates: mayAct ? await selectTemplates(tx) : [],
    },
    children: [],
  }
}

export async function readTemplates({ tx }: ReadContext): Promise<ReplyOf<typeof listTemplates>> {
  return { templates: await selectTemplates(tx) }
}
