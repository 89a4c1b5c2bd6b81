/** A sent application as an applicant leaves it: sealed form, children, numbers. */
import { randomUUID } from 'node:crypto'
import type { ApplicationForm, Child } from '../../src/features/application/form.ts'
import { sealNew } from '../../src/features/application/sealed-form.ts'
import { koto } from '../../src/features/municipality/towns.ts'
import { addDays, japanDate, localDate } from '../../src/platform/calendar.ts'
import type { TestApp } from './app.ts'
import { insert } from './build.ts'

let serial = 0

export const formChild = (more: Partial<Child> = {}): Child => ({
  familyName: '髙橋',
  givenName: 'さくら',
  familyKana: 'タカハシ',
  givenKana: 'サクラ',
  birthDate: localDate('2025-04-10'),
  sex: 'female',
  address: null,
  enrolment: 'none',
  disability: false,
  medicalCare: false,
  careNote: '',
  ...more,
})

export function formOf(more: Partial<ApplicationForm> = {}): ApplicationForm {
  serial += 1
  return {
    guardian1: {
      familyName: '髙橋',
      givenName: '𠮷子',
      familyKana: 'タカハシ',
      givenKana: 'ヨシコ',
      relationship: 'mother',
      mail: `applicant${serial}@test.example`,
      phone: `0901000${String(serial).padStart(4, '0')}`,
      address: { postalCode: '1350016', prefecture: '東京都', city: '江東区', street: '東陽4-11-28', building: '' },
    },
    guardian2: null,
    children: [formChild()],
    reduction: null,
    other: '',
    consents: { residence: 1, use: 1 },
    ...more,
  }
}

export type BuiltApplication = { id: string; number: string; children: string[]; form: ApplicationForm }

export async function buildApplication(
  t: TestApp,
  more: {
    form?: Partial<ApplicationForm>
    municipality?: string
    state?: 'submitted' | 'reviewing' | 'returned'
    officerId?: string
    receivedOn?: string
  } = {},
): Promise<BuiltApplication> {
  const form = formOf(more.form)
  const id = randomUUID()
  const number = `T${randomUUID().slice(0, 11)}`.toUpperCase()
  const municipality = more.municipality ?? koto.code
  const state = more.state ?? 'submitted'
  const receivedOn = more.receivedOn ? localDate(more.receivedOn) : japanDate(t.clock.now())
  await insert(t, 'application', {
    id,
    number,
    kind: 'new',
    channel: 'builtIn',
    municipality,
    state,
    mail: form.guardian1.mail,
    family_name: form.guardian1.familyName,
    given_name: form.guardian1.givenName,
    family_kana: form.guardian1.familyKana,
    given_kana: form.guardian1.givenKana,
    ...sealNew(t.keys, id, { form }),
    officer_id: more.officerId ?? null,
    received_on: receivedOn,
    submitted_at: t.clock.now(),
    due_on: addDays(receivedOn, 14),
    updated_at: t.clock.now(),
  })
  const children: string[] = []
  for (const [i, child] of form.children.entries()) {
    const childId = randomUUID()
    children.push(childId)
    await insert(t, 'application_child', {
      id: childId,
      application_id: id,
      municipality,
      ordinal: i + 1,
      number: `${number}-${i + 1}`,
      state,
      family_name: child.familyName,
      given_name: child.givenName,
      family_kana: child.familyKana,
      given_kana: child.givenKana,
      birth_date: child.birthDate,
      sex: child.sex,
    })
  }
  return { id, number, children, form }
}
