import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, type LocalDate, localDate } from '../../platform/calendar.ts'
import { acceptedFrom, ageOn, attainedOn, classAge, firstUsableDay, lastMunicipalDay, lastNationalDay } from './age.ts'

const d = localDate

/**
 * Independent oracle, with the platform's calendar only: it walks day by day and asks each day in words of the law,
 * 「is tomorrow the matching day, or is today the last day of a month without one」.
 */
const iso = (at: Date) => at.toISOString().slice(0, 10)
function oracleAttained(birth: string, months: number): string {
  const by = Number(birth.slice(0, 4))
  const bm = Number(birth.slice(5, 7))
  const bd = Number(birth.slice(8))
  const targetMonth = ((bm - 1 + months) % 12) + 1
  const targetYear = by + Math.floor((bm - 1 + months) / 12)
  const day = new Date(`${birth}T12:00:00Z`)
  for (let i = 0; i < 1_500; i++) {
    const tomorrow = new Date(day.getTime() + 86_400_000)
    const isMatching = (at: Date) =>
      at.getUTCFullYear() === targetYear && at.getUTCMonth() + 1 === targetMonth && at.getUTCDate() === bd
    if (isMatching(tomorrow)) return iso(day)
    const lastOfTarget =
      day.getUTCFullYear() === targetYear && day.getUTCMonth() + 1 === targetMonth && tomorrow.getUTCDate() === 1
    if (lastOfTarget && day.getUTCDate() < bd) return iso(day)
    day.setTime(tomorrow.getTime())
  }
  throw new Error('not attained')
}

/** 学年 by the school law's words, another way than the rule's: born from 2 April Y to 1 April Y+1 are one class. */
function oracleClass(birth: string, date: string): number {
  const fiscal = Number(date.slice(5, 7)) >= 4 ? Number(date.slice(0, 4)) : Number(date.slice(0, 4)) - 1
  const cohort = birth.slice(5) >= '04-02' ? Number(birth.slice(0, 4)) : Number(birth.slice(0, 4)) - 1
  return Math.max(0, fiscal - cohort - 1)
}

/** Every day around each edge of three years: month ends, both Februaries, 1 April, New Year; and one ordinary day per month. */
const births: LocalDate[] = []
for (const year of [2023, 2024, 2025, 2026]) {
  for (const day of [
    ...[
      '01-01',
      '01-02',
      '01-28',
      '01-29',
      '01-30',
      '01-31',
      '02-01',
      '02-27',
      '02-28',
      '03-01',
      '03-02',
      '03-28',
      '03-29',
      '03-30',
      '03-31',
    ],
    ...[
      '04-01',
      '04-02',
      '04-03',
      '04-10',
      '04-28',
      '04-29',
      '04-30',
      '05-01',
      '05-15',
      '05-29',
      '05-30',
      '05-31',
      '06-01',
      '06-15',
      '06-30',
    ],
    ...[
      '07-01',
      '07-15',
      '07-29',
      '07-30',
      '07-31',
      '08-01',
      '08-15',
      '08-27',
      '08-28',
      '08-29',
      '08-30',
      '08-31',
      '09-01',
      '09-02',
      '09-15',
    ],
    ...[
      '09-29',
      '09-30',
      '10-01',
      '10-02',
      '10-15',
      '10-30',
      '10-31',
      '11-01',
      '11-15',
      '11-30',
      '12-01',
      '12-15',
      '12-30',
      '12-31',
    ],
  ]) {
    births.push(d(`${year}-${day}`))
  }
}
births.push(d('2024-02-29'), d('2020-02-29'), d('2028-02-29'))

describe(`${births.length} birth dates against a day-by-day oracle`, () => {
  it('are at least 200', () => expect(births.length).toBeGreaterThanOrEqual(200))

  it.each(births)('born %s', (birth) => {
    const six = oracleAttained(birth, 6)
    const three = oracleAttained(birth, 36)
    expect(attainedOn(birth, 6)).toBe(six)
    expect(attainedOn(birth, 36)).toBe(three)
    expect(firstUsableDay(birth, 'dayBefore')).toBe(six)
    expect(firstUsableDay(birth, 'sameDay')).toBe(iso(new Date(Date.parse(`${six}T12:00:00Z`) + 86_400_000)))
    expect(lastNationalDay(birth)).toBe(iso(new Date(Date.parse(`${three}T12:00:00Z`) - 86_400_000)))
    const march = three.slice(5) <= '03-31' ? Number(three.slice(0, 4)) : Number(three.slice(0, 4)) + 1
    expect(lastMunicipalDay(birth)).toBe(`${march}-03-31`)
    for (const date of [
      '2024-03-31',
      '2024-04-01',
      '2026-03-31',
      '2026-04-01',
      '2026-11-24',
      '2027-03-31',
      '2027-04-01',
      '2028-02-29',
    ]) {
      expect([date, classAge(birth, d(date))]).toEqual([date, oracleClass(birth, date)])
    }
  })
})

