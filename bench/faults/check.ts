/**
 * The history checker: from what clients asked and were told, and the rows that stand once every unknown was asked again under its
 * key, it proves or refutes that nothing is lost, double, overbooked or adrift. It knows none of the system's code. Pure.
 */
import type { Answer, BookingRow, KeyRow, Op, Part, Rows, Rule, Violation } from './history.ts'

const active = new Set(['requested', 'confirmed', 'inUse', 'used'])
const cellMinutes = 30

export function check(ops: readonly Op[], rows: Rows): Violation[] {
  const found: Violation[] = []
  const wrong = (rule: Rule, what: string): void => {
    found.push({ rule, what })
  }
  const keys = new Map(rows.keys.map((k) => [`${k.scope} ${k.key}`, k]))
  const successes = checkAnswers(ops, keys, wrong)
  checkBookings(successes, rows, wrong)
  checkAudit(successes, rows, wrong)
  checkMails(successes, rows, wrong)
  checkCells(rows, wrong)
  checkLedger(rows, wrong)
  checkChildren(rows, wrong)
  checkTime(ops, successes, rows, wrong)
  return found
}

type Wrong = (rule: Rule, what: string) => void
type Success = { op: Op; key: KeyRow; booking: string }

const dones = (op: Op): Extract<Answer, { kind: 'done' }>[] => op.answers.flatMap((a) => (a.kind === 'done' ? [a] : []))

/** Acknowledged = there under its key; refused = nothing under it; never heard = either. A told success never turns into a refusal. */
function checkAnswers(ops: readonly Op[], keys: ReadonlyMap<string, KeyRow>, wrong: Wrong): Success[] {
  const successes: Success[] = []
  const asked = new Set<string>()
  for (const op of ops) {
    const id = `${op.scope} ${op.key}`
    asked.add(id)
    const row = keys.get(id)
    const done = dones(op)
    const first = done[0]
    if (op.answers.length === 0) wrong('answers', `${op.what} under key ${op.key} was never answered, however often it was sent`)
    if (row && row.code === null) wrong('ghost', `key ${op.key} was left in flight by ${op.what}`)
    if (done.some((a) => a.booking !== first?.booking))
      wrong('double', `${op.what} under key ${op.key} was answered with ${done.map((a) => a.booking).join(', ')}`)
    if (first && !row) wrong('lost', `${op.what} of ${first.booking} was acknowledged and left no key ${op.key}`)
    if (first && row && row.ids['booking'] !== first.booking)
      wrong('answers', `key ${op.key} remembers ${row.ids['booking']}, told was ${first.booking}`)
    for (const answer of op.answers)
      if (first && answer.kind === 'refused' && answer.asked > first.told)
        wrong(
          'answers',
          `${op.what} of ${first.booking}: after its success the same key was refused (${answer.codes.join(', ')})`,
        )
    if (!first && row?.code && op.answers.length > 0)
      wrong('ghost', `${op.what} under key ${op.key} was refused and stands as ${row.code} of ${row.ids['booking']}`)
    if (row?.code) successes.push({ op, key: row, booking: row.ids['booking'] ?? '' })
  }
  for (const [id, row] of keys) if (!asked.has(id)) wrong('ghost', `key ${id} (${row.code}) that nobody sent`)
  return successes
}

const makes = new Set<Op['what']>(['book', 'enter', 'change', 'move'])

