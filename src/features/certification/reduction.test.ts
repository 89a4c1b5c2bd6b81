/** 負担軽減: when it can be renewed, from when it then holds, and the way through the existing changes (FEE-4). */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { buildHousehold, buildLogin, buildTownSetting, buildTowns, insert } from '../../../test/helpers/build.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { kobe, koto, sumida } from '../municipality/towns.ts'
import type { getMyReduction } from './reduction-contract.ts'
import { incomeEnd, openEnds, renewalOf, renewedUntil, spanFrom, switchMonths } from './reduction-span.ts'

const d = (text: string): LocalDate => text as LocalDate

describe('FEE-4: the income classes end on 31 August unless renewed', () => {
  const grant = (kind: 'taxExempt' | 'lowIncome' | 'welfare' | 'support', to: string | null) => ({
    class: kind,
    to: to as LocalDate | null,
  })
  test.each([
    ['2027-06-30', [grant('taxExempt', '2027-08-31')], null],
    ['2027-07-01', [grant('taxExempt', '2027-08-31')], 'taxExempt'],
    ['2027-08-31', [grant('lowIncome', '2027-08-31')], 'lowIncome'],
    ['2027-09-01', [grant('lowIncome', '2027-08-31')], null],
    ['2027-07-10', [grant('lowIncome', '2027-08-31'), grant('taxExempt', '2028-08-31')], null],
    ['2027-07-10', [grant('lowIncome', '2027-08-31'), grant('support', null)], 'lowIncome'],
    ['2027-07-10', [grant('welfare', '2027-08-31')], null],
    ['2027-07-10', [], null],
  ] as const)('%s %j → %s', (today, grants, last) => expect(renewalOf(grants, [9], d(today))?.last ?? null).toBe(last))

  test.each([
    // Asked for in time: it goes on where the old one ends, however late the town decides.
    ['2027-07-10', '2027-07-20', '2027-08-31', 'application', '2027-09-01'],
    ['2027-08-31', '2027-09-20', '2027-08-31', 'decision', '2027-09-01'],
    // Asked for too late: an application like any other, never retroactive.
    ['2027-09-01', '2027-09-20', null, 'application', '2027-09-01'],
    ['2027-09-05', '2027-09-20', null, 'decision', '2027-09-20'],
    ['2027-07-10', '2027-07-20', null, 'application', '2027-07-10'],
    ['2027-07-10', '2027-07-20', null, 'nextMonth', '2027-08-01'],
  ] as const)('asked %s, decided %s, renews what ends %s, %s → %s', (receivedOn, decidedOn, renews, from, day) =>
    expect(spanFrom({ receivedOn: d(receivedOn), decidedOn: d(decidedOn), renews: renews && d(renews) }, from)).toBe(day),
  )

  test.each([
    ['2027-08-31', 9, '2027-08-31'],
    ['2027-09-01', 9, '2028-08-31'],
    ['2027-04-01', 7, '2027-06-30'],
    ['2027-07-01', 7, '2028-06-30'],
    ['2027-09-01', 10, '2027-09-30'],
  ] as const)('a class from %s, new tax year in month %i → %s', (from, month, end) => expect(incomeEnd(d(from), month)).toBe(end))

  test.each([
    ['2027-09-01', 9, '2028-08-31'],
    // The town has moved its month: one month of the old year's tax is no renewal.
    ['2027-09-01', 10, '2028-09-30'],
    ['2027-09-01', 7, '2028-06-30'],
    ['2027-06-01', 10, '2028-09-30'],
  ] as const)('what follows from %s, month %i → %s', (from, month, end) => expect(renewedUntil(d(from), month)).toBe(end))

  test('a town that moves its month renews by both for a year', () => {
    const rows = [
      { validFrom: d('2026-04-01'), value: {} },
      { validFrom: d('2027-10-01'), value: { reductions: { taxYearSwitchMonth: 7 } } },
    ]
    expect(switchMonths(rows, d('2027-07-01'))).toEqual([9])
    expect(switchMonths(rows, d('2028-05-10')).sort()).toEqual([7, 9])
    expect(switchMonths(rows, d('2028-11-01'))).toEqual([7])
    expect(openEnds([7, 9], d('2028-05-10'))).toEqual(['2028-06-30'])
    expect(openEnds([7, 9], d('2028-07-10'))).toEqual(['2028-08-31'])
    expect(openEnds([10, 9], d('2028-08-10'))).toEqual(['2028-08-31', '2028-09-30'])
    expect(openEnds([9], d('2028-09-01'))).toEqual([])
    const old = [{ class: 'lowIncome' as const, to: d('2028-08-31') }]
    expect(renewalOf(old, [7, 9], d('2028-07-10'))).toEqual({ until: '2028-08-31', last: 'lowIncome' })
  })
})

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ now: new Date('2027-07-10T01:00:00Z') })
  await buildTowns(t)
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

