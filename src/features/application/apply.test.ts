/** An application through HTTP on real rows: draft, files, submission, state, correction, withdrawal. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, codesOf, rulesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { buildTownSetting, buildTowns } from '../../../test/helpers/build.ts'
import { oneTimeCode } from '../../platform/one-time-code.ts'
import { koto, nagakute, sumida } from '../municipality/towns.ts'
import type { Contents } from './sealed-form.ts'
import { openContents } from './sealed-form.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

type Own = {
  number: string
  state: string
  open: { section: string; child: number }[]
  summary: { key: string; rows: { term: string; value: string; pointers: string[] }[] }[] | null
  children: { number: string; state: string; name: string }[]
  files: { id: string; field: string; name: string; bytes: number }[]
  events: { event: string }[]
  corrections: { pointer: string; name: string; message: string }[]
  typed: Record<string, unknown> | null
  dueOn: string | null
  consents: { purpose: string; version: number }[]
}

const own = async (client: Client): Promise<Own> => (await client.get<Own>('/api/v1/applications/own')).body
const save = (client: Client, section: string, form: unknown, child = 0) =>
  client.call('POST', '/api/v1/applications/own/sections', { section, child, form })

const start = async (municipality = koto.code): Promise<Client> => {
  const client = t.client('applicant')
  expect((await client.call('POST', '/api/v1/applications', { municipality })).status).toBe(200)
  return client
}

const child = (given: string, birth = { year: '令和7', month: '４', day: '10' }) => ({
  familyName: '髙橋',
  givenName: given,
  familyKana: 'たかはし',
  givenKana: 'さくら',
  birth,
  sex: 'female',
})

/** Every section of an ordinary family, as people type it. */
async function fill(client: Client, mail = `${randomUUID()}@example.jp`): Promise<void> {
  for (const [section, form] of [
    ['name', { guardian1: { familyName: '髙橋', givenName: '𠮷子', familyKana: 'たかはし', givenKana: 'よしこ' } }],
    [
      'address',
      {
        guardian1: {
          address: {
            postalCode: '〒１３５－００１６',
            prefecture: '東京都',
            city: '江東区',
            street: '東陽4-11-28',
            building: '',
          },
        },
      },
    ],
    [
      'contact',
      {
        guardian1: {
          relationship: 'mother',
          mail: ` ${mail.toUpperCase()} `,
          phone: '０９０ー０００００００１'.replace('ー', '−'),
        },
      },
    ],
    ['second', { guardian2: { wanted: 'no' } }],
    ['child', { children: { 0: child('さくら') } }],
    ['care', { children: { 0: { enrolment: 'none' } } }],
    ['reduction', { reduction: { wish: 'no' } }],
    ['consents', { consents: { residence: 'on', residenceVersion: '1', use: 'on', useVersion: '1' }, other: '' }],
  ] as const) {
    const saved = await save(client, section, form)
    expect([section, saved.status, saved.text]).toEqual([section, 200, saved.text])
  }
}

const submit = (client: Client, key = randomUUID()) =>
  client.call<{ number: string; dueOn: string }>('POST', '/api/v1/applications/own/submit', undefined, { key })

