import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allergyLines } from './allergy-lines.ts'
import { readSection, type SectionValue } from './read-section.ts'
import {
  contactSections,
  type Field,
  healthFields,
  missingSections,
  neededSections,
  type SectionName,
  type SheetField,
  sectionNames,
  sectionOf,
  sheetSections,
} from './rules.ts'

const context = { today: '2026-11-24' }
const errors = (name: Parameters<typeof readSection>[0], raw: unknown) => {
  const read = readSection(name, raw, context)
  return read.ok ? [] : read.errors.map((e) => `${e.pointer} ${e.code}`)
}
const egg = {
  kind: 'food',
  substance: '卵',
  severity: 'severe',
  symptom: '全身のじんましん、せき',
  action: '薬を飲ませて119番',
  medicine: 'エピペン',
  epipen: 'yes',
}
const mother = { name: '見本 花', relation: 'mother', phone: '090-0000-0011', brings: 'on', fetches: 'on' }

describe('what is asked', () => {
  it('begins with allergies: severity, symptom and action before the rest of a row', () => {
    expect(sectionNames[0]).toBe('allergies')
    expect(Object.keys(sheetSections.allergies)[1]).toBe('list')
    const row = Object.keys(sheetSections.allergies.list.of)
    expect(row.slice(0, 7)).toEqual(['kind', 'substance', 'severity', 'symptom', 'action', 'medicine', 'epipen'])
  })

  it('holds every matter of the reference list', () => {
    for (const section of [
      'allergies',
      'health',
      'growth',
      'meals',
      'sleep',
      'toilet',
      'care',
      'doctor',
      'vaccination',
      'comfort',
      'consents',
    ] as const) {
      expect(sectionNames).toContain(section)
    }
    expect(Object.keys(contactSections)).toEqual(['emergency', 'pickup'])
    expect(contactSections.emergency.contacts.max).toBe(3)
  })

  it('only conditions on fields of the same section that come before', () => {
    for (const name of [...sectionNames, 'emergency', 'pickup'] as const) {
      const keys = Object.keys(sectionOf(name))
      for (const [key, field] of Object.entries<SheetField>(sectionOf(name))) {
        if (field.when) expect(keys.indexOf(field.when.field)).toBeLessThan(keys.indexOf(key))
        if (field.when) expect(keys).toContain(field.when.field)
      }
    }
  })

  it('lists as health data whatever tells of body, illness or disability', () => {
    const listed = healthFields.map(({ section, field }) => `${section}.${field}`)
    for (const field of [
      'allergies.list',
      'health.illnesses',
      'health.medicines',
      'growth.weight',
      'meals.eaten',
      'care.disability',
      'care.medicalCareKinds',
      'doctor.clinic',
      'vaccination.done',
    ]) {
      expect(listed).toContain(field)
    }
    for (const field of ['consents.photoWeb', 'comfort.favourites']) expect(listed).not.toContain(field)
    const whole: SectionName[] = ['allergies', 'health', 'growth', 'care', 'doctor', 'vaccination']
    for (const section of whole)
      expect(listed.filter((f) => f.startsWith(`${section}.`)).length).toBe(Object.keys(sheetSections[section]).length)
  })

  it('names the sections that are still missing (ACC-6)', () => {
    expect(missingSections([])).toEqual([...neededSections])
    expect(missingSections(['doctor', 'allergies', 'sleep'])).toEqual(['health', 'meals', 'consents'])
    expect(missingSections(neededSections)).toEqual([])
  })
})