test('a renewal in July: last year’s class is filled in, the officer decides, the old class lasts to 31 August and the new one follows', async () => {
  const family = await buildHousehold(t, { municipality: koto.code, births: ['2025-09-15', '2026-03-15'] })
  const officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  for (const child of family.children) {
    await insert(t, 'reduction', {
      id: randomUUID(),
      child_id: child.id,
      municipality: koto.code,
      class: 'taxExempt',
      valid_from: '2026-09-01',
      valid_to: '2027-08-31',
      decided_at: t.clock.now(),
    })
    await insert(t, 'reduction', {
      id: randomUUID(),
      child_id: child.id,
      municipality: koto.code,
      class: 'support',
      valid_from: '2026-09-01',
      decided_at: t.clock.now(),
    })
  }
  const read = async () => (await family.guardian.client.get<ReplyOf<typeof getMyReduction>>('/api/v1/my/reduction')).body
  const before = await read()
  expect(before).toMatchObject({
    town: koto.name,
    way: { way: 'builtIn' },
    perHour: { welfare: 300, taxExempt: 200, lowIncome: 200 },
    renewal: { until: '2027-08-31', last: 'taxExempt', from: '2027-09-01' },
    open: null,
  })
  // 要支援 is the town's own knowledge (CERT-5).
  expect(JSON.stringify(before)).not.toContain('support')
  const asked = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/my/changes', {
    kind: 'change',
    form: { day: '2027-07-10', parts: ['reduction'], wish: 'taxExempt', renews: 'on', note: '' },
  })
  expect(asked.status, asked.text).toBe(200)
  expect((await read()).open?.id).toBe(asked.body.id)
  const seen = await officer.client.get<{ version: number; reduction: { from: string; incomeUntil: string } }>(
    `/api/v1/office/changes/${asked.body.id}`,
  )
  expect(seen.body.reduction).toEqual({ from: '2027-09-01', incomeUntil: '2028-08-31' })
  const decided = await officer.client.call('POST', `/api/v1/office/changes/${asked.body.id}/decide`, {
    version: seen.body.version,
    reduction: { class: 'lowIncome' },
  })
  expect(decided.status, decided.text).toBe(200)
  const after = await read()
  expect(after.open).toBeNull()
  expect(after.renewal).toBeNull()
  for (const child of after.children)
    expect(child.grants).toEqual([
      { class: 'taxExempt', from: '2026-09-01', to: '2027-08-31' },
      { class: 'lowIncome', from: '2027-09-01', to: '2028-08-31' },
    ])
})

test('the town renews many at once: only what is due, all or none, told to the family; out of season nothing is due', async () => {
  const town = koto.code
  const officer = await buildLogin(t, 'wardOfficer', { municipality: town })
  const viewer = await buildLogin(t, 'wardViewer', { municipality: town })
  const family = await buildHousehold(t, { municipality: town, births: ['2025-09-15', '2026-03-15'] })
  const [older, younger] = family.children.map(({ id }) => id) as [string, string]
  const grant = (child: string, kind: string, to: string | null) =>
    insert(t, 'reduction', {
      id: randomUUID(),
      child_id: child,
      municipality: town,
      class: kind,
      valid_from: '2026-09-01',
      valid_to: to,
      decided_at: t.clock.now(),
    })
  await grant(older, 'lowIncome', '2027-08-31')
  await grant(younger, 'welfare', null)
  type List = { open: boolean; from: string; rows: { childId: string; class: string }[] }
  const list = async () => (await officer.client.get<List>('/api/v1/office/renewals')).body
  const due = async () => (await list()).rows.filter(({ childId }) => childId === older || childId === younger)
  expect(await list()).toMatchObject({ open: true, from: '2027-09-01' })
  expect(await due()).toMatchObject([{ childId: older, class: 'lowIncome' }])
  const renew = (ids: string[], who = officer) =>
    who.client.call<{ renewed: number }>('POST', '/api/v1/office/renewals', {
      children: ids.map((id) => ({ id, class: 'taxExempt' })),
    })
  expect((await renew([older], viewer)).status).toBe(403)
  expect(codesOf(await renew([older, younger]))).toEqual(['renewal.not-due'])
  expect(await due()).toHaveLength(1)
  const both = await Promise.all([renew([older]), renew([older])])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
  const { rows } = await t.admin.query(
    'select class, valid_from::text, valid_to::text from reduction where child_id = $1 order by valid_from',
    [older],
  )
  expect(rows).toEqual([
    { class: 'lowIncome', valid_from: '2026-09-01', valid_to: '2027-08-31' },
    { class: 'taxExempt', valid_from: '2027-09-01', valid_to: '2028-08-31' },
  ])
  expect(await due()).toEqual([])
  const { rows: mails } = await t.admin.query('select kind from outbox where recipient = $1', [family.guardian.mail])
  expect(mails).toEqual([{ kind: 'certificate.reductionRenewed' }])
})

