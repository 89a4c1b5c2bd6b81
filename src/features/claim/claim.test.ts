/** 実績 → 請求 → 審査 → 支払 over HTTP and the real database (FEE-6, CLM-1..4). */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import { buildInterviews, buildUse } from '../../../test/helpers/build-month.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { exampleBank, type getClaim, type listClaims, type makeClaims } from './contract.ts'
import type { listFees, listSlips } from './fee-contract.ts'
import type { getOfficeClaim, listOfficeClaims } from './office-contract.ts'

type Head = ReplyOf<typeof listClaims>['claims'][number]
type Detail = ReplyOf<typeof getClaim>
type OfficeDetail = ReplyOf<typeof getOfficeClaim>

// 長久手 waives nothing and has no hours of its own; 神戸 neither.
const [near, far] = ['232386', '281000']
let t: TestApp
let home: BuiltFacility
let director: BuiltLogin
const december = new Date('2026-12-05T01:00:00Z')
const month = '2026-11'

beforeAll(async () => {
  t = await startTestApp({ now: december })
  await buildTowns(t)
  await t.admin.query(`update municipality_setting set value = '{}' where municipality in ($1, $2)`, [near, far])
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})
beforeEach(async () => {
  t.clock.set(december)
  home = await buildFacility(t, { municipality: near })
  director = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  await insert(t, 'bank_account', {
    id: randomUUID(),
    facility_id: home.id,
    bank_code: '0001',
    bank_kana: 'ミホンギンコウ',
    branch_code: '123',
    branch_kana: 'ホンテン',
    kind: 'ordinary',
    number: '7654321',
    holder_kana: 'フク）ヒマワリカイ',
    saved_at: t.clock.now(),
  })
})

async function family(birth: string, municipality = near): Promise<BuiltHousehold> {
  t.clock.set(new Date('2026-11-15T01:00:00Z'))
  const built = await buildHousehold(t, { births: [birth], municipality })
  await buildAcceptance(t, built.children[0] as BuiltChild, home)
  await t.admin.query(
    `insert into hours_balance (child_id, month, layer, municipality, granted, used) values ($1, $2, 'national', $3, 600, 0)`,
    [built.children[0]?.id, month, municipality],
  )
  t.clock.set(december)
  return built
}
const childOf = (household: BuiltHousehold): BuiltChild => household.children[0] as BuiltChild
const at = (path: string) => `/api/v1/facilities/${home.id}${path}`
const post = <T = unknown>(who: BuiltLogin, path: string, body?: unknown) => who.client.call<T>('POST', path, body)
const close = () => post(director, at(`/months/${month}/close`))
const make = () => post<ReplyOf<typeof makeClaims>>(director, at(`/months/${month}/claims`))
const claimOf = async (id: string) => (await director.client.get<Detail>(at(`/claims/${id}`))).body
const stepTo = async (claim: Head, ...steps: string[]) => {
  let last = { status: 0 } as Awaited<ReturnType<typeof post>>
  for (const step of steps) {
    const { version } = (await claimOf(claim.id)).claim
    last = await post(director, at(`/claims/${claim.id}/step`), { step, version })
  }
  return last
}
const officer = (town: string) => buildLogin(t, 'wardOfficer', { municipality: town })
const seen = async (who: BuiltLogin, id: string) => (await who.client.get<OfficeDetail>(`/api/v1/office/claims/${id}`)).body

/** Sessions of this database that wait for a lock. */
const waiting = async (): Promise<number> =>
  (
    await t.admin.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
  ).rows[0]?.n ?? 0

async function made(): Promise<Head[]> {
  expect((await close()).status).toBe(200)
  const reply = await make()
  if (reply.status !== 200) throw new Error(reply.text)
  return reply.body.claims
}

