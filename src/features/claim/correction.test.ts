/** 過誤調整 over HTTP and the real database: a child whose move was entered too late, two towns, a debt carried, files and papers (CLM-1, CLM-2). */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import { buildUse } from '../../../test/helpers/build-month.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { getClaim, listClaims, makeClaims } from './contract.ts'
import type { getMyRecords } from './family-contract.ts'
import type { getOfficeClaim, listPayments } from './office-contract.ts'
import type { getOwnRepayment, listRepayments } from './repayment-contract.ts'
import type { getYear } from './year-contract.ts'

type Head = ReplyOf<typeof listClaims>['claims'][number]
type Detail = ReplyOf<typeof getClaim>

const [near, far] = ['232386', '281000']
const month = '2026-11'
let t: TestApp
let home: BuiltFacility
let director: BuiltLogin
let moving: BuiltHousehold
let stays: BuiltChild
let moves: BuiltChild
let clerks: Record<string, [BuiltLogin, BuiltLogin]>
const certificate = randomUUID()

beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-11-15T01:00:00Z') })
  await buildTowns(t)
  await t.admin.query(`update municipality_setting set value = '{}' where municipality in ($1, $2)`, [near, far])
  home = await buildFacility(t, { municipality: near })
  const family = async (birth: string): Promise<BuiltHousehold> => {
    const built = await buildHousehold(t, { births: [birth], municipality: near })
    const [child] = built.children as [BuiltChild]
    await buildAcceptance(t, child, home)
    for (const one of [month, '2026-12'])
      await t.admin.query(
        `insert into hours_balance (child_id, month, layer, municipality, granted, used) values ($1, $2, 'national', $3, 600, 480)`,
        [child.id, one, near],
      )
    return built
  }
  stays = (await family('2025-06-15')).children[0] as BuiltChild
  moving = await family('2025-08-01')
  moves = moving.children[0] as BuiltChild
  await t.admin.query('update household set municipality = $2 where id = $1', [moving.id, far])
  await t.admin.query('update child set municipality = $2 where id = $1', [moves.id, far])
  await t.admin.query(`update certificate set national_end = '2026-11-15', state = 'ended', end_reason = 'moved' where id = $1`, [
    moves.certificateId,
  ])
  await insert(t, 'certificate', {
    id: certificate,
    number: '28100089990001',
    child_id: moves.id,
    municipality: far,
    valid_from: '2026-11-16',
    national_end: '2028-07-30',
    state: 'valid',
    decided_at: t.clock.now(),
  })
  await buildUse(t, stays, home, { date: '2026-11-04', minutes: 120 })
  await buildUse(t, moves, home, { date: '2026-11-12', minutes: 60 })
  await buildUse(t, moves, home, { date: '2026-11-19', minutes: 180, certificate: { id: certificate, municipality: far } })
  await buildUse(t, stays, home, { date: '2026-12-02', minutes: 60 })
  const account = (of: object) => ({
    id: randomUUID(),
    ...of,
    bank_code: '0001',
    bank_kana: 'ミホンギンコウ',
    branch_code: '123',
    branch_kana: 'ホンテン',
    kind: 'ordinary',
    number: '7654321',
    holder_kana: 'フク）ヒマワリカイ',
    saved_at: t.clock.now(),
  })
  await insert(t, 'bank_account', account({ facility_id: home.id }))
  await insert(t, 'bank_account', account({ municipality: near, consignor: '0123456789' }))
  t.clock.set(new Date('2026-12-05T01:00:00Z'))
  director = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  const two = async (town: string): Promise<[BuiltLogin, BuiltLogin]> => [
    await buildLogin(t, 'wardOfficer', { municipality: town }),
    await buildLogin(t, 'wardOfficer', { municipality: town }),
  ]
  clerks = { [near]: await two(near), [far]: await two(far) }
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

const at = (path: string) => `/api/v1/facilities/${home.id}${path}`
const post = <T = unknown>(who: BuiltLogin, path: string, body?: unknown) => who.client.call<T>('POST', path, body)
const ok = async (reply: Promise<{ status: number; text: string }>) => {
  const { status, text } = await reply
  expect([status, status === 200 ? '' : text]).toEqual([200, ''])
}
const detail = async (id: string) => (await director.client.get<Detail>(at(`/claims/${id}`))).body
const seen = async (who: BuiltLogin, id: string) =>
  (await who.client.get<ReplyOf<typeof getOfficeClaim>>(`/api/v1/office/claims/${id}`)).body