test('two persons: a renewal is prepared by one and approved by another, as seen; a decision in between makes it void', async () => {
  const town = kobe.code
  await buildTownSetting(t, town, { doubleCheck: true }, d('2027-07-01'))
  const first = await buildLogin(t, 'wardOfficer', { municipality: town }, { name: '起案 太郎' })
  const second = await buildLogin(t, 'wardOfficer', { municipality: town })
  const family = await buildHousehold(t, { municipality: town, births: ['2025-09-15', '2026-03-15'] })
  const ids = family.children.map(({ id }) => id)
  const grant = (child: string, until: string, at = t.clock.now()) =>
    insert(t, 'reduction', {
      id: randomUUID(),
      child_id: child,
      municipality: town,
      class: 'lowIncome',
      valid_from: '2026-09-01',
      valid_to: until,
      decided_at: at,
    })
  for (const child of ids) await grant(child, '2027-08-31')
  const chosen = (kind: string) => ids.map((id) => ({ id, class: kind }))
  const act = (who: typeof first, step: string, children: object) =>
    who.client.call<{ renewed: number }>('POST', `/api/v1/office/renewals${step}`, { children })
  type Row = { childId: string; prepared: { class: string; by: string; mine: boolean } | null }
  const list = async (who: typeof first) =>
    (await who.client.get<{ twoPersons: boolean; rows: Row[] }>('/api/v1/office/renewals')).body
  expect(codesOf(await act(first, '', chosen('taxExempt')))).toEqual(['review.second-needed'])
  expect(codesOf(await act(second, '/approve', chosen('taxExempt')))).toEqual(['review.nothing-prepared'])
  expect((await act(first, '/prepare', chosen('taxExempt'))).status).toBe(200)
  expect(await list(second)).toMatchObject({
    twoPersons: true,
    rows: ids.map(() => ({ prepared: { class: 'taxExempt', by: '起案 太郎', mine: false } })),
  })
  expect(codesOf(await act(first, '/approve', chosen('taxExempt')))).toEqual(['review.same-person'])
  // Another class than the one that lies there was never seen.
  expect(codesOf(await act(second, '/approve', chosen('welfare')))).toEqual(['review.nothing-prepared'])
  const stranger = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  expect(codesOf(await act(stranger, '/approve', chosen('taxExempt')))).toEqual(['renewal.not-due'])
  expect((await act(first, '/send-back', [ids[0]])).status).toBe(200)
  expect((await list(first)).rows.filter(({ prepared }) => prepared?.mine)).toHaveLength(1)
  expect((await act(first, '/prepare', chosen('taxExempt'))).status).toBe(200)
  await grant(ids[0] ?? '', '2027-07-31', new Date(t.clock.now().getTime() + 1000))
  expect(codesOf(await act(second, '/approve', chosen('taxExempt')))).toEqual(['review.nothing-prepared'])
  await t.admin.query("delete from reduction where child_id = $1 and valid_to = '2027-07-31'", [ids[0]])
  expect((await act(second, '/approve', chosen('taxExempt'))).body).toMatchObject({ renewed: 2 })
  const { rows } = await t.admin.query(
    "select distinct class, decided_by from reduction where child_id = any($1) and valid_from = '2027-09-01'",
    [ids],
  )
  expect(rows).toEqual([{ class: 'taxExempt', decided_by: second.id }])
  expect((await t.admin.query('select 1 from prepared_renewal')).rowCount).toBe(0)
})

test('a town that begins its new tax year in July: June renews, the page says until when, the new class ends a year later', async () => {
  const before = t.clock.now()
  t.clock.set(new Date('2027-06-10T01:00:00Z'))
  try {
    const town = sumida.code
    await buildTownSetting(t, town, { reductions: { taxYearSwitchMonth: 7 } }, d('2026-08-01'))
    const officer = await buildLogin(t, 'wardOfficer', { municipality: town })
    const family = await buildHousehold(t, { municipality: town, births: ['2025-09-15'] })
    const child = family.children[0]?.id ?? ''
    await insert(t, 'reduction', {
      id: randomUUID(),
      child_id: child,
      municipality: town,
      class: 'lowIncome',
      valid_from: '2026-09-01',
      valid_to: '2027-06-30',
      decided_at: t.clock.now(),
    })
    const renew = () => officer.client.call('POST', '/api/v1/office/renewals', { children: [{ id: child, class: 'taxExempt' }] })
    const list = await officer.client.get<{ until: string; from: string; rows: unknown[] }>('/api/v1/office/renewals')
    expect(list.body).toMatchObject({ until: '2027-06-30', from: '2027-07-01', rows: [{ childId: child }] })
    const mine = await family.guardian.client.get<ReplyOf<typeof getMyReduction>>('/api/v1/my/reduction')
    expect(mine.body).toMatchObject({ yearEnds: '2027-06-30', renewal: { until: '2027-06-30', from: '2027-07-01' } })
    expect((await renew()).status).toBe(200)
    expect(codesOf(await renew())).toEqual(['renewal.not-due'])
    const { rows } = await t.admin.query(
      'select class, valid_from::text, valid_to::text from reduction where child_id = $1 order by valid_from',
      [child],
    )
    expect(rows.at(-1)).toEqual({ class: 'taxExempt', valid_from: '2027-07-01', valid_to: '2028-06-30' })
  } finally {
    t.clock.set(before)
  }
})
