/** 申請審査 at volume through HTTP: many clean cases in one act, two persons, the way through the queue, the town's sentences (CERT-1). */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltLogin, buildHousehold, buildLogin, buildTownSetting, buildTowns } from '../../../test/helpers/build.ts'
import { buildApplication, formChild, formOf } from '../../../test/helpers/build-application.ts'
import { localDate } from '../../platform/calendar.ts'
import { ayase, kobe, koto, sumida } from '../municipality/towns.ts'

let t: TestApp
let officer: BuiltLogin
let other: BuiltLogin
let viewer: BuiltLogin
let neighbour: BuiltLogin
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code }, { name: '担当 一郎' })
  other = await buildLogin(t, 'wardAdmin', { municipality: koto.code }, { name: '管理 花子' })
  viewer = await buildLogin(t, 'wardViewer', { municipality: koto.code })
  neighbour = await buildLogin(t, 'wardOfficer', { municipality: sumida.code })
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

type Shown = {
  twoPersons: boolean
  cases: { id: string; version: number; step: string; reasons: string[]; mails: number; children: { validFrom: string }[] }[]
}
type Run = { step: string; by: string; cases: { id: string; outcome: string; reasons: string[] }[] }
let serial = 0
const kana = (n: number): string => [...String(n)].map((d) => 'アイウエオカキクケコ'[Number(d)]).join('')
/** A case of its own people. */
const plain = (more: Parameters<typeof formOf>[0] = {}, rest: Omit<Parameters<typeof buildApplication>[1], 'form'> = {}) => {
  serial += 1
  return buildApplication(t, {
    form: { children: [formChild({ givenName: `子${serial}`, givenKana: `コ${kana(serial)}` })], ...more },
    ...rest,
  })
}
const shown = async (who = officer) => (await who.client.get<Shown>('/api/v1/office/clean-cases')).body
const caseOf = (all: Shown, id: string) => all.cases.find((one) => one.id === id)
const run = (step: string, cases: { id: string; version: number }[], who = officer) =>
  who.client.call<{ id: string }>('POST', '/api/v1/office/decision-runs', { step, cases })
const outcome = async (id: string, who = officer) => (await who.client.get<Run>(`/api/v1/office/decision-runs/${id}`)).body
const act = (client: Client, id: string, name: string, body: object) =>
  client.call<{ state: string; version: number }>('POST', `/api/v1/office/applications/${id}/${name}`, body)
const stateOf = async (id: string) =>
  (await t.admin.query('select state, version, officer_id, household_id from application where id = $1', [id])).rows[0]

