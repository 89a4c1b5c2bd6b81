/** What happens without a request: mails to applicants, rendered as the jobs role that sends them, and the clearing of drafts. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { buildTowns, insert } from '../../../test/helpers/build.ts'
import { japanDate } from '../../platform/calendar.ts'
import { createPool, inRole } from '../../platform/db.ts'
import { oneTimeCode } from '../../platform/one-time-code.ts'
import { koto } from '../municipality/towns.ts'
import { clearDrafts } from './clear-drafts.ts'
import { applicationMails } from './mails.ts'

let t: TestApp
let pool: ReturnType<typeof createPool>
const id = randomUUID()
beforeAll(async () => {
  t = await startTestApp()
  pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'jobs' })
  await buildTowns(t)
  await insert(t, 'application', {
    id,
    number: '2345-6789-ABCD',
    kind: 'new',
    channel: 'builtIn',
    municipality: koto.code,
    state: 'submitted',
    kek: 'k1',
    received_on: '2026-11-24',
    due_on: '2026-12-08',
    updated_at: t.clock.now(),
  })
})
afterAll(async () => {
  await pool.end()
  await t.close()
})

const render = (kind: string, refs: Record<string, string>) => {
  const renderer = applicationMails[kind]
  if (!renderer) throw new Error(`no mail ${kind}`)
  const now = t.clock.now()
  return inRole(pool, (tx) =>
    renderer(tx, refs, { now, today: japanDate(now), baseUrl: 'https://tsuen.example', keys: t.keys, locale: 'ja' }),
  )
}

test('申請受付完了: number, expected date, what follows, the way to the state', async () => {
  const mail = await render('application.received', { application: id })
  expect(mail?.subject).toBe('申請受付完了のお知らせ')
  for (const words of [
    '2345-6789-ABCD',
    '2026年（令和8年）12月8日',
    '江東区',
    'https://tsuen.example/apply/status?number=2345-6789-ABCD',
  ])
    expect(mail?.text).toContain(words)
})

test('a code is mailed while it is good; the subject does not tell it', async () => {
  const code = randomUUID()
  const expires = new Date(t.clock.now().getTime() + 600_000)
  await insert(t, 'one_time_code', {
    id: code,
    purpose: 'status',
    code_hash: Buffer.alloc(32),
    application_id: id,
    expires_at: expires,
  })
  const mail = await render('application.statusCode', { code })
  expect(mail?.text).toContain(oneTimeCode(t.keys, code))
  expect(mail?.subject).not.toMatch(/\d/)
  await t.admin.query('update one_time_code set voided_at = $2 where id = $1', [code, t.clock.now()])
  expect(await render('application.statusCode', { code })).toBeNull()
})

test('the way back to a draft is mailed only while it is one', async () => {
  expect(await render('application.draft', { application: id })).toBeNull()
  await t.admin.query(`update application set state = 'draft' where id = $1`, [id])
  expect((await render('application.draft', { application: id }))?.text).toContain('2345-6789-ABCD')
  expect((await render('application.withdrawn', { application: id }))?.subject).toBe('申請の取下げを受け付けました')
})

test('a draft that nobody touched for 30 days goes with its documents; anything younger or sent stays', async () => {
  const now = t.clock.now().getTime()
  const row = async (state: string, days: number): Promise<string> => {
    const application = randomUUID()
    const at = new Date(now - days * 86_400_000)
    await insert(t, 'application', {
      id: application,
      number: application,
      kind: 'new',
      channel: 'builtIn',
      municipality: koto.code,
      state,
      kek: 'k1',
      updated_at: at,
    })
    const file = randomUUID()
    await insert(t, 'stored_file', {
      id: file,
      application_id: application,
      field: 'other',
      sealed_name: Buffer.alloc(1),
      type: 'application/pdf',
      size: 1,
      sha256: Buffer.alloc(32),
    })
    await insert(t, 'file_chunk', { file_id: file, ordinal: 0, sealed: Buffer.alloc(1) })
    await insert(t, 'session', {
      id: randomUUID(),
      token_hash: Buffer.from(randomUUID().replaceAll('-', '').slice(0, 32)),
      side: 'applicant',
      application_id: application,
      expires_at: at,
      last_seen_at: at,
    })
    return application
  }
  const [old, young, sent] = [await row('draft', 31), await row('draft', 29), await row('submitted', 400)]
  await clearDrafts.run({ pool, now: t.clock.now() } as never)
  const { rows } = await t.admin.query(
    `select a.id, count(c.*)::int as chunks from application a left join stored_file f on f.application_id = a.id
       left join file_chunk c on c.file_id = f.id where a.id = any ($1) group by 1`,
    [[old, young, sent]],
  )
  expect(new Map(rows.map((r) => [r.id, r.chunks]))).toEqual(
    new Map([
      [young, 1],
      [sent, 1],
    ]),
  )
})
