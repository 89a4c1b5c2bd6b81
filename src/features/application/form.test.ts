import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../platform/calendar.ts'
import { nested } from '../../platform/fields.ts'
import { defaultSettings, settingsOn } from '../municipality/rules.ts'
import { koto } from '../municipality/towns.ts'
import { type FormContext, readApplication } from './form.ts'
import { addressLine } from './person.ts'
import { prefectures, readPrefecture } from './prefecture.ts'

const today = localDate('2026-11-24')
const context: FormContext = { settings: defaultSettings, today, consentVersions: { residence: 2, tax: 1, use: 3 } }

const postal = { postalCode: '〒１３５ー００１６', prefecture: '東京', city: '江東区', street: '東陽０丁目0-0', building: '' }
const guardian1 = {
  familyName: '　見本 ',
  givenName: '𠮷子',
  familyKana: 'みほん',
  givenKana: 'ﾖｼｺ',
  relationship: 'mother',
  mail: ' Mihon@Demo.Example ',
  phone: '０９０ー００００ー００１１',
  address: postal,
}
const child = {
  familyName: '見本',
  givenName: 'さくら',
  familyKana: 'ミホン',
  givenKana: '',
  birth: { year: '令和6', month: '4月', day: '10' },
  sex: 'female',
  enrolment: 'none',
  careNote: '',
}
const raw = {
  guardian1,
  guardian2: { wanted: 'no' },
  children: [child],
  reduction: { wish: 'no' },
  other: '',
  consents: { residence: 'on', residenceVersion: '2', use: 'on', useVersion: '3' },
}
type Edit = Record<string, unknown>
const errors = (edit: Edit, ctx = context, options = {}) => {
  const read = readApplication({ ...raw, ...edit }, ctx, options)
  return read.ok ? [] : read.errors.map((e) => `${e.pointer} ${e.code}`)
}
const ofGuardian = (edit: Edit) => errors({ guardian1: { ...guardian1, ...edit } })
const ofChild = (edit: Edit, ctx = context) => errors({ children: [{ ...child, ...edit }] }, ctx)

