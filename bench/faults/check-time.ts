/** The cell as a bounded counter in time: what was told when, against what can have stood then. Pure. */
import { groupBy, push } from './grouping.ts'
import type { Op, Rows } from './history.ts'
import { active, cellOf, cellsOf, dones, makes, replacedBy, type Success, type Wrong } from './success.ts'

type Span = { from: number; to: number }

/**
 * The cell as a bounded counter in time. A booking surely holds its cells from the answer that made it to the first sending of the
 * act that ended it: never more of these at one moment than there are places. It may hold them from the first sending to the last
 * answer: who was refused as full must have met as many of these.
 */
export function checkTime(ops: readonly Op[], successes: readonly Success[], rows: Rows, wrong: Wrong): void {
  const places = new Map(rows.cells.map((c) => [cellOf(c, c.start), c.places]))
  const ends = endsOf(successes, rows)
  const sure = new Map<string, Span[]>()
  const maybe = new Map<string, Span[]>()
  const bookings = new Map(rows.bookings.map((b) => [b.id, b]))
  for (const { op, booking } of successes) {
    const row = bookings.get(booking)
    if (!makes.has(op.what) || !row) continue
    const done = dones(op)[0]
    const end = ends.get(booking)
    for (const cell of cellsOf(row)) {
      push(maybe, cell, { from: op.asked, to: end ? end.to : Number.POSITIVE_INFINITY })
      // A change that waits shares cells with its pair; that is counted on the rows.
      if (done && !bookings.has(row.replaces ?? '') && op.what !== 'change' && op.what !== 'move')
        push(sure, cell, { from: done.told, to: end ? end.from : Number.POSITIVE_INFINITY })
    }
  }
  for (const [cell, spans] of sure) {
    const most = peak(spans)
    if (most > (places.get(cell) ?? 0))
      wrong('overbooked', `${cell}: ${most} acknowledged at one moment, ${places.get(cell) ?? 0} places`)
  }
  for (const op of ops) {
    if (!op.ask) continue
    const { ask } = op
    for (const answer of op.answers) {
      if (answer.kind !== 'refused' || !answer.codes.includes('slot.full')) continue
      const asked = [...cellsOf(ask)]
      const could = asked.some((cell) => {
        const around = (maybe.get(cell) ?? []).filter((s) => s.from <= answer.told && s.to >= answer.asked)
        return around.length >= (places.get(cell) ?? 0)
      })
      if (!could) wrong('false-full', `${ask.facility} ${ask.date} ${ask.start}–${ask.end} was refused as full and was not`)
    }
  }
}

/** Per booking: from when, and until when at the latest, the act worked that ended it. What a job ended is open on both sides. */
function endsOf(successes: readonly Success[], rows: Rows): Map<string, Span> {
  const byStep = groupBy(successes, (s) => `${s.booking} ${s.key.code}`)
  const ties = replacedBy(rows, successes)
  const ends = new Map<string, Span>()
  for (const event of rows.events) {
    if (active.has(event.to)) continue
    const causes = [event.booking, ...(ties.get(event.booking) ?? [])]
      .flatMap((id) => byStep.get(`${id} ${event.event}`) ?? [])
      .filter(({ op, booking }) => !(makes.has(op.what) && booking === event.booking))
    const open = event.by === 'job' || causes.length === 0
    ends.set(event.booking, {
      from: open ? Number.NEGATIVE_INFINITY : Math.min(...causes.map(({ op }) => op.asked)),
      to: open ? Number.POSITIVE_INFINITY : Math.max(...causes.map(({ op }) => dones(op)[0]?.told ?? Number.POSITIVE_INFINITY)),
    })
  }
  return ends
}

/** Most spans that cover one moment. */
function peak(spans: readonly Span[]): number {
  const steps = spans
    .filter((s) => s.to > s.from)
    .flatMap((s) => [
      { at: s.from, by: 1 },
      { at: s.to, by: -1 },
    ])
  steps.sort((a, b) => a.at - b.at || a.by - b.by)
  let now = 0
  let most = 0
  for (const step of steps) {
    now += step.by
    most = Math.max(most, now)
  }
  return most
}