describe('many at once', () => {
  test('clean cases are certified together; each has its own outcome, audit and mail; the others are left with the reason', async () => {
    const family = await buildHousehold(t, { births: ['2024-12-01'] })
    const clean = [await plain(), await plain({ guardian2: null })]
    const written = await plain({ other: '窓口で話したいことがあります' })
    const known = await plain({ guardian1: { ...formOf().guardian1, mail: family.guardian.mail } })
    const twin = await plain({ children: [formChild({ givenName: '双', givenKana: 'フタ' })] })
    const twin2 = await plain({ children: [formChild({ givenName: '双', givenKana: 'フタ' })] })
    const theirs = await plain({}, { state: 'reviewing', officerId: other.id })
    const foreign = await plain({}, { municipality: sumida.code })
    const preview = await shown()
    expect(preview.twoPersons).toBe(false)
    const reasons = (id: string) => caseOf(preview, id)?.reasons
    expect(clean.map(({ id }) => reasons(id))).toEqual([[], []])
    expect([written, known, twin, twin2, theirs, foreign].map(({ id }) => reasons(id))).toEqual([
      ['read'],
      ['address'],
      ['duplicate'],
      ['duplicate'],
      ['officer'],
      undefined,
    ])
    const asked = [...clean, written, known, theirs, foreign].map(({ id }) => ({ id, version: 1 }))
    const done = await run('certify', asked)
    expect(done.status, done.text).toBe(200)
    const { cases, by } = await outcome(done.body.id)
    expect(by).toBe('担当 一郎')
    const of = (id: string) => cases.find((one) => one.id === id)
    expect(clean.map(({ id }) => of(id)?.outcome)).toEqual(['certified', 'certified'])
    expect([written, known, theirs].map(({ id }) => [of(id)?.outcome, of(id)?.reasons])).toEqual([
      ['left', ['read']],
      ['left', ['address']],
      ['left', ['officer']],
    ])
    expect(of(foreign.id)).toBeUndefined()
    for (const one of clean) {
      expect(await stateOf(one.id)).toMatchObject({ state: 'certified', officer_id: officer.id })
      const { rows: mails } = await t.admin.query('select kind from outbox where recipient = $1', [one.form.guardian1.mail])
      expect(mails).toEqual([{ kind: 'account.activate' }])
      const { rows: audit } = await t.admin.query(
        "select event, cardinality(child_ids) as children from audit_event where ids->>'application' = $1",
        [one.id],
      )
      expect(audit).toEqual([{ event: 'application.certified', children: 1 }])
      const { rows: events } = await t.admin.query(
        'select event, public from application_event where application_id = $1 order by event',
        [one.id],
      )
      expect(events).toEqual([
        { event: 'certify', public: true },
        { event: 'take', public: true },
      ])
    }
    expect(await stateOf(written.id)).toMatchObject({ state: 'submitted', version: 1, officer_id: null })
    // Sent twice it is one; afterwards there is nothing left of them.
    const again = await run('certify', asked.slice(0, 2))
    expect((await outcome(again.body.id)).cases.map((one) => [one.outcome, one.reasons[0]])).toEqual([
      ['left', 'changed'],
      ['left', 'changed'],
    ])
  })

  test('a town that tells twice a month: mails of one run and of single cases leave together, and their links live from then on', async () => {
    const town = ayase.code
    await buildTownSetting(t, town, { ...ayase.rows[0]?.value, certifiedNotices: 'halfMonth' }, localDate('2026-11-01'))
    const clerk = await buildLogin(t, 'wardOfficer', { municipality: town })
    const home = { postalCode: '2521192', prefecture: '神奈川県' as const, city: '綾瀬市', street: '早川550', building: '' }
    const here = () => plain({ guardian1: { ...formOf().guardian1, address: home } }, { municipality: town })
    const [many, single] = [await here(), await here()]
    await t.admin.query("update application set locale = 'en' where id = $1", [many.id])
    const done = await run('certify', [{ id: many.id, version: 1 }], clerk)
    expect((await outcome(done.body.id, clerk)).cases.map((one) => [one.outcome, one.reasons])).toEqual([['certified', []]])
    await act(clerk.client, single.id, 'take', { version: 1 })
    const decided = await act(clerk.client, single.id, 'certify', {
      version: 2,
      household: null,
      children: [{ id: single.children[0] }],
    })
    expect(decided.status, decided.text).toBe(200)
    const { rows } = await t.admin.query(
      `select o.not_before, l.expires_at, g.locale from outbox o join account_link l on l.id = (o.refs->>'link')::uuid
       join login g on g.id = l.login_id where o.recipient = any ($1) order by g.locale`,
      [[many, single].map(({ form }) => form.guardian1.mail)],
    )
    const leaves = new Date('2026-11-30T00:00:00Z')
    const until = new Date(leaves.getTime() + 7 * 86_400_000)
    expect(rows).toEqual([
      // The first mail speaks the language of the application, also of one among many.
      { not_before: leaves, expires_at: until, locale: 'en' },
      { not_before: leaves, expires_at: until, locale: null },
    ])
    expect(await t.mailsTo(many.form.guardian1.mail)).toEqual([])
  })

  test('two officers with the same cases at once: each child is certified once', async () => {
    const cases = [await plain(), await plain(), await plain()].map(({ id }) => ({ id, version: 1 }))
    const both = await Promise.all([run('certify', cases), run('certify', [...cases].reverse(), other)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const all = await Promise.all(both.map(({ body }) => outcome(body.id)))
    expect(all.map((one) => one.cases.filter((k) => k.outcome === 'certified').length).sort()).toEqual([0, 3])
    const { rows } = await t.admin.query(
      'select count(*)::int as n from certificate c join application_child k on k.id = c.application_child_id where k.application_id = any ($1)',
      [cases.map(({ id }) => id)],
    )
    expect(rows).toEqual([{ n: 3 }])
  })

  test('a case that was acted on since it was shown is left alone', async () => {
    const built = await plain()
    expect((await act(other.client, built.id, 'take', { version: 1 })).status).toBe(200)
    const done = await run('certify', [{ id: built.id, version: 1 }])
    expect((await outcome(done.body.id)).cases[0]).toMatchObject({ outcome: 'left', reasons: ['changed', 'officer'] })
  })

  test('not for a viewer; a run of another town is not there', async () => {
    const built = await plain()
    expect((await run('certify', [{ id: built.id, version: 1 }], viewer)).status).toBe(403)
    const done = await run('certify', [{ id: built.id, version: 1 }])
    expect((await neighbour.client.get(`/api/v1/office/decision-runs/${done.body.id}`)).status).toBe(404)
    expect(codesOf(await run('prepare', [{ id: built.id, version: 1 }]))).toEqual(['review.second-not-needed'])
  })
})

describe('the way through the queue', () => {
  type Beside = { before: string | null; after: string | null; place: number | null }
  const beside = async (id: string, query = '') =>
    (await officer.client.get<Beside>(`/api/v1/office/applications/${id}/neighbours?q=トナリ${query}`)).body

  test('before and after as filtered and sorted; a case that left the queue leads to its first', async () => {
    const name = { ...formOf().guardian1, familyName: '隣', familyKana: 'トナリ' }
    const [b, a, c] = [
      await plain({ guardian1: { ...name, mail: 'tonari1@test.example' } }, { receivedOn: '2026-11-10' }),
      await plain({ guardian1: { ...name, mail: 'tonari2@test.example' } }, { receivedOn: '2026-11-09' }),
      await plain({ guardian1: { ...name, mail: 'tonari3@test.example' } }, { receivedOn: '2026-11-12' }),
    ].map(({ id }) => id) as [string, string, string]
    expect(await beside(a)).toMatchObject({ before: null, after: b, place: 1, found: 3 })
    expect(await beside(b)).toMatchObject({ before: a, after: c, place: 2 })
    expect(await beside(b, '&dir=down')).toMatchObject({ before: c, after: a, place: 2 })
    expect((await act(officer.client, b, 'withdraw', { version: 1 })).status).toBe(200)
    expect(await beside(b)).toMatchObject({ before: null, after: a, place: null, found: 2 })
  })

  test('several cases are given to an officer of the own town, all or none', async () => {
    const [first, second] = [await plain(), await plain({}, { state: 'returned', officerId: officer.id })]
    const give = (who: string, cases: { id: string; version: number }[], by = officer) =>
      by.client.call<{ assigned: number }>('POST', '/api/v1/office/applications/assign', { officer: who, cases })
    const both = [first, second].map(({ id }) => ({ id, version: 1 }))
    const { body } = await officer.client.get<{ officers: { id: string; name: string }[] }>('/api/v1/office/officers')
    expect(body.officers.map(({ name }) => name)).toEqual(['担当 一郎', '管理 花子'])
    expect(codesOf(await give(neighbour.id, both))).toEqual(['review.no-officer'])
    expect(
      codesOf(
        await give(other.id, [
          { id: first.id, version: 1 },
          { id: second.id, version: 7 },
        ]),
      ),
    ).toEqual(['changed-elsewhere'])
    expect(await stateOf(first.id)).toMatchObject({ state: 'submitted', officer_id: null })
    expect((await give(other.id, both, neighbour)).status).toBe(422)
    expect((await give(other.id, both)).body).toEqual({ assigned: 2 })
    expect(await stateOf(first.id)).toMatchObject({ state: 'reviewing', officer_id: other.id, version: 2 })
    expect(await stateOf(second.id)).toMatchObject({ state: 'returned', officer_id: other.id, version: 2 })
  })

  test('the town’s own sentences: written, written anew, removed; another town has its own', async () => {
    const id = randomUUID()
    const path = `/api/v1/office/correction-templates/${id}`
    const put = (who: BuiltLogin, message: string) => who.client.call('PUT', path, { title: '電話', message })
    expect(codesOf(await put(officer, ''))).toEqual(['review.template-message'])
    expect((await put(officer, 'つながりません。')).status).toBe(200)
    expect((await put(officer, '日中の番号をお願いします。')).status).toBe(200)
    expect((await put(neighbour, 'よその文')).status).toBe(404)
    const list = async (who: BuiltLogin) =>
      (await who.client.get<{ templates: { message: string }[] }>('/api/v1/office/correction-templates')).body.templates
    expect((await list(officer)).map(({ message }) => message)).toEqual(['日中の番号をお願いします。'])
    expect(await list(neighbour)).toEqual([])
    expect((await viewer.client.call('DELETE', path)).status).toBe(403)
    expect((await neighbour.client.call('DELETE', path)).status).toBe(404)
    expect((await officer.client.call('DELETE', path)).status).toBe(200)
  })
})

describe('two persons (作成者 ≠ 承認者)', () => {
  let first: BuiltLogin
  let second: BuiltLogin
  beforeAll(async () => {
    await buildTownSetting(t, kobe.code, { doubleCheck: true }, localDate('2026-11-01'))
    first = await buildLogin(t, 'wardOfficer', { municipality: kobe.code }, { name: '起案 太郎' })
    second = await buildLogin(t, 'wardOfficer', { municipality: kobe.code }, { name: '承認 次郎' })
  })
  const home = { postalCode: '6500001', prefecture: '兵庫県' as const, city: '神戸市', street: '加納町6-5-1', building: '' }
  const inKobe = (receivedOn = '2026-11-20') =>
    plain({ guardian1: { ...formOf().guardian1, address: home } }, { municipality: kobe.code, receivedOn })
  const standing = (id: string) => ({ kind: 'certify', household: null, children: [{ id }] })

  test('one prepares, another approves; nobody does both, nobody does it alone', async () => {
    const built = await inKobe()
    const children = [{ id: built.children[0] }]
    expect((await act(first.client, built.id, 'take', { version: 1 })).status).toBe(200)
    expect(codesOf(await act(first.client, built.id, 'certify', { version: 2, household: null, children }))).toEqual([
      'review.second-needed',
    ])
    expect(
      codesOf(await act(first.client, built.id, 'reject', { version: 2, children: built.children, reason: 'residence' })),
    ).toEqual(['review.second-needed'])
    const early = { ...standing(built.children[0] ?? ''), children: [{ id: built.children[0], validFrom: '2025-10-01' }] }
    expect(codesOf(await act(first.client, built.id, 'prepare', { version: 2, decision: early }))).toEqual(['certify.too-early'])
    expect(
      (await act(first.client, built.id, 'prepare', { version: 2, decision: standing(built.children[0] ?? '') })).body,
    ).toMatchObject({ state: 'reviewing', version: 3 })
    const seen = (await second.client.get<{ prepared: unknown }>(`/api/v1/office/applications/${built.id}`)).body
    expect(seen.prepared).toMatchObject({ kind: 'certify', by: '起案 太郎', mine: false })
    expect(codesOf(await act(first.client, built.id, 'approve', { version: 3 }))).toEqual(['review.same-person'])
    expect((await act(second.client, built.id, 'approve', { version: 3 })).body).toMatchObject({ state: 'certified' })
    const { rows } = await t.admin.query(
      'select c.decided_by from certificate c join application_child k on k.id = c.application_child_id where k.application_id = $1',
      [built.id],
    )
    expect(rows).toEqual([{ decided_by: second.id }])
    const { rows: told } = await t.admin.query(
      'select event from application_event where application_id = $1 and public order by event',
      [built.id],
    )
    expect(told.map(({ event }) => event)).toEqual(['certify', 'take'])
  })

  test('any other act makes it void; not approved, it can be prepared again; a refusal needs two as well', async () => {
    const built = await inKobe()
    await act(first.client, built.id, 'take', { version: 1 })
    const refusal = { kind: 'reject', children: built.children, reason: 'residence' }
    await act(first.client, built.id, 'prepare', { version: 2, decision: refusal })
    expect((await act(second.client, built.id, 'send-back', { version: 3 })).body).toMatchObject({
      state: 'reviewing',
      version: 4,
    })
    expect(codesOf(await act(second.client, built.id, 'approve', { version: 4 }))).toEqual(['review.nothing-prepared'])
    await act(first.client, built.id, 'prepare', { version: 4, decision: refusal })
    await act(second.client, built.id, 'take', { version: 5 })
    expect(codesOf(await act(second.client, built.id, 'approve', { version: 6 }))).toEqual(['review.nothing-prepared'])
    await act(first.client, built.id, 'prepare', { version: 6, decision: refusal })
    expect((await act(second.client, built.id, 'approve', { version: 7 })).body).toMatchObject({ state: 'rejected' })
    expect((await t.admin.query('select kind from outbox where recipient = $1', [built.form.guardian1.mail])).rows).toEqual([
      { kind: 'application.rejected' },
    ])
  })

  test('many at once: prepared by one, approved by another; one’s own and what was chosen by hand are left', async () => {
    const built = [await inKobe('2026-11-18'), await inKobe('2026-11-19'), await inKobe('2026-11-20')]
    const of = async (who: BuiltLogin) =>
      (await shown(who)).cases.filter((one) => built.some(({ id }) => id === one.id)).map(({ step, reasons }) => [step, reasons])
    expect(await of(first)).toEqual(built.map(() => ['prepare', []]))
    const at = (version: number) => built.map(({ id }) => ({ id, version }))
    expect((await outcome((await run('certify', at(1), second)).body.id, second)).cases.map((one) => one.reasons)).toEqual(
      built.map(() => ['prepared']),
    )
    const prepared = await run('prepare', at(1), first)
    expect((await outcome(prepared.body.id, first)).cases.map((one) => one.outcome)).toEqual(built.map(() => 'prepared'))
    const [byHand] = built
    const decision = {
      kind: 'certify',
      household: null,
      children: [{ id: byHand?.children[0], reduction: { class: 'welfare', until: null } }],
    }
    expect((await act(first.client, byHand?.id ?? '', 'prepare', { version: 2, decision })).status).toBe(200)
    expect(await of(first)).toEqual([
      ['certify', ['samePerson', 'prepared']],
      ['certify', ['samePerson']],
      ['certify', ['samePerson']],
    ])
    const cases = at(2).map((one) => (one.id === byHand?.id ? { ...one, version: 3 } : one))
    const done = await run('certify', cases, second)
    expect((await outcome(done.body.id, second)).cases.map((one) => [one.outcome, one.reasons])).toEqual([
      ['certified', []],
      ['certified', []],
      ['left', ['prepared']],
    ])
  })
})