describe('allergies', () => {
  it('are none, in one answer', () => {
    expect(readSection('allergies', { has: 'no', list: [egg] }, context)).toMatchObject({
      ok: true,
      value: { has: false, list: null, anaphylaxis: null },
    })
    expect(errors('allergies', {})).toEqual(['/has sheet.missing'])
  })

  it('must be told where there are some', () => {
    expect(errors('allergies', { has: 'yes' })).toEqual(['/list sheet.rows-missing'])
    expect(errors('allergies', { has: 'yes', list: [{ kind: 'food' }] })).toEqual([
      '/list/0/substance sheet.missing',
      '/list/0/severity sheet.missing',
      '/list/0/symptom sheet.missing',
      '/list/0/action sheet.missing',
    ])
  })

  it('keep every detail, drop empty rows, and point to the place on the page', () => {
    const read = readSection('allergies', { has: 'yes', list: [{}, egg, { kind: '', substance: ' ' }] }, context)
    expect(read).toMatchObject({ ok: true, value: { has: true, list: [{ ...egg, epipen: true, diagnosed: null }] } })
    expect(errors('allergies', { has: 'yes', list: [{}, { ...egg, severity: 'bad' }] })).toEqual([
      '/list/1/severity choice.missing',
    ])
    expect(errors('allergies', { has: 'yes', list: Array.from({ length: 21 }, () => egg) })).toEqual(['/list sheet.rows-many'])
  })

  it('ask for the day of the paper only where there is one', () => {
    const raw = { has: 'yes', list: [egg], guidanceSheet: 'submitted', guidanceDate: { year: '令和8', month: '4', day: '1' } }
    expect(readSection('allergies', raw, context)).toMatchObject({ value: { guidanceDate: '2026-04-01' } })
    expect(readSection('allergies', { ...raw, guidanceSheet: 'none' }, context)).toMatchObject({ value: { guidanceDate: null } })
    expect(errors('allergies', { ...raw, guidanceDate: { year: '2026', month: '11', day: '25' } })).toEqual([
      '/guidanceDate/year date.future',
    ])
    expect(errors('allergies', { ...raw, guidanceDate: 'R8.11.25' })).toEqual(['/guidanceDate date.future'])
    expect(errors('allergies', { ...raw, guidanceDate: 'R8.11.24' })).toEqual([])
    expect(errors('allergies', { ...raw, guidanceDate: { year: '2026', month: '', day: '1' } })).toEqual([
      '/guidanceDate/month date.missing',
    ])
  })

  it('stand at the door by severity', () => {
    const list = [
      { substance: '犬', severity: 'mild' },
      { substance: '卵', severity: 'severe', symptom: 'せき', action: '119番', epipen: true },
      { substance: '桃', severity: 'suspected' },
      { substance: '乳', severity: 'severe' },
      // Nobody said how bad it is: never shown as harmless.
      { substance: '麦' },
    ]
    expect(allergyLines({ list }).map((line) => line.substance)).toEqual(['卵', '乳', '麦', '犬', '桃'])
    expect(allergyLines({ list })[0]).toEqual({
      substance: '卵',
      severity: 'severe',
      symptom: 'せき',
      action: '119番',
      medicine: '',
      epipen: true,
    })
    expect(allergyLines(null)).toEqual([])
    expect(allergyLines({ list: null })).toEqual([])
  })
})

describe('other fields', () => {
  it.each([
    ['36.5', 36.5],
    ['３６．５', 36.5],
    ['36.5℃', 36.5],
    ['36.5度', 36.5],
    ['36', 36],
    ['34', 34],
    ['39', 39],
    ['33.9', 'sheet.number'],
    ['39.1', 'sheet.number'],
    ['36.55', 'sheet.number'],
    ['-36', 'sheet.number'],
    ['熱い', 'sheet.number'],
    ['', null],
  ])('平熱 %s: %s', (typed, expected) => {
    const read = readSection('health', { seizures: 'none', normalTemperature: typed }, context)
    expect(read.ok ? read.value.normalTemperature : read.errors[0]?.code).toBe(expected)
  })

  it.each([
    ['3,012', 3012],
    ['３０１２ｇ', 3012],
    ['3012.5', 'sheet.number'],
  ])('出生体重 %s: %s', (typed, expected) => {
    const read = readSection('growth', { birthWeight: typed }, context)
    expect(read.ok ? read.value.birthWeight : read.errors[0]?.code).toBe(expected)
  })

  it('take only the offered choices, in the order of the page', () => {
    expect(readSection('meals', { stage: 'late', eaten: ['soy', 'egg', 'gold'] }, context)).toMatchObject({
      value: { eaten: ['egg', 'soy'] },
    })
    expect(errors('meals', { stage: 'adult' })).toEqual(['/stage choice.missing'])
  })

  it('want medicines only from those who take some', () => {
    expect(errors('health', { seizures: 'none', medication: 'yes' })).toEqual(['/medicines sheet.rows-missing'])
    expect(errors('health', { seizures: 'none', medication: 'no' })).toEqual([])
  })

  it('keep line breaks in long texts, one line in short ones, and send a 個人番号 back', () => {
    expect(readSection('comfort', { favourites: '電車\r\nうた', calledBy: ' さく\nちゃん ' }, context)).toMatchObject({
      value: { favourites: '電車\nうた', calledBy: 'さく ちゃん' },
    })
    expect(errors('comfort', { note: '番号は123456789018' })).toEqual(['/note text.my-number'])
    expect(errors('comfort', { note: 'あ'.repeat(1001) })).toEqual(['/note text.long'])
    expect(errors('comfort', { note: '𠮷'.repeat(1000) })).toEqual([])
  })

  it('want a doctor with a telephone number', () => {
    expect(errors('doctor', { clinic: 'みほん小児科', clinicPhone: '03-000', emergencyTreatment: 'yes' })).toEqual([
      '/clinicPhone phone.form',
    ])
    expect(
      readSection(
        'doctor',
        { clinic: 'みほん小児科', clinicPhone: '（０３）００００ー００１２', emergencyTreatment: 'no' },
        context,
      ),
    ).toMatchObject({
      value: { clinicPhone: '0300000012', emergencyTreatment: false, hospital: null },
    })
  })
})

