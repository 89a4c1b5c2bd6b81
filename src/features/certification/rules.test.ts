import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate, minutes } from '../../platform/calendar.ts'
import { defaultSettings, mergeSettings, settingsOn } from '../municipality/rules.ts'
import { koto, sumida } from '../municipality/towns.ts'
import {
  certificateNumber,
  luhnDigit,
  municipalityCheckDigit,
  municipalityCodeValid,
  parseCertificateNumber,
  showCertificateNumber,
} from './number.ts'
import {
  certificateStart,
  certificateState,
  eligibility,
  endsOf,
  lastDayOfEnd,
  layersOn,
  noticeDay,
  rightsOf,
  standingOn,
} from './rules.ts'

const d = localDate
const today = d('2026-11-24')
const kotoNow = settingsOn(koto.rows, today)
const sumidaNow = settingsOn(sumida.rows, today)

describe('eligibility', () => {
  it('gives the dates of the contract, also when past', () => {
    expect(eligibility(d('2024-04-10'), sumidaNow, today)).toEqual({
      firstDay: '2024-10-09',
      lastDay: '2027-04-08',
      municipalLastDay: null,
      classAge: 1,
      rules: ['AGE-1', 'AGE-2', 'AGE-3', 'AGE-4'],
    })
    expect(eligibility(d('2024-04-10'), kotoNow, today).municipalLastDay).toBe('2028-03-31')
    expect(eligibility(d('2020-04-10'), kotoNow, today)).toMatchObject({
      lastDay: '2023-04-08',
      municipalLastDay: '2024-03-31',
      classAge: 5,
    })
  })

  it.each([
    ['2026-06-23', 'none', 'mayApply'],
    ['2026-06-25', 'none', 'mayApply'],
    ['2026-05-25', 'none', 'usable'],
    ['2026-05-26', 'none', 'mayApply'],
    ['2026-06-24', 'none', 'mayApply'],
    ['2026-06-26', 'none', 'tooEarly'],
    ['2023-11-26', 'none', 'usable'],
    ['2023-11-25', 'none', 'municipalOnly'],
    ['2023-04-02', 'none', 'municipalOnly'],
    ['2023-04-01', 'none', 'past'],
    ['2024-04-10', 'licensedNursery', 'excluded'],
    ['2024-04-10', 'kindergarten', 'excluded'],
    ['2024-04-10', 'unlicensed', 'usable'],
    ['2024-04-10', 'temporaryCare', 'usable'],
  ] as const)('in Koto on 2026-11-24 born %s and %s: %s', (birth, enrolment, standing) => {
    expect(standingOn(d(birth), enrolment, kotoNow, today).standing).toBe(standing)
  })

  it('says from when an application is taken', () => {
    expect(standingOn(d('2026-06-26'), 'none', sumidaNow, today).applyFrom).toBe('2026-11-25')
    expect(standingOn(d('2026-06-26'), 'none', sumidaNow, d('2026-11-25')).standing).toBe('mayApply')
  })

  it('is past in a town without municipal hours as soon as the national ones end', () => {
    expect(standingOn(d('2023-11-25'), 'none', sumidaNow, today).standing).toBe('past')
  })
})

describe('ends (ELIG-2)', () => {
  const birth = d('2024-04-10')
  it('are the age where nothing else happens', () => {
    expect(endsOf(birth, sumidaNow, [])).toEqual({ national: { lastDay: '2027-04-08', reason: 'age' }, municipal: null })
    expect(endsOf(birth, kotoNow, []).municipal).toEqual({ lastDay: '2028-03-31', reason: 'age' })
  })

  it.each([
    ['moved', '2026-12-10', '2026-12-09'],
    ['enrolled', '2027-04-01', '2027-03-31'],
    ['withdrawn', '2026-12-31', '2026-12-31'],
    ['revoked', '2026-11-24', '2026-11-24'],
  ] as const)('%s on %s leaves %s', (reason, day, last) => {
    expect(lastDayOfEnd({ reason, day: d(day) })).toBe(last)
    const ends = endsOf(birth, kotoNow, [{ reason, day: d(day) }])
    expect(ends).toEqual({ national: { lastDay: last, reason }, municipal: { lastDay: last, reason } })
  })

  it('between the two ends only the municipal one is cut', () => {
    expect(endsOf(birth, kotoNow, [{ reason: 'withdrawn', day: d('2027-12-31') }])).toEqual({
      national: { lastDay: '2027-04-08', reason: 'age' },
      municipal: { lastDay: '2027-12-31', reason: 'withdrawn' },
    })
  })

  it('names the fact rather than the age on the same day, and the first of two facts', () => {
    expect(endsOf(birth, sumidaNow, [{ reason: 'moved', day: d('2027-04-09') }]).national.reason).toBe('moved')
    expect(
      endsOf(birth, sumidaNow, [
        { reason: 'withdrawn', day: d('2026-12-09') },
        { reason: 'moved', day: d('2026-12-10') },
      ]).national,
    ).toEqual({ lastDay: '2026-12-09', reason: 'withdrawn' })
  })

  it('never lie after any of their causes', () => {
    const day = fc.integer({ min: 0, max: 1_500 }).map((n) => addDays(d('2026-01-01'), n))
    const fact = fc.record({ reason: fc.constantFrom('moved', 'enrolled', 'withdrawn', 'revoked'), day })
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 4 }), (facts) => {
        const { national, municipal } = endsOf(birth, kotoNow, facts)
        for (const f of facts) {
          expect(national.lastDay <= lastDayOfEnd(f)).toBe(true)
          expect(municipal && municipal.lastDay <= lastDayOfEnd(f)).toBe(true)
        }
        expect(municipal && national.lastDay <= municipal.lastDay).toBe(true)
      }),
    )
  })
})

