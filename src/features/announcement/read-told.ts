/** What a guardian or a facility is told by its town. */
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { getAnnouncement, listAnnouncements, readAnnouncement as readEndpoint } from './contract.ts'
import { selectTold } from './queries.ts'

type Row = Awaited<ReturnType<typeof selectTold>>[number]
const toldOf = (row: Row) => ({
  id: row.id,
  title: row.title,
  town: row.town,
  publishedAt: (row.published_at ?? new Date(0)).toISOString(),
  read: row.read_at !== null,
})

export async function readTold({ tx, actor }: ReadContext): Promise<ReplyOf<typeof listAnnouncements>> {
  const rows = await selectTold(tx, actor.loginId ?? '')
  return { announcements: rows.map(toldOf), unread: rows.filter((row) => row.read_at === null).length }
}

export async function readOneTold(
  { tx, actor }: ReadContext,
  { params }: Call<typeof getAnnouncement>,
): Promise<ReplyOf<typeof getAnnouncement> | Refused> {
  const [row] = await selectTold(tx, actor.loginId ?? '', params.announcementId)
  return row ? { ...toldOf(row), body: row.body } : refuse({ rule: 'HLP-1', code: 'not-found' })
}

export async function markRead(c: WriteContext, { params }: Call<typeof readEndpoint>): Promise<Done | Refused> {
  const [row] = await selectTold(c.tx, c.actor.loginId ?? '', params.announcementId)
  if (!row || !c.actor.loginId) return refuse({ rule: 'HLP-1', code: 'not-found' })
  await c.tx
    .insertInto('announcement_read')
    .values({ announcement_id: row.id, login_id: c.actor.loginId, read_at: c.now })
    .onConflict((on) => on.columns(['announcement_id', 'login_id']).doNothing())
    .execute()
  return done('announcement.read', { announcement: row.id })
}