describe('利用者情報', () => {
  it('wants at least one contact and keeps their order', () => {
    expect(errors('emergency', {})).toEqual(['/contacts sheet.rows-missing'])
    const read = readSection(
      'emergency',
      { contacts: { 1: { ...mother, phone: '03-0000-0012', relation: 'grandmother' }, 0: mother } },
      context,
    )
    expect(read).toMatchObject({ value: { contacts: [{ phone: '09000000011' }, { phone: '0300000012' }] } })
  })
  it('has at most three, each with its own number', () => {
    const four = [1, 2, 3, 4].map((n) => ({ ...mother, phone: `090-0000-001${n}` }))
    expect(errors('emergency', { contacts: four })).toEqual(['/contacts sheet.rows-many'])
    expect(
      errors('emergency', {
        contacts: [mother, { ...mother, name: '見本 太郎', relation: 'father', phone: '０９０ー００００ー００１１' }],
      }),
    ).toEqual(['/contacts/1/phone sheet.phone-twice'])
  })
  it('names who fetches', () => {
    expect(errors('pickup', {})).toEqual(['/people sheet.rows-missing'])
    expect(errors('pickup', { people: [mother] })).toEqual([])
    expect(errors('pickup', { people: [{ ...mother, fetches: '' }] })).toEqual(['/people/0/fetches sheet.nobody-fetches'])
  })
})

/** A good raw value for a field, made from its definition alone. */
function sample(field: Field): unknown {
  switch (field.kind) {
    case 'text':
    case 'long':
      return 'あ'
    case 'phone':
      return '03-0000-0012'
    case 'choice':
      return field.of[0]
    case 'choices':
      return [...field.of]
    case 'yesNo':
      return 'yes'
    case 'date':
      return '2026-04-01'
    case 'number':
      return String(field.from)
    case 'rows':
      return [Object.fromEntries(Object.entries(field.of).map(([key, inner]) => [key, sample(inner)]))]
  }
}

describe('every section', () => {
  const names = [...sectionNames, 'emergency', 'pickup'] as const
  it.each(names)('%s takes a full answer and gives each field back', (name) => {
    const section = sectionOf(name)
    const raw: Record<string, unknown> = Object.fromEntries(Object.entries(section).map(([key, field]) => [key, sample(field)]))
    for (const field of Object.values<SheetField>(section)) if (field.when) raw[field.when.field] = field.when.is
    const read = readSection(name, raw, context)
    expect(read).toMatchObject({ ok: true })
    const value: SectionValue = read.ok ? read.value : {}
    expect(Object.keys(value)).toEqual(Object.keys(section))
    expect(Object.values(value).every((one) => one !== null)).toBe(true)
  })

  it.each(names)('%s asks for exactly what is required', (name) => {
    const expected = Object.entries<SheetField>(sectionOf(name)).flatMap(([key, field]) =>
      'required' in field && field.required
        ? [`/${key} sheet.missing`]
        : name === 'emergency' || name === 'pickup'
          ? [`/${key} sheet.rows-missing`]
          : [],
    )
    expect(errors(name, {})).toEqual(expected)
  })

  it('never throws and never invents a field', () => {
    const { anything } = fc.letrec((tie) => ({
      anything: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.constantFrom('yes', 'no', 'submitted', '1'),
        fc.constant(null),
        fc.double(),
        fc.array(tie('anything'), { maxLength: 3 }),
      ),
    }))
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.dictionary(fc.constantFrom('has', 'list', 'note', 'contacts', 'people', 'stage', 'evil', '__proto__'), anything),
        (name, raw) => {
          const read = readSection(name, raw, context)
          if (read.ok) expect(Object.keys(read.value)).toEqual(Object.keys(sectionOf(name)))
          else expect(read.errors.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})