describe('start (CERT-7)', () => {
  const facts = { birthDate: d('2026-02-10'), receivedOn: d('2026-09-20'), decidedOn: d('2026-10-05') }
  it('is the later of receipt and AGE-2', () => {
    expect(certificateStart(facts, defaultSettings)).toBe('2026-09-20')
    expect(certificateStart({ ...facts, birthDate: d('2026-04-10') }, defaultSettings)).toBe('2026-10-09')
    expect(certificateStart({ ...facts, birthDate: d('2026-04-10') }, { ...defaultSettings, agePolicy: 'sameDay' })).toBe(
      '2026-10-10',
    )
  })
  it('may be the decision', () => {
    expect(certificateStart(facts, { ...defaultSettings, certificateStart: 'decision' })).toBe('2026-10-05')
  })
  it.each([
    ['2026-09-01', '2026-10-01'],
    ['2026-09-15', '2026-10-01'],
    ['2026-09-16', '2026-10-16'],
    ['2026-09-30', '2026-10-16'],
    ['2026-12-31', '2027-01-16'],
  ])('by half-months: received %s → %s', (received, start) => {
    const cycles = [
      { untilDay: 15, startDay: 1, monthsLater: 1 },
      { untilDay: 31, startDay: 16, monthsLater: 1 },
    ]
    const settings = mergeSettings(defaultSettings, { certificateStart: { cycles } })
    expect(certificateStart({ ...facts, receivedOn: d(received) }, settings)).toBe(start)
  })
  it('has no day that does not exist', () => {
    const settings = mergeSettings(defaultSettings, {
      certificateStart: { cycles: [{ untilDay: 31, startDay: 31, monthsLater: 1 }] },
    })
    expect(certificateStart({ ...facts, receivedOn: d('2027-01-20') }, settings)).toBe('2027-02-28')
  })
})

describe('certificate', () => {
  const certificate = {
    validFrom: d('2026-10-01'),
    nationalEnd: d('2027-04-08'),
    municipalEnd: d('2028-03-31'),
    suspended: false,
  }
  it.each([
    ['2026-09-30', 'before'],
    ['2026-10-01', 'valid'],
    ['2027-04-08', 'valid'],
    ['2027-04-09', 'valid'],
    ['2028-03-31', 'valid'],
    ['2028-04-01', 'ended'],
  ])('on %s: %s', (on, state) => {
    expect(certificateState(certificate, d(on))).toBe(state)
  })
  it('ends with the national hours where no layer goes on', () => {
    expect(certificateState({ ...certificate, municipalEnd: null }, d('2027-04-08'))).toBe('valid')
    expect(certificateState({ ...certificate, municipalEnd: null }, d('2027-04-09'))).toBe('ended')
  })
  it('is suspended until it ends', () => {
    expect(certificateState({ ...certificate, suspended: true }, d('2026-09-30'))).toBe('suspended')
    expect(certificateState({ ...certificate, suspended: true }, d('2028-04-01'))).toBe('ended')
    expect(layersOn({ ...certificate, suspended: true }, kotoNow, today, true)).toEqual([])
  })

  it('gives one right per layer with its last day (CERT-5)', () => {
    expect(rightsOf(certificate, kotoNow)).toEqual([
      { layer: 'national', name: null, minutes: 600, until: '2027-04-08' },
      { layer: 'koto', name: '江東区の時間', minutes: 1800, until: '2028-03-31' },
    ])
    const [layer] = kotoNow.layers
    if (!layer) throw new Error('Koto has a layer')
    const both = mergeSettings(kotoNow, {
      layers: [layer, { ...layer, code: 'short', name: '短い時間', minutes: minutes(120), endsAtFiscalYear: false }],
    })
    expect(rightsOf(certificate, both).map((right) => right.until)).toEqual(['2027-04-08', '2028-03-31', '2027-04-08'])
  })

  it.each([
    ['2026-09-30', true, []],
    ['2026-10-01', true, ['national', 'koto']],
    ['2026-10-01', false, ['national']],
    ['2027-04-08', true, ['national', 'koto']],
    ['2027-04-09', true, ['koto']],
    ['2027-04-09', false, []],
    ['2028-03-31', true, ['koto']],
    ['2028-04-01', true, []],
  ])('opens on %s (own facility: %s) %j', (on, own, layers) => {
    expect(layersOn(certificate, kotoNow, d(on), own)).toEqual(layers)
  })
})

