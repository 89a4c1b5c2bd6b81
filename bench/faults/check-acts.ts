/** Every act and its traces: the booking, its steps, the audit row, the mails. Pure. */
import { count, groupBy } from './grouping.ts'
import type { Rows } from './history.ts'
import { makes, replacedBy, type Success, type Wrong } from './success.ts'

/** Every booking comes from exactly one act, every act took effect exactly once, and every step of a booking is some act's. */
export function checkBookings(successes: readonly Success[], rows: Rows, wrong: Wrong): void {
  const bookings = new Map(rows.bookings.map((b) => [b.id, b]))
  const makers = new Map<string, Success>()
  for (const success of successes) {
    const { op, booking } = success
    const row = bookings.get(booking)
    if (!row) {
      wrong('lost', `${op.what} of ${booking} was kept under its key, and the booking is not there`)
      continue
    }
    if (!makes.has(op.what)) continue
    if (makers.has(booking)) wrong('double', `${booking} was made twice`)
    makers.set(booking, success)
    const { ask } = op
    if (
      row.child !== op.child ||
      (ask && (row.date !== ask.date || row.start !== ask.start || row.end !== ask.end || row.facility !== ask.facility))
    )
      wrong('answers', `${booking} is not what was asked for`)
  }
  for (const row of rows.bookings) if (!makers.has(row.id)) wrong('ghost', `booking ${row.id} (${row.state}) that no act made`)

  const events = groupBy(rows.events, (e) => e.booking)
  const explained = new Set(successes.map(({ key, booking }) => `${booking} ${key.code}`))
  for (const row of rows.bookings) {
    const own = events.get(row.id) ?? []
    const last = follow(own)
    if (last === null) wrong('double', `the steps of ${row.id} are no chain: ${own.map((e) => `${e.from}→${e.to}`).join(', ')}`)
    else if (last !== row.state) wrong('lost', `${row.id} is ${row.state}, and its last step led to ${last}`)
    for (const event of own) {
      // A job ends what was not answered in time; an act on one half of a change moves the other half too (BOOK-9).
      if (event.by === 'job') continue
      const pair = [row.id, row.replaces, ...(replacedBy(rows, successes).get(row.id) ?? [])]
      if (!pair.some((id) => explained.has(`${id} ${event.event}`)))
        wrong('ghost', `${row.id}: step ${event.from}→${event.to} (${event.event}) that no act made`)
    }
  }
  checkSteps(successes, rows, wrong)
}

/** Each act left its own step: a new booking its first, every other act one from a state to a state. */
function checkSteps(successes: readonly Success[], rows: Rows, wrong: Wrong): void {
  const stepOf = (booking: string, code: string | null, first: boolean): string =>
    `${booking} ${code} ${first ? 'made' : 'moved'}`
  const steps = new Map<string, number>()
  for (const event of rows.events) count(steps, stepOf(event.booking, event.event, event.from === null))
  const acts = new Map<string, number>()
  for (const { op, key, booking } of successes) count(acts, stepOf(booking, key.code, makes.has(op.what)))
  for (const [id, n] of acts) {
    if (n > 1) wrong('double', `${id} by ${n} acts`)
    if (!steps.has(id)) wrong('lost', `${id}: acknowledged, and no step of it is there`)
  }
}

/** The state at the end of the chain null → … that uses every step once; null when there is no such chain. */
export function follow(steps: readonly { from: string | null; to: string }[]): string | null {
  let state: string | null = null
  const left = [...steps]
  while (left.length > 0) {
    // A step that stays where it is (a booking of which a change was asked) comes before the one that leaves: the rows have no order of their own.
    const stays = left.findIndex((step) => step.from === state && step.to === state)
    const i = stays < 0 ? left.findIndex((step) => step.from === state) : stays
    const [step] = i < 0 ? [] : left.splice(i, 1)
    if (!step) return null
    state = step.to
  }
  return state
}

export function checkAudit(successes: readonly Success[], rows: Rows, wrong: Wrong): void {
  const owed = new Map<string, number>()
  for (const { op, key } of successes) count(owed, `${op.scope} ${key.code} ${key.ids['booking']}`)
  const written = new Map<string, number>()
  for (const audit of rows.audits) count(written, `${audit.login} ${audit.code} ${audit.ids['booking']}`)
  for (const [id, n] of owed)
    if ((written.get(id) ?? 0) !== n) wrong('audit', `${id}: ${n} acts, ${written.get(id) ?? 0} audit rows`)
  for (const [id, n] of written) if (!owed.has(id)) wrong('audit', `${id}: ${n} audit rows of no act`)
}

export function checkMails(successes: readonly Success[], rows: Rows, wrong: Wrong): void {
  const owed = new Map<string, number>()
  for (const { op, key, booking } of successes)
    for (const [kind, addresses] of Object.entries(op.owes[key.code ?? ''] ?? {})) count(owed, `${booking} ${kind}`, addresses)
  const outbox = new Map<string, number>()
  const delivered = new Map<string, number>()
  for (const id of rows.delivered) count(delivered, id)
  for (const mail of rows.outbox) {
    count(outbox, `${mail.booking} ${mail.kind}`)
    if (mail.state === 'failed') wrong('mail', `${mail.booking} ${mail.kind} was given up`)
    if (mail.state === 'waiting') wrong('mail', `${mail.booking} ${mail.kind} was not sent`)
    // A second copy under the same Message-ID is allowed: a death between the server's word and the mark.
    if (mail.state === 'sent' && !delivered.has(mail.messageId))
      wrong('mail', `${mail.booking} ${mail.kind} is marked and never came`)
    delivered.delete(mail.messageId)
  }
  for (const id of delivered.keys()) wrong('mail', `${id} came and is owed by nothing`)
  for (const [id, n] of owed)
    if ((outbox.get(id) ?? 0) !== n) wrong('mail', `${id}: owed ${n} times, written ${outbox.get(id) ?? 0} times`)
  // What a job tells (a request that lapsed) is not in the history; everything else is.
  const jobs = new Set(rows.events.filter((e) => e.by === 'job').map((e) => e.booking))
  for (const id of outbox.keys())
    if (!owed.has(id) && !jobs.has(id.split(' ')[0] ?? '')) wrong('mail', `${id}: written, owed by nothing`)
}