/** Every booking comes from exactly one act, every act took effect exactly once, and every step of a booking is some act's. */
function checkBookings(successes: readonly Success[], rows: Rows, wrong: Wrong): void {
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

const links = new WeakMap<Rows, Map<string, string[]>>()
/** Bookings that stand in a change with a booking, whether it waits or is over. */
function replacedBy(rows: Rows, successes: readonly Success[]): Map<string, string[]> {
  const known = links.get(rows)
  if (known) return known
  const made = new Map<string, string[]>()
  const tie = (a: string, b: string): void => {
    made.set(a, [...(made.get(a) ?? []), b])
    made.set(b, [...(made.get(b) ?? []), a])
  }
  for (const { op, booking } of successes)
    if ((op.what === 'change' || op.what === 'move') && op.booking) tie(op.booking, booking)
  links.set(rows, made)
  return made
}

/** The state at the end of the chain null → … that uses every step once; null when there is no such chain. */
function follow(steps: readonly { from: string | null; to: string }[]): string | null {
  let state: string | null = null
  const left = [...steps]
  while (left.length > 0) {
    const i = left.findIndex((step) => step.from === state)
    const [step] = i < 0 ? [] : left.splice(i, 1)
    if (!step) return null
    state = step.to
  }
  return state
}

function checkAudit(successes: readonly Success[], rows: Rows, wrong: Wrong): void {
  const owed = new Map<string, number>()
  for (const { op, key } of successes) count(owed, `${op.scope} ${key.code} ${key.ids['booking']}`)
  const written = new Map<string, number>()
  for (const audit of rows.audits) count(written, `${audit.login} ${audit.code} ${audit.ids['booking']}`)
  for (const [id, n] of owed)
    if ((written.get(id) ?? 0) !== n) wrong('audit', `${id}: ${n} acts, ${written.get(id) ?? 0} audit rows`)
  for (const [id, n] of written) if (!owed.has(id)) wrong('audit', `${id}: ${n} audit rows of no act`)
}

function checkMails(successes: readonly Success[], rows: Rows, wrong: Wrong): void {
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

const cellOf = (b: { facility: string; date: string; kind: string }, start: number): string =>
  `${b.facility} ${b.date} ${start} ${b.kind}`

function* cellsOf(b: Pick<BookingRow, 'facility' | 'date' | 'kind' | 'start' | 'end'>): Generator<string> {
  for (let start = b.start; start < b.end; start += cellMinutes) yield cellOf(b, start)
}

/** 0 ≤ taken ≤ places, and taken = the active bookings that cover the cell; a change that waits and its pair count once. */
function checkCells(rows: Rows, wrong: Wrong): void {
  const bookings = new Map(rows.bookings.map((b) => [b.id, b]))
  const counted = new Map<string, number>()
  for (const booking of rows.bookings) {
    if (!active.has(booking.state)) continue
    const pair = booking.replaces === null ? undefined : bookings.get(booking.replaces)
    const shared = new Set(pair && active.has(pair.state) ? cellsOf(pair) : [])
    for (const cell of cellsOf(booking)) if (!shared.has(cell)) count(counted, cell)
  }
  for (const cell of rows.cells) {
    const id = cellOf(cell, cell.start)
    const n = counted.get(id) ?? 0
    if (cell.taken < 0 || cell.taken > cell.places || n > cell.places)
      wrong('overbooked', `${id}: ${cell.places} places, counter ${cell.taken}, bookings ${n}`)
    if (cell.taken !== n) wrong('drift', `${id}: counter ${cell.taken}, bookings ${n}`)
    counted.delete(id)
  }
  for (const [id, n] of counted) wrong('ghost', `${id}: ${n} bookings where no cell is`)
}

const total = (parts: readonly Part[]): number => parts.reduce((sum, p) => sum + p.minutes, 0)

/** 0 ≤ used ≤ granted, used = Σ entries = Σ held by the bookings of the month; an active booking holds its length, a cancelled one nothing. */
function checkLedger(rows: Rows, wrong: Wrong): void {
  const entries = new Map<string, number>()
  const perBooking = new Map<string, number>()
  for (const entry of rows.entries) {
    if (entry.reason === 'grant') continue
    count(entries, `${entry.child} ${entry.month} ${entry.layer}`, entry.minutes)
    if (entry.booking) count(perBooking, `${entry.booking} ${entry.layer}`, entry.minutes)
  }
  const held = new Map<string, number>()
  for (const booking of rows.bookings) {
    for (const part of booking.held) {
      count(held, `${booking.child} ${booking.date.slice(0, 7)} ${part.layer}`, part.minutes)
      count(perBooking, `${booking.id} ${part.layer}`, -part.minutes)
    }
    if (active.has(booking.state) && total(booking.split) !== booking.end - booking.start)
      wrong('drift', `${booking.id} is split into ${total(booking.split)} of ${booking.end - booking.start} minutes`)
    if (active.has(booking.state) && booking.replaces === null && total(booking.held) !== total(booking.split))
      wrong('drift', `${booking.id} holds ${total(booking.held)} of ${total(booking.split)} minutes`)
    if (booking.state === 'cancelled' && total(booking.held) !== 0)
      wrong('drift', `${booking.id} is cancelled and holds ${total(booking.held)} minutes`)
  }
  for (const [id, minutes] of perBooking)
    if (minutes !== 0) wrong('drift', `${id}: entries differ from what it holds by ${minutes}`)
  for (const balance of rows.balances) {
    const id = `${balance.child} ${balance.month} ${balance.layer}`
    const sum = entries.get(id) ?? 0
    if (balance.used < 0 || balance.used > balance.granted)
      wrong('overbooked', `${id}: used ${balance.used} of ${balance.granted} minutes`)
    if (balance.used !== sum) wrong('drift', `${id}: counter ${balance.used}, entries ${sum}`)
    if (balance.used !== (held.get(id) ?? 0)) wrong('drift', `${id}: counter ${balance.used}, bookings ${held.get(id) ?? 0}`)
    entries.delete(id)
    held.delete(id)
  }
  for (const [id, minutes] of [...entries, ...held])
    if (minutes !== 0) wrong('drift', `${id}: ${minutes} minutes without a balance`)
}

/** A child is in one place at a time; a change that waits stands beside its pair (BOOK-9). */
function checkChildren(rows: Rows, wrong: Wrong): void {
  const days = groupBy(
    rows.bookings.filter((b) => active.has(b.state) && b.replaces === null),
    (b) => `${b.child} ${b.date}`,
  )
  for (const [id, list] of days) {
    const sorted = [...list].sort((a, b) => a.start - b.start)
    for (const [i, b] of sorted.entries()) {
      const before = sorted[i - 1]
      if (before && before.end > b.start) wrong('double', `${id}: ${before.id} until ${before.end}, ${b.id} from ${b.start}`)
    }
  }
}

type Span = { from: number; to: number }

/**
 * The cell as a bounded counter in time. A booking surely holds its cells from the answer that made it to the first sending of the
 * act that ended it: never more of these at one moment than there are places. It may hold them from the first sending to the last
 * answer: who was refused as full must have met as many of these.
 */
function checkTime(ops: readonly Op[], successes: readonly Success[], rows: Rows, wrong: Wrong): void {
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

const count = (map: Map<string, number>, key: string, by = 1): void => {
  map.set(key, (map.get(key) ?? 0) + by)
}
const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
function groupBy<T>(list: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of list) push(groups, key(value), value)
  return groups
}
