/** 「今月の時間を使う」: whatever is free, nothing is proposed that the settlement would refuse, nor more than the hours. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type LocalDate, localDate } from '../../platform/calendar.ts'
import { cellStarts } from '../slot/rules.ts'
import { decide } from './decide.ts'
import { layer, noon, sample } from './decide-samples.ts'
import { type BookAct, cellKey, type Facts } from './facts.ts'
import { type Group, plansFor } from './plan-rules.ts'
import {
  patternDates,
  patternHolidays,
  patternText,
  readPattern,
  readWishes,
  type SeriesPattern,
  type Wish,
  wishesText,
} from './series-rules.ts'

const days = Array.from({ length: 20 }, (_, i) => addDays(localDate('2026-12-11'), i))

/** A town of three facilities whose cells are free, full or not offered, as drawn. */
const factsOf = (caps: readonly number[], capMinutes: number, layers: Parameters<typeof sample>[0]): Facts => {
  const facts = sample({ capMinutes, ...layers })
  const cells = new Map(facts.cells)
  let at = 0
  for (const facility of facts.facilities.keys())
    for (const date of days)
      for (const start of cellStarts(480, 1080)) {
        const cap = caps[at++ % caps.length] ?? 0
        const free = { cap: null, extra: 0, taken: 0 }
        cells.set(cellKey(facility, date, start, 'flexible'), {
          start,
          stopped: false,
          total: { cap, extra: 0, taken: 0 },
          classes: [free, free, free],
        })
      }
  return { ...facts, cells }
}

const actOf = (wish: Wish, i: number): BookAct => ({
  act: 'book',
  booking: `b${i}`,
  ...wish,
  at: noon,
  channel: 'guardian',
  key: null,
  reason: null,
  override: false,
  offer: null,
})

const group = fc
  .record({
    facility: fc.constantFrom('A', 'B', 'C'),
    date: fc.constantFrom(...days),
    start: fc.integer({ min: 16, max: 30 }).map((n) => n * 30),
    length: fc.constantFrom(60, 120, 150, 240, 300, 480),
    together: fc.boolean(),
  })
  .map(({ facility, date, start, length, together }): Group => {
    const wish = { child: 'kid', facility, kind: 'flexible' as const, date, start, end: start + length }
    return together ? [wish, { ...wish, child: 'sister' }] : [wish]
  })

test('every plan stands as a whole at that moment, siblings together or not at all, one use a day', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0, 1, 1, 2, 2), { minLength: 5, maxLength: 40 }),
      fc.constantFrom(180, 360, 600),
      fc.constantFrom(
        { layers: [] },
        { layers: [layer('ota', 240, { condition: 'allNationalHere' })] },
        { layers: [layer('h', 600, { maxVisits: 2 })] },
      ),
      fc.array(group, { minLength: 1, maxLength: 40 }),
      (caps, capMinutes, layers, groups) => {
        const facts = factsOf(caps, capMinutes, layers)
        for (const { wishes } of plansFor(facts, groups, noon)) {
          const outcomes = decide(facts, wishes.map(actOf))
          expect(outcomes.map((outcome) => outcome.kind)).toEqual(wishes.map(() => 'done'))
          const used = new Map<string, number>()
          for (const wish of wishes) {
            used.set(wish.child, (used.get(wish.child) ?? 0) + wish.end - wish.start)
            const beside = groups.find((one) => one.length > 1 && one.some((w) => JSON.stringify(w) === JSON.stringify(wish)))
            const alone = groups.some((one) => one.length === 1 && JSON.stringify(one[0]) === JSON.stringify(wish))
            if (beside && !alone) expect(wishes.filter((w) => w.date === wish.date)).toHaveLength(2)
          }
          const most = capMinutes + layers.layers.reduce((sum, one) => sum + one.minutes, 0)
          for (const minutes of used.values()) expect(minutes).toBeLessThanOrEqual(most)
          expect(new Set(wishes.map((w) => `${w.child} ${w.date}`)).size).toBe(wishes.length)
        }
      },
    ),
    { numRuns: 60, seed: 20_261_124 },
  )
})

test('a free weekday gives the weekly plan, long days and soon ones', () => {
  const facts = factsOf([2], 600, { layers: [] })
  const fridays = days.filter((_, i) => i % 7 === 0)
  const groups = fridays.flatMap((date): Group[] =>
    [120, 300].map((length) => [{ child: 'kid', facility: 'A', kind: 'flexible', date, start: 540, end: 540 + length }]),
  )
  const plans = plansFor(facts, groups, noon)
  expect(plans.map((plan) => [plan.style, plan.wishes.map((w) => w.end - w.start)])).toEqual([
    ['steady', [300, 300]],
    ['soon', [120, 120, 120]],
  ])
})

const wishes = fc.array(
  fc.record({
    child: fc.uuid(),
    facility: fc.uuid(),
    kind: fc.constantFrom('regular' as const, 'flexible' as const),
    date: fc.constantFrom(...days),
    start: fc.integer({ min: 0, max: 1439 }),
    end: fc.integer({ min: 0, max: 1440 }),
  }),
  { minLength: 1, maxLength: 20 },
)
test('wishes and patterns go through an address and come back', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      const read = readWishes(wishesText(list))
      expect(read).toHaveLength(list.length)
      expect(readWishes(wishesText(read))).toEqual(read)
    }),
  )
  const pattern: SeriesPattern = {
    weekday: 2,
    weeks: [1, 3],
    from: localDate('2026-12-01'),
    to: localDate('2027-01-31'),
    start: 540,
    end: 690,
    maxPerMonth: 4,
    without: [localDate('2026-12-29')],
    instead: [localDate('2026-12-28')],
  }
  expect(readPattern(patternText(pattern))).toEqual(pattern)
  expect(readPattern('x')).toBeNull()
  expect(readWishes('x')).toEqual([])
})

test.each([
  ['holidays are named, not left out by themselves', {}, ['09-01', '09-08', '09-15', '09-22', '09-29']],
  ['a holiday left out', { without: ['2026-09-22'] }, ['09-01', '09-08', '09-15', '09-29']],
  [
    'another day instead of it',
    { without: ['2026-09-22'], instead: ['2026-09-24'] },
    ['09-01', '09-08', '09-15', '09-24', '09-29'],
  ],
  [
    'four a month, the substitute counts',
    { without: ['2026-09-22'], instead: ['2026-09-24'], maxPerMonth: 4 },
    ['09-01', '09-08', '09-15', '09-24'],
  ],
])('BOOK-3: %s', (_, more, expected) => {
  const pattern = {
    weekday: 2,
    weeks: null,
    from: localDate('2026-09-01'),
    to: localDate('2026-09-30'),
    start: 540,
    end: 660,
    maxPerMonth: null,
    without: [],
    instead: [],
    ...more,
  } as SeriesPattern
  expect(patternDates(pattern).map((date: LocalDate) => date.slice(5))).toEqual(expected)
  expect(patternHolidays(pattern)).toEqual([{ date: '2026-09-22', name: '国民の休日' }])
})
