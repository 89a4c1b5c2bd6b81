/** Every setting has its sentence, the form gives back what it was given, and a comparison says exactly what differs. */
import { describe, expect, it } from 'vitest'
import { settingsRefusals } from '../../features/municipality/next-version.ts'
import { presetTowns } from '../../features/municipality/presets.ts'
import { defaultSettings, type MunicipalitySettings, mergeSettings, settingsOn } from '../../features/municipality/rules.ts'
import { localDate, minutes, timeOfDay, yen } from '../../platform/calendar.ts'
import { differences, effectWords } from './settings-compare.tsx'
import { previewOf } from './settings-preview.ts'
import { groupsFor, isSlot, sentenceText } from './settings-sentences.ts'
import { fieldFor, settingsFrom, valuesOf } from './settings-values.ts'

const d = localDate
/** Every branch of every setting at once. */
const full: MunicipalitySettings = {
  ...defaultSettings,
  acceptFromMonths: 5,
  certificateStart: {
    cycles: [
      { untilDay: 15, startDay: 1, monthsLater: 1 },
      { untilDay: 31, startDay: 16, monthsLater: 1 },
    ],
  },
  certifiedNotices: { days: [5, 20, 31] },
  channels: {
    application: { way: 'external', url: 'https://form.town.example/a' },
    change: { way: 'paper' },
    end: { way: 'builtIn' },
  },
  layers: [
    {
      code: 'own',
      name: '町の時間',
      minutes: minutes(90),
      endsAtFiscalYear: true,
      condition: 'allNationalHere',
      maxPerDay: minutes(480),
      maxVisits: 5,
      maxYen: yen(48_000),
    },
  ],
  feeWaivers: [{ for: 'prefecture', where: 'refund', layers: ['national', 'own'] }],
  unit: { block: 120 },
  reservationByPortal: { way: 'external', url: 'https://yoyaku.town.example/' },
  interviewMonths: 12,
  lottery: { ...defaultSettings.lottery, residentsFirst: true },
  claims: { ...defaultSettings.claims, refundMonths: 24 },
  contact: { office: '窓口', phone: '0300000000', hours: '平日', url: 'https://town.example/' },
  regularIntake: {
    by: 'facility',
    channel: { way: 'external', url: 'https://form.town.example/t' },
    fromDay: 1,
    toDay: 8,
    oneFacility: true,
    residentsFirst: false,
    selection: 'lottery',
    points: { sibling: 2, care: 0, firstTime: 1 },
  },
  windows: {
    ...defaultSettings.windows,
    spareCapacity: {
      resident: { opens: { by: 'dayOfMonth', day: 1, time: timeOfDay(540) }, closes: { daysBefore: 3, time: timeOfDay(720) } },
      other: {
        opens: {
          by: 'terms',
          terms: [{ from: d('2026-12-01'), to: d('2027-02-28'), opensOn: d('2026-11-01'), time: timeOfDay(540) }],
        },
        closes: { daysBefore: 1, time: timeOfDay(1020) },
      },
    },
  },
}
const towns = presetTowns.map((town): [string, MunicipalitySettings] => [town.name, settingsOn(town.rows, d('2026-11-24'))])
const all: [string, MunicipalitySettings][] = [['standard', defaultSettings], ['everything', full], ...towns]

/** Paths of all values, `layers.0.minutes`; what a sentence must be able to say. */
const leaves = (value: unknown, at = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => leaves(one, at ? `${at}.${key}` : key))
    : [at]

