/** Facts of a small town for the tests of the settlement: 江東区-like layers, two facilities, three children. */
import { localDate, localMonth, minutes, timeOfDay } from '../../platform/calendar.ts'
import { type CertificateFacts, totalOf } from '../hours/rules.ts'
import type { BookingWindow, MunicipalLayer } from '../municipality/rules.ts'
import { type Cell, cellStarts, type SlotKind } from '../slot/rules.ts'
import { decide } from './decide.ts'
import {
  type Act,
  type BookAct,
  type BookingFacts,
  balanceKey,
  type CancelAct,
  type ChangeAct,
  type ChildFacts,
  cellKey,
  type FacilityFacts,
  type Facts,
  type Outcome,
  townKey,
} from './facts.ts'
import { isActive, type Terms } from './rules.ts'
import { apply, startWork } from './work.ts'

export const home = '131083'
export const away = '142182'
export const day = localDate('2026-12-24')
export const nextDay = localDate('2026-12-25')
export const at = (text: string) => new Date(`${text}+09:00`)
/** Inside the default window of both days. */
export const noon = at('2026-12-10T12:00')

const window = (days: number): BookingWindow => ({
  opens: { by: 'daysBefore', days, time: timeOfDay(540) },
  closes: { daysBefore: 1, time: timeOfDay(1020) },
})
const windows = { resident: window(30), other: window(25) }

export const terms: Terms = {
  cancel: { daysBefore: 0, time: 0 },
  illnessWaived: false,
  unit: 'halfHour',
  counting: 'greater',
  graceMinutes: 10,
  perHour: 300,
  honoursReduction: true,
}
export const facility = (more: Partial<FacilityFacts> = {}): FacilityFacts => ({
  municipality: home,
  terms,
  windows: { regular: windows, flexible: windows },
  ways: { regular: 'facility', flexible: 'automatic' },
  classAges: [0, 1, 2],
  acceptsOthers: true,
  confirmationMonths: 6,
  interviewMonths: null,
  answer: { answerHours: 24, answerAfterCloseHours: 1 },
  maxExtra: 0,
  offers: { minutes: 120, quietFrom: 1260, quietTo: 420 },
  closedMonths: new Set(),
  ...more,
})
export const certificate = (more: Partial<CertificateFacts> = {}): CertificateFacts => ({
  id: 'certificate',
  municipality: home,
  from: localDate('2026-10-01'),
  nationalEnd: localDate('2027-04-08'),
  municipalEnd: localDate('2028-03-31'),
  attainsThree: localDate('2027-04-09'),
  suspended: false,
  ...more,
})
export const child = (more: Partial<ChildFacts> = {}): ChildFacts => ({
  certificates: [certificate()],
  acceptances: ['A', 'B', 'C'].map((at_) => ({ facility: at_, acceptedOn: localDate('2026-11-01'), kinds: null })),
  classAges: new Map([[2026, 2]]),
  sheet: { household: localDate('2026-11-01'), child: localDate('2026-11-01') },
  ...more,
})
export const layer = (code: string, length: number, more: Partial<MunicipalLayer> = {}): MunicipalLayer => ({
  code,
  name: code,
  minutes: minutes(length),
  endsAtFiscalYear: true,
  condition: 'none',
  maxPerDay: null,
  maxVisits: null,
  maxYen: null,
  ...more,
})

export type Sample = {
  children?: Record<string, ChildFacts>
  facilities?: Record<string, FacilityFacts>
  /** Total places of every cell 8:00–18:00 of both days. */
  cap?: number
  classCaps?: readonly [number | null, number | null, number | null]
  capMinutes?: number
  layers?: readonly MunicipalLayer[]
  bookings?: readonly BookingFacts[]
}

