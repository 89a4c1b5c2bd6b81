/** The asker's further words, or that nothing more is needed. Words open an answered or closed enquiry again. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { addToEnquiry as addEndpoint, addByLink as byLinkEndpoint, closeEnquiry as closeEndpoint } from './contract.ts'
import { type EnquiryRow, insertEvent, selectEnquiry, updateHead } from './queries.ts'
import { enquiryByLink } from './read-own.ts'
import { sealWords, wordsRefusal } from './words.ts'

const absent: Refused = refuse({ rule: 'HLP-1', code: 'not-found' })
const raced: Refused = refuse({ rule: 'HLP-1', code: 'changed-elsewhere' })

async function add({ tx, now, id, keys, actor }: WriteContext, row: EnquiryRow, text: string): Promise<Done | Refused> {
  const wrong = wordsRefusal(text)
  if (wrong) return refuse(wrong)
  const event = id()
  const sealed = sealWords(keys, event, row.id, text)
  await insertEvent(tx, { id: event, enquiry: row.id, at: now, event: 'added', side: 'asker', by: actor.loginId, sealed })
  if (!(await updateHead(tx, row, { state: 'open', changed_at: now }))) return raced
  return done('enquiry.added', { enquiry: row.id }, { municipality: row.municipality })
}

export async function addToEnquiry(c: WriteContext, { params, body }: Call<typeof addEndpoint>): Promise<Done | Refused> {
  const row = await selectEnquiry(c.tx, params.enquiryId)
  return row ? add(c, row, body.text) : absent
}

export async function addByLink(c: WriteContext, { params, body }: Call<typeof byLinkEndpoint>): Promise<Done | Refused> {
  const row = await enquiryByLink(c, params.token)
  return row ? add(c, row, body.text) : absent
}

export async function closeEnquiry(c: WriteContext, { params }: Call<typeof closeEndpoint>): Promise<Done | Refused> {
  const { tx, now, id, actor } = c
  const row = await selectEnquiry(tx, params.enquiryId)
  if (!row) return absent
  if (row.state === 'closed') return refuse({ rule: 'HLP-1', code: 'enquiry.closed' })
  await insertEvent(tx, { id: id(), enquiry: row.id, at: now, event: 'closed', side: 'asker', by: actor.loginId })
  if (!(await updateHead(tx, row, { state: 'closed', changed_at: now }))) return raced
  return done('enquiry.closed', { enquiry: row.id }, { municipality: row.municipality })
}
