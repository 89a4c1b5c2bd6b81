/** Series that a dead node left half done, every minute: what stands is written and told, what nothing came of is taken away. */
import { type OwedMail, oweMails } from '../../platform/act.ts'
import { inRole } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { mailsOf, type Notice } from './notices.ts'
import { deleteSeries, itemsOf, type SeriesItem, selectStale, selectStates, writeOutcomes } from './series-queries.ts'

/** A request that is still under way is not left behind. */
const graceMs = 120_000

export const tidySeries: Tick = {
  name: 'tidySeries',
  run: ({ pool, now, id }) =>
    inRole(pool, async (tx) => {
      for (const row of await selectStale(tx, new Date(now.getTime() - graceMs))) {
        const items = itemsOf(row)
        const states = await selectStates(
          tx,
          items.map((item) => item.booking),
        )
        const settled = items.map((item): SeriesItem => {
          const outcome = standing(row.what, states.get(item.booking))
          return outcome
            ? { ...item, outcome, reasons: [] }
            : { ...item, outcome: 'refused', reasons: [{ rule: 'BOOK-5', code: 'series.interrupted', slots: {} }] }
        })
        const stand = settled.filter((item) => item.outcome !== 'refused')
        if (stand.length === 0) {
          await deleteSeries(tx, row.id)
          continue
        }
        await writeOutcomes(tx, row.id, settled, now)
        const notices: Notice[] = [...new Set(stand.map((item) => item.facility))].flatMap((facility, i): Notice[] => [
          ...(i === 0 ? [{ kind: 'series.family', refs: { series: row.id }, to: { child: stand[0]?.child ?? '' } }] : []),
          ...(row.facility_id === null ? [{ kind: 'series.staff', refs: { series: row.id, facility }, to: { facility } }] : []),
        ])
        const mails: OwedMail[] = (await mailsOf(tx, [notices])).flat()
        await oweMails(tx, mails, () => ({ id, at: now }))
      }
    }),
}

/** What a booking's state says of an act that nobody answered for. */
function standing(what: 'book' | 'change' | 'end', state: string | undefined): SeriesItem['outcome'] {
  if (state === undefined) return null
  if (what === 'end')
    return state === 'cancelledLate'
      ? 'cancelledLate'
      : state === 'cancelled' || state === 'cancelledByFacility'
        ? 'cancelled'
        : null
  if (state === 'requested') return 'requested'
  return what === 'change' ? 'changed' : 'confirmed'
}