describe('sentences', () => {
  it('there is one for every setting, down to its last value', () => {
    const sentences = groupsFor(valuesOf(full), 0).flatMap((group) => group.sentences)
    const slots = sentences.flatMap((one) => one.parts.filter(isSlot).map((slot) => slot.at))
    expect(new Set(sentences.map((one) => one.key))).toEqual(new Set(Object.keys(defaultSettings)))
    const aliases: Record<string, string> = { 'opens.days': 'opens.n', 'opens.day': 'opens.n' }
    const named = leaves(full)
      .map((path) => path.replace(/opens\.days?$/, (part) => aliases[part] ?? part))
      .map((path) => path.replace(/^(excludedEnrolments|feeWaivers\.\d+\.layers)\.\d+$/, '$1'))
    expect(named.filter((path) => !slots.includes(path))).toEqual([])
    expect(slots.length).toBe(new Set(slots).size)
  })

  it.each(all)('%s: the form gives back what it was given', (_name, settings) => {
    const { settings: back, faults } = settingsFrom(valuesOf(settings))
    expect(faults).toEqual([])
    expect(back).toEqual(settings)
  })

  it.each(all)('%s: reads without gaps and stands against nothing', (_name, settings) => {
    const values = valuesOf(settings)
    const read = groupsFor(values, 0).flatMap((group) => group.sentences.map((one) => sentenceText(one, values)))
    expect(read.filter((text) => /undefined|NaN|object|builtIn|daysBefore/.test(text))).toEqual([])
    const rows = [{ validFrom: d('2026-04-01'), value: settings }]
    const refused = settingsRefusals(rows, { validFrom: d('2026-12-01'), value: settings }, d('2026-11-24'))
    expect(refused.map((one) => one.code)).toEqual([])
  })

  it('a row without name and minutes goes, words instead of numbers are told at their field', () => {
    const values = {
      ...valuesOf(full),
      'layers.0.name': [''],
      'layers.0.minutes': [''],
      graceMinutes: ['十分'],
      targetDays: ['１４'],
    }
    const { settings, faults } = settingsFrom(values)
    expect(settings.layers).toEqual([])
    expect(settings.targetDays).toBe(14)
    expect(faults.map((one) => one.name)).toEqual(['graceMinutes'])
  })

  it('pointers of refusals lead to a field that is there', () => {
    const values = valuesOf(full)
    expect(fieldFor('/value/windows/sharedRoom/other/opens', values)).toBe('windows.sharedRoom.other.opens.by')
    expect(fieldFor('/value/feeWaivers/0/layers', values)).toBe('feeWaivers.0.layers')
    expect(fieldFor('/value/unit', values)).toBe('unit')
    expect(fieldFor('/value/certificateStart', values)).toBe('certificateStart')
    expect(fieldFor('/value/certifiedNotices', values)).toBe('certifiedNotices')
    expect(fieldFor('/reason', values)).toBe('reason')
  })
})

describe('a comparison', () => {
  it('says the sentences that differ and nothing else', () => {
    const next = mergeSettings(defaultSettings, { cancel: { daysBefore: 1, time: timeOfDay(1020) } })
    expect(differences(defaultSettings, defaultSettings)).toEqual([])
    const [one, ...more] = differences(defaultSettings, next)
    expect(more).toEqual([])
    expect([one?.key, one?.title]).toEqual(['cancel', '取消し'])
    expect(one?.after).toContain('1日前の17時より前')
  })

  it('any two towns differ in something that is said', () => {
    const pairs = towns.flatMap(([a, x], i) => towns.slice(i + 1).map(([b, y]) => ({ a, b, n: differences(x, y).length })))
    expect(pairs.filter((pair) => pair.n === 0)).toEqual([])
  })

  it('SET-2: what was agreed stays, hours follow, the rest leaves bookings alone', () => {
    const touched = { residents: 142, here: 90 }
    expect(effectWords(['cancel'], touched).join()).toContain('予約したときの約束のまま')
    expect(effectWords(['capMinutes'], touched).join()).toContain('142件')
    expect(effectWords(['targetDays'], touched)).toEqual(['すでにある予約は変わりません。'])
    expect(effectWords([], touched)).toEqual([])
  })
})

describe('a made-up child', () => {
  const child = { birth: d('2025-04-10'), date: d('2026-12-10') }
  const fact = (name: string, term: string) =>
    previewOf((towns.find(([town]) => town === name) as [string, MunicipalitySettings])[1], child).find((one) =>
      one.term.includes(term),
    )?.value
  it.each([
    ['墨田区', '利用料', '0円（住民は無料）'],
    ['綾瀬市', '時間', '国の時間 6時間'],
    ['江東区', '時間', '国の時間 10時間、江東区の時間 30時間'],
    ['世田谷区', '時間', '国の時間 10時間、世田谷区の時間 38時間'],
    ['渋谷区', '時間', '国の時間 10時間、渋谷区の時間 54時間'],
    ['大田区', '時間', '国の時間 10時間、大田区の時間 150時間'],
    ['京都市', '時間', '国の時間 10時間、京都市の時間 2時間'],
    ['浜松市', '予約の長さ', '2時間から、2時間きざみ'],
    ['浜松市', '利用料', '600円（1時間300円の施設）'],
    ['綾瀬市', '利用料', '450円（1時間300円の施設）'],
  ])('%s: %s is %s', (town, term, value) => expect(fact(town, term === '時間' ? 'その月の時間' : term)).toBe(value))
})