describe('the examples of the law and of the towns', () => {
  it.each([
    ['2025-04-10', '2025-10-09', '2025-10-10'],
    ['2025-08-31', '2026-02-28', '2026-03-01'],
    ['2023-08-31', '2024-02-29', '2024-03-01'],
    ['2025-08-28', '2026-02-27', '2026-02-28'],
    ['2025-08-29', '2026-02-28', '2026-03-01'],
    ['2025-03-15', '2025-09-14', '2025-09-15'],
    ['2025-03-31', '2025-09-30', '2025-10-01'],
    ['2025-10-01', '2026-03-31', '2026-04-01'],
    ['2024-02-29', '2024-08-28', '2024-08-29'],
  ])('AGE-2: born %s → %s or %s', (birth, dayBefore, sameDay) => {
    expect(firstUsableDay(d(birth), 'dayBefore')).toBe(dayBefore)
    expect(firstUsableDay(d(birth), 'sameDay')).toBe(sameDay)
  })

  it.each([
    ['2024-04-10', '2027-04-08'],
    ['2023-02-28', '2026-02-26'],
    ['2024-02-29', '2027-02-27'],
    ['2024-04-03', '2027-04-01'],
    ['2024-03-01', '2027-02-27'],
    ['2021-03-01', '2024-02-28'],
    ['2024-01-01', '2026-12-30'],
    ['2024-01-02', '2026-12-31'],
  ])('AGE-3: born %s → %s', (birth, last) => {
    expect(lastNationalDay(d(birth))).toBe(last)
  })

  it.each([
    ['2024-04-01', '2027-03-31'],
    ['2024-04-02', '2028-03-31'],
    ['2024-04-10', '2028-03-31'],
    ['2024-03-31', '2027-03-31'],
    ['2024-12-31', '2028-03-31'],
  ])('ELIG-2: born %s → %s', (birth, last) => {
    expect(lastMunicipalDay(d(birth))).toBe(last)
  })

  it.each([
    ['2026-11-24', '2025-04-02', 0],
    ['2026-11-24', '2025-04-01', 1],
    ['2026-11-24', '2024-04-02', 1],
    ['2026-11-24', '2024-04-01', 2],
    ['2026-11-24', '2023-04-02', 2],
    ['2026-11-24', '2023-04-01', 3],
    ['2026-11-24', '2026-10-01', 0],
    ['2027-03-31', '2024-04-02', 1],
    ['2027-04-01', '2024-04-02', 2],
    ['2026-11-24', '2024-02-29', 2],
  ])('AGE-4: on %s born %s → %d歳児', (date, birth, age) => {
    expect(classAge(d(birth), d(date))).toBe(age)
  })

  it('ELIG-3: taken 30 days before, or from so many months', () => {
    const settings = { agePolicy: 'dayBefore', acceptFromDaysBefore: 30, acceptFromMonths: null } as const
    expect(acceptedFrom(d('2025-04-10'), settings)).toBe('2025-09-09')
    expect(acceptedFrom(d('2025-04-10'), { ...settings, acceptFromMonths: 5 })).toBe('2025-09-09')
    expect(acceptedFrom(d('2025-04-10'), { ...settings, agePolicy: 'sameDay', acceptFromMonths: 5 })).toBe('2025-09-10')
    expect(acceptedFrom(d('2025-08-31'), { ...settings, acceptFromMonths: 1 })).toBe('2025-09-30')
    expect(acceptedFrom(d('2025-04-10'), { ...settings, acceptFromMonths: 0 })).toBe('2025-04-10')
    expect(acceptedFrom(d('2025-04-10'), { ...settings, acceptFromDaysBefore: 0 })).toBe('2025-10-09')
  })

  it.each([
    ['2024-04-10', '2026-03-10', '1歳11か月'],
    ['2024-04-10', '2026-04-09', '1歳11か月'],
    ['2024-04-10', '2026-04-10', '2歳0か月'],
    ['2024-02-29', '2025-02-28', '0歳11か月'],
    ['2024-02-29', '2025-03-01', '1歳0か月'],
    ['2025-08-31', '2026-02-28', '0歳5か月'],
    ['2025-08-31', '2026-03-01', '0歳6か月'],
    ['2025-08-31', '2025-08-31', '0歳0か月'],
  ])('born %s is on %s %s', (birth, date, said) => {
    const age = ageOn(d(birth), d(date))
    expect(age && `${age.years}歳${age.months}か月`).toBe(said)
  })

  it('nobody has an age before the birth', () => expect(ageOn(d('2026-01-02'), d('2026-01-01'))).toBeNull())
})

describe('properties', () => {
  const birth = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(d('2000-01-01'), n))

  it('ages are attained in order, and nobody later attains earlier', () => {
    fc.assert(
      fc.property(birth, fc.integer({ min: 1, max: 60 }), (b, months) => {
        expect(attainedOn(b, months) < attainedOn(b, months + 1)).toBe(true)
        expect(attainedOn(b, months) <= attainedOn(addDays(b, 1), months)).toBe(true)
        expect(attainedOn(b, months) >= b).toBe(true)
      }),
    )
  })

  it('the usable span is 2 years and a half, give or take the lengths of months', () => {
    fc.assert(
      fc.property(birth, (b) => {
        const days = daysBetween(firstUsableDay(b, 'dayBefore'), lastNationalDay(b))
        expect(days).toBeGreaterThanOrEqual(909)
        expect(days).toBeLessThanOrEqual(915)
        expect(lastMunicipalDay(b) > lastNationalDay(b)).toBe(true)
      }),
    )
  })

  it('the class changes only on 1 April, by one', () => {
    fc.assert(
      fc.property(birth, fc.integer({ min: 0, max: 2_000 }), (b, n) => {
        const [today, tomorrow] = [addDays(b, n), addDays(b, n + 1)]
        const step = classAge(b, tomorrow) - classAge(b, today)
        expect(tomorrow.endsWith('-04-01') ? [0, 1] : [0]).toContain(step)
        expect(classAge(b, today)).toBe(oracleClass(b, today))
      }),
    )
  })

  it('a child never is 3歳児 while national hours are left', () => {
    fc.assert(
      fc.property(birth, (b) => {
        expect(classAge(b, lastNationalDay(b))).toBeLessThanOrEqual(2)
      }),
    )
  })
})
