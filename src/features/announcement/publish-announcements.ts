/** The minute's look: what is signed and due is published, and those who are to hear of it by mail are written into the outbox. */
import { type OwedMail, oweMails } from '../../platform/act.ts'
import { inRole, type WriteTx } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { selectAdministrators, selectGuardians, toFacilities, toGuardians } from './queries.ts'

/** Mails of one statement: a big town's are tens of thousands. */
const slice = 1000

export const publishAnnouncements: Tick = {
  name: 'publishAnnouncements',
  run: async ({ pool, now, id }) => {
    await inRole(pool, async (tx) => {
      const due = await tx
        .updateTable('announcement')
        .set({ published_at: now })
        .where('published_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .where('approved_at', 'is not', null)
        .where('publish_at', '<=', now)
        .returning(['id', 'municipality', 'audience', 'facility_id', 'areas', 'by_mail'])
        .execute()
      for (const row of due) {
        if (!row.by_mail) continue
        const areas = row.areas ?? []
        const guardians = toGuardians(row.audience) ? await selectGuardians(tx, row.municipality, row.facility_id, areas) : []
        const staff = toFacilities(row.audience) ? await selectAdministrators(tx, row.municipality, areas) : []
        await owe(tx, row.id, 'family', guardians, { now, id })
        await owe(tx, row.id, 'facility', staff, { now, id })
      }
    })
  },
}

async function owe(
  tx: WriteTx,
  announcement: string,
  side: 'family' | 'facility',
  people: readonly { mail: string | null }[],
  { now, id }: { now: Date; id: () => string },
): Promise<void> {
  const mails: OwedMail[] = [...new Set(people.flatMap(({ mail }) => (mail ? [mail] : [])))].map((to) => ({
    kind: 'announcement.published',
    refs: { announcement, side },
    to,
  }))
  for (let at = 0; at < mails.length; at += slice) await oweMails(tx, mails.slice(at, at + slice), () => ({ id, at: now }))
}
