import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, localDate, localMonth, minutes, timeOfDay, yen } from '../../platform/calendar.ts'
import { municipalityCodeValid } from '../certification/number.ts'
import { settingsRefusals, urlAllowed } from './next-version.ts'
import { capAllowed, defaultSettings, type MunicipalLayer, mergeSettings, type SettingsOverrides, settingsOn } from './rules.ts'
import { ayase, demoTowns, kobe, koto, nagakute, sumida } from './towns.ts'
import { settingRule, settingsForUse } from './whose.ts'

const d = localDate
const codes = (rows: Parameters<typeof settingsRefusals>[0], validFrom: string, value: SettingsOverrides, today = '2026-05-01') =>
  settingsRefusals(rows, { validFrom: d(validFrom), value }, d(today)).map((r) => r.code)
const layer = (over: Partial<MunicipalLayer> = {}): MunicipalLayer => ({
  code: 'town',
  name: '町の時間',
  minutes: minutes(120),
  endsAtFiscalYear: false,
  condition: 'none',
  maxPerDay: null,
  maxVisits: null,
  maxYen: null,
  ...over,
})

describe('settingsOn (SET-2)', () => {
  it('takes the version of the date, in whatever order the rows come', () => {
    const rows = [
      { validFrom: d('2026-10-01'), value: { targetDays: 20 } },
      { validFrom: d('2026-04-01'), value: { targetDays: 10 } },
    ]
    expect(settingsOn(rows, d('2026-03-31')).targetDays).toBe(defaultSettings.targetDays)
    expect(settingsOn(rows, d('2026-04-01')).targetDays).toBe(10)
    expect(settingsOn(rows, d('2026-09-30')).targetDays).toBe(10)
    expect(settingsOn(rows, d('2026-10-01')).targetDays).toBe(20)
  })

  it('keeps cap and layers through the month in which a version begins, other values change at once', () => {
    const rows = [
      { validFrom: d('2026-04-01'), value: { capMinutes: minutes(360), targetDays: 10 } },
      { validFrom: d('2026-06-15'), value: { capMinutes: minutes(600), layers: [layer()], targetDays: 20 } },
    ]
    const inside = settingsOn(rows, d('2026-06-20'))
    expect([inside.capMinutes, inside.layers.length, inside.targetDays]).toEqual([360, 0, 20])
    const next = settingsOn(rows, d('2026-07-01'))
    expect([next.capMinutes, next.layers.length]).toEqual([600, 1])
  })

  it('is 600 by itself from April 2028 (HRS-1)', () => {
    expect(settingsOn(ayase.rows, d('2028-03-31')).capMinutes).toBe(360)
    expect(settingsOn(ayase.rows, d('2028-04-01')).capMinutes).toBe(600)
  })

  it('gives the same cap on every day of a month, whenever versions begin', () => {
    const row = fc.record({
      validFrom: fc
        .integer({ min: 0, max: 900 })
        .map((n) => d(new Date(Date.UTC(2026, 3, 1) + n * 86_400_000).toISOString().slice(0, 10))),
      value: fc.record({ capMinutes: fc.constantFrom(180, 360, 570, 600).map(minutes) }),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.integer({ min: 0, max: 40 }), (later, months) => {
        const rows = [{ validFrom: d('2026-04-01'), value: {} }, ...later]
        const month = addMonths(localMonth('2026-04'), months)
        const caps = new Set(['01', '14', '15', '28'].map((day) => settingsOn(rows, d(`${month}-${day}`)).capMinutes))
        expect(caps.size).toBe(1)
      }),
    )
  })
})

describe('mergeSettings', () => {
  it('takes groups key by key and anything else as a whole', () => {
    const merged = mergeSettings(defaultSettings, {
      channels: { end: { way: 'paper' } },
      contact: { phone: '0300000000' },
      excludedEnrolments: ['licensedNursery'],
      unit: { block: 120 },
    })
    expect(merged.channels).toEqual({ application: { way: 'builtIn' }, change: { way: 'builtIn' }, end: { way: 'paper' } })
    expect(merged.contact).toEqual({ ...defaultSettings.contact, phone: '0300000000' })
    expect(merged.excludedEnrolments).toEqual(['licensedNursery'])
    expect(merged.unit).toEqual({ block: 120 })
    expect(defaultSettings.channels.end).toEqual({ way: 'builtIn' })
  })

  it('drops keys that are no settings', () => {
    expect(mergeSettings(defaultSettings, JSON.parse('{"colour":"blue"}'))).toEqual(defaultSettings)
  })
})

