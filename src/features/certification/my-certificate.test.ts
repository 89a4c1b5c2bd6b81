/** 認定証 of the family through HTTP (CERT-5): on screen and as a PDF, with its proof and on record. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltHousehold,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildSession,
  buildTowns,
} from '../../../test/helpers/build.ts'
import type { Problem } from '../../platform/contract.ts'

let t: TestApp
let family: BuiltHousehold

beforeAll(async () => {
  t = await startTestApp({ pages: true })
  await buildTowns(t)
  family = await buildHousehold(t)
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

const child = () => family.children[0]?.id ?? ''
const paperOf = (id = child()) => `/api/v1/my/children/${id}/certificate/paper`
const reads = async (): Promise<number> =>
  (await t.admin.query(`select 1 from audit_event where event = 'certificate.ownPaper' and $1 = any (child_ids)`, [child()])).rows
    .length

test('the family saves its certificate as a PDF; each time is on record', async () => {
  const before = await reads()
  const paper = await family.guardian.client.get(paperOf())
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(paper.text.slice(0, 5)).toBe('%PDF-')
  expect(paper.headers.get('content-disposition')).toContain('attachment')
  expect(paper.headers.get('cache-control')).toContain('no-store')
  expect(await reads()).toBe(before + 1)
})

test('ACC-4: a proof older than an hour is asked for again, by the page and by the paper', async () => {
  const { id, roleId } = family.guardian
  const old = new Date(t.clock.now().getTime() - 3_600_001)
  const client = t.client('guardian', await buildSession(t, { side: 'guardian', loginId: id, roleId, proofAt: old, codeAt: old }))
  const before = await reads()
  const paper = await client.get<Problem>(paperOf())
  expect([paper.status, paper.body.code]).toEqual([403, 'proof-needed'])
  expect(await reads()).toBe(before)
})

test('nobody else is given it, and without a certificate there is none', async () => {
  const stranger = await buildHousehold(t)
  expect((await stranger.guardian.client.get(paperOf())).status).toBe(404)
  const staff = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
  expect((await staff.client.get(paperOf())).status).toBe(401)
  expect((await t.client().get(paperOf())).status).toBe(401)
  const waiting = await buildHousehold(t, { certified: false })
  const none = await waiting.guardian.client.get(paperOf(waiting.children[0]?.id))
  expect(codesOf(none)).toEqual(['no-certificate'])
})
