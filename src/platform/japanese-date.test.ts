import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate, yearOf } from './calendar.ts'
import {
  eraOf,
  eras,
  eraYear,
  readDate,
  readDateText,
  showBirthDate,
  showDate,
  showLength,
  showTime,
  showTimes,
} from './japanese-date.ts'

const fields = (text: string) => {
  const [year = '', month = '', day = ''] = text.split('|')
  return { year, month, day }
}
const outcome = (read: ReturnType<typeof readDate>) =>
  read.ok ? read.value : read.errors.map((e) => `${e.part}:${e.code}`).join(' ')

describe('three fields', () => {
  it.each([
    ['2024|4|10', '2024-04-10'],
    ['２０２４|０４|１０', '2024-04-10'],
    ['2024年|4月|10日', '2024-04-10'],
    ['令和6|4|10', '2024-04-10'],
    ['令和６年|４月|１０日', '2024-04-10'],
    ['R6|4|10', '2024-04-10'],
    ['r6|4|10', '2024-04-10'],
    ['Ｒ６|4|10', '2024-04-10'],
    ['R06|4|10', '2024-04-10'],
    ['R.6|4|10', '2024-04-10'],
    ['令6|4|10', '2024-04-10'],
    ['㋿6|4|10', '2024-04-10'],
    [' 令和 6 | 4 | 10 ', '2024-04-10'],
    ['令和元|5|1', '2019-05-01'],
    ['令和元年|5|1', '2019-05-01'],
    ['令和1|5|1', '2019-05-01'],
    ['R1|12|31', '2019-12-31'],
    ['平成31|4|30', '2019-04-30'],
    ['H31|1|1', '2019-01-01'],
    ['平成元|1|8', '1989-01-08'],
    ['㍻2|1|1', '1990-01-01'],
    ['昭和64|1|7', '1989-01-07'],
    ['S64|1|1', '1989-01-01'],
    ['昭和元|12|25', '1926-12-25'],
    ['大正15|12|24', '1926-12-24'],
    ['T元|7|30', '1912-07-30'],
    ['M45|7|29', '1912-07-29'],
    ['2024|2|29', '2024-02-29'],
    ['令和6|2|29', '2024-02-29'],
    ['2000|2|29', '2000-02-29'],
    ['1868|1|1', '1868-01-01'],
  ])('%s → %s', (typed, date) => {
    expect(outcome(readDate(fields(typed)))).toBe(date)
  })

  it.each([
    ['R1|4|30', 'year:date.era-before'],
    ['令和元|1|1', 'year:date.era-before'],
    ['H31|5|1', 'year:date.era-after'],
    ['平成31|12|31', 'year:date.era-after'],
    ['H1|1|7', 'year:date.era-before'],
    ['S64|1|8', 'year:date.era-after'],
    ['昭和65|1|1', 'year:date.era-after'],
    ['昭和元|12|24', 'year:date.era-before'],
    ['2023|2|29', 'day:date.no-such-day'],
    ['R5|2|29', 'day:date.no-such-day'],
    ['2100|2|29', 'day:date.no-such-day'],
    ['2024|2|30', 'day:date.no-such-day'],
    ['2024|4|31', 'day:date.no-such-day'],
    ['2024|9|31', 'day:date.no-such-day'],
    ['2024|13|1', 'month:date.month'],
    ['2024|0|1', 'month:date.month'],
    ['2024|四|1', 'month:date.month'],
    ['2024|4|0', 'day:date.day'],
    ['2024|4|32', 'day:date.day'],
    ['2024|4|x', 'day:date.day'],
    ['24|4|10', 'year:date.year-short'],
    ['6|4|10', 'year:date.year-short'],
    ['元|4|10', 'year:date.year-short'],
    ['X6|4|10', 'year:date.year'],
    ['令和0|4|10', 'year:date.year'],
    ['20244|4|10', 'year:date.year'],
    ['1867|4|10', 'year:date.year'],
    ['2200|4|10', 'year:date.year'],
    ['令和|4|10', 'year:date.year'],
    ['||', 'year:date.missing month:date.missing day:date.missing'],
    ['2024||10', 'month:date.missing'],
    ['24|13|32', 'year:date.year-short month:date.month day:date.day'],
    ['2024|-4|10', 'month:date.month'],
    ['2024|4.5|10', 'month:date.month'],
  ])('%s: %s', (typed, error) => {
    expect(outcome(readDate(fields(typed)))).toBe(error)
  })

  it('names the era year that a day outside its era belongs to', () => {
    expect(readDate(fields('R1|4|30'))).toEqual({
      ok: false,
      errors: [{ part: 'year', code: 'date.era-before', slots: { era: '令和', first: '2019-05-01', instead: '平成31' } }],
    })
    expect(readDate(fields('H31|5|1'))).toMatchObject({
      errors: [{ slots: { era: '平成', last: '2019-04-30', instead: '令和元' } }],
    })
    expect(readDate(fields('2024|2|30'))).toMatchObject({ errors: [{ slots: { year: 2024, month: 2, last: 29 } }] })
  })
})

