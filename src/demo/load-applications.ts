/** Applications of 江東区 in five states, so that the office's desk is alive: sent, late, under review, sent back, rejected. */
import type { ApplicationForm, Child } from '../features/application/form.ts'
import type { ApplicationState } from '../features/application/rules.ts'
import { sealMessage, sealNew } from '../features/application/sealed-form.ts'
import { addDays, type LocalDate } from '../platform/calendar.ts'
import { openDataKey } from '../platform/crypto.ts'
import { referenceNumber } from '../platform/ids.ts'
import { type Random, seededRandom } from '../platform/random.ts'
import type { Demo } from './demo.ts'

const municipality = '131083'
const day = 86_400_000

type Person = readonly [family: string, given: string, familyKana: string, givenKana: string]
type Plan = {
  state: Extract<ApplicationState, 'submitted' | 'reviewing' | 'returned' | 'rejected'>
  daysAgo: number
  guardian: Person
  second?: Person
  children: readonly (readonly [given: string, kana: string, ageDays: number, sex: Child['sex'], more?: Partial<Child>])[]
  reduction?: ApplicationForm['reduction']
  city?: string
  other?: string
}

const plans: readonly Plan[] = [
  {
    state: 'submitted',
    daysAgo: 2,
    guardian: ['小笠原', '千尋', 'オガサワラ', 'チヒロ'],
    second: ['小笠原', '健', 'オガサワラ', 'ケン'],
    children: [['陽葵', 'ヒマリ', 320, 'female']],
  },
  {
    // Past its expected day, and living elsewhere by the address: the queue and the facts say so.
    state: 'submitted',
    daysAgo: 17,
    guardian: ['早乙女', '美咲', 'サオトメ', 'ミサキ'],
    children: [
      ['蓮', 'レン', 700, 'male'],
      ['紬', 'ツムギ', 240, 'female'],
    ],
    city: '墨田区',
    other: '来月、江東区に引っ越します。',
  },
  {
    state: 'reviewing',
    daysAgo: 6,
    guardian: ['五十嵐', '香織', 'イガラシ', 'カオリ'],
    children: [['凪', 'ナギ', 500, 'unknown', { enrolment: 'unlicensed' }]],
    reduction: { class: 'taxExempt', taxPlace1: 'elsewhere', taxPlace2: 'none' },
  },
  {
    state: 'returned',
    daysAgo: 9,
    guardian: ['二階堂', '恵', 'ニカイドウ', 'メグミ'],
    children: [['湊', 'ミナト', 410, 'male']],
  },
  {
    state: 'rejected',
    daysAgo: 20,
    guardian: ['長谷部', '由紀', 'ハセベ', 'ユキ'],
    children: [['朔', 'サク', 620, 'male', { enrolment: 'licensedNursery' }]],
  },
]

const person = ([familyName, givenName, familyKana, givenKana]: Person) => ({ familyName, givenName, familyKana, givenKana })

function formOf(plan: Plan, i: number, today: LocalDate): ApplicationForm {
  const address = {
    postalCode: '1350016',
    prefecture: '東京都' as const,
    city: plan.city ?? '江東区',
    street: `見本${i + 1}-2-3`,
    building: '',
  }
  return {
    guardian1: {
      ...person(plan.guardian),
      relationship: 'mother',
      mail: `applicant${i + 1}@demo.example`,
      phone: `0901111000${i + 1}`,
      address,
    },
    guardian2: plan.second
      ? {
          ...person(plan.second),
          relationship: 'father',
          mail: `partner${i + 1}@demo.example`,
          phone: `0801111000${i + 1}`,
          address,
        }
      : null,
    children: plan.children.map(([givenName, givenKana, ageDays, sex, more]) => ({
      familyName: plan.guardian[0],
      givenName,
      familyKana: plan.guardian[2],
      givenKana,
      birthDate: addDays(today, -ageDays),
      sex,
      address: null,
      enrolment: 'none',
      disability: false,
      medicalCare: false,
      careNote: '',
      ...more,
    })),
    reduction: plan.reduction ?? null,
    other: plan.other ?? '',
    consents: { residence: 1, use: 1, ...(plan.reduction ? { tax: 1 } : {}) },
  }
}

