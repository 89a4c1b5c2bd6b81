/**
 * The draw itself, by the minute (SLOT-4): freeze the list, draw, let the one settlement book each win in turn, publish. Once over all
 * nodes, by the lock on the draw's row; a node that dies in between leaves bookings under ids that the list has fixed and refusals in the
 * rows, so that the next run goes on where it stopped and ends as if nothing had happened.
 */
import { type ActHead, oweMails, requestHash, writeAudit } from '../../platform/act.ts'
import { anonymous, inRole } from '../../platform/db.ts'
import type { JobContext, Tick } from '../../platform/jobs.ts'
import type { PreparedAct, Settled, Settlement } from '../booking/settle.ts'
import type { SlotKind } from '../slot/rules.ts'
import { draw, type WishId } from './draw.ts'
import { freezeDraw } from './freeze-draw.ts'
import { type DrawRecord, placesOf, type Reason, type StoredStrike, type StoredWish } from './queries.ts'
import {
  lockDraw,
  type RunEntry,
  selectBooked,
  selectDue,
  selectRunEntries,
  selectToTell,
  writeResult,
  writeStrikes,
} from './run-queries.ts'

/** Reason code of a sibling's booking that is taken back because another's was refused. */
const siblingRefused = 'drawSiblings'

type Settle = (items: Parameters<Settlement>[0]) => Promise<Settled[]>

export const runDraws = (settle: Settle): Tick => ({
  name: 'runDraws',
  run: async (c) => {
    const due = await inRole(c.pool, (tx) => selectDue(tx, c.now))
    for (const id of due) {
      try {
        await runDraw(c, settle, id)
      } catch (error) {
        // One facility's draw must not hold up the others'; the next minute goes on with it.
        c.log.error('job failed', { job: 'runDraws', error })
      }
    }
  },
})

async function runDraw(c: JobContext, settle: Settle, id: string): Promise<void> {
  await inRole(c.pool, (tx) => freezeDraw(tx, id, c.now))
  await inRole(c.pool, async (tx) => {
    const row = await lockDraw(tx, id)
    if (!row) return
    const stored = await selectRunEntries(tx, id)
    const entries = stored.map((entry) => entry.facts)
    const rules = { residentsFirst: row.residents_first, siblingsTogether: row.siblings_together }
    const struck: WishId[] = stored.flatMap((entry) => entry.struck.map(({ wish }) => ({ number: entry.facts.number, wish })))
    const booked = await selectBooked(
      tx,
      stored.flatMap((entry) => entry.wishes.map((wish) => wish.booking)),
    )
    const settledTurns = new Set<string>()
    let result = draw(entries, placesOf(row), row.seed, rules, struck)
    for (;;) {
      const next = result.won.find((win) => !settledTurns.has(keyOf(win)))
      if (!next) break
      const picks = result.won.filter((win) => win.turn === next.turn)
      const turn = picks.map((win) => ({ win, entry: ofNumber(stored, win.number) }))
      const refused = await bookTurn(c, settle, { facility: row.facility_id, kind: row.kind as SlotKind, turn, booked })
      if (refused) {
        await inRole(c.pool, (own) => writeStrikes(own, refused))
        struck.push(...picks.map(({ number, wish }) => ({ number, wish })))
        result = draw(entries, placesOf(row), row.seed, rules, struck)
      } else for (const win of picks) settledTurns.add(keyOf(win))
    }
    const { won, order, waiting } = result
    const record: DrawRecord = { entries, struck, won: [...won], order: [...order], waiting: [...waiting] }
    await writeResult(tx, { id, seed: row.seed, record, at: c.now })
    const told = await selectToTell(tx, id, row.facility_id)
    const mails = [
      ...told.families.map(({ entry, mail }) => ({ kind: 'draw.result', refs: { entry }, to: mail })),
      ...told.staff.map((mail) => ({ kind: 'draw.done', refs: { draw: id }, to: mail })),
    ]
    await oweMails(tx, mails, () => ({ id: c.id, at: c.now }))
    await writeAudit(tx, [
      {
        id: c.id(),
        at: c.now,
        event: 'draw.run',
        code: 'draw.drawn',
        actor: { ...anonymous, kind: 'job' },
        ids: { draw: id },
        children: stored.map((entry) => entry.child),
        facility: row.facility_id,
        municipality: row.municipality,
        requestId: 'runDraws',
      },
    ])
  })
}