const close = (of = month) => post(director, at(`/months/${of}/close`))
const make = (of = month) => post<ReplyOf<typeof makeClaims>>(director, at(`/months/${of}/claims`))
const reopen = () => post(director, at(`/months/${month}/reopen`))

/** From the draft to 承認, by two people. */
async function approved(claim: Head): Promise<string> {
  for (const step of ['confirm', 'submit'])
    await ok(post(director, at(`/claims/${claim.id}/step`), { step, version: (await detail(claim.id)).claim.version }))
  const [first, second] = clerks[claim.town.code] as [BuiltLogin, BuiltLogin]
  const path = `/api/v1/office/claims/${claim.id}`
  await ok(post(first, `${path}/check`, { version: (await seen(first, claim.id)).claim.version, hold: [] }))
  const version = (await seen(second, claim.id)).claim.version
  expect(codesOf(await post(first, `${path}/approve`, { version }))).toEqual(['claim.second-person'])
  await ok(post(second, `${path}/approve`, { version }))
  return claim.id
}
async function paid(town: string, claims: string[], payOn: string): Promise<string> {
  const reply = await post<{ id: string }>((clerks[town] as [BuiltLogin, BuiltLogin])[1], '/api/v1/office/payments', {
    claims,
    payOn,
  })
  expect([reply.status, reply.status === 200 ? '' : reply.text]).toEqual([200, ''])
  return reply.body.id
}
const file = async (payment: string, form: string) => {
  const reply = await (clerks[near] as [BuiltLogin, BuiltLogin])[0].client.get(
    `/api/v1/office/payments/${payment}/file?form=${form}`,
  )
  return {
    ...reply,
    rows: reply.text
      .trim()
      .split('\r\n')
      .map((row) => row.split(',')),
  }
}

/** 返納 of the 1,700 yen, taken back again: payments net them as if nothing had been. */
async function demands(correction: string): Promise<void> {
  const [officer, second] = clerks[near] as [BuiltLogin, BuiltLogin]
  const [stranger] = clerks[far] as [BuiltLogin, BuiltLogin]
  const viewer = await buildLogin(t, 'wardViewer', { municipality: near })
  const path = '/api/v1/office/repayments'
  const asked = { facility: home.id, yen: 1_700, dueOn: '2027-02-26', reason: '11月分の過誤調整の差額です。' }
  const demand = (who: BuiltLogin, more: object = {}) => post<{ id: string }>(who, path, { ...asked, ...more })
  expect((await demand(viewer)).status).toBe(403)
  expect(codesOf(await demand(stranger))).toEqual(['repayment.nothing'])
  expect(codesOf(await demand(officer, { yen: 1_701, dueOn: '2026-12-01' }))).toEqual([
    'repayment.too-much',
    'repayment.due-past',
  ])
  const both = await Promise.all([demand(officer), demand(second)])
  expect(both.map((reply) => [reply.status, ...codesOf(reply)]).sort()).toEqual([[200], [422, 'repayment.nothing']])
  const id = both.find(({ status }) => status === 200)?.body.id ?? ''
  const owed = async () => (await officer.client.get<ReplyOf<typeof listRepayments>>(path)).body.owed
  // The next payment does not take off what is demanded.
  expect(await owed()).toEqual([])
  expect((await stranger.client.get(`${path}/${id}`)).status).toBe(404)
  const own = (await director.client.get<ReplyOf<typeof getOwnRepayment>>(at(`/repayments/${id}`))).body
  expect(own).toMatchObject({
    yen: 1_700,
    dueOn: '2027-02-26',
    reason: asked.reason,
    state: 'open',
    mark: '第1号',
    claims: [
      { id: correction, before: 5_100, after: 3_400, changes: [{ date: '2026-11-12', before: { yen: 1_700 }, after: null }] },
    ],
  })
  expect((await t.mailsTo(director.mail)).map(({ subject }) => subject).join()).toContain('返納のお願いが届きました')
  const spread = await t.admin.query(
    `select 1 from kept_mail where body like $1 union all select 1 from audit_event where ids::text like $1
     union all select 1 from outbox where refs::text like $1`,
    ['%過誤調整の差額です%'],
  )
  expect(spread.rowCount).toBe(0)
  const papers = [await director.client.get(at(`/repayments/${id}/paper`)), await officer.client.get(`${path}/${id}/paper`)]
  expect(papers.map((one) => [one.status, one.text.slice(0, 5)])).toEqual(papers.map(() => [200, '%PDF-']))
  const receive = (who: BuiltLogin, receivedOn: string) => post(who, `${path}/${id}/receipt`, { receivedOn })
  expect(codesOf(await receive(officer, '2027-03-01'))).toEqual(['repayment.received-day'])
  expect((await receive(stranger, '2026-12-05')).status).toBe(404)
  expect((await receive(viewer, '2026-12-05')).status).toBe(403)
  await ok(post(officer, `${path}/${id}/withdraw`))
  expect(codesOf(await receive(officer, '2026-12-05'))).toEqual(['repayment.closed'])
  expect(await owed()).toMatchObject([{ yen: 1_700 }])

  // A part that is received is out of the debt for good; the rest is netted by December's claim.
  const part = (await demand(officer, { yen: 700 })).body.id
  // What was refused took no 文書番号.
  expect((await officer.client.get<ReplyOf<typeof getOwnRepayment>>(`${path}/${part}`)).body.mark).toBe('第2号')
  await ok(post(second, `${path}/${part}/receipt`, { receivedOn: '2026-12-05' }))
  expect(codesOf(await post(officer, `${path}/${part}/withdraw`))).toEqual(['repayment.closed'])
  expect(await owed()).toMatchObject([{ yen: 1_000 }])
}

