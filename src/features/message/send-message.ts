/** Writes to families (MSG-1): who is told is shown first, and exactly they are told; a minute is left to take it back. */
import { type Done, done } from '../../platform/act.ts'
import { japanInstant, type LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import { sha256 } from '../../platform/crypto.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { previewMessage as previewEndpoint, sendMessage as sendEndpoint } from './contract.ts'
import { insertMessage, selectBookingDay, selectMessage, selectRecipients, type Told, takeTurn } from './queries.ts'
import { isNearDay, mostPerDay, textRefusal, waitSeconds } from './rules.ts'
import { sealWords } from './words.ts'

const absent: Refused = refuse({ rule: 'MSG-1', code: 'not-found' })

/** Who is told, and who has to be called: somebody who got a login meanwhile is another outcome. */
const signOf = (told: readonly Told[]): string =>
  sha256(
    told
      .map((one) => `${one.child} ${one.byPhone}`)
      .sort()
      .join('|'),
  )
    .toString('base64url')
    .slice(0, 16)

async function recipientsOf(
  { tx, today }: Pick<ReadContext, 'tx' | 'today'>,
  facility: string,
  { booking, date }: { booking?: string | undefined; date?: LocalDate | undefined },
): Promise<Told[] | Refused> {
  if (booking !== undefined && date === undefined) {
    if (!(await selectBookingDay(tx, facility, booking))) return absent
    const told = await selectRecipients(tx, facility, { booking }, today)
    return told.length > 0 ? told : refuse({ rule: 'SEE-1', code: 'message.no-relation' })
  }
  if (date === undefined || booking !== undefined) return refuse({ rule: 'MSG-1', code: 'message.to' })
  if (!isNearDay(date, today)) return refuse({ rule: 'MSG-1', code: 'message.far-day' })
  const told = await selectRecipients(tx, facility, { date }, today)
  return told.length > 0 ? told : refuse({ rule: 'MSG-1', code: 'message.nobody' })
}

export async function previewMessage(
  c: ReadContext,
  { params, query }: Call<typeof previewEndpoint>,
): Promise<ReplyOf<typeof previewEndpoint> | Refused> {
  const told = await recipientsOf(c, params.facilityId, query)
  if (!Array.isArray(told)) return told
  const shown = (byPhone: boolean) =>
    told.filter((one) => one.byPhone === byPhone).map(({ child, name }) => ({ id: child, name }))
  return {
    families: new Set(told.map((one) => one.household)).size,
    told: shown(false),
    byPhone: shown(true),
    day: query.date ?? null,
    sign: signOf(told),
  }
}

export async function sendMessage(c: WriteContext, { params, body }: Call<typeof sendEndpoint>): Promise<Done | Refused> {
  const { tx, now, today, keys, actor } = c
  const wrong = textRefusal(body.text)
  if (wrong) return refuse(wrong)
  const facility = params.facilityId
  const told = await recipientsOf(c, facility, body)
  if (!Array.isArray(told)) return told
  if (signOf(told) !== body.sign) return refuse({ rule: 'MSG-1', code: 'message.others' })
  if (told.every((one) => one.byPhone)) return refuse({ rule: 'MSG-1', code: 'message.all-by-phone' })
  if (!(await takeTurn(tx, facility, japanInstant(today, 0))))
    return refuse({ rule: 'MSG-1', code: 'message.enough', slots: { most: mostPerDay } })
  if (!actor.loginId) return absent
  const id = c.id()
  await insertMessage(
    tx,
    {
      id,
      facility,
      kind: body.kind,
      day: body.date ?? null,
      sealed: sealWords(keys, id, facility, body.text),
      by: actor.loginId,
      at: now,
      due: new Date(now.getTime() + waitSeconds * 1000),
    },
    told,
  )
  return done('message.written', { message: id, facility }, { facility, children: told.map((one) => one.child) })
}

export async function renderSent(
  { tx }: WriteContext,
  { message = '', facility = '' }: Record<string, string>,
): Promise<ReplyOf<typeof sendEndpoint>> {
  const row = await selectMessage(tx, facility, message)
  if (!row) throw new Error('a message that was written is not there')
  return { id: row.id, dueAt: row.due_at.toISOString() }
}