export async function loadApplications(demo: Demo): Promise<void> {
  const officer = await demo.tx.selectFrom('login').select('id').where('mail', '=', 'officer@demo.example').executeTakeFirst()
  // Chance of its own: the families stay the same whatever is added here.
  const random = seededRandom('tsuen demo applications')
  for (const [i, plan] of plans.entries())
    await loadApplication(demo, plan, formOf(plan, i, demo.today), officer?.id ?? null, random)
}

async function loadApplication(
  demo: Demo,
  plan: Plan,
  form: ApplicationForm,
  officer: string | null,
  random: Random,
): Promise<void> {
  const { tx, now, today, keys } = demo
  const id = demo.id()
  const number = referenceNumber(random)
  const sealed = sealNew(keys, id, { form })
  const receivedOn = addDays(today, -plan.daysAgo)
  const at = (ago: number) => new Date(now.getTime() - Math.max(0, ago) * day)
  const taken = plan.state !== 'submitted'
  await tx
    .insertInto('application')
    .values({
      id,
      number,
      kind: 'new',
      channel: 'builtIn',
      municipality,
      state: plan.state,
      mail: form.guardian1.mail,
      family_name: form.guardian1.familyName,
      given_name: form.guardian1.givenName,
      family_kana: form.guardian1.familyKana,
      given_kana: form.guardian1.givenKana,
      ...sealed,
      officer_id: taken ? officer : null,
      received_on: receivedOn,
      submitted_at: at(plan.daysAgo),
      due_on: addDays(receivedOn, 14),
      correction_due_on: plan.state === 'returned' ? addDays(today, 7) : null,
      ...(plan.state === 'rejected' ? { decided_at: at(plan.daysAgo - 8), decided_by: officer, reason_code: 'enrolled' } : {}),
      updated_at: at(plan.daysAgo - 2),
      created_at: at(plan.daysAgo),
    })
    .execute()
  await tx
    .insertInto('application_child')
    .values(
      form.children.map((child, i) => ({
        id: demo.id(),
        application_id: id,
        municipality,
        ordinal: i + 1,
        number: `${number}-${i + 1}`,
        state: plan.state,
        family_name: child.familyName,
        given_name: child.givenName,
        family_kana: child.familyKana,
        given_kana: child.givenKana,
        birth_date: child.birthDate,
        sex: child.sex,
        reason_code: plan.state === 'rejected' ? 'enrolled' : null,
      })),
    )
    .execute()
  const decided = plan.state === 'returned' ? 'return' : plan.state === 'rejected' ? 'reject' : null
  const events = ['submit', ...(taken ? ['take'] : []), ...(decided ? [decided] : [])]
  for (const [i, event] of events.entries())
    await tx
      .insertInto('application_event')
      .values({
        id: demo.id(),
        application_id: id,
        at: at(plan.daysAgo - i * 2),
        event,
        by_kind: event === 'submit' ? 'anonymous' : 'wardOfficer',
        by_login: event === 'submit' ? null : officer,
        details: '{}',
      })
      .execute()
  if (plan.state !== 'returned') return
  const correction = demo.id()
  const key = openDataKey(keys, id, { kekId: sealed.kek, wrapped: sealed.wrapped_key })
  await tx
    .insertInto('application_correction')
    .values({
      id: correction,
      application_id: id,
      pointer: '/guardian1/phone',
      reason_code: 'differs',
      message: sealMessage(key, correction, 'おかけしましたが、つながりませんでした。番号を確かめてください。'),
      requested_by: officer,
      requested_at: at(plan.daysAgo - 4),
    })
    .execute()
}
