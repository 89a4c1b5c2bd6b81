import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../platform/calendar.ts'
import { settingsOn } from '../municipality/rules.ts'
import { koto, sumida } from '../municipality/towns.ts'
import { type CaseInput, type ChildIdentity, caseFacts, couldBeSame, type Match, neededDocuments, seenMatch } from './facts.ts'
import type { ApplicationForm } from './form.ts'

const d = localDate
const address = { postalCode: '1350016', prefecture: '東京都', city: '江東区', street: '東陽0-0', building: '' } as const
const form: ApplicationForm = {
  guardian1: {
    familyName: '見本',
    givenName: '花',
    familyKana: 'ミホン',
    givenKana: 'ハナ',
    relationship: 'mother',
    mail: 'mihon@demo.example',
    phone: '09000000011',
    address,
  },
  guardian2: null,
  children: [
    {
      familyName: '見本',
      givenName: 'さくら',
      familyKana: 'ミホン',
      givenKana: 'サクラ',
      birthDate: d('2025-04-10'),
      sex: 'female',
      address: null,
      enrolment: 'none',
      disability: false,
      medicalCare: false,
      careNote: '',
    },
  ],
  reduction: null,
  other: '',
  consents: { residence: 1, use: 1 },
}
const input: CaseInput = {
  municipality: { code: '131083', name: '江東区', prefecture: '東京都' },
  settings: settingsOn(koto.rows, d('2026-11-24')),
  consentVersions: { residence: 1, tax: 1, use: 1 },
  receivedOn: d('2026-11-24'),
  form,
  matches: [[]],
  documents: [],
  mail: null,
  phone: null,
}
const facts = (edit: Partial<CaseInput>) => caseFacts({ ...input, ...edit })
const one = (name: string, edit: Partial<CaseInput>) => facts(edit).find((fact) => fact.fact === name)
const withChild = (edit: Partial<ApplicationForm['children'][number]>): Partial<CaseInput> => ({
  form: { ...form, children: form.children.map((c) => ({ ...c, ...edit })) },
})
const match: Match = {
  kind: 'certificate',
  id: '0190-x',
  municipality: '131083',
  state: 'ended',
  from: d('2026-01-10'),
  until: d('2026-08-31'),
  by: 'name',
  known: null,
  hidden: false,
}

describe('the facts of a case', () => {
  it('are all fulfilled for a plain one, with the computed dates', () => {
    expect(facts({}).map((fact) => [fact.fact, fact.child, fact.ok])).toEqual([
      ['residence', null, 'yes'],
      ['documents', null, 'yes'],
      ['address', null, 'yes'],
      ['phone', null, 'yes'],
      ['consents', null, 'yes'],
      ['age', 0, 'yes'],
      ['enrolment', 0, 'yes'],
      ['duplicate', 0, 'yes'],
    ])
    expect(one('age', {})?.restsOn).toEqual({
      birthDate: '2025-04-10',
      receivedOn: '2026-11-24',
      acceptFrom: '2025-09-09',
      firstDay: '2025-10-09',
      lastDay: '2028-04-08',
      municipalLastDay: '2029-03-31',
      classAge: 0,
    })
  })

  it.each([
    ['2025-09-08', 'no'],
    ['2025-09-09', 'yes'],
    ['2028-04-09', 'yes'],
    ['2029-03-31', 'yes'],
    ['2029-04-01', 'no'],
  ])('age when received on %s: %s', (date, ok) => {
    expect(one('age', { receivedOn: d(date) })?.ok).toBe(ok)
  })
  it('age without hours after 3', () => {
    const settings = settingsOn(sumida.rows, d('2026-11-24'))
    expect(one('age', { receivedOn: d('2028-04-08'), settings })?.ok).toBe('yes')
    expect(one('age', { receivedOn: d('2028-04-09'), settings })?.ok).toBe('no')
  })

  it('enrolment', () => {
    expect(one('enrolment', withChild({ enrolment: 'kindergarten' }))?.ok).toBe('no')
    expect(one('enrolment', withChild({ enrolment: 'unlicensed' }))?.ok).toBe('yes')
  })

  it.each([
    ['東京都', '江東区', '江東区', 'yes'],
    ['東京都', '墨田区', '江東区', 'look'],
    ['神奈川県', '江東区', '江東区', 'look'],
    ['東京都', '足柄上郡大井町', '大井町', 'yes'],
    ['東京都', '大和郡山市', '大和郡山市', 'yes'],
    ['東京都', '郡山市', '郡山市', 'yes'],
    ['東京都', '大和郡山市', '郡山市', 'look'],
    ['東京都', '神戸市中央区', '神戸市', 'yes'],
  ] as const)('residence %s%s in %s: %s', (prefecture, city, name, ok) => {
    const edit = {
      form: { ...form, guardian1: { ...form.guardian1, address: { ...address, prefecture, city } } },
      municipality: { ...input.municipality, name },
    }
    expect(one('residence', edit)?.ok).toBe(ok)
  })

  it("looks at a child's own address too", () => {
    const own = facts(withChild({ address: { ...address, city: '墨田区' } })).filter((fact) => fact.fact === 'residence')
    expect(own.map((fact) => [fact.child, fact.ok])).toEqual([
      [null, 'yes'],
      [0, 'look'],
    ])
  })

  it('documents', () => {
    const wish = { class: 'lowIncome', taxPlace1: 'elsewhere', taxPlace2: 'here' } as const
    expect(neededDocuments(null)).toEqual([])
    expect(neededDocuments(wish)).toEqual(['taxCertificate1'])
    expect(neededDocuments({ ...wish, taxPlace2: 'elsewhere' })).toEqual(['taxCertificate1', 'taxCertificate2'])
    expect(neededDocuments({ ...wish, class: 'welfare' })).toEqual(['welfareCertificate'])
    expect(one('documents', { form: { ...form, reduction: wish } })).toMatchObject({
      ok: 'no',
      restsOn: { missing: 'taxCertificate1' },
    })
    expect(one('documents', { form: { ...form, reduction: wish }, documents: ['taxCertificate1'] })?.ok).toBe('yes')
    expect(
      one('documents', { form: { ...form, reduction: { class: 'unknown', taxPlace1: 'none', taxPlace2: 'none' } } })?.ok,
    ).toBe('look')
  })

  it('addresses, numbers and consents', () => {
    expect(one('address', { mail: { how: 'former', household: 'h1' } })).toMatchObject({
      ok: 'look',
      restsOn: { how: 'former', household: 'h1' },
    })
    expect(one('phone', { phone: { how: 'main', household: null } })?.ok).toBe('look')
    expect(one('consents', { consentVersions: { residence: 2, tax: 1, use: 1 } })).toMatchObject({
      ok: 'look',
      restsOn: { outdated: 'residence' },
    })
  })

  it('counts duplicates by town', () => {
    const matches = [[match, { ...match, municipality: '131075', known: 'move' as const }]]
    expect(one('duplicate', { matches })).toMatchObject({ ok: 'look', restsOn: { own: 1, other: 1, known: 1 } })
  })
})

