import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDate } from '../../platform/calendar.ts'
import { type DrawEntry, type DrawPlace, draw, listHashOf, lotOf, seedHashOf, type Wish } from './draw.ts'

const days = [localDate('2027-01-12'), localDate('2027-01-13')] as const
const plain = { residentsFirst: false, siblingsTogether: false }
const wish = (start: number, end: number, date = days[0]): Wish => ({ date, start, end })
const entry = (number: string, more: Partial<DrawEntry> = {}): DrawEntry => ({
  number,
  family: number,
  resident: true,
  classAge: 1,
  most: 1,
  wishes: [wish(540, 600)],
  ...more,
})
const cells = (total: number, classes: DrawPlace['classes'] = [null, null, null]): DrawPlace[] =>
  days.flatMap((date) => [540, 570, 600, 630].map((start) => ({ date, start, total, classes })))

/** p > 0.01 at so many degrees of freedom. */
const critical: Record<number, number> = { 5: 15.086, 23: 41.638 }
const chiSquare = (counts: readonly number[], all: number): number =>
  counts.reduce((sum, n) => sum + (n - all / counts.length) ** 2 / (all / counts.length), 0)

describe('chance', () => {
  test('10,000 draws of one place among six: everybody wins as often (χ², p > 0.01)', () => {
    const numbers = ['A1', 'B2', 'C3', 'D4', 'E5', 'F6']
    const wins = new Map(numbers.map((n) => [n, 0]))
    for (let i = 0; i < 10_000; i++) {
      const { won } = draw(
        numbers.map((n) => entry(n)),
        cells(1),
        `seed ${i}`,
        plain,
      )
      expect(won).toHaveLength(1)
      const number = won[0]?.number ?? ''
      wins.set(number, (wins.get(number) ?? 0) + 1)
    }
    expect(chiSquare([...wins.values()], 10_000)).toBeLessThan(critical[5] ?? 0)
  })

  test('10,000 draws: every order of four comes as often (χ², p > 0.01)', () => {
    const counts = new Map<string, number>()
    for (let i = 0; i < 10_000; i++) {
      const order = draw(
        ['A', 'B', 'C', 'D'].map((n) => entry(n)),
        [],
        `order ${i}`,
        plain,
      ).order.join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    expect(chiSquare([...counts.values()], 10_000)).toBeLessThan(critical[23] ?? 0)
  })

  test('siblings who draw together are not drawn earlier than others', () => {
    const entries = [entry('A', { family: 'f' }), entry('B', { family: 'f' }), entry('C'), entry('D')]
    let first = 0
    for (let i = 0; i < 3_000; i++) {
      const { order } = draw(entries, [], `siblings ${i}`, { ...plain, siblingsTogether: true })
      if (order[0] === 'A' || order[0] === 'B') first += 1
    }
    expect(Math.abs(first - 1_000)).toBeLessThan(100)
  })
})

const entriesArb: fc.Arbitrary<DrawEntry[]> = fc.uniqueArray(
  fc.record({
    number: fc.stringMatching(/^[A-Z]{3}$/),
    family: fc.constantFrom('f1', 'f2', 'f3', 'f4', 'f5'),
    resident: fc.boolean(),
    classAge: fc.constantFrom(0 as const, 1 as const, 2 as const),
    most: fc.integer({ min: 1, max: 3 }),
    wishes: fc.uniqueArray(
      fc
        .record({ date: fc.constantFrom(...days), start: fc.constantFrom(540, 570, 600) })
        .map(({ date, start }) => wish(start, start + 60, date)),
      { minLength: 1, maxLength: 3, selector: (w) => `${w.date} ${w.start}` },
    ),
  }),
  { selector: (e) => e.number, maxLength: 14 },
)
const rulesArb = fc.record({ residentsFirst: fc.boolean(), siblingsTogether: fc.boolean() })
const placesArb = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom<DrawPlace['classes']>([null, null, null], [1, 2, null], [0, 1, 3]))
  .map(([total, classes]) => cells(total, classes))
const seed = fc.string({ minLength: 1, maxLength: 8 })

