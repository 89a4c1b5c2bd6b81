import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { japanInstant, localDate } from './calendar.ts'
import { type IcsEvent, icsCalendar } from './ics.ts'

const event: IcsEvent = {
  uid: '0198c000-0000-7000-8000-000000000001@tsuen',
  sequence: 2,
  stamp: new Date('2026-11-22T01:02:03.456Z'),
  start: japanInstant(localDate('2026-12-24'), 540),
  end: japanInstant(localDate('2026-12-24'), 660),
  title: 'つうえん：ひまわり保育園',
}
const unfold = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

describe('icsCalendar', () => {
  it('writes a booking that calendars take', () => {
    expect(icsCalendar([event]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//tsuen//tsuen//JA',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:0198c000-0000-7000-8000-000000000001@tsuen',
      'SEQUENCE:2',
      'DTSTAMP:20261122T010203Z',
      'DTSTART:20261224T000000Z',
      'DTEND:20261224T020000Z',
      'SUMMARY:つうえん：ひまわり保育園',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('says that a cancelled one is cancelled', () => {
    expect(unfold(icsCalendar([{ ...event, cancelled: true }]))).toContain('STATUS:CANCELLED')
  })

  it('keeps any text inside its property, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const file = icsCalendar([{ ...event, description: `${text}\r\nEND:VEVENT;,\\` }])
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const lines = unfold(file)
        expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
        expect(lines.find((line) => line.startsWith('DESCRIPTION:'))?.endsWith('\\nEND:VEVENT\\;\\,\\\\')).toBe(true)
        expect(file).not.toContain('\ufffd')
      }),
    )
  })
})