describe('the same child (CERT-6)', () => {
  const sakura: ChildIdentity = { birthDate: d('2025-04-10'), familyKana: 'ミホン', givenKana: 'サクラ', sex: 'female' }
  it.each([
    [{}, 'name'],
    [{ sex: 'male' }, 'name'],
    [{ familyKana: 'みほん', givenKana: 'さくら' }, 'name'],
    [{ familyKana: 'ミホンサ', givenKana: 'クラ' }, 'name'],
    [{ familyKana: 'テスト' }, 'givenName'],
    [{ familyKana: 'テスト', sex: 'unknown' }, 'givenName'],
    [{ familyKana: 'テスト', sex: 'male' }, null],
    [{ givenKana: 'モモ' }, null],
    [{ birthDate: d('2025-04-11') }, null],
    [{ familyKana: 'テスト', givenKana: 'サークラ' }, 'givenName'],
    [{ familyKana: 'サクラ', givenKana: '' }, 'givenName'],
  ] as const)('%j: %s', (edit, by) => {
    expect(couldBeSame(sakura, { ...sakura, ...edit })).toBe(by)
  })

  it('is seen from both sides alike', () => {
    const identity = fc.record({
      birthDate: fc.constantFrom(d('2025-04-10'), d('2025-04-11')),
      familyKana: fc.constantFrom('ミホン', 'みほん', 'テスト', ''),
      givenKana: fc.constantFrom('サクラ', 'さくらー', 'モモ', ''),
      sex: fc.constantFrom('female', 'male', 'unknown'),
    })
    fc.assert(
      fc.property(identity, identity, (a, b) => {
        expect(couldBeSame(a, b)).toBe(couldBeSame(b, a))
        expect(couldBeSame(a, a)).toBe('name')
      }),
    )
  })

  it('shows of another town only town, period and state; of a hidden case nothing (SEE-3)', () => {
    expect(seenMatch(match, '131083')).toEqual({
      kind: 'certificate',
      state: 'ended',
      from: '2026-01-10',
      until: '2026-08-31',
      known: null,
      municipality: '131083',
      id: '0190-x',
      by: 'name',
    })
    expect(seenMatch(match, '131075')).toMatchObject({ municipality: '131083', state: 'ended', id: null, by: null })
    expect(seenMatch({ ...match, hidden: true }, '131083')).toBe('hidden')
  })
})