/** Facts with balances and cells that agree with the given bookings. */
export function sample(given: Sample = {}): Facts {
  const children = given.children ?? {
    kid: child(),
    sister: child(),
    other: child({ certificates: [certificate({ municipality: away })] }),
  }
  const facilities = given.facilities ?? { A: facility(), B: facility(), C: facility({ municipality: away }) }
  const [cap, classCaps] = [given.cap ?? 2, given.classCaps ?? [null, null, null]]
  const [capMinutes, layers] = [given.capMinutes ?? 600, given.layers ?? [layer('koto', 1800)]]
  const bookings = given.bookings ?? []
  const month = localMonth('2026-12')
  const pools = (id: string, date: string, kind: SlotKind, start: number) =>
    bookings.filter(
      (b) => isActive(b.state) && b.facility === id && b.date === date && b.kind === kind && b.start <= start && start < b.end,
    )
  const cells = new Map<string, Cell>()
  for (const id of Object.keys(facilities)) {
    for (const date of [day, nextDay]) {
      for (const start of cellStarts(480, 1080)) {
        for (const kind of ['flexible', 'regular'] as const) {
          const here = pools(id, date, kind, start)
          const classes = classCaps.map((c, i) => ({ cap: c, extra: 0, taken: here.filter((b) => b.classAge === i).length }))
          const total = { cap, extra: 0, taken: here.length }
          cells.set(cellKey(id, date, start, kind), {
            start,
            stopped: false,
            total,
            classes: classes as unknown as Cell['classes'],
          })
        }
      }
    }
  }
  const balances = new Map<string, { granted: number; used: number }>()
  for (const id of Object.keys(children)) {
    for (const [code, granted] of [['national', capMinutes] as const, ...layers.map((l) => [l.code, l.minutes] as const)]) {
      const own = bookings.filter((b) => b.child === id).flatMap((b) => b.held.filter((part) => part.layer === code))
      balances.set(balanceKey(id, month, code), { granted, used: totalOf(own) })
    }
  }
  return {
    keys: new Map(),
    balances,
    cells,
    bookings: new Map(bookings.map((b) => [b.id, b])),
    offers: new Map(),
    children: new Map(Object.entries(children)),
    facilities: new Map(Object.entries(facilities)),
    towns: new Map([
      [townKey(home, month), { capMinutes, layers }],
      [townKey(away, month), { capMinutes: 360, layers: [] }],
    ]),
  }
}

export const minutesOf = (clock: string) => Number(clock.split(':')[0]) * 60 + Number(clock.split(':')[1])

/** `kid` books 9:00–11:00 at A, as far as nothing else is said. */
export const bookAct = (more: Partial<BookAct> & { time?: string } = {}): BookAct => {
  const [start, end] = (more.time ?? '9:00-11:00').split('-').map(minutesOf) as [number, number]
  const { time: _time, ...rest } = more
  return {
    act: 'book',
    booking: 'b1',
    child: 'kid',
    facility: 'A',
    kind: 'flexible',
    date: day,
    start,
    end,
    at: noon,
    channel: 'guardian',
    key: null,
    reason: null,
    override: false,
    offer: null,
    ...rest,
  }
}
export const cancelAct = (booking: string, more: Partial<CancelAct> = {}): CancelAct => ({
  act: 'cancel',
  booking,
  cause: 'guardian',
  reason: null,
  calledAt: null,
  at: noon,
  channel: 'guardian',
  key: null,
  ...more,
})
export const changeAct = (booking: string, next: string, time: string, more: Partial<ChangeAct> = {}): ChangeAct => {
  const [start, end] = time.split('-').map(minutesOf) as [number, number]
  return { act: 'change', booking, next, date: day, start, end, at: noon, channel: 'guardian', key: null, reason: null, ...more }
}
/** A booking that stands already. */
export const standing = (id: string, time: string, more: Partial<BookingFacts> = {}): BookingFacts => {
  const [start, end] = time.split('-').map(minutesOf) as [number, number]
  const split = more.split ?? [{ layer: 'national', minutes: end - start }]
  return {
    id,
    child: 'kid',
    facility: 'A',
    kind: 'flexible',
    date: day,
    start,
    end,
    classAge: 2,
    state: 'confirmed',
    split,
    held: split,
    replaces: null,
    payer: home,
    terms,
    askedAt: at('2026-12-01T10:00'),
    answerBy: null,
    cutShort: false,
    ...more,
  }
}

export const codes = (outcome: Outcome | undefined): string[] =>
  outcome?.kind === 'refused'
    ? outcome.refused.map((r) => `${r.rule} ${r.code}`)
    : outcome?.kind === 'done'
      ? [outcome.code]
      : [outcome?.kind ?? '']
export const run = (facts: Facts, ...acts: Act[]) => decide(facts, acts)
export const one = (given: Sample, act: Act) => codes(run(sample(given), act)[0])

/** Facts after the acts, from what the outcomes write. */
export function settled(facts: Facts, ...acts: Act[]) {
  const work = startWork(facts)
  for (const outcome of decide(facts, acts)) if (outcome.kind === 'done') apply(work, outcome.writes)
  const used = (layerCode: string, id = 'kid') => work.balances.get(balanceKey(id, localMonth('2026-12'), layerCode))?.used
  const taken = (clock: string, id = 'A') => work.cells.get(cellKey(id, day, minutesOf(clock), 'flexible'))?.total.taken
  return { work, used, taken, booking: (id: string) => work.bookings.get(id) as BookingFacts }
}