const keyOf = ({ number, wish }: WishId): string => `${number} ${wish}`
const ofNumber = (entries: readonly RunEntry[], number: string): RunEntry => {
  const found = entries.find((entry) => entry.facts.number === number)
  if (!found) throw new Error('a win of nobody')
  return found
}

type Turn = {
  facility: string
  kind: SlotKind
  turn: readonly { win: WishId; entry: RunEntry }[]
  /** Reason code by booking id, of bookings that an earlier run has made. */
  booked: ReadonlyMap<string, string | null>
}

/** Books the wins of one turn; null when all stand, else why each wish of the turn is passed over. */
async function bookTurn(
  c: JobContext,
  settle: Settle,
  { facility, kind, turn, booked }: Turn,
): Promise<{ entry: string; strike: StoredStrike }[] | null> {
  const wishOf = ({ win, entry }: Turn['turn'][number]): StoredWish => {
    const wish = entry.wishes[win.wish]
    if (!wish) throw new Error('a win without a wish')
    return wish
  }
  const before = turn.map((one) => booked.get(wishOf(one).booking))
  if (before.every((reason) => reason !== undefined && reason !== siblingRefused)) return null

  const open = turn.filter((_, i) => before[i] === undefined)
  const outcomes = await settle(
    open.map((one) => {
      const { booking, date, start, end } = wishOf(one)
      const act: PreparedAct = {
        channel: 'job',
        facility,
        act: {
          act: 'book',
          booking,
          child: one.entry.child,
          facility,
          kind,
          date,
          start,
          end,
          reason: null,
          override: false,
          offer: null,
        },
      }
      return { head: headOf(c, booking, 'draw.book'), act }
    }),
  )
  // A connection that was lost at COMMIT is settled again and then refused by its own booking: what stands under the id is won.
  const stands = await inRole(c.pool, (own) =>
    selectBooked(
      own,
      open.map((one) => wishOf(one).booking),
    ),
  )
  const reasonsOf = (one: Turn['turn'][number]): Reason[] => {
    if (stands.has(wishOf(one).booking)) return []
    const outcome = outcomes[open.indexOf(one)]
    return outcome && 'refused' in outcome
      ? outcome.refused.map(({ rule, code, slots }) => ({ rule, code, slots: slots ?? {} }))
      : []
  }
  const refused = turn.some((one) => reasonsOf(one).length > 0) || before.some((reason) => reason === siblingRefused)
  if (!refused) return null

  // Siblings win together or not at all: what one of them has is given back.
  const back = turn.filter((one, i) => reasonsOf(one).length === 0 && before[i] !== siblingRefused)
  await settle(
    back.map((one) => {
      const act: PreparedAct = {
        channel: 'job',
        facility,
        act: { act: 'cancel', booking: wishOf(one).booking, cause: 'facility', reason: siblingRefused, calledAt: null },
      }
      return { head: headOf(c, wishOf(one).booking, 'draw.giveBack'), act }
    }),
  )
  return turn.map((one) => {
    const own = reasonsOf(one)
    const reasons = own.length > 0 ? own : [{ rule: 'SLOT-4', code: 'draw.sibling-refused', slots: {} }]
    return { entry: one.entry.id, strike: { wish: one.win.wish, reasons } }
  })
}

const headOf = (c: JobContext, booking: string, event: string): ActHead => ({
  actor: { ...anonymous, kind: 'job' },
  scope: booking,
  key: event,
  requestHash: requestHash(booking),
  event,
  at: c.now,
  requestId: c.id(),
  id: c.id,
})
