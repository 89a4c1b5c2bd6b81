/** 認定証 of the family through HTTP (CERT-5): on screen and as a PDF, with its proof and on record. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
import { newKeys } from '../../platform/keys.ts'
import { passHtml } from '../../web/client/pass-copy.ts'
import { certificateNumber } from './number.ts'
import { verificationCode } from './verification.ts'

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

describe('the code that a facility checks', () => {
  type Standing = { found: boolean; state?: string; validFrom?: string; until?: string; initial?: string }
  const check = async (number: string, code: string): Promise<Standing> =>
    (await t.client().get<Standing>(`/api/v1/public/certificate-check?${new URLSearchParams({ number, code }).toString()}`)).body
  const pass = async () =>
    (
      await family.guardian.client.get<{ number: string; code: string; givenName: string } & Record<string, unknown>>(
        `/api/v1/my/children/${child()}/pass`,
      )
    ).body

  test('what stays on the phone asks for no proof and holds no more than it must', async () => {
    const { id, roleId } = family.guardian
    const session = await buildSession(t, { side: 'guardian', loginId: id, roleId, proofAt: null, codeAt: null })
    const shown = await t.client('guardian', session).get<Record<string, unknown>>(`/api/v1/my/children/${child()}/pass`)
    expect(shown.status).toBe(200)
    expect(Object.keys(shown.body).sort()).toEqual(['code', 'givenName', 'number', 'qr', 'state', 'until', 'validFrom'])
    expect(shown.text).not.toContain('見本町')
    expect(shown.text).not.toContain(family.children[0]?.birthDate ?? '?')
    const page = await t.client('guardian', session).get(`/my/pass/${child()}`)
    expect([page.status, page.text.includes('見本町')]).toEqual([200, false])
    const stranger = await buildHousehold(t)
    expect((await stranger.guardian.client.get(`/api/v1/my/children/${child()}/pass`)).status).toBe(404)
  })

  test('real: state, dates and one sign of the name, typed in any way; nothing else', async () => {
    const { number, code, givenName } = await pass()
    const answer = await check(number, code)
    expect(answer).toEqual({
      found: true,
      state: 'valid',
      validFrom: '2026-09-25',
      until: expect.stringMatching(/^\d{4}-/),
      initial: 'サ',
    })
    expect(await check(number.replaceAll('-', ''), code.toLowerCase().replace('-', ' '))).toEqual(answer)
    const page = await t.client().get(`/verify?number=${number}&code=${code}`)
    expect(page.text).toContain('この認定証は有効です')
    expect(page.text).not.toContain(givenName)
  })

  test('forged: another’s code, a wrong sign, an unknown number with its own right code answer alike', async () => {
    const { number, code } = await pass()
    const other = await buildHousehold(t)
    const theirs = (
      await other.guardian.client.get<{ number: string; code: string }>(`/api/v1/my/children/${other.children[0]?.id}/pass`)
    ).body
    const wrong = `${code[0] === 'A' ? 'B' : 'A'}${code.slice(1)}`
    const unknown = certificateNumber({ municipality: family.municipality, reiwaYear: 8, serial: 999_999 })
    for (const [n, c] of [
      [number, theirs.code],
      [number, wrong],
      [number, ''],
      ['12345', code],
      [unknown, verificationCode(t.keys, unknown)],
      [unknown, verificationCode(newKeys(), unknown)],
    ] as const)
      expect(await check(n, c)).toEqual({ found: false })
    expect((await t.client().get(`/verify?number=${number}&code=${wrong}`)).text).toContain('確かめられませんでした')
  })

  test.each([
    ['expired', { state: 'valid', national_end: '2026-11-23', municipal_end: null }, 'ended'],
    ['ended', { state: 'ended', end_reason: 'moved', national_end: '2026-11-20', municipal_end: null }, 'ended'],
    ['suspended', { state: 'suspended' }, 'suspended'],
    ['not begun', { valid_from: '2026-12-01' }, 'before'],
  ] as const)('%s is said', async (_name, columns, state) => {
    const one = await buildHousehold(t)
    const id = one.children[0]?.id ?? ''
    for (const [column, value] of [...Object.entries(columns)].sort(([a], [b]) =>
      a === 'municipal_end' ? -1 : b === 'municipal_end' ? 1 : 0,
    ))
      if (column !== 'state' && column !== 'end_reason')
        await t.admin.query(`update certificate set ${column} = $2 where child_id = $1`, [id, value])
    if ('state' in columns)
      await t.admin.query('update certificate set state = $2, end_reason = $3 where child_id = $1', [
        id,
        columns.state,
        'end_reason' in columns ? columns.end_reason : null,
      ])
    const shown = (await one.guardian.client.get<{ number: string; code: string }>(`/api/v1/my/children/${id}/pass`)).body
    expect(await check(shown.number, shown.code)).toMatchObject({ found: true, state })
  })
})

test('the copy on the phone is its four facts and the code, safe from what a name may hold', () => {
  const html = passHtml({
    lang: 'ja',
    title: '認定証',
    facts: [['お名前', '<b>さくら</b>']],
    note: '写し',
    qr: { size: 33, path: 'M0 0h1v1h-1z', label: 'コード' },
  })
  expect(html).toContain('&lt;b&gt;さくら')
  expect(html).not.toMatch(/<script|href=|src=/)
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