describe('one text', () => {
  it.each([
    '2024-04-10',
    '2024/4/10',
    '2024.4.10',
    '2024年4月10日',
    '２０２４年４月１０日',
    '20240410',
    '２０２４０４１０',
    '令和6年4月10日',
    '令和６年４月１０日生',
    '令和6年4月10日生まれ',
    'R6.4.10',
    'R6/4/10',
    'R6-4-10',
    'r6.04.10',
    'R060410',
    '令6.4.10',
    '令和6・4・10',
    '2024ー4ー10',
    ' 2024 年 4 月 10 日 ',
  ])('%s', (text) => {
    expect(outcome(readDateText(text))).toBe('2024-04-10')
  })

  it.each([
    ['令和元年5月1日', '2019-05-01'],
    ['R1.4.30', 'year:date.era-before'],
    ['H31.5.1', 'year:date.era-after'],
    ['H31.4.30', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['2023/2/29', 'day:date.no-such-day'],
    ['6.4.10', 'year:date.year-short'],
    ['', 'year:date.missing'],
    ['あした', 'year:date.form'],
    ['2024年4月', 'year:date.form'],
    ['2024/4/10/1', 'year:date.form'],
  ])('%s: %s', (text, expected) => {
    expect(outcome(readDateText(text))).toBe(expected)
  })
})

describe('eras', () => {
  it('meet without gap and overlap', () => {
    for (let i = 1; i < eras.length; i++) {
      const [newer, older] = [eras[i - 1], eras[i]]
      if (!newer || !older) throw new Error('an era is missing')
      expect(addDays(older.last, 1)).toBe(newer.first)
      expect(yearOf(newer.first) - newer.base).toBe(1)
    }
  })

  it('reads back any day in 和暦 as it shows it', () => {
    const day = fc.integer({ min: 0, max: 100_000 }).map((n) => addDays(localDate('1868-01-01'), n))
    fc.assert(
      fc.property(day, (date) => {
        const { era, year } = eraOf(date)
        const [, m, d] = date.split('-')
        expect(outcome(readDate({ year: `${era.letter}${year}`, month: m ?? '', day: d ?? '' }))).toBe(date)
        expect(outcome(readDateText(`${eraYear(date)}${Number(m)}月${Number(d)}日`))).toBe(date)
        expect(outcome(readDateText(date))).toBe(date)
      }),
    )
  })
})

describe('shown', () => {
  const today = localDate('2026-11-20')
  it('birth dates in both calendars', () => {
    expect(showBirthDate(localDate('2024-04-10'))).toBe('2024年（令和6年）4月10日')
    expect(showBirthDate(localDate('2019-05-01'))).toBe('2019年（令和元年）5月1日')
  })
  it('the year only when it is another', () => {
    expect(showDate(localDate('2026-11-24'), today)).toBe('11月24日（火）')
    expect(showDate(localDate('2027-04-08'), today)).toBe('2027年4月8日（木）')
    expect(showDate(localDate('2028-03-31'), today)).toBe('2028年3月31日（金）')
  })
  it('times and lengths in words', () => {
    expect(showTimes(570, 660)).toBe('9時30分から11時')
    expect(showTime(1440)).toBe('24時')
    expect([450, 600, 45, 0, 60, 61].map(showLength)).toEqual(['7時間30分', '10時間', '45分', '0分', '1時間', '1時間1分'])
  })
})
