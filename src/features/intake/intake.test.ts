/** 定期 intake over HTTP (REG-1): a file of the town whole or not at all, told once; 内定 opens SEE-1; 決定 and 辞退 by the facility. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { importIntake, listFacilityIntake, listOwnIntake } from './contract.ts'

let t: TestApp
let facility: BuiltFacility
let families: BuiltHousehold[]
let officer: BuiltLogin
let staff: BuiltLogin
let facilityNumber: string

const childOf = (family: BuiltHousehold | undefined): BuiltChild => family?.children[0] as BuiltChild
const numberOf = async (child: BuiltChild) => {
  const { rows } = await t.admin.query(
    'select c.number, k.birth_date::text as birth from certificate c join child k on k.id = c.child_id where k.id = $1',
    [child.id],
  )
  return rows[0] as { number: string; birth: string }
}
const rowOf = async (line: number, family: BuiltHousehold | undefined, result: string) => {
  const { number, birth } = await numberOf(childOf(family))
  return { line, facility: facilityNumber, number, birthDate: birth, month: '2027-01', result }
}

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  facility = await buildFacility(t)
  families = [await buildHousehold(t), await buildHousehold(t), await buildHousehold(t)]
  officer = await buildLogin(t, 'wardOfficer', { municipality: facility.municipality })
  staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  facilityNumber = (await t.admin.query('select number from facility where id = $1', [facility.id])).rows[0].number
}, 120_000)
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

const send = (rows: unknown[], dry = false) =>
  officer.client.call<ReplyOf<typeof importIntake>>('POST', '/api/v1/office/intake', { dry, rows })
const ownOf = async (family: BuiltHousehold | undefined) =>
  (await family?.guardian.client.get<ReplyOf<typeof listOwnIntake>>('/api/v1/my/intake'))?.body.results ?? []
const listed = async () =>
  (await staff.client.get<ReplyOf<typeof listFacilityIntake>>(`/api/v1/facilities/${facility.id}/intake`)).body.results
const told = async (family: BuiltHousehold | undefined) =>
  (await t.mailsTo(family?.guardian.mail ?? '')).map((mail) => mail.subject).filter((subject) => subject.includes('定期利用'))

test('one wrong row and nothing is entered; looking changes nothing; a second time nothing more; all are told once', async () => {
  const rows = [
    await rowOf(2, families[0], 'offered'),
    await rowOf(3, families[1], 'reserve'),
    await rowOf(4, families[2], 'rejected'),
  ]
  const wrong = await send([
    ...rows.slice(0, 2),
    { ...rows[2], birthDate: '2020-01-01' },
    { ...rows[2], line: 5, facility: 'X-9' },
  ])
  expect(codesOf(wrong)).toEqual(['intake.child', 'intake.facility'])
  expect((await send(rows, true)).body).toEqual({ fresh: 3, same: 0, offered: 1, reserve: 1, rejected: 1 })
  expect(await ownOf(families[0])).toEqual([])
  const made = await send(rows)
  expect(made.status, made.text).toBe(200)
  expect((await send(rows)).body).toMatchObject({ fresh: 0, same: 3 })
  expect((await Promise.all(families.map(ownOf))).map((own) => own.map((one) => one.state))).toEqual([
    ['offered'],
    ['reserve'],
    ['rejected'],
  ])
  expect((await Promise.all(families.map(told))).map((subjects) => subjects.length)).toEqual([1, 1, 1])
  // SEE-1: only the child of the 内定 is seen by its name.
  const names = new Map((await listed()).map((one) => [one.state, one.child?.id ?? null]))
  expect(names.get('offered')).toBe(childOf(families[0]).id)
  expect([names.get('reserve'), names.get('rejected')]).toEqual([null, null])
})

test('内定 is not taken back by a file; 決定 needs the acceptance; 補欠 moves up; 辞退 ends what was opened', async () => {
  expect(codesOf(await send([await rowOf(2, families[0], 'rejected')]))).toEqual(['intake.settled'])
  const settle = async (state: string, to: string) => {
    const id = (await listed()).find((one) => one.state === state)?.id
    return staff.client.call('POST', `/api/v1/facilities/${facility.id}/intake/${id}/settle`, { to })
  }
  expect(codesOf(await settle('offered', 'decided'))).toEqual(['intake.no-acceptance'])
  await insert(t, 'facility_acceptance', {
    id: randomUUID(),
    child_id: childOf(families[0]).id,
    facility_id: facility.id,
    kinds: ['regular'],
    accepted_at: t.clock.now(),
  })
  const decided = await settle('offered', 'decided')
  expect(decided.status, decided.text).toBe(200)
  expect(codesOf(await settle('decided', 'declined'))).toEqual(['intake.state'])
  const { number, birth } = await numberOf(childOf(families[1]))
  const path = `/api/v1/facilities/${facility.id}/intake`
  const one = { number, birthDate: birth, month: '2027-01', result: 'offered' }
  expect(codesOf(await staff.client.call('POST', path, { ...one, birthDate: '2020-01-01' }))).toEqual([
    'interview.no-such-certificate',
  ])
  expect((await staff.client.call('POST', path, one)).status).toBe(200)
  expect((await told(families[1])).length).toBe(2)
  expect((await settle('offered', 'declined')).status).toBe(200)
  expect((await Promise.all(families.map(ownOf))).map((own) => own.map((r) => r.state))).toEqual([
    ['decided'],
    ['declined'],
    ['rejected'],
  ])
  expect((await told(families[1])).length).toBe(3)
  const { rows } = await t.admin.query(
    'select (live_until < current_date + 400) as ends from facility_relation where child_id = $1',
    [childOf(families[1]).id],
  )
  expect(rows[0].ends).toBe(true)
  const strangers = await buildLogin(t, 'facilityStaff', { facilityId: (await buildFacility(t)).id })
  expect((await strangers.client.get(path)).status).toBe(404)
})