describe('the cap (HRS-1)', () => {
  it.each([
    [180, '2026-04', true],
    [570, '2028-03', true],
    [360, '2028-04', false],
    [600, '2028-04', true],
    [600, '2026-04', true],
    [150, '2026-04', false],
    [170, '2026-04', false],
    [590, '2026-04', false],
    [630, '2026-04', false],
    [360.5, '2026-04', false],
  ])('%d in %s: %s', (cap, month, allowed) => {
    expect(capAllowed(cap, localMonth(month))).toBe(allowed)
  })
})

describe('settingsRefusals', () => {
  it('accepts every row of the demo towns', () => {
    for (const town of demoTowns) {
      for (const row of town.rows) expect(settingsRefusals([], row, row.validFrom)).toEqual([])
    }
  })

  it('changes cap and layers only on a 1st, anything else on any day', () => {
    expect(codes([], '2026-06-02', { capMinutes: minutes(360) })).toEqual(['settings.first-of-month'])
    expect(codes([], '2026-06-02', { layers: [layer()] })).toEqual(['settings.first-of-month'])
    expect(codes([], '2026-06-01', { capMinutes: minutes(360), layers: [layer()] })).toEqual([])
    expect(codes([], '2026-06-02', { targetDays: 20 })).toEqual([])
    // A version is whole: leaving out the town's cap would change it inside the month.
    expect(codes(ayase.rows, '2026-06-02', { targetDays: 20 })).toEqual(['settings.first-of-month'])
    expect(codes(ayase.rows, '2026-06-02', { targetDays: 20, capMinutes: minutes(360) })).toEqual([])
  })

  it('does not begin before today', () => {
    expect(codes([], '2026-04-30', {})).toEqual(['settings.past'])
    expect(codes([], '2026-05-01', {})).toEqual([])
  })

  it('says whether a cap is never allowed or no longer', () => {
    expect(codes([], '2026-06-01', { capMinutes: minutes(150) })).toEqual(['settings.cap-range'])
    expect(codes([], '2028-04-01', { capMinutes: minutes(360) })).toEqual(['settings.cap-until'])
    expect(codes([], '2028-03-01', { capMinutes: minutes(360) })).toEqual([])
  })

  it('names wrong layers, addresses and numbers with their pointers', () => {
    const refused = settingsRefusals(
      [],
      {
        validFrom: d('2026-06-01'),
        value: {
          layers: [layer(), layer({ minutes: minutes(45), maxVisits: 0 }), layer({ code: 'national' })],
          channels: { application: { way: 'external', url: 'http://form.example/x' } },
          unit: { block: 45 },
          confirmationMonths: 0,
          regularIntake: {
            by: 'facility',
            channel: { way: 'external', url: 'javascript:alert(1)' },
            fromDay: 0,
            toDay: 8,
            oneFacility: false,
            residentsFirst: false,
            selection: 'lottery',
          },
          reductions: { perHour: { welfare: yen(-1), taxExempt: yen(200), lowIncome: yen(200), support: yen(200) } },
        },
      },
      d('2026-05-01'),
    )
    expect(refused.map((r) => [r.code, r.pointer])).toEqual([
      ['settings.layer-code', '/value/layers/1/code'],
      ['settings.layer-minutes', '/value/layers/1/minutes'],
      ['settings.layer-maximum', '/value/layers/1/maxVisits'],
      ['settings.layer-code', '/value/layers/2/code'],
      ['settings.url', '/value/channels/application/url'],
      ['settings.url', '/value/regularIntake/channel/url'],
      ['settings.number', '/value/confirmationMonths'],
      ['settings.number', '/value/regularIntake/fromDay'],
      ['settings.number', '/value/reductions/perHour/welfare'],
      ['settings.block', '/value/unit'],
    ])
  })

  it.each([
    ['https://www.city.example.jp/a?b=c#d', true],
    ['https://例え.jp/', true],
    ['https://city.example.jp', true],
    ['http://city.example.jp/', false],
    ['https://user@city.example.jp/', false],
    ['https://city', false],
    ['https://city.example.jp/a b', false],
    [' https://city.example.jp/', false],
  ])('address %s: %s', (url, allowed) => {
    expect(urlAllowed(url)).toBe(allowed)
  })
})

