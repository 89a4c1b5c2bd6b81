/** A form in rows for the check page, the applicant's copy and the officer: converted values, each with its pointer. */
import { showPhone, showPostcode } from '../../platform/japanese.ts'
import { showBirthDate } from '../../platform/japanese-date.ts'
import {
  claimNames,
  consentNames,
  fieldNames,
  relationshipNames,
  sexNames,
  taxPlaceNames,
} from '../../web/text/application-fields.ts'
import { enrolmentName } from '../../web/text/enrolments.ts'
import type { Section } from './draft.ts'
import type { ApplicationForm, Child } from './form.ts'
import { addressLine, type Guardian, type PersonName, type PostalAddress } from './person.ts'
import { correctable } from './rules.ts'

/** `pointers`: the fields of the form that the row shows. `section`: the page on which they are asked. */
export type SummaryRow = { section: Section; term: string; value: string; pointers: string[] }
export type SummaryGroup = {
  key: 'guardian1' | 'guardian2' | 'child' | 'reduction' | 'consents'
  child: number | null
  title: string
  rows: SummaryRow[]
}

const fullName = ({ familyName, givenName }: PersonName): string => [familyName, givenName].filter(Boolean).join(' ')
const fullKana = ({ familyKana, givenKana }: PersonName): string => [familyKana, givenKana].filter(Boolean).join(' ')
const address = (value: PostalAddress): string => `〒${showPostcode(value.postalCode)} ${addressLine(value)}`

function nameRows(person: PersonName, base: string, section: Section): SummaryRow[] {
  const at = (...fields: string[]) => fields.map((field) => `${base}/${field}`)
  return [
    { section, term: '氏名', value: fullName(person), pointers: at('familyName', 'givenName') },
    { section, term: 'フリガナ', value: fullKana(person), pointers: at('familyKana', 'givenKana') },
  ]
}

function guardianRows(guardian: Guardian, base: string, of: { name: Section; address: Section; contact: Section }): SummaryRow[] {
  const row = (section: Section, field: string, value: string): SummaryRow => ({
    section,
    term: fieldNames[field] ?? field,
    value,
    pointers: [`${base}/${field}`],
  })
  return [
    ...nameRows(guardian, base, of.name),
    row(of.address, 'address', address(guardian.address)),
    row(of.contact, 'relationship', relationshipNames[guardian.relationship] ?? ''),
    row(of.contact, 'mail', guardian.mail),
    row(of.contact, 'phone', showPhone(guardian.phone)),
  ]
}

function childRows(child: Child, base: string): SummaryRow[] {
  const needs = [child.disability ? '障害あり' : '', child.medicalCare ? '医療的ケアあり' : ''].filter(Boolean).join('、')
  const row = (section: Section, field: string, value: string, more: string[] = []): SummaryRow => ({
    section,
    term: fieldNames[field] ?? field,
    value,
    pointers: [field, ...more].map((name) => `${base}/${name}`),
  })
  return [
    ...nameRows(child, base, 'child'),
    row('child', 'birthDate', showBirthDate(child.birthDate)),
    row('child', 'sex', sexNames[child.sex] ?? ''),
    row('care', 'address', child.address ? address(child.address) : '保護者1と同じ'),
    row('care', 'enrolment', enrolmentName[child.enrolment]),
    { ...row('care', 'disability', needs || '申し出なし', ['medicalCare']), term: '障害・医療的ケア' },
    ...(child.careNote ? [row('care', 'careNote', child.careNote)] : []),
  ]
}

/** All groups of a form in the order of the questions. */
export function summarise(form: ApplicationForm): SummaryGroup[] {
  const { reduction } = form
  const byIncome = reduction !== null && (reduction.class === 'taxExempt' || reduction.class === 'lowIncome')
  const wish = (field: string, value: string): SummaryRow => ({
    section: 'reduction',
    term: fieldNames[field] ?? field,
    value,
    pointers: [`/reduction/${field}`],
  })
  return [
    {
      key: 'guardian1',
      child: null,
      title: '保護者1（申請者）',
      rows: guardianRows(form.guardian1, '/guardian1', { name: 'name', address: 'address', contact: 'contact' }),
    },
    {
      key: 'guardian2',
      child: null,
      title: '保護者2（代理利用者）',
      rows: form.guardian2
        ? guardianRows(form.guardian2, '/guardian2', { name: 'second', address: 'second', contact: 'second' })
        : [{ section: 'second', term: '登録', value: '登録しない', pointers: ['/guardian2'] }],
    },
    ...form.children.map(
      (child, i): SummaryGroup => ({
        key: 'child',
        child: i,
        title: form.children.length > 1 ? `お子さま ${i + 1}人目` : 'お子さま',
        rows: childRows(child, `/children/${i}`),
      }),
    ),
    {
      key: 'reduction',
      child: null,
      title: '利用料の軽減',
      rows: reduction
        ? [
            wish('class', claimNames[reduction.class] ?? ''),
            ...(byIncome
              ? [
                  wish('taxPlace1', taxPlaceNames[reduction.taxPlace1] ?? ''),
                  wish('taxPlace2', taxPlaceNames[reduction.taxPlace2] ?? ''),
                ]
              : []),
          ]
        : [{ ...wish('class', '希望しない'), term: '希望' }],
    },
    {
      key: 'consents',
      child: null,
      title: 'そのほか',
      rows: [
        ...(form.other
          ? [{ section: 'consents' as const, term: fieldNames.other ?? '', value: form.other, pointers: ['/other'] }]
          : []),
        {
          section: 'consents',
          term: '同意',
          value: Object.entries(form.consents)
            .map(([purpose, version]) => `${consentNames[purpose] ?? purpose}（第${version}版）`)
            .join('、'),
          pointers: ['/consents'],
        },
      ],
    },
  ]
}

/** What a mark of a 補正依頼 is called: 「保護者1（申請者）の電話番号」. */
export function pointerName(pointer: string, form: ApplicationForm): string {
  const [, group = '', ...rest] = pointer.split('/')
  const field = fieldNames[rest.at(-1) ?? group] ?? rest.at(-1) ?? group
  if (group === 'guardian1') return `保護者1の${field}`
  if (group === 'guardian2') return `保護者2の${field}`
  if (group === 'children') {
    const child = form.children[Number(rest[0])]
    return `${child ? child.givenName || child.familyName : 'お子さま'}さんの${field}`
  }
  return group === 'reduction' ? `利用料の軽減：${field}` : field
}

const groupOrder = ['guardian1', 'guardian2', 'children', 'reduction', 'other']

/** Sorts marks as the form asks for them. */
export function byPlace(a: string, b: string): number {
  const keyOf = (pointer: string): number[] => {
    const [, group = '', place = ''] = pointer.split('/')
    const pattern = pointer.replace(/^\/children\/\d+\//, '/children/*/')
    return [
      groupOrder.indexOf(group),
      group === 'children' ? Number(place) : 0,
      (correctable as readonly string[]).indexOf(pattern),
    ]
  }
  const [x, y] = [keyOf(a), keyOf(b)]
  return x.map((value, i) => value - (y[i] ?? 0)).find((difference) => difference !== 0) ?? 0
}
