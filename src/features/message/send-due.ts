import { oweMails } from '../../platform/act.ts'
import { inRole } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { addressesOf, deleteOld, markSent } from './queries.ts'

/** The minute's look: messages whose minute is over are sent, and their families told by mail that there is one (MSG-1). */
export const sendDueMessages: Tick = {
  name: 'sendDueMessages',
  run: async ({ pool, now, id }) => {
    await inRole(pool, async (tx) => {
      for (const message of await markSent(tx, now)) {
        const mails = (await addressesOf(tx, message)).map((to) => ({ kind: 'message.sent', refs: { message }, to }))
        await oweMails(tx, mails, () => ({ id, at: now }))
      }
    })
  },
}

/** The nightly erasure of messages of more than a year ago, with their words (SEE-4). */
export const clearMessages: Tick = {
  name: 'clearMessages',
  run: async ({ pool, now }) => {
    await inRole(pool, (tx) => deleteOld(tx, now))
  },
}
