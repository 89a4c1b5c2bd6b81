/**
 * BOOK-6 by the minute: offers whose time is over pass on, lines beyond the window end, and places that came by other ways than a
 * booking's end (a closure lifted, more places published, hours that came back) go to the first who can take them. What a booking's end
 * sets free is offered in its own transaction (`booking/settle-line.ts`).
 */
import { type ActHead, oweMails, requestHash, writeAudit } from '../../platform/act.ts'
import { anonymous, inRole } from '../../platform/db.ts'
import type { JobContext, Tick } from '../../platform/jobs.ts'
import { mailsOf } from '../booking/notices.ts'
import type { PreparedAct, Settled, Settlement } from '../booking/settle.ts'
import { offerItem } from '../booking/settle-line.ts'
import { endClosed, selectOver, takeHopeful } from './queries.ts'

type Settle = (items: Parameters<Settlement>[0]) => Promise<Settled[]>

export const passOn = (settle: Settle): Tick => ({
  name: 'passOn',
  run: async (c) => {
    await endLines(c)
    await endOffers(c, settle)
    await offerPlaces(c, settle)
  },
})

async function endOffers(c: JobContext, settle: Settle): Promise<void> {
  const over = await inRole(c.pool, (tx) => selectOver(tx, c.now))
  if (over.length === 0) return
  await settle(
    over.map(({ id, child_id: child, facility_id: facility, lapsed }) => {
      const act: PreparedAct = {
        channel: 'job',
        facility,
        act: { act: 'endOffer', offer: id, why: lapsed ? 'lapsed' : 'ended' },
        // Of an offer beside another booking the family has decided already.
        tell: () => (lapsed ? [{ kind: 'waitlist.lapsed', refs: { entry: id }, to: { child } }] : []),
      }
      return { head: headOf(c, id), act }
    }),
  )
}

/** Run twice, the second finds no offer and is refused: nothing is told again. */
const headOf = (c: JobContext, entry: string): ActHead => ({
  actor: { ...anonymous, kind: 'job' },
  scope: entry,
  key: 'end',
  requestHash: requestHash(entry),
  event: 'waitlist.end',
  at: c.now,
  requestId: 'passOn',
  id: c.id,
})

async function offerPlaces(c: JobContext, settle: Settle): Promise<void> {
  const hopeful = await inRole(c.pool, (tx) => takeHopeful(tx, c.now))
  if (hopeful.length === 0) return
  // In joining order: who cannot take the place leaves it to the next, all in one batch.
  const items = hopeful.map(({ id, child_id: child, facility_id: facility, kind, date, start_min: start, end_min: end }) =>
    offerItem({ act: 'offer', offer: id, child, facility, kind, date, start, end, at: c.now, channel: 'job', key: null }, c.id),
  )
  await settle(items.map(({ head, prepared }) => ({ head, act: prepared })))
}

async function endLines(c: JobContext): Promise<void> {
  await inRole(c.pool, async (tx) => {
    const ended = await endClosed(tx, c.now)
    if (ended.length === 0) return
    const told = await mailsOf(
      tx,
      ended.map((row) => [{ kind: 'waitlist.ended', refs: { entry: row.id }, to: { child: row.child_id } }]),
    )
    await oweMails(tx, told.flat(), () => ({ id: c.id, at: c.now }))
    await writeAudit(
      tx,
      ended.map((row) => ({
        id: c.id(),
        at: c.now,
        event: 'waitlist.end',
        code: 'waitlist.ended',
        actor: { ...anonymous, kind: 'job' as const },
        ids: { entry: row.id },
        children: [row.child_id],
        facility: row.facility_id,
        municipality: row.municipality,
        requestId: 'passOn',
      })),
    )
  })
}