test('a family applies: converted values, names exact, number, date, mail, sealed row', async () => {
  const client = await start()
  expect((await own(client)).open.map((o) => o.section)).toEqual([
    'name',
    'address',
    'contact',
    'second',
    'child',
    'reduction',
    'consents',
  ])
  await fill(client, 'yoshiko@example.jp')
  const draft = await own(client)
  expect(draft.open).toEqual([])
  const row = (term: string) => draft.summary?.[0]?.rows.find((r) => r.term === term)?.value
  expect(row('氏名')).toBe('髙橋 𠮷子')
  expect(row('フリガナ')).toBe('タカハシ ヨシコ')
  expect(row('住所')).toBe('〒135-0016 東京都江東区東陽4-11-28')
  expect(row('電話番号')).toBe('090-0000-0001')
  expect(row('メールアドレス')).toBe('yoshiko@example.jp')
  expect(draft.summary?.find((g) => g.key === 'child')?.rows.find((r) => r.term === '生年月日')?.value).toBe(
    '2025年（令和7年）4月10日',
  )

  const key = randomUUID()
  const sent = await submit(client, key)
  expect(sent.status).toBe(200)
  expect(sent.body).toEqual({ number: draft.number, dueOn: '2026-12-08' })
  expect((await submit(client, key)).body).toEqual(sent.body)
  expect(codesOf(await submit(client))).toEqual(['application.state'])

  const { rows } = await t.admin.query(
    `select a.state, a.family_name, a.mail, a.received_on::text, c.number, c.state as child_state, c.birth_date::text,
       (select count(*)::int from consent where application_id = a.id) as consents,
       (select array_agg(kind order by created_at) from outbox where refs->>'application' = a.id::text) as mails,
       (select array_agg(event order by at) from audit_event where ids->>'application' = a.id::text) as events,
       position(convert_to('𠮷子', 'UTF8') in a.sealed) as plain
     from application a join application_child c on c.application_id = a.id where a.number = $1`,
    [draft.number],
  )
  expect(rows).toMatchObject([
    {
      state: 'submitted',
      family_name: '髙橋',
      mail: 'yoshiko@example.jp',
      received_on: '2026-11-24',
      number: `${draft.number}-1`,
      child_state: 'submitted',
      birth_date: '2025-04-10',
      consents: 2,
      mails: ['application.received'],
      plain: 0,
    },
  ])
  expect(rows[0].events.at(-1)).toBe('application.submitted')
  const paper = await client.get('/api/v1/applications/own/paper')
  expect(paper.headers.get('content-type')).toBe('application/pdf')
  expect(paper.text.slice(0, 5)).toBe('%PDF-')
})

test('the draft is nobody else’s, and a browser without the cookie has none', async () => {
  const client = await start()
  await save(client, 'name', {
    guardian1: { familyName: 'カナリア', givenName: '一', familyKana: 'カナリア', givenKana: 'イチ' },
  })
  expect((await t.client('applicant').get('/api/v1/applications/own')).status).toBe(401)
  const other = await start()
  expect((await own(other)).typed).toEqual({})
  const again = t.client('applicant')
  for (const [name, value] of client.cookies) again.cookies.set(name, value)
  t.clock.advance(6 * 86_400_000)
  expect((await own(again)).typed).toMatchObject({ guardian1: { familyName: 'カナリア' } })
  t.clock.advance(-6 * 86_400_000)
})

test('every wrong field is named, what was saved before stays', async () => {
  const client = await start()
  const wrong = await save(client, 'contact', { guardian1: { relationship: 'x', mail: 'nobody@', phone: '12' } })
  expect(wrong.status).toBe(422)
  expect((wrong.body as { fields: { pointer: string; message: string }[] }).fields).toEqual([
    expect.objectContaining({ pointer: '/guardian1/relationship' }),
    expect.objectContaining({ pointer: '/guardian1/mail' }),
    expect.objectContaining({ pointer: '/guardian1/phone', message: expect.stringContaining('市外局番') }),
  ])
  expect((await own(client)).typed).toEqual({})
  expect(rulesOf(await submit(client)).length).toBeGreaterThan(5)
})

test('ACC-2: 保護者2 needs another address and number; sharing the home is fine', async () => {
  const client = await start()
  await fill(client, 'first@example.jp')
  const second = {
    wanted: 'yes',
    familyName: '髙橋',
    givenName: '一郎',
    familyKana: 'タカハシ',
    givenKana: 'イチロウ',
    relationship: 'father',
    sameAddress: 'on',
  }
  const same = await save(client, 'second', { guardian2: { ...second, mail: 'FIRST@example.jp', phone: '+81 90-0000-0001' } })
  expect(rulesOf(same)).toEqual(['ACC-2', 'ACC-2'])
  expect(
    (await save(client, 'second', { guardian2: { ...second, mail: 'second@example.jp', phone: '09000000002' } })).status,
  ).toBe(200)
  const rows = (await own(client)).summary?.find((g) => g.key === 'guardian2')?.rows
  expect(rows?.find((r) => r.term === '住所')?.value).toContain('東陽4-11-28')
})

test('ELIG-3: from 30 days before six months; the day before is told its date', async () => {
  const client = await start()
  // Born 2026-06-25: AGE-2 is 2026-12-24, applications from 2026-11-24.
  const early = await save(client, 'child', { children: { 0: child('ひなた', { year: '2026', month: '6', day: '26' }) } })
  expect(codesOf(early)).toEqual(['child.too-early'])
  expect(early.text).toContain('2026年（令和8年）11月25日から申請できます')
  expect((await save(client, 'child', { children: { 0: child('ひなた', { year: 'R8', month: '6', day: '25' }) } })).status).toBe(
    200,
  )
  const old = await save(client, 'child', { children: { 0: child('ひなた', { year: '2022', month: '4', day: '1' }) } })
  expect(codesOf(old)).toEqual(['child.too-late'])
})

