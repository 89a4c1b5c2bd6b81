/** What the asker sees of an enquiry: words and answers, never notes or names of officers. Looking marks it as read. */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext, ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { getByLink, getEnquiry, listEnquiries } from './contract.ts'
import { enquiryOfToken, speakForEnquiry } from './link.ts'
import { type EnquiryRow, markSeen, selectEnquiry, selectEvents, selectOwn } from './queries.ts'
import { linkDays } from './rules.ts'
import { openWords } from './words.ts'

type Thread = ReplyOf<typeof getEnquiry>
type Shown = Thread['messages'][number]['event']
const shown: readonly string[] = ['asked', 'added', 'answered', 'handed', 'closed', 'reopened'] satisfies Shown[]

const headOf = (row: Pick<EnquiryRow, 'id' | 'number' | 'topic' | 'desk' | 'state' | 'asked_at' | 'changed_at'>) => ({
  id: row.id,
  number: row.number,
  topic: row.topic,
  desk: row.desk,
  state: row.state,
  askedAt: row.asked_at.toISOString(),
  changedAt: row.changed_at.toISOString(),
})
const isUnread = (row: Pick<EnquiryRow, 'answered_at' | 'seen_at'>): boolean =>
  row.answered_at !== null && (row.seen_at === null || row.seen_at < row.answered_at)

export async function readOwnEnquiries({ tx }: ReadContext): Promise<ReplyOf<typeof listEnquiries>> {
  const rows = await selectOwn(tx)
  return {
    enquiries: rows.map((row) => ({ ...headOf(row), unread: isUnread(row) })),
    unread: rows.filter(isUnread).length,
  }
}

async function threadOf({ tx, keys }: HealthContext, row: EnquiryRow): Promise<Thread> {
  const events = await selectEvents(tx, row.id)
  return {
    ...headOf(row),
    page: row.page,
    reference: row.error_reference,
    town: row.town,
    messages: events
      .filter((one) => shown.includes(one.event))
      .map((one) => ({
        id: one.id,
        at: one.at.toISOString(),
        side: one.side,
        event: one.event as Shown,
        text: openWords(keys, one.id, row.id, one.sealed),
      })),
  }
}

export async function readOwnEnquiry(
  c: HealthContext,
  { params }: Call<typeof getEnquiry>,
): Promise<{ value: Thread; children: [] } | Refused> {
  const row = await selectEnquiry(c.tx, params.enquiryId)
  if (!row) return refuse({ rule: 'HLP-1', code: 'not-found' })
  const value = await threadOf(c, row)
  await markSeen(c.tx, row.id, { seen_at: c.now })
  return { value, children: [] }
}

/** The enquiry of a mailed link, while the link opens it; from then on the transaction speaks for it. */
export async function enquiryByLink(c: Pick<ReadContext, 'tx' | 'keys' | 'now'>, token: string): Promise<EnquiryRow | null> {
  const id = enquiryOfToken(c.keys, token)
  if (!id) return null
  await speakForEnquiry(c.tx, id)
  const row = await selectEnquiry(c.tx, id)
  if (!row || (row.state === 'closed' && c.now.getTime() - row.changed_at.getTime() > linkDays * 86_400_000)) return null
  return row
}

export async function readByLink(
  c: HealthContext,
  { params }: Call<typeof getByLink>,
): Promise<{ value: Thread; children: [] } | Refused> {
  const row = await enquiryByLink(c, params.token)
  if (!row) return refuse({ rule: 'HLP-1', code: 'not-found' })
  const value = await threadOf(c, row)
  await markSeen(c.tx, row.id, { seen_at: c.now, ...(row.confirmed_at ? {} : { confirmed_at: c.now }) })
  return { value, children: [] }
}