describe('whose setting (SET-1)', () => {
  const sumidaNow = settingsOn(sumida.rows, d('2026-11-24'))
  const ayaseNow = settingsOn(ayase.rows, d('2026-11-24'))
  const tokyoWide = mergeSettings(sumidaNow, {
    cancel: { time: timeOfDay(1020), daysBefore: 1 },
    feeWaivers: [...sumidaNow.feeWaivers, { for: 'prefecture', where: 'own', layers: ['national'] }],
  })

  it('judges a use by the residence for hours and by the facility for its ways', () => {
    const use = settingsForUse(ayaseNow, tokyoWide)
    expect(use.capMinutes).toBe(360)
    expect(use.cancel).toEqual({ daysBefore: 1, time: 1020 })
    expect(use.interviewByGuardian.regular).toBe(false)
    expect(use.contact).toEqual(ayaseNow.contact)
  })

  it("takes a town's own waiver from the residence, one for the whole prefecture from the facility (FEE-3)", () => {
    expect(settingsForUse(ayaseNow, tokyoWide).feeWaivers).toEqual([{ for: 'prefecture', where: 'own', layers: ['national'] }])
    expect(settingsForUse(tokyoWide, ayaseNow).feeWaivers).toEqual(sumidaNow.feeWaivers)
  })

  it('decides every setting', () => {
    expect(Object.keys(settingRule).sort()).toEqual(Object.keys(defaultSettings).sort())
  })

  it('agrees with the lists of the rules', () => {
    for (const key of ['agePolicy', 'excludedEnrolments', 'capMinutes', 'layers', 'reductions', 'channels'] as const) {
      expect(settingRule[key].owner).toBe('residence')
    }
    for (const key of [
      'unit',
      'counting',
      'graceMinutes',
      'windows',
      'cancel',
      'illnessWaived',
      'interviewByGuardian',
    ] as const) {
      expect(settingRule[key].owner).toBe('facility')
    }
    for (const key of ['cancel', 'unit', 'counting'] as const) expect(settingRule[key].version).toBe('request')
    for (const key of ['capMinutes', 'layers', 'reductions', 'feeWaivers', 'agePolicy'] as const)
      expect(settingRule[key].version).toBe('use')
  })
})

describe('demo towns', () => {
  it('have valid, distinct 6-digit codes', () => {
    expect(demoTowns.map((town) => town.code)).toEqual(['131075', '131083', '142182', '281000', '232386'])
    for (const town of demoTowns) expect(municipalityCodeValid(town.code)).toBe(true)
  })

  it('show the patterns they stand for', () => {
    const on = d('2026-11-24')
    expect(settingsOn(sumida.rows, on).channels.application.way).toBe('external')
    expect(settingsOn(sumida.rows, on).excelForms).toBe(false)
    expect(settingsOn(koto.rows, on)).toMatchObject({ capMinutes: 600, channels: { application: { way: 'builtIn' } } })
    expect(settingsOn(koto.rows, on).layers[0]).toMatchObject({ minutes: 1800, endsAtFiscalYear: true })
    expect(settingsOn(kobe.rows, on).windows.spareCapacity.resident.opens).toEqual({ by: 'daysBefore', days: 10, time: 540 })
    expect(settingsOn(kobe.rows, on).windows.sharedRoom.other.opens).toEqual({ by: 'daysBefore', days: 25, time: 540 })
    expect(Object.values(settingsOn(nagakute.rows, on).channels).map((c) => c.way)).toEqual(['paper', 'paper', 'paper'])
  })
})
