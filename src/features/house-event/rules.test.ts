/** 行事: what may be entered, which days stay without places, and how painting goes around them (EVT-1). */
import { describe, expect, it } from 'vitest'
import { localDate } from '../../platform/calendar.ts'
import { aroundHouseDays, paintedCells } from '../slot/paint.ts'
import { patternCells } from '../slot/pattern.ts'
import { daysWithoutPlaces, eventRefusals, eventsOn, type HouseEvent, mostComing } from './rules.ts'

const day = (date: string) => localDate(date)
const today = day('2026-11-24')
const event: HouseEvent = {
  from: day('2026-12-05'),
  to: day('2026-12-05'),
  start: 570,
  end: 690,
  title: '運動会',
  shown: true,
  noPlaces: true,
}

describe('EVT-1', () => {
  it.each([
    [{}, 0, []],
    [{ start: null, end: null }, 0, []],
    [{ from: today, to: today }, 0, []],
    [{ from: day('2026-11-20'), to: today }, 0, []],
    [{ from: day('2026-11-20'), to: day('2026-11-23') }, 0, ['event.past']],
    [{ to: day('2026-12-04') }, 0, ['event.days']],
    [{ to: day('2027-01-04') }, 0, []],
    [{ to: day('2027-01-05') }, 0, ['event.days']],
    [{ end: null }, 0, ['event.times']],
    [{ start: null }, 0, ['event.times']],
    [{ end: 570 }, 0, ['event.times']],
    [{ title: '' }, 0, ['event.no-title']],
    [{ title: 'あ'.repeat(40) }, 0, []],
    [{ title: '𠮷'.repeat(40) }, 0, []],
    [{ title: 'あ'.repeat(41) }, 0, ['event.long-title']],
    [{ title: '申込は hana@example.jp へ' }, 0, ['event.somebody']],
    [{ title: 'ｈａｎａ＠ｅｘａｍｐｌｅ．ｊｐ' }, 0, ['event.somebody']],
    [{ title: '電話 03-1234-5678' }, 0, ['event.somebody']],
    [{ title: '０９０ー１２３４ー５６７８' }, 0, ['event.somebody']],
    [{ title: '2026-12-29から年末休み' }, 0, []],
    [{ title: '12/29〜1/3 休み' }, 0, []],
    [{}, mostComing - 1, []],
    [{}, mostComing, ['event.many']],
    [{ title: '', end: 570 }, 0, ['event.no-title', 'event.times']],
  ])('may be entered: %j beside %i others', (more, others, codes) => {
    expect(eventRefusals({ ...event, ...more }, others, today).map((one) => one.code)).toEqual(codes)
  })

  const winter = { ...event, from: day('2026-12-29'), to: day('2027-01-03') }
  it.each([
    ['2026-12-01', '2026-12-31', ['2026-12-05', '2026-12-29', '2026-12-30', '2026-12-31']],
    ['2027-01-02', '2027-01-31', ['2027-01-02', '2027-01-03']],
    ['2026-12-06', '2026-12-28', []],
  ])('days without places from %s to %s', (from, to, days) => {
    const open = { ...event, from: day('2026-12-01'), to: day('2026-12-31'), noPlaces: false }
    expect([...daysWithoutPlaces([event, winter, open], day(from), day(to))]).toEqual(days)
  })

  it('lasts from its first to its last day', () => {
    const on = (date: string) => eventsOn([winter], day(date)).length
    expect([on('2026-12-28'), on('2026-12-29'), on('2027-01-03'), on('2027-01-04')]).toEqual([0, 1, 1, 0])
  })

  const house = new Set([day('2026-12-08')])
  const caps = [null, null, null] as const
  it.each([
    [3, ['2026-12-07', '2026-12-09'], ['2026-12-08']],
    // What takes places away is done on these days too.
    [0, ['2026-12-07', '2026-12-08', '2026-12-09'], []],
  ])('painting %i places goes around them', (cap, painted, left) => {
    const span = { kind: 'flexible' as const, from: day('2026-12-07'), to: day('2026-12-09'), start: 540, end: 570 }
    const cells = paintedCells({ ...span, weekdays: [1, 2, 3], cap, caps, skipHolidays: true, except: [] })
    const made = aroundHouseDays(cells, house)
    expect([made.cells.map((cell) => cell.date), made.houseDays]).toEqual([painted, left])
  })

  it.each(['keep', 'follow'] as const)('the weekly pattern leaves them as they are: %s', (painted) => {
    const line = { weekdays: [1, 2], start: 540, end: 570, cap: 3, caps }
    const span = { kind: 'flexible' as const, from: day('2026-12-07'), to: day('2026-12-09') }
    const stands = { date: day('2026-12-08'), start: 600, kind: 'flexible' as const, cap: 2, caps, taken: 0 }
    const known = [{ ...stands, extra: 0, extras: [0, 0, 0] as const, takenByClass: [0, 0, 0] as const }]
    const made = patternCells({ ...span, lines: [line], skipHolidays: true, except: [], painted }, known, house)
    expect([made.cells.map((cell) => cell.date), made.houseDays]).toEqual([['2026-12-07'], ['2026-12-08']])
  })
})