describe('properties', () => {
  test('the order of entering and a list sent twice change nothing', () => {
    fc.assert(
      fc.property(entriesArb, placesArb, seed, rulesArb, (entries, places, s, rules) => {
        const result = draw(entries, places, s, rules)
        expect(draw([...entries].reverse(), places, s, rules)).toEqual(result)
        expect(draw([...entries, ...entries], [...places].reverse(), s, rules)).toEqual(result)
        expect(listHashOf([...entries].reverse())).toBe(listHashOf(entries))
      }),
    )
  })

  test('never more than the places, in total and per class; never more than asked, nothing twice, nothing at the same time', () => {
    fc.assert(
      fc.property(entriesArb, placesArb, seed, rulesArb, (entries, places, s, rules) => {
        const { won } = draw(entries, places, s, rules)
        const of = (number: string) => entries.find((e) => e.number === number) as DrawEntry
        const used = won.map((w) => ({ ...(of(w.number).wishes[w.wish] as Wish), classAge: of(w.number).classAge }))
        for (const p of places) {
          const here = used.filter((u) => u.date === p.date && u.start <= p.start && p.start < u.end)
          expect(here.length).toBeLessThanOrEqual(p.total)
          for (const c of [0, 1, 2] as const)
            expect(here.filter((u) => u.classAge === c).length).toBeLessThanOrEqual(p.classes[c] ?? p.total)
        }
        for (const e of entries) {
          const own = won.filter((w) => w.number === e.number).map((w) => e.wishes[w.wish] as Wish)
          expect(own.length).toBeLessThanOrEqual(e.most)
          for (const [i, a] of own.entries())
            for (const b of own.slice(i + 1)) expect(a.date !== b.date || a.end <= b.start || b.end <= a.start).toBe(true)
        }
      }),
    )
  })

  test('what was passed over leaves the wins before it as they were, and is never won', () => {
    fc.assert(
      fc.property(entriesArb, placesArb, seed, rulesArb, fc.nat(), (entries, places, s, rules, n) => {
        const { won } = draw(entries, places, s, rules)
        const hit = won[n % Math.max(1, won.length)]
        if (!hit) return
        const struck = won.filter((w) => w.turn === hit.turn)
        const again = draw(entries, places, s, rules, struck)
        expect(again.won.filter((w) => w.turn < hit.turn)).toEqual(won.filter((w) => w.turn < hit.turn))
        for (const w of struck) expect(again.won).not.toContainEqual(expect.objectContaining({ number: w.number, wish: w.wish }))
      }),
    )
  })

  test('no place stays free that somebody waits for', () => {
    fc.assert(
      fc.property(entriesArb, seed, (entries, s) => {
        const { won, waiting } = draw(entries, cells(2), s, plain)
        for (const number of waiting)
          for (const w of entries.find((e) => e.number === number)?.wishes ?? []) {
            const full = [w.start, w.start + 30].some(
              (at) =>
                won.filter((x) => {
                  const y = entries.find((e) => e.number === x.number)?.wishes[x.wish] as Wish
                  return y.date === w.date && y.start <= at && at < y.end
                }).length >= 2,
            )
            expect(full).toBe(true)
          }
      }),
    )
  })
})

describe('rules', () => {
  test('residents first, where the town or the facility wants it', () => {
    const entries = [...'ABCDEFGH'].map((n, i) => entry(n, { resident: i >= 6 }))
    for (let i = 0; i < 50; i++) {
      const { won } = draw(entries, cells(2), `r${i}`, { ...plain, residentsFirst: true })
      expect(won.map((w) => w.number).sort()).toEqual(['G', 'H'])
    }
  })

  test('siblings: what both wish is won by both or by neither; what one wishes alone stands for itself', () => {
    const both = [entry('A', { family: 'f' }), entry('B', { family: 'f', classAge: 2 })]
    const together = { ...plain, siblingsTogether: true }
    expect(draw(both, cells(1), 's', together).won).toEqual([])
    expect(draw(both, cells(2), 's', together).won.map((w) => [w.number, w.turn])).toEqual([
      ['A', 0],
      ['B', 0],
    ])
    expect(draw(both, cells(2, [null, null, 0]), 's', together).won).toEqual([])
    const own = [both[0] as DrawEntry, entry('B', { family: 'f', wishes: [wish(540, 600), wish(600, 660)] })]
    expect(draw(own, cells(1), 's', together).won.map((w) => [w.number, w.wish])).toEqual([['B', 1]])
  })

  test('the second of one comes after the first of all', () => {
    const greedy = entry('A', { most: 2, wishes: [wish(540, 600), wish(600, 660)] })
    const other = entry('B', { wishes: [wish(600, 660)] })
    for (let i = 0; i < 30; i++) {
      const { won } = draw([greedy, other], cells(1), `g${i}`, plain)
      expect(won.map((w) => `${w.number}${w.wish}`).sort()).toEqual(['A0', 'B0'])
    }
  })

  test('the waiting order is that of the lots; a lot is the SHA-256 of seed:number, the seed is bound by its own', () => {
    const { order, won, waiting } = draw(
      [...'ABCDE'].map((n) => entry(n)),
      cells(2),
      'seed',
      plain,
    )
    const sha = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(order).toEqual([...'ABCDE'].sort((a, b) => (sha(`seed:${a}`) < sha(`seed:${b}`) ? -1 : 1)))
    expect(won.map((w) => w.number)).toEqual(order.slice(0, 2))
    expect(waiting).toEqual(order.slice(2))
    expect(lotOf('seed', 'A')).toBe(sha('seed:A'))
    expect(seedHashOf('seed')).toBe(sha('seed'))
  })
})