describe('numbers (CERT-3)', () => {
  it('looks as the rules show it', () => {
    const number = certificateNumber({ municipality: '131075', reiwaYear: 8, serial: 123 })
    expect(number).toBe('13107080001231')
    expect(showCertificateNumber(number)).toBe('13107-08-000123-1')
  })

  it.each([
    '13107-08-000123-1',
    '13107080001231',
    '１３１０７ー０８ー０００１２３ー１',
    ' 13107 08 000123 1 ',
    '13107–08–000123–1',
  ])('reads %s', (typed) => {
    expect(parseCertificateNumber(typed)).toEqual({
      ok: true,
      value: { municipality: '131075', reiwaYear: 8, serial: 123, number: '13107080001231' },
    })
  })

  it.each([
    ['13107-08-000123-2', 'certificate.number-digit'],
    ['13107-08-000124-1', 'certificate.number-digit'],
    ['13107-08-000123', 'certificate.number-length'],
    ['13107-08-000123-11', 'certificate.number-length'],
    ['', 'certificate.number-length'],
    ['1310708000123x', 'certificate.number-length'],
    [`9910708000123${luhnDigit('9910708000123')}`, 'certificate.number-municipality'],
    [`1310700000123${luhnDigit('1310700000123')}`, 'certificate.number-municipality'],
    [`1310708000000${luhnDigit('1310708000000')}`, 'certificate.number-municipality'],
  ])('%s: %s', (typed, code) => {
    expect(parseCertificateNumber(typed)).toEqual({ ok: false, code })
  })

  it('never wraps or accepts a part out of range', () => {
    expect(() => certificateNumber({ municipality: '131075', reiwaYear: 8, serial: 1_000_000 })).toThrow(RangeError)
    expect(() => certificateNumber({ municipality: '131075', reiwaYear: 8, serial: 0 })).toThrow(RangeError)
    expect(() => certificateNumber({ municipality: '131075', reiwaYear: 100, serial: 1 })).toThrow(RangeError)
    expect(() => certificateNumber({ municipality: '131074', reiwaYear: 8, serial: 1 })).toThrow(RangeError)
  })

  it('reads back every number and finds each wrong digit and nearly each swap of neighbours', () => {
    const parts = fc.record({
      municipality: fc.constantFrom('131075', '131083', '142182', '281000', '232386', '011002', '473821'),
      reiwaYear: fc.integer({ min: 1, max: 99 }),
      serial: fc.integer({ min: 1, max: 999_999 }),
    })
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (value, at, by) => {
        const number = certificateNumber(value)
        expect(parseCertificateNumber(showCertificateNumber(number))).toEqual({ ok: true, value: { ...value, number } })
        const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1)
        expect(parseCertificateNumber(wrong).ok).toBe(false)
        const [a, b] = [number[at], number[at + 1]]
        // Luhn's known blind spot is the pair 0 and 9.
        if (a !== undefined && b !== undefined && a !== b && ![`${a}${b}`, `${b}${a}`].includes('09')) {
          expect(parseCertificateNumber(number.slice(0, at) + b + a + number.slice(at + 2)).ok).toBe(false)
        }
      }),
    )
  })

  it.each(['011002', '131016', '131075', '131083', '142182', '232386', '271004', '281000', '473821', '401005', '221309'])(
    'knows the code %s',
    (code) => {
      expect(municipalityCheckDigit(code.slice(0, 5))).toBe(code[5])
      expect(municipalityCodeValid(code)).toBe(true)
    },
  )
  it.each(['131074', '142186', '13107', '1310755', '001075', '481075', 'abcdef', ''])('refuses %s', (code) => {
    expect(municipalityCodeValid(code)).toBe(false)
  })
})

describe('CERT-7: the day on which notices of 認定 leave', () => {
  it.each([
    ['2026-11-24', 'atOnce', '2026-11-24'],
    ['2026-11-01', 'halfMonth', '2026-11-15'],
    ['2026-11-15', 'halfMonth', '2026-11-15'],
    ['2026-11-16', 'halfMonth', '2026-11-30'],
    ['2026-11-30', 'halfMonth', '2026-11-30'],
    ['2028-02-15', 'monthEnd', '2028-02-29'],
    ['2026-12-31', 'monthEnd', '2026-12-31'],
    ['2026-11-24', { days: [5, 20] }, '2026-12-05'],
    ['2026-12-21', { days: [20, 5] }, '2027-01-05'],
    ['2026-11-05', { days: [5, 20] }, '2026-11-05'],
    ['2027-02-25', { days: [10, 30] }, '2027-02-28'],
    ['2026-11-24', { days: [] }, '2026-11-24'],
  ] as const)('decided %s, %j: %s', (decided, rule, day) => expect(noticeDay(localDate(decided), rule)).toBe(day))
})