describe('a good form', () => {
  it('is converted where it can be, and kept exact where it must be', () => {
    expect(readApplication(raw, context)).toEqual({
      ok: true,
      value: {
        guardian1: {
          familyName: '見本',
          givenName: '𠮷子',
          familyKana: 'ミホン',
          givenKana: 'ヨシコ',
          relationship: 'mother',
          mail: 'mihon@demo.example',
          phone: '09000000011',
          address: { postalCode: '1350016', prefecture: '東京都', city: '江東区', street: '東陽０丁目0-0', building: '' },
        },
        guardian2: null,
        children: [
          {
            familyName: '見本',
            givenName: 'さくら',
            familyKana: 'ミホン',
            givenKana: 'サクラ',
            birthDate: '2024-04-10',
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
        consents: { residence: 2, use: 3 },
      },
    })
  })

  it('reads the same from a flat form post', () => {
    const flat = (value: unknown, base = ''): [string, string[]][] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => flat(inner, base === '' ? key : `${base}/${key}`))
        : [[base, [String(value)]]]
    expect(readApplication(nested(Object.fromEntries(flat(raw))), context)).toEqual(readApplication(raw, context))
  })

  it('takes the birth date as one text too', () => {
    expect(ofChild({ birth: undefined, birthDate: 'R6.4.10' })).toEqual([])
    expect(ofChild({ birth: undefined, birthDate: 'あした' })).toEqual(['/children/0/birthDate date.form'])
  })

  it('takes 保護者2 with the same address and several children', () => {
    const read = readApplication(
      {
        ...raw,
        guardian2: {
          ...guardian1,
          wanted: 'yes',
          sameAddress: 'on',
          mail: 'other@demo.example',
          phone: '080-0000-0012',
          address: undefined,
        },
        children: [
          child,
          {
            ...child,
            givenName: 'はると',
            givenKana: 'はると',
            sex: 'male',
            ownAddress: 'on',
            address: { ...postal, building: 'コーポ１' },
          },
        ],
      },
      context,
    )
    expect(read.ok && read.value.guardian2?.address).toEqual(read.ok && read.value.guardian1.address)
    expect(read.ok && read.value.children.map((c) => [c.givenName, c.address?.building])).toEqual([
      ['さくら', undefined],
      ['はると', 'コーポ１'],
    ])
  })

  it('takes people with one name, and names in Latin letters', () => {
    expect(ofGuardian({ oneName: 'on', familyName: 'プトラ', givenName: '', familyKana: '', givenKana: '' })).toEqual([])
    expect(ofGuardian({ familyName: 'Nguyễn', givenName: 'Thị Minh Khai', familyKana: '', givenKana: '' })).toEqual([])
    expect(ofGuardian({ oneName: 'on', familyName: '', givenName: '' })).toEqual(['/guardian1/familyName name.missing'])
    expect(ofGuardian({ givenName: '' })).toEqual(['/guardian1/givenName name.given-missing'])
  })

  it('is taken from staff without a mail address (ACC-7)', () => {
    expect(errors({ guardian1: { ...guardian1, mail: '' } })).toEqual(['/guardian1/mail mail.missing'])
    expect(errors({ guardian1: { ...guardian1, mail: '' } }, context, { withoutMail: true })).toEqual([])
    expect(errors({ guardian1: { ...guardian1, mail: 'x' } }, context, { withoutMail: true })).toEqual([
      '/guardian1/mail mail.form',
    ])
  })
})

describe('wrong fields', () => {
  it.each([
    [{ familyName: '' }, 'familyName name.missing'],
    [{ familyName: '山'.repeat(201) }, 'familyName name.long'],
    [{ familyName: '山\u0007田' }, 'familyName name.control'],
    [{ familyKana: '' }, 'familyKana kana.missing'],
    [{ familyKana: '見本' }, 'familyKana kana.letters'],
    [{ relationship: '' }, 'relationship choice.missing'],
    [{ relationship: 'neighbour' }, 'relationship choice.missing'],
    [{ mail: 'mihon' }, 'mail mail.form'],
    [{ phone: '' }, 'phone phone.missing'],
    [{ phone: '12-34' }, 'phone phone.form'],
    [{ address: { ...postal, postalCode: '' } }, 'address/postalCode postcode.missing'],
    [{ address: { ...postal, postalCode: '135' } }, 'address/postalCode postcode.form'],
    [{ address: { ...postal, prefecture: '' } }, 'address/prefecture prefecture.missing'],
    [{ address: { ...postal, prefecture: '江戸' } }, 'address/prefecture prefecture.unknown'],
    [{ address: { ...postal, city: ' ' } }, 'address/city city.missing'],
    [{ address: { ...postal, street: '' } }, 'address/street street.missing'],
    [{ address: { ...postal, building: '1234 5678 9018' } }, 'address/building text.my-number'],
  ])('%j: %s', (edit, error) => {
    expect(ofGuardian(edit)).toEqual([`/guardian1/${error}`])
  })

  it.each([
    [{ birth: { year: '', month: '4', day: '' } }, ['birth/year date.missing', 'birth/day date.missing']],
    [{ birth: { year: 'R1', month: '4', day: '30' } }, ['birth/year date.era-before']],
    [{ birth: { year: '2026', month: '11', day: '25' } }, ['birth/year birth.future']],
    [{ sex: '' }, ['sex choice.missing']],
    [{ enrolment: 'school' }, ['enrolment choice.missing']],
    [{ careNote: 'あ'.repeat(1001) }, ['careNote text.long']],
    [
      { ownAddress: 'on' },
      [
        'address/postalCode postcode.missing',
        'address/prefecture prefecture.missing',
        'address/city city.missing',
        'address/street street.missing',
      ],
    ],
  ])('child %j: %j', (edit, expected) => {
    expect(ofChild(edit)).toEqual(expected.map((error) => `/children/0/${error}`))
  })

  it('names every wrong field of every section at once', () => {
    const all = errors({ guardian1: {}, guardian2: { wanted: 'yes' }, children: [{}], reduction: {}, consents: {} })
    for (const pointer of [
      '/guardian1/mail',
      '/guardian2/mail',
      '/children/0/birthDate',
      '/reduction/wish',
      '/consents/residence',
      '/consents/use',
    ]) {
      expect(all.some((error) => error.startsWith(`${pointer} `))).toBe(true)
    }
  })

  it('tells that 保護者2 has the same address and number (ACC-2), also while others are wrong', () => {
    const second = { ...guardian1, wanted: 'yes', mail: 'ＭＩＨＯＮ@demo.example', phone: '+81 90-0000-0011' }
    const both = ['/guardian2/mail mail.same-as-guardian1', '/guardian2/phone phone.same-as-guardian1']
    expect(errors({ guardian2: second })).toEqual(both)
    expect(errors({ guardian1: { ...guardian1, givenName: '', address: {} }, guardian2: second })).toEqual(
      expect.arrayContaining(both),
    )
  })

  it('wants at least one child, at most ten, none twice', () => {
    expect(errors({ children: [] })).toEqual(['/children children.missing'])
    expect(errors({ children: Array.from({ length: 11 }, () => child) })).toEqual(['/children children.many'])
    expect(errors({ children: [child, child] })).toEqual(['/children/1/familyName child.twice'])
    expect(errors({ children: [child, { ...child, givenName: 'もも', givenKana: 'モモ' }] })).toEqual([])
  })

  it('asks for the class and the tax places of a reduction, and then for its consent', () => {
    const consents = { ...raw.consents, tax: 'on', taxVersion: '1' }
    expect(errors({ reduction: {} })).toEqual(['/reduction/wish choice.missing'])
    expect(errors({ reduction: { wish: 'yes' }, consents })).toEqual(['/reduction/class choice.missing'])
    expect(errors({ reduction: { wish: 'yes', class: 'support' }, consents })).toEqual(['/reduction/class choice.missing'])
    expect(errors({ reduction: { wish: 'yes', class: 'lowIncome' }, consents })).toEqual([
      '/reduction/taxPlace1 choice.missing',
      '/reduction/taxPlace2 choice.missing',
    ])
    expect(errors({ reduction: { wish: 'yes', class: 'lowIncome', taxPlace1: 'here', taxPlace2: 'none' }, consents })).toEqual([])
    expect(errors({ reduction: { wish: 'yes', class: 'welfare' } })).toEqual(['/consents/tax consent.missing'])
    expect(errors({ reduction: { wish: 'yes', class: 'welfare' }, consents })).toEqual([])
  })

  it('wants consent to the text of today', () => {
    expect(errors({ consents: { ...raw.consents, useVersion: '2' } })).toEqual(['/consents/use consent.version'])
    expect(errors({ consents: { ...raw.consents, use: undefined } })).toEqual(['/consents/use consent.missing'])
  })
})

describe('dates of a child (ELIG-3, ELIG-2)', () => {
  const on = (date: string, settings = defaultSettings): FormContext => ({ ...context, today: localDate(date), settings })
  const born = { birth: { year: '2025', month: '4', day: '10' } }
  it.each([
    ['2025-09-08', ['/children/0/birthDate child.too-early']],
    ['2025-09-09', []],
    ['2028-04-08', []],
    ['2028-04-09', ['/children/0/birthDate child.too-late']],
  ])('born 2025-04-10, received %s: %j', (date, expected) => {
    expect(ofChild(born, on(date))).toEqual(expected)
  })
  it('goes on where the town has hours after 3', () => {
    const kotoNow = settingsOn(koto.rows, localDate('2028-04-09'))
    expect(ofChild(born, on('2028-04-09', kotoNow))).toEqual([])
    expect(ofChild(born, on('2029-03-31', kotoNow))).toEqual([])
    expect(ofChild(born, on('2029-04-01', kotoNow))).toEqual(['/children/0/birthDate child.too-late'])
  })
})

it('never throws, whatever is sent', () => {
  const keys = fc.constantFrom(
    'guardian1',
    'guardian2',
    'children',
    'reduction',
    'consents',
    'other',
    'address',
    'birth',
    'mail',
    'phone',
    'wanted',
    'year',
  )
  const { anything } = fc.letrec((tie) => ({
    anything: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('on', 'yes', '', '2024', '令和6'),
      fc.string(),
      fc.constant(null),
      fc.integer(),
      fc.array(tie('anything'), { maxLength: 3 }),
      fc.dictionary(keys, tie('anything')),
    ),
  }))
  fc.assert(
    fc.property(anything, (value) => {
      expect(typeof readApplication(value, context).ok).toBe('boolean')
    }),
  )
})

it('knows 47 prefectures, with and without their last letter', () => {
  expect(new Set(prefectures).size).toBe(47)
  expect([readPrefecture('大阪'), readPrefecture('京都府'), readPrefecture(' 北海道　'), readPrefecture('東京都墨田区')]).toEqual(
    ['大阪府', '京都府', '北海道', null],
  )
})

it('writes an address in one line', () => {
  const parts = { postalCode: '1350016', prefecture: '東京都', city: '江東区', street: '東陽0-0', building: '' } as const
  expect(addressLine(parts)).toBe('東京都江東区東陽0-0')
  expect(addressLine({ ...parts, building: 'コーポ101' })).toBe('東京都江東区東陽0-0 コーポ101')
})
