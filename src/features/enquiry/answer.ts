/** What a desk does with an enquiry: answers, notes, takes, closes, hands over. Each under the version that was looked at. */
import { type Done, done, type OwedMail } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { EnquiryEventName } from '../../platform/schema/enquiry.ts'
import type {
  answerEnquiry as answerEndpoint,
  handEnquiry as handEndpoint,
  moveEnquiry as moveEndpoint,
  noteOnEnquiry as noteEndpoint,
} from './contract.ts'
import { deskOfActor } from './desk.ts'
import { addressOf, type EnquiryRow, handOver, insertEvent, selectEnquiry, updateHead } from './queries.ts'
import { deskEvent } from './rules.ts'
import { sealWords, wordsRefusal } from './words.ts'

const absent: Refused = refuse({ rule: 'HLP-1', code: 'not-found' })
const raced: Refused = refuse({ rule: 'HLP-1', code: 'changed-elsewhere' })

async function looked(c: WriteContext, id: string, version: number): Promise<EnquiryRow | Refused> {
  const row = await selectEnquiry(c.tx, id)
  if (!row) return absent
  return row.version === version ? row : raced
}

async function leave({ tx, now, id, keys, actor }: WriteContext, row: EnquiryRow, event: EnquiryEventName, text?: string) {
  const eventId = id()
  const sealed = text === undefined ? {} : { sealed: sealWords(keys, eventId, row.id, text) }
  await insertEvent(tx, { id: eventId, enquiry: row.id, at: now, event, side: deskOfActor(actor), by: actor.loginId, ...sealed })
}

async function toldAsker(c: WriteContext, row: EnquiryRow, kind: string): Promise<OwedMail[]> {
  const to = await addressOf(c.tx, row.id)
  return to ? [{ kind, refs: { enquiry: row.id }, to }] : []
}

export async function answerEnquiry(c: WriteContext, { params, body }: Call<typeof answerEndpoint>): Promise<Done | Refused> {
  const row = await looked(c, params.enquiryId, body.version)
  if ('refused' in row) return row
  const wrong = wordsRefusal(body.text)
  if (wrong) return refuse(wrong)
  if (row.state === 'closed') return refuse({ rule: 'HLP-1', code: 'enquiry.closed' })
  await leave(c, row, 'answered', body.text)
  const set = { state: 'answered' as const, answered_at: c.now, changed_at: c.now, assignee: c.actor.loginId }
  if (!(await updateHead(c.tx, row, set))) return raced
  const mails = await toldAsker(c, row, 'enquiry.answered')
  return done('enquiry.answered', { enquiry: row.id }, { mails, municipality: row.municipality })
}

export async function noteOnEnquiry(c: WriteContext, { params, body }: Call<typeof noteEndpoint>): Promise<Done | Refused> {
  const row = await looked(c, params.enquiryId, body.version)
  if ('refused' in row) return row
  const wrong = wordsRefusal(body.text, '/note')
  if (wrong) return refuse(wrong)
  await leave(c, row, 'noted', body.text)
  if (!(await updateHead(c.tx, row, {}))) return raced
  return done('enquiry.noted', { enquiry: row.id }, { municipality: row.municipality })
}

export async function moveEnquiry(c: WriteContext, { params, body }: Call<typeof moveEndpoint>): Promise<Done | Refused> {
  const row = await looked(c, params.enquiryId, body.version)
  if ('refused' in row) return row
  const event = deskEvent(body.act, row.state)
  if (!event) return refuse({ rule: 'HLP-1', code: body.act === 'reopen' ? 'enquiry.not-closed' : 'enquiry.closed' })
  await leave(c, row, event)
  const set = {
    take: { assignee: c.actor.loginId },
    release: { assignee: null },
    close: { state: 'closed' as const, changed_at: c.now },
    reopen: { state: 'open' as const, changed_at: c.now },
  }[body.act]
  if (!(await updateHead(c.tx, row, set))) return raced
  return done(`enquiry.${event}`, { enquiry: row.id }, { municipality: row.municipality })
}

export async function handEnquiry(c: WriteContext, { params, body }: Call<typeof handEndpoint>): Promise<Done | Refused> {
  const row = await looked(c, params.enquiryId, body.version)
  if ('refused' in row) return row
  const wrong = wordsRefusal(body.text, '/note')
  if (wrong) return refuse(wrong)
  if (row.state === 'closed') return refuse({ rule: 'HLP-1', code: 'enquiry.closed' })
  if (!row.municipality) return refuse({ rule: 'HLP-1', code: 'enquiry.no-town' })
  await leave(c, row, 'noted', body.text)
  await leave(c, row, 'handed')
  if (!(await handOver(c.tx, row.id, c.now))) return raced
  return done('enquiry.handed', { enquiry: row.id }, { municipality: row.municipality })
}
