import { describe, expect, it } from 'vitest'
import { type LocalDate, localDate } from '../../platform/calendar.ts'
import { findingsOf, type TownChild } from './checks.ts'
import { type AdditionCode, linesOfUse, type UseOnClaim } from './lines.ts'
import { nationalMasters } from './rules.ts'

const use = (more: Partial<UseOnClaim> = {}): UseOnClaim => ({
  booking: 'b',
  number: '1',
  child: { id: 'c', name: '子', kana: 'コ', birthDate: localDate('2025-06-15'), certificate: '1' },
  date: localDate('2026-11-04'),
  booked: { start: 540, end: 660 },
  real: { in: 535, out: 665 },
  stamps: [],
  classAge: 0,
  payer: 'A',
  parts: [{ layer: 'national', minutes: 120 }],
  additions: [],
  fee: {
    perHour: 300,
    price: 600,
    waived: 0,
    waivedBy: null,
    reduced: 0,
    reducedNational: 0,
    reduction: null,
    pays: 600,
  },
  ...more,
})
const child = (more: Partial<TownChild> = {}): TownChild => ({
  birthDate: '2025-06-15',
  certificates: [{ from: '2026-04-01', nationalEnd: '2028-06-13', until: '2028-06-13', suspended: false }],
  support: [],
  cap: new Map([['2026-11', { granted: 600, claimed: 600 }]]),
  elsewhere: [],
  ...more,
})
const added = (code: AdditionCode) => ({ additions: [{ code, evidence: 'handbook' as const }] })
const elsewhere = (start: number, end: number, date = '2026-11-04') => ({ elsewhere: [{ date, start, end }] })
const certificate = (from: string, nationalEnd: string, suspended = false) => ({
  certificates: [{ from, nationalEnd, until: nationalEnd, suspended }],
})

describe('CLM-3: what a town finds in a line', () => {
  it.each([
    ['nothing', use(), child(), []],
    ['a child it does not certify', use(), null, ['certificate stop']],
    ['the first day', use(), child(certificate('2026-11-04', '2026-11-04')), []],
    ['the day before the first', use(), child(certificate('2026-11-05', '2028-01-01')), ['certificate stop']],
    ['the day after the last', use(), child(certificate('2026-04-01', '2026-11-03')), ['certificate stop']],
    ['a suspended certificate', use(), child(certificate('2026-04-01', '2028-01-01', true)), ['certificate stop']],
    ['another class age', use(), child({ birthDate: '2025-04-01' }), ['class stop']],
    ['one minute over the cap', use(), child({ cap: new Map([['2026-11', { granted: 600, claimed: 601 }]]) }), ['cap stop']],
    ['elsewhere until the same minute', use(), child(elsewhere(480, 535)), []],
    ['elsewhere a minute longer', use(), child(elsewhere(480, 536)), ['overlap stop']],
    ['elsewhere on another day', use(), child(elsewhere(480, 700, '2026-11-05')), []],
    ['障害児: look at the evidence', use(added('disability')), child(), ['addition look']],
    ['要支援 that the town does not know', use(added('support')), child(), ['addition stop']],
    ['要支援 that it knows', use(added('support')), child({ support: [{ from: '2026-11-04', to: '2026-11-04' }] }), []],
    ['要支援 of a child who has moved on', use(added('support')), child({ support: null }), ['addition look']],
    ['no stamp of the way home', use({ real: { in: 540, out: null } }), child(), ['stamp stop']],
  ] as [string, UseOnClaim, TownChild | null, string[]][])('%s', (_, one, known, expected) => {
    const [line] = linesOfUse(nationalMasters, one)
    const found = line ? findingsOf(nationalMasters, line, known) : []
    expect(found.map(({ code, weight }) => `${code} ${weight}`)).toEqual(expected)
  })

  it.each([
    ['a yen more', { yen: 3_401 }],
    ['a date of another price', { date: localDate('2026-03-31') as LocalDate }],
    ['minutes that were not paid', { minutes: 150 }],
  ])('the amount is counted again: %s', (_, more) => {
    const [line] = linesOfUse(nationalMasters, use())
    const found = line
      ? findingsOf(nationalMasters, { ...line, ...more }, child({ ...certificate('2025-01-01', '2028-01-01') }))
      : []
    expect(found.map(({ code }) => code)).toContain('amount')
  })
})
