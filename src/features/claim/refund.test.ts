/** 償還払い over HTTP (FEE-3): amounts by the rule, receipts, one refund per use, two people, payment, and nobody else's. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
} from '../../../test/helpers/build.ts'
import { buildUse } from '../../../test/helpers/build-month.ts'
import { pdfOf } from '../../../test/helpers/canary-forms.ts'
import { mails } from '../../app-mails.ts'
import { japanDate, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { createPool, inRole } from '../../platform/db.ts'
import type { getStatistics } from '../figures/statistics-contract.ts'
import type { getMyRefund, getMyRefunds, getRefund, listRefunds } from './refund-contract.ts'
import { afterRefundEvent, provenBy, refundEvents, refundStates, refundUntil } from './refund-rules.ts'
import type { getYear } from './year-contract.ts'

const home = '131083'
const away = '232386'
let t: TestApp
let place: BuiltFacility
let family: BuiltHousehold
let stranger: BuiltHousehold
let child: BuiltChild
let first: BuiltLogin
let second: BuiltLogin
const uses: Record<'november' | 'proven' | 'old', string> = { november: '', proven: '', old: '' }

const account = {
  bankCode: '0001',
  bankKana: 'ミホンギンコウ',
  branchCode: '001',
  branchKana: 'ホンテン',
  kind: 'ordinary',
  number: '7654321',
  holderKana: 'ソウカンハナコ',
}
const paper = () => ({ field: 'papers', name: '領収書.pdf', type: 'application/pdf', bytes: pdfOf('receipt') })
const mine = async (who = family) => (await who.guardian.client.get<ReplyOf<typeof getMyRefunds>>('/api/v1/my/refunds')).body
const one = async (id: string) => (await family.guardian.client.get<ReplyOf<typeof getMyRefund>>(`/api/v1/my/refunds/${id}`)).body
const ask = (chosen: readonly string[], papers = [paper()], more: Record<string, string> = {}) =>
  family.guardian.client.upload<{ id: string; state: string; version: number }>(
    '/api/v1/my/refunds',
    { ...account, town: home, uses: chosen.join(','), ...more },
    papers,
  )
const office = (who: BuiltLogin, id: string, step: string, body: Record<string, unknown>) =>
  who.client.call<{ version: number; state: string }>('POST', `/api/v1/office/refunds/${id}/${step}`, body)

beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-12-05T01:00:00Z') })
  await buildTowns(t)
  const value = {
    feeWaivers: [{ for: 'residents', where: 'refund', layers: 'all' }],
    claims: { submitByDay: 10, payByDay: 31, refundMonths: 3 },
  }
  await t.admin.query('update municipality_setting set value = $2 where municipality = $1', [home, JSON.stringify(value)])
  await t.admin.query(`update municipality_setting set value = '{}' where municipality = $1`, [away])
  place = await buildFacility(t, { municipality: away })
  family = await buildHousehold(t, { municipality: home })
  stranger = await buildHousehold(t, { municipality: home })
  child = family.children[0] as BuiltChild
  first = await buildLogin(t, 'wardOfficer', { municipality: home })
  second = await buildLogin(t, 'wardAdmin', { municipality: home })
  uses.old = await buildUse(t, child, place, { date: '2026-08-05', minutes: 60 })
  uses.proven = await buildUse(t, child, place, { date: '2026-10-07', minutes: 90 })
  uses.november = await buildUse(t, child, place, { date: '2026-11-11', minutes: 150 })
  const staff = await buildLogin(t, 'facilityAdmin', { facilityId: place.id })
  const paid = await staff.client.call('POST', `/api/v1/facilities/${place.id}/months/2026-10/fees`, {
    child: child.id,
    yen: 450,
    paidOn: '2026-12-01',
    way: 'cash',
  })
  expect(paid.status, paid.text).toBe(200)
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

describe('rules', () => {
  test('every state and event has one answer, and what is over stays over', () => {
    const moves = refundStates.flatMap((state) =>
      refundEvents.flatMap((event) => {
        const to = afterRefundEvent(state, event)
        return to ? [`${state} ${event} ${to}`] : []
      }),
    )
    expect(moves).toEqual([
      'submitted check reviewing',
      'submitted return returned',
      'submitted withdraw withdrawn',
      'reviewing check reviewing',
      'reviewing return returned',
      'reviewing decide decided',
      'reviewing reject rejected',
      'returned resubmit submitted',
      'returned withdraw withdrawn',
      'decided pay paid',
    ])
  })
  test.each([
    ['2026-08-05', 3, '2026-11-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-11-01', 60, '2031-11-30'],
  ] as const)('a use of %s with %i months can be asked for until %s', (date, months, until) => {
    expect(refundUntil(date as LocalDate, months)).toBe(until)
  })
  test('receipts prove a month when they cover it', () => {
    expect([provenBy([], 0), provenBy([300], 450), provenBy([300, 150], 450)]).toEqual([false, false, true])
  })
})

test('a family sees what it can ask for, with the rule’s amounts, the deadline and what proves it; another family nothing', async () => {
  const { towns } = await mine()
  expect(towns.map((town) => [town.code, town.uses.map((use) => [use.id, use.paid, use.yen, use.until, use.proven])])).toEqual([
    [
      home,
      [
        [uses.proven, 450, 450, '2027-01-31', true],
        [uses.november, 750, 750, '2027-02-28', false],
      ],
    ],
  ])
  expect((await mine(stranger)).towns).toEqual([])
})

test('a use without receipt, a use that is too old, a strange one and a name banks cannot read are refused', async () => {
  expect(codesOf(await ask([uses.november], []))).toEqual(['refund.receipt'])
  expect(codesOf(await ask([uses.old]))).toEqual(['refund.changed'])
  expect(codesOf(await ask([randomUUID()]))).toEqual(['refund.changed'])
  expect(codesOf(await ask([uses.november], [paper()], { holderKana: '償還花子' }))).toEqual(['refund.kana'])
  expect((await mine()).refunds).toEqual([])
})

test('two phones ask for the same use at once: one refund', async () => {
  const replies = await Promise.all([ask([uses.november]), ask([uses.november])])
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 422])
  const { rows } = await t.admin.query('select 1 from refund_line where booking_id = $1 and live', [uses.november])
  expect(rows).toHaveLength(1)
  // Past the use case the database keeps it too.
  await expect(
    t.admin.query(
      `insert into refund_line (id, refund_id, ordinal, booking_id, child_id, facility_id, date, minutes, yen, details)
        select $1, refund_id, 9, booking_id, child_id, facility_id, date, minutes, yen, details from refund_line where booking_id = $2`,
      [randomUUID(), uses.november],
    ),
  ).rejects.toThrow(/refund_line_once_idx/)
})

test('taken back, the use can be asked for again; the account is kept sealed and given back to who wrote it', async () => {
  const open = (await mine()).refunds[0]
  const back = await family.guardian.client.call('POST', `/api/v1/my/refunds/${open?.id}/withdraw`, { version: open?.version })
  expect(back.status, back.text).toBe(200)
  const now = await mine()
  expect(now.towns[0]?.uses.map((use) => use.id)).toContain(uses.november)
  expect(now.account).toEqual(account)
  const { rows } = await t.admin.query<{ text: string }>(
    `select r::text || l::text || e::text as text from refund r join refund_line l on l.refund_id = r.id join refund_event e on e.refund_id = r.id`,
  )
  for (const { text } of rows) expect(text).not.toMatch(/7654321|ソウカンハナコ/)
})

test('補正, two people, a struck use, the payment with its files, and the mails', async () => {
  const asked = await ask([uses.november, uses.proven])
  expect(asked.status, asked.text).toBe(200)
  const { id } = asked.body
  const refund = await one(id)
  expect([refund.asked, refund.receipts.length, refund.papers.map((file) => file.name)]).toEqual([1200, 1, ['領収書.pdf']])

  const seen = (await first.client.get<ReplyOf<typeof getRefund>>(`/api/v1/office/refunds/${id}`)).body
  expect(seen.uses.map((use) => [use.date, use.in, use.out, use.price, use.off, use.paid, use.yen])).toEqual([
    ['2026-10-07', 540, 630, 450, 0, 450, 450],
    ['2026-11-11', 540, 690, 750, 0, 750, 750],
  ])
  for (const path of [`papers/${seen.papers[0]?.id}`, `receipts/${seen.receipts[0]?.id}`]) {
    const file = await first.client.get(`/api/v1/office/refunds/${id}/${path}`)
    expect([path, file.status, file.text.startsWith('%PDF')]).toEqual([path, 200, true])
    // A paper of no request of theirs is not there.
    expect((await first.client.get(`/api/v1/office/refunds/${randomUUID()}/${path}`)).status).toBe(404)
  }

  const returned = await office(first, id, 'return', { version: refund.version, codes: ['receipt', 'account'] })
  expect(returned.status, returned.text).toBe(200)
  expect((await one(id)).returned).toEqual(['receipt', 'account'])
  const mend = (papers = [paper()]) =>
    family.guardian.client.upload<{ version: number }>(
      `/api/v1/my/refunds/${id}/mend`,
      { ...account, number: '1111111', version: String(returned.body.version) },
      papers,
    )
  expect(codesOf(await mend([]))).toEqual(['refund.receipt'])
  const mended = await mend()
  expect(mended.status, mended.text).toBe(200)

  const strike = [{ line: seen.uses[0]?.id, code: 'unpaid' }]
  expect(codesOf(await office(first, id, 'decide', { version: mended.body.version }))).toEqual(['refund.state'])
  const checked = await office(first, id, 'check', { version: mended.body.version, strike })
  expect(checked.body.state, checked.text).toBe('reviewing')
  // Who looked first does not decide, and nothing is decided that somebody has not seen.
  expect(codesOf(await office(first, id, 'decide', { version: checked.body.version }))).toEqual(['refund.second-person'])
  expect(codesOf(await office(second, id, 'decide', { version: 1 }))).toEqual(['changed-elsewhere'])
  const decided = await office(second, id, 'decide', { version: checked.body.version })
  expect(decided.body.state, decided.text).toBe('decided')
  const now = await one(id)
  expect([now.decided, now.uses.map((use) => use.struck)]).toEqual([750, ['unpaid', null]])
  expect((await mine()).towns[0]?.uses.map((use) => use.id)).toEqual([uses.proven])

  const pay = (payOn: string) =>
    second.client.call<{ id: string }>('POST', '/api/v1/office/refund-payments', { refunds: [id], payOn })
  expect(codesOf(await pay('2026-12-04'))).toEqual(['claim.pay-past'])
  const both = await Promise.all([pay('2026-12-25'), pay('2026-12-25')])
  expect(both.flatMap((reply) => (reply.status === 200 ? ['paid'] : codesOf(reply))).sort()).toEqual(['paid', 'refund.state'])
  const payment = both.find((reply) => reply.status === 200)?.body.id
  const csv = await second.client.get(`/api/v1/office/refund-payments/${payment}/file?form=csv`)
  expect(csv.text).toMatch(new RegExp(`2026-12-25,${now.number},750,0001,001,普通,1111111,`))
  expect(codesOf(await second.client.get(`/api/v1/office/refund-payments/${payment}/file?form=zengin`))).toEqual([
    'claim.no-town-bank',
  ])
  const bank = { ...account, consignor: '0123456789', holderKana: 'コウトウク' }
  expect((await second.client.call('POST', '/api/v1/office/bank', bank)).status).toBe(200)
  const zengin = await second.client.get(`/api/v1/office/refund-payments/${payment}/file?form=zengin`)
  expect(zengin.text.split('\r\n').map((record) => record[0])).toEqual(['1', '2', '8', '9', undefined])
  expect((await one(id)).payOn).toBe('2026-12-25')

  // On a line of its own in the year, and in the cost of 統計 once; of nobody else's town.
  const clerk = await buildLogin(t, 'wardViewer', { municipality: away })
  for (const [who, yen] of [
    [first, 750],
    [clerk, 0],
  ] as const) {
    const year = (await who.client.get<ReplyOf<typeof getYear>>('/api/v1/office/year?year=2026')).body
    expect([year.refunds.yen, year.sums.total]).toEqual([yen, 0])
    const { tables } = (await who.client.get<ReplyOf<typeof getStatistics>>('/api/v1/office/statistics?year=2026')).body
    const costs = tables.find(({ key }) => key === 'costs')
    const all = costs?.rows.find(({ key }) => key === 'all')
    const cells = costs?.columns.map(({ key }, i) => [key, all?.cells[i]?.value])
    expect(cells).toEqual([
      ['benefit', 0],
      ['waiver', 0],
      ['municipal', 0],
      ['refund', yen],
      ['total', yen],
    ])
  }

  const mails = await t.mailsTo(family.guardian.mail)
  const about = mails.filter((mail) => mail.text.includes(`/my/refunds/${id}`))
  expect(about.map((mail) => mail.subject.replace(/^.*?】/, '')).sort()).toEqual([
    '払い戻しが決まりました',
    '払い戻しの振り込みの日が決まりました',
    '払い戻しの申請に、確かめたいところがあります',
    '払い戻しの申請を受け付けました',
    '払い戻しの申請を受け付けました',
  ])
  for (const mail of about) expect(mail.text).not.toMatch(/さくら|1111111|保育園/)
})

test('a request of which every line is struck is not granted, and its uses are free again', async () => {
  const { body } = await ask([uses.proven], [])
  const lines = (await one(body.id)).uses
  const checked = await office(second, body.id, 'check', {
    version: body.version,
    strike: lines.map((line) => ({ line: line.id, code: 'outside' })),
  })
  const decided = await office(first, body.id, 'decide', { version: checked.body.version })
  expect([decided.body.state, (await one(body.id)).decided]).toEqual(['rejected', 0])
  expect((await mine()).towns[0]?.uses.map((use) => use.id)).toEqual([uses.proven])
})

test('another family, another town and the facility see nothing of it', async () => {
  const id = (await mine()).refunds[0]?.id ?? ''
  const elsewhere = await buildLogin(t, 'wardAdmin', { municipality: away })
  expect((await stranger.guardian.client.get(`/api/v1/my/refunds/${id}`)).status).toBe(404)
  expect((await elsewhere.client.get(`/api/v1/office/refunds/${id}`)).status).toBe(404)
  const list = await elsewhere.client.get<ReplyOf<typeof listRefunds>>('/api/v1/office/refunds?which=done')
  expect(list.body.refunds).toEqual([])
  const viewer = await buildLogin(t, 'wardViewer', { municipality: home })
  expect((await office(viewer, id, 'check', { version: 1, strike: [] })).status).toBe(403)
  // The other guardian of the household sees the request, never the account.
  const proxy = await buildLogin(t, 'guardian2', { householdId: family.id })
  expect((await proxy.client.get<ReplyOf<typeof getMyRefund>>(`/api/v1/my/refunds/${id}`)).body.account).toBeNull()
})

test.each(['ja', 'en'])(
  'every mail of a refund in %s: a subject of its own, a way on, whom to ask, nobody’s name',
  async (locale) => {
    const refund = (await mine()).refunds.find((row) => row.state === 'paid')?.id ?? ''
    const pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
    const now = t.clock.now()
    const c = { now, today: japanDate(now), baseUrl: 'https://tsuen.example', keys: t.keys, locale }
    const subjects = new Set<string>()
    for (const kind of ['received', 'returned', 'decided', 'rejected', 'paid']) {
      const mail = await inRole(pool, (tx) => mails[`refund.${kind}`]?.(tx, { refund }, c) ?? Promise.resolve(null))
      const text = `${mail?.subject}\n${mail?.text}`
      expect([kind, text.includes(`https://tsuen.example/my/refunds/${refund}`), /江東区|Koto/.test(text)]).toEqual([
        kind,
        true,
        true,
      ])
      expect([kind, /さくら|保育園|undefined|null|\{\w+\}|<\w+>/.test(text)]).toEqual([kind, false])
      if (locale === 'en') expect(mail?.subject).toMatch(/^[ -~’]+$/)
      subjects.add(mail?.subject ?? '')
    }
    await pool.end()
    expect(subjects.size).toBe(5)
  },
)