it('two towns correct what they paid; the one that paid too much takes it off later; the same month again is the same yen', async () => {
  await ok(close())
  const first = (await make()).body.claims
  expect(first.map((one) => [one.town.code, one.benefit])).toEqual([
    [near, 5_100],
    [far, 5_100],
  ])
  const [here, there] = first as [Head, Head]
  const reason = { version: 1, code: 'certificate', note: '転出は11月12日でした' }
  expect(codesOf(await post(director, at(`/claims/${here.id}/correction`), reason))).toEqual(['claim.only-paid'])
  for (const claim of [here, there]) await paid(claim.town.code, [await approved(claim)], '2026-12-28')
  expect(codesOf(await reopen())).toEqual(['claim.settled'])

  // The move was on the 12th: the town that certified until the 15th was billed for a day too many.
  await t.admin.query(`update certificate set national_end = '2026-11-11' where id = $1`, [moves.certificateId])
  await t.admin.query(`update certificate set valid_from = '2026-11-12' where id = $1`, [certificate])
  expect(codesOf(await make())).toEqual(['claim.frozen'])

  const [officer] = clerks[near] as [BuiltLogin, BuiltLogin]
  const [stranger] = clerks[far] as [BuiltLogin, BuiltLogin]
  const { version } = (await seen(officer, here.id)).claim
  const asking = { ...reason, version }
  expect((await post(stranger, `/api/v1/office/claims/${here.id}/correction`, asking)).status).toBe(404)
  const both = await Promise.all([
    post(officer, `/api/v1/office/claims/${here.id}/correction`, asking),
    post(director, at(`/claims/${here.id}/correction`), asking),
  ])
  expect(both.map((reply) => [reply.status, ...codesOf(reply)]).sort()).toEqual([[200], [409, 'claim.corrected']])
  expect(codesOf(await make())).toEqual(['claim.frozen'])

  // Taken back by the side that began it alone; then either may begin again.
  const begun = (await detail(here.id)).correction
  const taking = { version, note: '届出を見なおしています' }
  const [mine, theirs] = [`/api/v1/office/claims/${here.id}/correction/withdraw`, at(`/claims/${here.id}/correction/withdraw`)]
  const ways =
    begun?.side === 'ward'
      ? [() => post(officer, mine, taking), () => post(director, theirs, taking)]
      : [() => post(director, theirs, taking), () => post(officer, mine, taking)]
  const [beginner, answerer] = ways as [() => ReturnType<typeof post>, () => ReturnType<typeof post>]
  expect((await post(stranger, mine, taking)).status).toBe(404)
  expect(codesOf(await answerer())).toEqual(['claim.correction-of-other'])
  await ok(beginner())
  expect(codesOf(await beginner())).toEqual(['claim.no-correction'])
  const told = begun?.side === 'ward' ? director : officer
  expect((await t.mailsTo(told.mail)).map((mail) => mail.subject).join()).toContain('過誤調整が取り下げられました')
  const kept = await t.admin.query(
    `select 1 from kept_mail where body like $1 union all select 1 from audit_event where ids::text like $1
     union all select 1 from outbox where refs::text like $1`,
    ['%届出を見なおして%'],
  )
  expect(kept.rowCount).toBe(0)
  expect(codesOf(await reopen())).toEqual(['claim.settled'])
  expect(await detail(here.id)).toMatchObject({ correction: null, withdrawn: [{ note: taking.note }] })
  await ok(post(officer, `/api/v1/office/claims/${here.id}/correction`, asking))
  await ok(post(director, at(`/claims/${there.id}/correction`), { ...reason, version: (await detail(there.id)).claim.version }))
  expect((await t.mailsTo(stranger.mail))[0]?.subject).toContain('過誤調整が始まりました')
  const spread = await t.admin.query(
    `select 1 from kept_mail where body like $1 union all select 1 from audit_event where ids::text like $1
     union all select 1 from outbox where refs::text like $1`,
    ['%転出は11月12日%'],
  )
  expect(spread.rowCount).toBe(0)

  await ok(reopen())
  await ok(close())
  const second = (await make()).body.claims.filter((one) => one.claimVersion === 2)
  expect(second.map((one) => [one.town.code, one.benefit, one.corrects, one.state])).toEqual([
    [near, 3_400, { version: 1, paid: 5_100 }, 'draft'],
    [far, 6_800, { version: 1, paid: 5_100 }, 'draft'],
  ])
  const [less, more] = second as [Head, Head]
  // The town cannot see the draft, and still may not take back what stands behind it.
  expect(codesOf(await post(officer, mine, taking))).toEqual(['claim.correction-followed'])
  expect(await detail(less.id)).toMatchObject({
    correction: { code: 'certificate', note: reason.note },
    changes: [{ line: null, date: '2026-11-12', before: { minutes: 60, yen: 1_700 }, after: null }],
  })
  expect((await detail(more.id)).changes).toMatchObject([{ date: '2026-11-12', before: null, after: { yen: 1_700 } }])
  expect((await detail(here.id)).correction?.later).toMatchObject({ version: 2 })
  for (const which of ['', '?code=cp932']) {
    const { status, text } = await director.client.get(at(`/claims/${less.id}/file${which}`))
    expect(status).toBe(200)
    if (!which) expect(text.split('\r\n').find((row) => row.includes('2026-11-12'))).toContain(',0,1700,-1700,')
  }
  for (const claim of second) await approved(claim)
  // The checks of the town count the corrected claim once.
  expect((await seen(officer, less.id)).lines.flatMap((line) => line.found)).toEqual([])

  // Nothing else to pay: nothing is paid, the rest is carried.
  const alone = await paid(near, [less.id], '2027-01-29')
  expect((await detail(less.id)).payment).toMatchObject({
    yen: -1_700,
    whole: { claims: -1_700, debtBefore: 0, paid: 0, debtAfter: 1_700 },
  })
  expect((await officer.client.get<ReplyOf<typeof listPayments>>('/api/v1/office/payments')).body.debts).toEqual([
    { facility: home.id, name: home.name, yen: 1_700 },
  ])
  expect((await file(alone, 'csv')).rows.slice(1).map((row) => [row[3], row[6], row[7], row[8]])).toEqual([
    ['過誤調整', '3400', '5100', '-1700'],
    ['次回への繰越', '', '', '1700'],
  ])
  expect((await file(alone, 'zengin')).text.split('\r\n').filter((row) => row.startsWith('2'))).toEqual([])
  await paid(far, [more.id], '2027-01-29')
  expect((await detail(more.id)).payment).toMatchObject({ yen: 1_700, whole: { paid: 1_700, debtAfter: 0 } })

  // The family is told what the month came to, once.
  const heard = await moving.guardian.client.get<ReplyOf<typeof getMyRecords>>(`/api/v1/my/records?month=${month}`)
  expect(heard.body.children.flatMap((one) => one.benefits.map((benefit) => benefit.yen))).toEqual([6_800])
  expect((await t.mailsTo(moving.guardian.mail))[0]?.text).toContain('給付費の額を訂正しました')

  await demands(less.id)

  // December brings 1,700: with the 700 paid back it makes the debt good to the yen.
  t.clock.set(new Date('2027-01-05T01:00:00Z'))
  director = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  for (const town of [near, far])
    clerks[town] = [
      await buildLogin(t, 'wardOfficer', { municipality: town }),
      await buildLogin(t, 'wardOfficer', { municipality: town }),
    ]
  await ok(close('2026-12'))
  const [december] = (await make('2026-12')).body.claims as [Head]
  expect(december).toMatchObject({ benefit: 1_700, corrects: null, town: { code: near } })
  const run = await paid(near, [await approved(december)], '2027-01-29')
  expect((await detail(december.id)).payment).toMatchObject({ yen: 1_700, whole: { debtBefore: 1_000, paid: 700, debtAfter: 0 } })
  expect((await file(run, 'csv')).rows.slice(1).map((row) => [row[3], row[8]])).toEqual([
    ['請求', '1700'],
    ['前回までの過払いの差引', '-1000'],
  ])
  const papers = [
    await director.client.get(at(`/claims/${less.id}/notice`)),
    await director.client.get(at(`/claims/${less.id}/paper`)),
    await (clerks[near] as [BuiltLogin, BuiltLogin])[0].client.get(`/api/v1/office/claims/${december.id}/notice`),
  ]
  expect(papers.map((one) => [one.status, one.text.slice(0, 5)])).toEqual(papers.map(() => [200, '%PDF-']))

  // The closed month counted again stays as it is.
  const before = (await director.client.get<ReplyOf<typeof listClaims>>(at('/claims'))).body.claims
  expect((await make()).status).toBe(200)
  expect((await director.client.get<ReplyOf<typeof listClaims>>(at('/claims'))).body.claims).toEqual(before)

  // 年度の集計: the corrected months once, the payments to the yen, the shares without a yen lost.
  const [reader] = clerks[near] as [BuiltLogin, BuiltLogin]
  const year = (await reader.client.get<ReplyOf<typeof getYear>>('/api/v1/office/year?year=2026')).body
  expect(year.rows.map((row) => [row.month, row.benefit, row.total, row.corrected])).toEqual([
    ['2026-11', 3_400, 3_400, -1_700],
    ['2026-12', 1_700, 1_700, 0],
  ])
  expect(year.payments.map((one) => [one.ofYear, one.ofOthers, one.debtBefore, one.debtAfter, one.paid]).sort()).toEqual([
    [-1_700, 0, 0, 1_700, 0],
    [1_700, 0, 1_000, 0, 700],
    [5_100, 0, 0, 0, 5_100],
  ])
  expect([year.sums.total, year.borne, year.waiting.claims]).toEqual([
    5_100,
    { state: 3_825, prefecture: 637, municipality: 638, confirmed: false },
    0,
  ])
  // The corrected months are less by what was paid back already: 5,800 left the account, 700 came back.
  expect(year.repayments).toMatchObject({ rows: [{ yen: 700, receivedOn: '2026-12-05' }], received: 700, open: 0 })
  expect(year.payments.reduce((sum, one) => sum + one.paid, 0) - year.repayments.received).toBe(year.sums.total)
  const csv = await reader.client.get('/api/v1/office/year/file?year=2026')
  expect(csv.text.trim().split('\r\n')[1]).toBe(`2026-11,${home.name},3400,0,0,0,3400,-1700`)
  const book = await reader.client.get('/api/v1/office/year/file?year=2026&as=xlsx')
  expect([book.status, book.text.slice(0, 2)]).toEqual([200, 'PK'])
  const [other] = clerks[far] as [BuiltLogin, BuiltLogin]
  expect((await other.client.get<ReplyOf<typeof getYear>>('/api/v1/office/year?year=2026')).body.sums.total).toBe(6_800)
  expect((await reader.client.get<ReplyOf<typeof getYear>>('/api/v1/office/year?year=2025')).body.rows).toEqual([])
})