test('several children: added, taken out, one number each; the same one twice is found', async () => {
  const client = await start()
  await fill(client)
  await save(client, 'child', { children: { 1: { ...child('はる'), givenKana: 'はる' } } }, 1)
  expect((await own(client)).open).toEqual([{ section: 'care', child: 1 }])
  await save(client, 'care', { children: { 1: { enrolment: 'temporaryCare', disability: 'on', careNote: '歩行の支援' } } }, 1)
  await save(client, 'child', { children: { 2: child('さくら') } }, 2)
  await save(client, 'care', { children: { 2: { enrolment: 'none' } } }, 2)
  expect(codesOf(await submit(client))).toEqual(['child.twice'])
  await client.call('POST', '/api/v1/applications/own/children/remove', { child: 2 })
  const sent = await submit(client)
  expect(sent.status).toBe(200)
  expect((await own(client)).children.map((c) => c.number)).toEqual([`${sent.body.number}-1`, `${sent.body.number}-2`])
})

test('CERT-2: towns with another way are told, unknown towns are not found', async () => {
  const call = (municipality: string) => t.client('applicant').call('POST', '/api/v1/applications', { municipality })
  expect(codesOf(await call(sumida.code))).toEqual(['application.channel'])
  expect(codesOf(await call(nagakute.code))).toEqual(['application.channel'])
  expect((await call('999999')).status).toBe(404)
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('documents: kept sealed, listed, fetched, taken out; wrong ones are named and nothing of the batch stays', async () => {
  const client = await start()
  await fill(client)
  await save(client, 'reduction', { reduction: { wish: 'yes', class: 'lowIncome', taxPlace1: 'elsewhere', taxPlace2: 'none' } })
  const good = { field: 'taxCertificate1', name: '課税証明書.png', type: 'image/png', bytes: png }
  const bad = { field: 'taxCertificate1', name: 'virus.exe', type: 'image/png', bytes: png }
  const mixed = await client.upload('/api/v1/applications/own/files', {}, [good, bad])
  expect([mixed.status, ...codesOf(mixed)]).toEqual([422, 'fileType'])
  expect((await own(client)).files).toEqual([])
  const added = await client.upload('/api/v1/applications/own/files', {}, [good, { ...good, name: '裏.png' }])
  expect(added.status).toBe(200)
  const files = (await own(client)).files
  expect(files.map((f) => [f.field, f.name])).toEqual([
    ['taxCertificate1', '課税証明書.png'],
    ['taxCertificate1', '裏.png'],
  ])
  const path = `/api/v1/applications/own/files/${files[0]?.id}`
  expect((await client.get(path)).headers.get('content-type')).toBe('image/png')
  expect((await (await start()).get(path)).status).toBe(404)
  await client.call('POST', `${path}/remove`)
  expect((await client.get(path)).status).toBe(404)
  expect(codesOf(await submit(client))).toEqual(['consent.missing'])
})

/** The code that the mail of an application would carry. */
async function codeOf(number: string): Promise<string> {
  const { rows } = await t.admin.query(
    'select c.id from one_time_code c join application a on a.id = c.application_id where a.number = $1 order by c.created_at desc, c.id desc limit 1',
    [number],
  )
  return oneTimeCode(t.keys, rows[0].id)
}

test('CERT-1: state by number and mailed code; the same answer whatever exists; five tries; a draft goes on', async () => {
  const client = await start()
  await fill(client, 'lookup@example.jp')
  const { number } = await own(client)
  const ask = (n: string) => t.client('applicant').call('POST', '/api/v1/applications/status-code', { number: n })
  const known = await ask(` ${number.toLowerCase().replaceAll('-', 'ー')} `)
  const unknown = await ask('2222-2222-2222')
  expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
  expect(codesOf(await ask('2222-2222-2223'))).toEqual(['application.number'])

  const phone = t.client('applicant')
  const tryCode = (code: string) => phone.call<{ state: string }>('POST', '/api/v1/applications/status', { number, code })
  const right = await codeOf(number)
  const wrong = right === '000000' ? '000001' : '000000'
  expect(codesOf(await tryCode(wrong))).toEqual(['code-wrong'])
  expect((await tryCode(right)).body).toEqual({ state: 'draft' })
  expect((await own(phone)).number).toBe(number)
  expect(codesOf(await tryCode(right))).toEqual(['code-expired'])

  t.clock.advance(61_000)
  await ask(number)
  for (let i = 0; i < 4; i++) expect(codesOf(await tryCode(wrong))).toEqual(['code-wrong'])
  expect(codesOf(await tryCode(wrong))).toEqual(['code-spent'])
  expect(codesOf(await tryCode(await codeOf(number)))).toEqual(['code-spent'])
})

/** What an officer's 補正依頼 leaves; the review itself is tested with it. */
async function returnCase(number: string, marks: readonly string[]): Promise<string> {
  const { rows } = await t.admin.query(
    `update application set state = 'returned', correction_due_on = '2026-12-15' where number = $1 returning id`,
    [number],
  )
  const id = rows[0].id as string
  await t.admin.query(`update application_child set state = 'returned' where application_id = $1`, [id])
  for (const pointer of marks)
    await t.admin.query(
      `insert into application_correction (id, application_id, pointer, reason_code, requested_at) values ($1, $2, $3, 'differs', $4)`,
      [randomUUID(), id, pointer, t.clock.now()],
    )
  return id
}
const correct = (client: Client, form: unknown, confirmed: string[] = []) =>
  client.call('POST', '/api/v1/applications/own/correct', { form, confirmed })

async function storedForm(id: string) {
  const { rows } = await t.admin.query('select id, kek, wrapped_key, sealed from application where id = $1', [id])
  const contents = openContents(t.keys, rows[0]) as Extract<Contents, { form: unknown }>
  return contents.form
}

test('補正: exactly the marked fields, each answered, everything else as it was', async () => {
  const client = await start()
  await fill(client)
  const { number } = (await submit(client)).body
  const id = await returnCase(number, ['/guardian1/phone', '/guardian1/address', '/children/0/birthDate'])
  expect((await own(client)).corrections.map((c) => c.name)).toEqual([
    '保護者1の電話番号',
    '保護者1の住所',
    'さくらさんの生年月日',
  ])

  const unanswered = await correct(client, { guardian1: { phone: '09000000009' } })
  expect(codesOf(unanswered)).toContain('postcode.missing')
  const typed = (await own(client)).typed as { guardian1: { address: Record<string, string> } }
  const before = await storedForm(id)
  const sent = await correct(
    client,
    {
      guardian1: { phone: '09000000009', familyName: '侵入', address: typed.guardian1.address },
      children: { 0: { birth: { year: '2025', month: '4', day: '11' }, givenName: '侵入' } },
    },
    ['/guardian1/address'],
  )
  expect([sent.status, sent.text]).toEqual([200, '{}'])
  const after = await storedForm(id)
  expect(after).toEqual({
    ...before,
    guardian1: { ...before.guardian1, phone: '09000000009' },
    children: [{ ...before.children[0], birthDate: '2025-04-11' }],
  })
  const state = await own(client)
  expect([state.state, state.children[0]?.state, state.corrections]).toEqual(['reviewing', 'reviewing', []])
  expect(state.events.map((e) => e.event)).toEqual(['submit', 'correct'])
  const { rows } = await t.admin.query(
    'select birth_date::text as birth, given_name from application_child where application_id = $1',
    [id],
  )
  expect(rows).toEqual([{ birth: '2025-04-11', given_name: 'さくら' }])
})

test('補正: a mark left as it was is named; a new document answers its mark', async () => {
  const client = await start()
  await fill(client)
  const { number } = (await submit(client)).body
  await returnCase(number, ['/guardian1/phone', '/reduction/documents'])
  t.clock.advance(1000)
  const form = { guardian1: { phone: '09000000001' } }
  const left = await correct(client, form)
  expect(codesOf(left)).toEqual(['correction.unanswered', 'correction.unanswered'])
  const added = await client.upload('/api/v1/applications/own/files', {}, [
    { field: 'other', name: 'a.png', type: 'image/png', bytes: png },
  ])
  expect(added.status).toBe(200)
  expect(codesOf(await correct(client, form))).toEqual(['correction.unanswered'])
  expect((await correct(client, form, ['/guardian1/phone'])).status).toBe(200)
  expect(
    codesOf(
      await client.upload('/api/v1/applications/own/files', {}, [
        { field: 'other', name: 'b.png', type: 'image/png', bytes: png },
      ]),
    ),
  ).toEqual(['application.state'])
})

test('取下げ: open cases end, decided ones cannot', async () => {
  const client = await start()
  await fill(client)
  const { number } = (await submit(client)).body
  const withdraw = () => client.call('POST', '/api/v1/applications/own/withdraw')
  expect((await withdraw()).status).toBe(200)
  expect((await own(client)).state).toBe('withdrawn')
  expect(codesOf(await withdraw())).toEqual(['application.state'])
  await t.admin.query(`update application set state = 'certified' where number = $1`, [number])
  expect(codesOf(await withdraw())).toEqual(['application.state'])
})

test('a town that closes its form while people type tells them at the end', async () => {
  const client = await start()
  await fill(client)
  await buildTownSetting(t, koto.code, { channels: { application: { way: 'paper' } } }, '2026-11-24' as never)
  expect(codesOf(await submit(client))).toEqual(['application.channel'])
  await t.admin.query(`delete from municipality_setting where municipality = $1 and valid_from = '2026-11-24'`, [koto.code])
  expect((await submit(client)).status).toBe(200)
})

test('leaving ends this browser’s access only', async () => {
  const client = await start()
  await fill(client, 'stay@example.jp')
  const copy = t.client('applicant')
  for (const [name, value] of client.cookies) copy.cookies.set(name, value)
  expect((await client.call('POST', '/api/v1/applications/own/leave')).status).toBe(200)
  expect(client.cookies.size).toBe(0)
  expect((await copy.get('/api/v1/applications/own')).status).toBe(401)
})

test('every code that applications give has its words', () => {
  const texts = ['application', 'form-fields', 'account', 'common'].map((name) =>
    readFileSync(new URL(`../../web/text/refusals/${name}.ts`, import.meta.url), 'utf8'),
  )
  const sources = ['form', 'person', 'rules'].map((name) => readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8'))
  const more = ['../../platform/japanese-date.ts', '../account/rules.ts'].map((path) =>
    readFileSync(new URL(path, import.meta.url), 'utf8'),
  )
  const codes = new Set(
    [...sources, ...more].flatMap((text) => [...text.matchAll(/^ {2,4}'([a-z]+\.[a-z0-9-]+)': /gm)].map((m) => m[1] ?? '')),
  )
  expect(codes.size).toBeGreaterThan(40)
  expect([...codes].filter((code) => !texts.some((text) => text.includes(`'${code}': {`)))).toEqual([])
})

test('nobody fills the disk with drafts, nor a stranger’s mailbox with numbers and codes', async () => {
  const now = t.clock.now()
  await t.admin.query('delete from throttle')
  const begin = (client: Client) => client.call<{ number: string }>('POST', '/api/v1/applications', { municipality: koto.code })
  const victim = 'victim@example.jp'
  const drafts: { client: Client; number: string }[] = []
  for (let i = 0; i < 6; i++) {
    const client = t.client('applicant')
    const { number } = (await begin(client)).body
    await fill(client, victim)
    drafts.push({ client, number })
  }
  const mails = async () => (await t.admin.query('select 1 from outbox where recipient = $1', [victim])).rows.length
  for (const { client } of drafts) await client.call('POST', '/api/v1/applications/own/mail-number')
  const anybody = t.client()
  for (const { number } of drafts)
    expect((await anybody.call('POST', '/api/v1/applications/status-code', { number })).status).toBe(200)
  expect(await mails()).toBe(10)
  const [first] = drafts
  if (!first) throw new Error('no draft')
  const more = await first.client.call('POST', '/api/v1/applications/own/mail-number')
  expect([more.status, codesOf(more)]).toEqual([429, ['too-many']])
  t.clock.set(new Date(now.getTime() + 3_600_001))
  expect((await anybody.call('POST', '/api/v1/applications/status-code', { number: drafts[5]?.number })).status).toBe(200)
  expect(await mails()).toBe(11)

  await t.admin.query('delete from throttle')
  for (let i = 0; i < 60; i++) expect((await begin(t.client('applicant'))).status).toBe(200)
  expect(codesOf(await begin(t.client('applicant')))).toEqual(['too-many'])
})
