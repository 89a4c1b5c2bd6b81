import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localMonth } from '../../platform/calendar.ts'
import { decide } from './decide.ts'
import {
  actsOf,
  blueprint,
  cap,
  classCap,
  classOf,
  granted,
  type Model,
  seated,
  stands,
  startOfModel,
  step,
  usedOf,
} from './decide-model.ts'
import { away, certificate, child, day, facility, layer, minutesOf, nextDay, sample } from './decide-samples.ts'
import { type BookingFacts, balanceKey, cellKey, type Facts } from './facts.ts'
import { apply, startWork } from './work.ts'

const ways = { regular: 'facility', flexible: 'confirmed' } as const
const town = (): Facts =>
  sample({
    cap,
    classCaps: [null, classCap, classCap],
    bookings: stands,
    capMinutes: granted['national'] ?? 0,
    layers: [layer('koto', granted['koto'] ?? 0)],
    facilities: {
      A: facility(),
      B: facility({ ways, answer: { answerHours: 1000, answerAfterCloseHours: 1000 } }),
      C: facility({ municipality: away }),
    },
    children: {
      kid: child(),
      sister: child({ classAges: new Map([[2026, 1]]) }),
      other: child({ certificates: [certificate({ municipality: away })] }),
    },
  })

const halfHours = ['A', 'B', 'C'].flatMap((place) =>
  [day, nextDay].flatMap((date) => Array.from({ length: 20 }, (_, i) => ({ place, date, t: minutesOf('8:00') + i * 30 }))),
)
const countsOf = (cells: Facts['cells']) =>
  halfHours.map(({ place, date, t }) => {
    const cell = cells.get(cellKey(place, date, t, 'flexible'))
    return [cell?.total.taken, ...(cell?.classes ?? []).map((c) => c.taken)].join(' ')
  })
const recountOf = (model: Model) =>
  halfHours.map(({ place, date, t }) => [null, 0, 1, 2].map((c) => seated(model, place, date, t, c)).join(' '))

describe('the settlement against an independent model', () => {
  it('has the same outcomes, and its counters are what a recount gives', () => {
    fc.assert(
      fc.property(fc.array(blueprint, { minLength: 1, maxLength: 30 }), (plans) => {
        const acts = actsOf(plans)
        const facts = town()
        const outcomes = decide(facts, acts)
        const model = startOfModel()
        const work = startWork(facts)
        for (const [i, act] of acts.entries()) {
          const outcome = outcomes[i]
          const said =
            outcome?.kind === 'refused' ? outcome.refused.map((r) => r.code) : outcome?.kind === 'done' ? [outcome.code] : []
          const expected = step(model, act).map((code) => code.replace('!', ''))
          expect([...new Set(said)].sort(), `${i}: ${act.act}`).toEqual([...new Set(expected)].sort())
          if (outcome?.kind === 'done') apply(work, outcome.writes)
        }
        for (const use of model.uses)
          expect(work.bookings.get(use.id)).toMatchObject({ state: use.state, replaces: use.replaces })
        expect(work.bookings.size).toBe(model.uses.length)
        for (const id of Object.keys(classOf)) {
          for (const code of ['national', 'koto']) {
            const used = usedOf(model, id, code)
            expect(work.balances.get(balanceKey(id, localMonth('2026-12'), code))?.used).toBe(used)
            expect(used).toBeLessThanOrEqual(granted[code] ?? 0)
          }
        }
        expect(countsOf(work.cells)).toEqual(recountOf(model))
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('a ledger entry stands behind every minute: entries of a booking add up to what it holds', () => {
    fc.assert(
      fc.property(fc.array(blueprint, { minLength: 1, maxLength: 30 }), (plans) => {
        const facts = town()
        const work = startWork(facts)
        const sums = new Map<string, number>()
        for (const b of stands) for (const part of b.held) sums.set(`${b.id} ${part.layer}`, part.minutes)
        for (const outcome of decide(facts, actsOf(plans))) {
          if (outcome.kind !== 'done') continue
          apply(work, outcome.writes)
          // Set statements write a row once.
          const rows = outcome.writes.updated.map(({ id }) => id)
          expect(new Set(rows).size).toBe(rows.length)
          for (const e of outcome.writes.hours)
            sums.set(`${e.booking} ${e.layer}`, (sums.get(`${e.booking} ${e.layer}`) ?? 0) + e.minutes)
        }
        const held = (booking: BookingFacts, code: string) =>
          booking.held.filter((p) => p.layer === code).reduce((n, p) => n + p.minutes, 0)
        for (const booking of work.bookings.values()) {
          for (const code of ['national', 'koto']) expect(sums.get(`${booking.id} ${code}`) ?? 0).toBe(held(booking, code))
        }
      }),
    )
  }, 60_000)

  it('a batch is judged as its acts one by one', () => {
    fc.assert(
      fc.property(fc.array(blueprint, { minLength: 2, maxLength: 20 }), (plans) => {
        const acts = actsOf(plans)
        const together = decide(town(), acts)
        let facts: Facts = town()
        const apart = acts.map((act) => {
          const [outcome] = decide(facts, [act])
          const work = startWork(facts)
          if (outcome?.kind === 'done') apply(work, outcome.writes)
          facts = work
          return outcome
        })
        expect(apart).toEqual(together)
      }),
    )
  }, 60_000)
})