describe('FEE-6 from the stamps to the claim', () => {
  const eightAndAHalf = async (child: BuiltChild) => {
    for (const [date, minutes] of [
      ['2026-11-04', 120],
      ['2026-11-11', 120],
      ['2026-11-18', 120],
      ['2026-11-25', 150],
    ] as const)
      await buildUse(t, child, home, { date, minutes, classAge: 0 })
  }

  it('class 0, 8.5 hours: 14,450, and the family owes 2,550', async () => {
    const child = childOf(await family('2025-06-15'))
    await eightAndAHalf(child)
    const [claim] = await made()
    expect(claim).toMatchObject({
      benefit: 14_450,
      total: 14_450,
      waiver: 0,
      state: 'draft',
      claimVersion: 1,
      town: { code: near },
    })
    const fees = await director.client.get<ReplyOf<typeof listFees>>(at(`/months/${month}/fees`))
    expect(fees.body.totals).toEqual({ due: 2_550, paid: 0, unpaid: 2_550 })

    // FEE-3: the slip says the same money use by use, and what is left once a part is paid; other houses see nothing of it.
    await director.client.call('POST', at(`/months/${month}/fees`), {
      child: child.id,
      yen: 1_000,
      paidOn: '2026-12-01',
      way: 'cash',
    })
    const slips = await director.client.get<ReplyOf<typeof listSlips>>(at(`/months/${month}/slips`))
    const [slip, ...others] = slips.body.families
    expect([slip?.child.id, slip?.due, slip?.paid, others]).toEqual([child.id, 2_550, 1_000, []])
    expect(slip?.lines.reduce((sum, one) => sum + one.pays, 0)).toBe(2_550)
    expect(slip?.lines.every((one) => one.price - one.off === one.pays)).toBe(true)
    const stranger = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
    expect((await stranger.client.get(at(`/months/${month}/slips`))).status).toBe(404)
  })

  it('the same with 障害児 in the first month with both interviews: 21,250; every line says why', async () => {
    const child = childOf(await family('2025-06-15'))
    await eightAndAHalf(child)
    await buildInterviews(t, child, home, { before: '2026-11-02', after: '2026-11-11' })
    const noted = { child: child.id, code: 'disability', evidence: 'handbook', from: '2026-11-01' }
    expect((await post(director, at('/additions'), noted)).status).toBe(200)
    expect(codesOf(await post(director, at('/additions'), noted))).toEqual(['claim.addition-twice'])
    const [claim] = await made()
    expect(claim).toMatchObject({ benefit: 21_250, initial: 1_700, use: 19_550 })
    const { lines } = await claimOf(claim?.id ?? '')
    const [first] = lines
    expect(first).toMatchObject({ kind: 'use', unit: 1_700, yen: 4_600, master: 2026, booked: { start: 540, end: 660 } })
    expect(first?.additions).toEqual([{ code: 'disability', evidence: 'handbook', perHour: 600 }])
    expect(first?.rules).toEqual(['CLM-1', 'FEE-1', 'FEE-5', 'FEE-2'])
    const stamps = await t.admin.query('select count(*)::int as n from attendance where id = any($1::uuid[])', [first?.stamps])
    expect(stamps.rows[0]?.n).toBe(2)
    expect(lines.find((line) => line.kind === 'initial')?.records).toHaveLength(2)
    const read = await t.admin.query(`select 1 from health_read where child_id = $1 and event = 'claim.read'`, [child.id])
    expect(read.rowCount).toBeGreaterThan(0)
  })

  it('class 2, 10 hours, household below 77,101: claim 16,000, the family pays 1,000; a receipt for it', async () => {
    const child = childOf(await family('2023-12-15'))
    await insert(t, 'reduction', {
      id: randomUUID(),
      child_id: child.id,
      municipality: near,
      class: 'lowIncome',
      valid_from: '2026-09-01',
      valid_to: '2027-08-31',
      decided_at: t.clock.now(),
    })
    for (const date of ['2026-11-02', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-09'])
      await buildUse(t, child, home, { date, minutes: 120, classAge: 2 })
    const [claim] = await made()
    expect(claim).toMatchObject({ benefit: 16_000, use: 14_000, reduction: 2_000 })
    const pay = (yen: number) =>
      post<{ id: string }>(director, at(`/months/${month}/fees`), { child: child.id, yen, paidOn: '2026-12-01', way: 'cash' })
    expect(codesOf(await pay(1_001))).toEqual(['fee.too-much'])
    const both = await Promise.all([pay(1_000), pay(1_000)])
    expect(both.map((reply) => reply.status).sort()).toEqual([200, 422])
    const receipt = both.find((reply) => reply.status === 200)?.body.id
    const paper = await director.client.get(at(`/receipts/${receipt}`))
    expect([paper.status, paper.text.slice(0, 5)]).toEqual([200, '%PDF-'])
    expect((await director.client.get<ReplyOf<typeof listFees>>(at(`/months/${month}/fees`))).body.totals.unpaid).toBe(0)
  })
})

describe('FEE-6: the cap of another town', () => {
  it('a child of a 6-hour municipality who used 6 hours at A asks 1 hour at B: refused', async () => {
    t.clock.set(new Date('2026-11-20T01:00:00Z'))
    const household = await buildHousehold(t, { births: ['2025-01-15'], municipality: '142182' })
    const child = childOf(household)
    const [a, b] = [await buildFacility(t), await buildFacility(t)]
    await buildCells(t, a, { date: '2026-12-08', from: 540, to: 960, cap: 3 })
    await buildCells(t, b, { date: '2026-12-09', from: 540, to: 660, cap: 3 })
    for (const place of [a, b]) await buildAcceptance(t, child, place)
    t.clock.set(new Date('2026-11-25T01:00:00Z'))
    const book = (facility: string, date: string, end: number) =>
      household.guardian.client.call('POST', '/api/v1/bookings', {
        child: child.id,
        facility,
        kind: 'flexible',
        date,
        start: 540,
        end,
      })
    expect((await book(a.id, '2026-12-08', 900)).status).toBe(200)
    expect(codesOf(await book(b.id, '2026-12-09', 600))).toEqual(['hours.short'])
  })
})

describe('FEE-5, FEE-7: outside the benefit', () => {
  it('a waived price is paid by the town that waives it; its own hours stand apart', async () => {
    const sumida = '131075'
    home = await buildFacility(t, { municipality: sumida })
    director = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
    const child = childOf(await family('2025-06-15', sumida))
    await buildUse(t, child, home, { date: '2026-11-04', minutes: 90 })
    const parts = [
      { layer: 'national', minutes: 60 },
      { layer: 'own', minutes: 30 },
    ]
    await buildUse(t, child, home, { date: '2026-11-05', minutes: 90, parts })
    const guest = childOf(await family('2025-07-15', near))
    await buildUse(t, guest, home, { date: '2026-11-06', minutes: 60 })
    const claims = await made()
    expect(claims.map(({ town, benefit, waiver, municipal, total }) => [town.code, benefit, waiver, municipal, total])).toEqual([
      [sumida, 1_700 * 2.5, 900, 0, 5_150],
      [near, 1_700, 0, 0, 1_700],
    ])
    const { lines } = await claimOf(claims[0]?.id ?? '')
    expect(lines.map((line) => [line.kind, line.minutes, line.yen])).toEqual([
      ['use', 90, 2_550],
      ['waiver', 90, 450],
      ['use', 60, 1_700],
      ['waiver', 90, 450],
      ['municipal', 30, 0],
    ])
    const fees = await director.client.get<ReplyOf<typeof listFees>>(at(`/months/${month}/fees`))
    expect(fees.body.totals).toEqual({ due: 300, paid: 0, unpaid: 300 })
  })
})

describe('from draft to payment', () => {
  it('a month with something open is not closed; a claim needs a closed month; the same yen again', async () => {
    const child = childOf(await family('2025-06-15'))
    const open = await buildUse(t, child, home, { date: '2026-11-10', minutes: 120, open: true })
    expect(codesOf(await close())).toEqual(['attendance.month-open'])
    expect(codesOf(await make())).toEqual(['claim.month-open'])
    expect((await post(director, at(`/bookings/${open}/stamp`), { direction: 'out', time: 660 })).status).toBe(200)
    const [first] = await made()
    const [again] = (await make()).body.claims
    expect(again).toEqual({ ...first, version: (first?.version ?? 0) + 1 })
    expect(
      codesOf(await post(director, at(`/bookings/${open}/correct`), { direction: 'out', time: 690, reason: 'wrongTime' })),
    ).toEqual(['attendance.month-closed'])
  })

  it.each([
    ['an undone stamp', ''],
    ['a use entered afterwards', `select pg_advisory_xact_lock_shared(hashtextextended('month ' || $1::text || ' 2026-11', 0))`],
  ])('%s of the same instant is in the result: the closing waits for it', async (what, hold) => {
    const child = childOf(await family('2025-06-15'))
    const use = await buildUse(t, child, home, { date: '2026-11-10', minutes: 120 })
    const other = await t.admin.connect()
    try {
      await other.query('begin')
      if (hold) await other.query(hold, [home.id])
      else await other.query('select 1 from booking where id = $1 for update', [use])
      let over = false
      const closing = close().finally(() => {
        over = true
      })
      await expect.poll(() => waiting()).toBeGreaterThan(0)
      expect([what, over]).toEqual([what, false])
      if (!hold) await other.query(`update booking set state = 'inUse' where id = $1`, [use])
      else
        await other.query(
          `insert into booking select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(), 'number', b.number || '-2',
             'date', '2026-11-11', 'state', 'confirmed'))).* from booking b where b.id = $1`,
          [use],
        )
      await other.query('commit')
      expect(codesOf(await closing)).toEqual(['attendance.month-open'])
    } finally {
      other.release()
    }
  })

  it('two towns, a child who moved on the 16th: two claims; 差戻し, a new version, a held line, a second person, the payment', async () => {
    const stays = childOf(await family('2025-06-15'))
    const moving = await family('2025-08-01')
    const moves = childOf(moving)
    await t.admin.query(
      `update certificate set national_end = '2026-11-15', state = 'ended', end_reason = 'moved' where id = $1`,
      [moves.certificateId],
    )
    await t.admin.query('update household set municipality = $2 where id = $1', [moving.id, far])
    await t.admin.query('update child set municipality = $2 where id = $1', [moves.id, far])
    const next = randomUUID()
    await insert(t, 'certificate', {
      id: next,
      number: `2810008999${String(Date.parse('2026-11-16') % 9999).padStart(4, '0')}`.slice(0, 14),
      child_id: moves.id,
      municipality: far,
      valid_from: '2026-11-16',
      national_end: '2028-07-30',
      state: 'valid',
      decided_at: t.clock.now(),
    })
    await buildUse(t, stays, home, { date: '2026-11-04', minutes: 120 })
    await buildUse(t, stays, home, { date: '2026-11-06', minutes: 90 })
    await buildUse(t, moves, home, { date: '2026-11-12', minutes: 60 })
    const after = await buildUse(t, moves, home, {
      date: '2026-11-19',
      minutes: 180,
      certificate: { id: next, municipality: far },
    })
    const claims = await made()
    expect(claims.map((one) => [one.town.code, one.benefit])).toEqual([
      [near, 1_700 * 3.5 + 1_700],
      [far, 5_100],
    ])
    const [here, there] = claims as [Head, Head]

    // The other town's claim: handed in, returned with a finding, corrected, handed in again.
    const first = await officer(far)
    const second = await officer(far)
    expect((await stepTo(there, 'confirm', 'submit')).status).toBe(200)
    const stranger = await officer(near)
    expect((await stranger.client.get(`/api/v1/office/claims/${there.id}`)).status).toBe(404)
    const mails = await t.mailsTo(first.mail)
    expect(mails[0]?.subject).toContain('請求が届きました')
    const review = await seen(first, there.id)
    expect(review.lines).toMatchObject([{ yen: 5_100, found: [] }])
    expect(codesOf(await post(first, `/api/v1/office/claims/${there.id}/return`, { version: 1, findings: [] }))).not.toEqual([])
    const back = await post(first, `/api/v1/office/claims/${there.id}/return`, {
      version: review.claim.version,
      findings: [{ line: review.lines[0]?.id, code: 'stamp', note: '降園の時刻を確かめてください' }],
    })
    expect(back.status).toBe(200)
    expect((await t.mailsTo(director.mail))[0]?.subject).toContain('差し戻されました')
    // The officer's words stay with the claim: no mail, no audit row, no event carries them.
    const spread = await t.admin.query(
      `select body from kept_mail where body like $1 union all select ids::text from audit_event where ids::text like $1
       union all select refs::text from outbox where refs::text like $1`,
      ['%時刻を確かめて%'],
    )
    expect(spread.rowCount).toBe(0)
    expect((await claimOf(there.id)).lines[0]?.found).toMatchObject([{ code: 'stamp', by: 'town' }])
    expect(codesOf(await make())).toEqual([])
    // Made again without a change, it is still a version of its own; the month is opened and the stamp corrected.
    expect((await post(director, at(`/months/${month}/reopen`))).status).toBe(200)
    expect(
      (await post(director, at(`/bookings/${after}/correct`), { direction: 'out', time: 750, reason: 'wrongTime' })).status,
    ).toBe(200)
    expect(codesOf(await close())).toEqual(['attendance.month-open'])
    await t.admin.query(
      `insert into hours_balance (child_id, month, layer, municipality, granted, used) values ($1, $2, 'national', $3, 600, 240)
       on conflict (child_id, month, layer) do update set granted = 600, used = 240`,
      [moves.id, month, far],
    )
    const counted = await post(director, at(`/bookings/${after}/count`), { accept: true })
    expect([counted.status, counted.text.slice(0, 300)]).toEqual([200, expect.anything()])
    const [, anew] = await (async () => {
      const all = await made()
      return [null, all.find((one) => one.town.code === far) as Head]
    })()
    expect(anew).toMatchObject({ claimVersion: 2, benefit: 5_950, state: 'draft' })
    expect((await claimOf(anew.id)).changes).toMatchObject([{ before: { yen: 5_100 }, after: { yen: 5_950 } }])
    expect((await stepTo(anew, 'confirm', 'submit')).status).toBe(200)
    const v2 = await seen(first, anew.id)
    const check = (who: BuiltLogin, version: number, hold: string[] = []) =>
      post(who, `/api/v1/office/claims/${anew.id}/check`, { version, hold })
    expect((await check(first, v2.claim.version)).status).toBe(200)
    const approve = async (who: BuiltLogin) =>
      post(who, `/api/v1/office/claims/${anew.id}/approve`, { version: (await seen(who, anew.id)).claim.version })
    expect(codesOf(await approve(first))).toEqual(['claim.second-person'])
    expect((await approve(second)).status).toBe(200)
    const paid = await post<{ id: string }>(second, '/api/v1/office/payments', { claims: [anew.id], payOn: '2026-12-28' })
    expect(paid.status).toBe(200)
    expect((await claimOf(anew.id)).claim).toMatchObject({ state: 'paid', approved: 5_950 })
    expect((await claimOf(anew.id)).payment).toMatchObject({ payOn: '2026-12-28' })
    const told = await t.mailsTo(moving.guardian.mail)
    expect(told[0]?.subject).toContain('給付費の額のお知らせ（11月分）')
    expect(told[0]?.text).toContain('5,950円')

    // The own town holds one line back: the rest is approved, December's claim takes it up.
    expect((await stepTo(here, 'confirm', 'submit')).status).toBe(200)
    const own = await officer(near)
    const other = await officer(near)
    const mine = await seen(own, here.id)
    const held = mine.lines.find((line) => line.date === '2026-11-06')?.id as string
    expect(
      (await post(own, `/api/v1/office/claims/${here.id}/check`, { version: mine.claim.version, hold: [held] })).status,
    ).toBe(200)
    const { version } = (await seen(other, here.id)).claim
    expect((await post(other, `/api/v1/office/claims/${here.id}/approve`, { version })).status).toBe(200)
    expect((await claimOf(here.id)).claim).toMatchObject({ total: 7_650, approved: 5_100, state: 'approved' })
    expect(codesOf(await make())).toEqual([])

    t.clock.set(new Date('2027-01-05T01:00:00Z'))
    const january = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
    expect((await post(january, at('/months/2026-12/close'))).status).toBe(200)
    const december = await post<ReplyOf<typeof makeClaims>>(january, at('/months/2026-12/claims'))
    expect(december.body.claims).toMatchObject([{ benefit: 2_550, town: { code: near } }])
    const carried = await january.client.get<Detail>(at(`/claims/${december.body.claims[0]?.id}`))
    expect(carried.body.lines).toMatchObject([{ carried: true, date: '2026-11-06', yen: 2_550 }])
  })

  it('the checks stand beside the line: overlap elsewhere, over the cap, no certificate; they stop the first signature', async () => {
    const household = await family('2025-06-15')
    const child = childOf(household)
    await buildUse(t, child, home, { date: '2026-11-04', minutes: 120 })
    await buildUse(t, child, home, { date: '2026-11-05', minutes: 120 })
    const elsewhere = await buildFacility(t, { municipality: near })
    const other = await buildUse(t, child, elsewhere, { date: '2026-11-04', minutes: 60, start: 660 })
    await t.admin.query(`update attendance set at = at - interval '30 minutes' where booking_id = $1`, [other])
    await t.admin.query('update hours_balance set granted = 180 where child_id = $1', [child.id])
    const [claim] = (await made()) as [Head]
    await stepTo(claim, 'confirm', 'submit')
    const who = await officer(near)
    const review = await seen(who, claim.id)
    expect(review.lines.map((line) => line.found.map((found) => `${found.code} ${found.weight}`))).toEqual([
      ['cap stop', 'overlap stop'],
      ['cap stop'],
    ])
    const reply = await post(who, `/api/v1/office/claims/${claim.id}/check`, { version: review.claim.version, hold: [] })
    expect(codesOf(reply)).toEqual(['claim.findings-open'])
  })

  it('papers and files: 請求書, CSV in both codes, the list and the 120-byte records', async () => {
    const child = childOf(await family('2025-06-15'))
    await t.admin.query(`update child set family_name = '髙﨑', given_name = '𠮷' where id = $1`, [child.id])
    await buildUse(t, child, home, { date: '2026-11-04', minutes: 90 })
    const [claim] = (await made()) as [Head]
    await stepTo(claim, 'confirm', 'submit')
    const paper = await director.client.get(at(`/claims/${claim.id}/paper`))
    expect([paper.status, paper.text.slice(0, 5)]).toEqual([200, '%PDF-'])
    // 請求書 and 明細, a sheet each.
    expect(/\/Count (\d+)/.exec(paper.text)?.[1]).toBe('2')
    const url = (path: string) => `${t.url}${path}`
    const cookie = [...director.client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const bytes = async (path: string, header = cookie) =>
      Buffer.from(await (await fetch(url(path), { headers: { cookie: header } })).arrayBuffer())
    const utf8 = (await bytes(at(`/claims/${claim.id}/file`))).toString('utf8')
    expect(utf8.startsWith('\ufeff')).toBe(true)
    expect(utf8).toContain('髙﨑 𠮷')
    const cp932 = new TextDecoder('shift_jis', { fatal: true }).decode(await bytes(at(`/claims/${claim.id}/file?code=cp932`)))
    expect(cp932).toContain('髙﨑 〓')
    expect(cp932).toContain('〓で表した文字,U+20BB7')

    const first = await officer(near)
    const second = await officer(near)
    const { version } = (await seen(first, claim.id)).claim
    await post(first, `/api/v1/office/claims/${claim.id}/check`, { version, hold: [] })
    await post(second, `/api/v1/office/claims/${claim.id}/approve`, { version: version + 1 })
    expect(codesOf(await post(second, '/api/v1/office/payments', { claims: [claim.id], payOn: '2026-12-04' }))).toEqual([
      'claim.pay-past',
    ])
    const run = (await post<{ id: string }>(second, '/api/v1/office/payments', { claims: [claim.id], payOn: '2026-12-28' })).body
      .id
    const file = (form: string) => `/api/v1/office/payments/${run}/file?form=${form}`
    const office = [...second.client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    expect(codesOf(await second.client.get(file('zengin')))).toEqual(['claim.no-town-bank'])
    const bank = { ...exampleBank, consignor: '0123456789', holderKana: 'ナガクテシ' }
    expect((await post(second, '/api/v1/office/bank', bank)).status).toBe(200)
    const records = (await bytes(file('zengin'), office)).toString('latin1').split('\r\n')
    expect(records.slice(0, 4).map((record) => [record.length, record[0]])).toEqual([
      [120, '1'],
      [120, '2'],
      [120, '8'],
      [120, '9'],
    ])
    expect(records[1]?.slice(80, 90)).toBe('0000002550')
    expect((await bytes(file('csv'), office)).toString('utf8')).toContain('2550')
    const notice = await second.client.get(`/api/v1/office/claims/${claim.id}/notice`)
    expect([notice.status, notice.text.slice(0, 5)]).toEqual([200, '%PDF-'])
  })
})

it('what is over stays readable however much it grows: fifty to a page, newest month first, none left out', async () => {
  const who = await officer(near)
  const list = async (page: number) =>
    (await who.client.get<ReplyOf<typeof listOfficeClaims>>(`/api/v1/office/claims?which=done&page=${page}`)).body
  const before = (await list(1)).counts.done
  await t.admin.query(
    `insert into claim (id, facility_id, month, municipality, version, state, use_yen, initial_yen, reduction_yen, waiver_yen, municipal_yen, total_yen, made_at)
     select gen_random_uuid(), $1, '2020-' || lpad((1 + n % 12)::text, 2, '0'), $2, n, 'returned', 0, 0, 0, 0, 0, 0, now() from generate_series(1, 120) n`,
    [home.id, near],
  )
  const all = before + 120
  const pages = Math.ceil(all / 50)
  const seen = []
  for (let page = 1; page <= pages; page += 1) {
    const part = await list(page)
    expect([part.counts.done, part.pages, part.claims.length]).toEqual([all, pages, Math.min(50, all - (page - 1) * 50)])
    seen.push(...part.claims)
  }
  expect(new Set(seen.map((one) => one.id)).size).toBe(all)
  expect(seen.map((one) => one.month)).toEqual(
    seen
      .map((one) => one.month)
      .sort()
      .reverse(),
  )
  await t.admin.query("delete from claim where month like '2020-%'")
})

describe('who may', () => {
  it('staff without the admin’s right sees fees and no claims; a town never sees a draft', async () => {
    const child = childOf(await family('2025-06-15'))
    await buildUse(t, child, home, { date: '2026-11-04', minutes: 60 })
    const [claim] = (await made()) as [Head]
    const staff = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
    expect((await staff.client.get(at('/claims'))).status).toBe(403)
    expect((await staff.client.get(at(`/months/${month}/fees`))).status).toBe(200)
    const who = await officer(near)
    expect((await who.client.get(`/api/v1/office/claims/${claim.id}`)).status).toBe(404)
    await stepTo(claim, 'confirm', 'submit')
    expect(
      (await who.client.get<ReplyOf<typeof listOfficeClaims>>('/api/v1/office/claims')).body.claims.map((one) => one.id),
    ).toContain(claim.id)
    const viewer = await buildLogin(t, 'wardViewer', { municipality: near })
    expect((await viewer.client.get(`/api/v1/office/claims/${claim.id}`)).status).toBe(200)
    expect((await post(viewer, `/api/v1/office/claims/${claim.id}/check`, { version: 1, hold: [] })).status).toBe(403)
  })
})
