/** What was written to families, as its facility sees it, and one message as its family reads it (MSG-1). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext, ReadContext } from '../../platform/http/route.ts'
import { showPhone } from '../../platform/japanese.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { fullName } from '../child/names.ts'
import type { getMessage, getOwnMessage, listMessages } from './contract.ts'
import { type MessageRow, selectMessage, selectMessages, selectOwnMessage, selectToldOf } from './queries.ts'
import { messageState } from './rules.ts'
import { openWords } from './words.ts'

const perPage = 50

const headOf = (row: MessageRow, now: Date) => ({
  id: row.id,
  kind: row.kind,
  day: row.day,
  families: row.families,
  phones: row.phones,
  state: messageState(row, now),
  writtenBy: row.by_name,
  writtenAt: row.written_at.toISOString(),
  dueAt: row.due_at.toISOString(),
})

export async function readMessages(
  { tx, now }: ReadContext,
  { params, query }: Call<typeof listMessages>,
): Promise<ReplyOf<typeof listMessages>> {
  const at = { limit: perPage, offset: (query.page - 1) * perPage }
  const { rows, found } = await selectMessages(tx, params.facilityId, at)
  return { messages: rows.map((row) => headOf(row, now)), found, pages: Math.max(1, Math.ceil(found / perPage)) }
}

/** Words to a facility's families are nobody's health record: who looked stands in the audit, not in a child's list. */
export async function readMessage(
  { tx, now, keys }: HealthContext,
  { params }: Call<typeof getMessage>,
): Promise<{ value: ReplyOf<typeof getMessage>; children: []; facility: string } | Refused> {
  const row = await selectMessage(tx, params.facilityId, params.messageId)
  if (!row) return refuse({ rule: 'MSG-1', code: 'not-found' })
  const told = await selectToldOf(tx, row.id)
  const shown = (byPhone: boolean) =>
    told
      .filter((one) => one.by_phone === byPhone)
      .map((one) => ({
        id: one.child_id,
        name: fullName({ family_name: one.family_name ?? '', given_name: one.given_name ?? '' }),
      }))
  const text = openWords(keys, row.id, row.facility_id, row.sealed)
  return {
    value: { ...headOf(row, now), text, told: shown(false), byPhone: shown(true) },
    children: [],
    facility: params.facilityId,
  }
}

export async function readOwnMessage(
  { tx, keys }: HealthContext,
  { params }: Call<typeof getOwnMessage>,
): Promise<{ value: ReplyOf<typeof getOwnMessage>; children: [] } | Refused> {
  const row = await selectOwnMessage(tx, params.messageId)
  if (!row?.sent_at) return refuse({ rule: 'MSG-1', code: 'not-found' })
  return {
    value: {
      id: row.id,
      facility: { id: row.facility_id, name: row.name, phone: row.phone ? showPhone(row.phone) : null },
      kind: row.kind,
      text: openWords(keys, row.id, row.facility_id, row.sealed),
      sentAt: row.sent_at.toISOString(),
    },
    children: [],
  }
}
