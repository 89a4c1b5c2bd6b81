/** Enquiries over HTTP (HLP-1): whom a question reaches, who reads it, what the mails say, and what is never stored. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { ayase, koto } from '../municipality/towns.ts'
import { clearEnquiries } from './clear-enquiries.ts'
import { deskOf, enquiryTopics, keptDays, pageOfEnquiry } from './rules.ts'

let t: TestApp
let family: BuiltHousehold
let other: BuiltHousehold
let officer: BuiltLogin
let colleague: BuiltLogin
let stranger: BuiltLogin
let viewer: BuiltLogin
let helpdesk: BuiltLogin
let home: BuiltFacility
let staff: BuiltLogin

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  family = await buildHousehold(t)
  other = await buildHousehold(t)
  home = await buildFacility(t)
  staff = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code }, { name: '江東 一郎' })
  colleague = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  viewer = await buildLogin(t, 'wardViewer', { municipality: koto.code })
  stranger = await buildLogin(t, 'wardAdmin', { municipality: ayase.code })
  helpdesk = await buildLogin(t, 'helpdesk')
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

type Queue = { rows: { id: string; number: string; waits: boolean; mine: boolean }[]; counts: Record<string, number> }
type Seen = {
  version: number
  state: string
  history: { event: string; text: string | null; by: string | null }[]
  page: string | null
  reference: string | null
  confirmed: boolean
  mayHand: boolean
}
type Thread = { id: string; state: string; desk: string; messages: { side: string; event: string; text: string | null }[] }

const ask = async (who: BuiltLogin, topic: string, text = 'どうすればよいですか。', more: object = {}) => {
  const asked = await who.client.call<{ id: string; number: string }>('POST', '/api/v1/enquiries', {
    topic,
    text,
    page: '/my/bookings',
    reference: null,
    ...more,
  })
  expect([asked.status, asked.text.slice(0, 200)]).toEqual([200, expect.any(String)])
  return asked.body
}
const inQueue = async (who: BuiltLogin, id: string): Promise<boolean> =>
  (await who.client.get<Queue>('/api/v1/office/enquiries?state=all')).body.rows.some((row) => row.id === id)
const seenBy = (who: BuiltLogin, id: string) => who.client.get<Seen>(`/api/v1/office/enquiries/${id}`)
const act = (who: BuiltLogin, id: string, what: string, body: object) =>
  who.client.call('POST', `/api/v1/office/enquiries/${id}/${what}`, body)

test.each(enquiryTopics.map((topic) => [topic, deskOf(topic)]))('%s is answered by the %s', (topic, desk) => {
  expect(desk).toBe(['howTo', 'login', 'trouble'].includes(topic) ? 'helpdesk' : 'town')
})

test.each([
  ['/my/bookings?from=1', '/my/bookings'],
  ['/my/bookings/0198c0de-0000-7000-8000-000000000001', '/my/bookings/0198c0de-0000-7000-8000-000000000001'],
  [`/activate/${'A'.repeat(43)}`, '/activate/…'],
  ['//evil.example', '//evil.example'],
  ['/a b', null],
  ['javascript:x', null],
])('the screen %s is kept as %s: nothing that opens something', (path, kept) => expect(pageOfEnquiry(path)).toBe(kept))

describe('a family and its town', () => {
  test('question, answer by mail without a word of it, more words, end', async () => {
    const words = 'アレルギーの書き方について'
    const { id, number } = await ask(family.guardian, 'certificate', words, { reference: 'req-1' })
    expect(number).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    expect(await inQueue(officer, id)).toBe(true)
    for (const who of [helpdesk, stranger]) {
      expect(await inQueue(who, id)).toBe(false)
      expect((await seenBy(who, id)).status).toBe(404)
    }
    for (const who of [other.guardian, staff]) expect((await who.client.get(`/api/v1/enquiries/${id}`)).status).toBe(404)
    const first = (await seenBy(officer, id)).body
    expect(first).toMatchObject({ page: '/my/bookings', reference: 'req-1', state: 'open' })
    expect(first.history.map((one) => [one.event, one.text])).toEqual([
      ['asked', words],
      ['read', null],
    ])
    expect((await act(officer, id, 'move', { version: first.version, act: 'take' })).status).toBe(200)
    const taken = (await seenBy(colleague, id)).body
    expect((await act(colleague, id, 'note', { version: taken.version, text: '電話で確かめた' })).status).toBe(200)
    const noted = (await seenBy(officer, id)).body
    expect((await act(officer, id, 'answer', { version: noted.version, text: '児童情報の画面で書けます。' })).status).toBe(200)
    const [mail] = await t.mailsTo(family.guardian.mail)
    expect(mail?.subject).toContain('お問い合わせに回答しました')
    expect(mail?.text).toContain(`/my/enquiries/${id}`)
    expect(mail?.text).not.toContain('児童情報')
    const list = await family.guardian.client.get<{ unread: number; enquiries: { id: string; unread: boolean }[] }>(
      '/api/v1/enquiries',
    )
    expect(list.body.unread).toBe(1)
    const thread = (await family.guardian.client.get<Thread>(`/api/v1/enquiries/${id}`)).body
    expect(thread.messages.map((one) => one.event)).toEqual(['asked', 'answered'])
    expect(JSON.stringify(thread)).not.toContain('江東 一郎')
    expect((await family.guardian.client.get<{ unread: number }>('/api/v1/enquiries')).body.unread).toBe(0)
    const more = await family.guardian.client.call('POST', `/api/v1/enquiries/${id}/messages`, { text: 'ありがとうございます。' })
    expect(more.status).toBe(200)
    expect((await seenBy(officer, id)).body.state).toBe('open')
    expect((await family.guardian.client.call('POST', `/api/v1/enquiries/${id}/close`)).status).toBe(200)
    const closed = (await seenBy(officer, id)).body
    const late = await act(officer, id, 'answer', { version: closed.version, text: 'はい' })
    expect([late.status, codesOf(late)]).toEqual([409, ['enquiry.closed']])
    expect((await act(officer, id, 'move', { version: closed.version, act: 'reopen' })).status).toBe(200)
  })

  test('two officers answer at once: one answer, the other hears of it', async () => {
    const { id } = await ask(family.guardian, 'hours')
    const { version } = (await seenBy(officer, id)).body
    const both = await Promise.all([
      act(officer, id, 'answer', { version, text: '1' }),
      act(colleague, id, 'answer', { version, text: '2' }),
    ])
    expect(both.map((one) => one.status).sort()).toEqual([200, 409])
    expect((await seenBy(officer, id)).body.history.filter((one) => one.event === 'answered').length).toBe(1)
  })

  test('a viewer reads, and the reading is recorded, but does nothing', async () => {
    const { id } = await ask(family.guardian, 'hours')
    const seen = await seenBy(viewer, id)
    expect(seen.status).toBe(200)
    expect((await act(viewer, id, 'move', { version: seen.body.version, act: 'take' })).status).toBe(403)
    const { rows } = await t.admin.query('select by_login from enquiry_event where enquiry_id = $1 and event = $2', [id, 'read'])
    expect(rows).toEqual([{ by_login: viewer.id }])
  })

  test('nothing is stored of a text that is empty, too long or holds a 個人番号; the topic must be one of theirs', async () => {
    for (const [body, code] of [
      [{ topic: 'howTo', text: ' ' }, 'enquiry.empty'],
      [{ topic: 'howTo', text: '番号は 1234 5678 9018 です' }, 'enquiry.my-number'],
      [{ topic: 'money', text: 'x' }, 'enquiry.topic'],
    ] as const) {
      const asked = await family.guardian.client.call('POST', '/api/v1/enquiries', { page: null, reference: null, ...body })
      expect([asked.status, codesOf(asked)]).toEqual([422, [code]])
    }
    const long = await family.guardian.client.call('POST', '/api/v1/enquiries', {
      topic: 'howTo',
      text: 'あ'.repeat(2001),
      page: null,
      reference: null,
    })
    expect(long.status).toBe(422)
  })

  test('words lie sealed', async () => {
    await ask(family.guardian, 'hours', '卵のひみつ')
    const { rows } = await t.admin.query<{ line: string }>('select to_jsonb(e)::text as line from enquiry_event e')
    expect(rows.length).toBeGreaterThan(0)
    for (const { line } of rows) expect(line).not.toContain(Buffer.from('卵のひみつ').toString('hex'))
  })
})

describe('between the desks', () => {
  test('the help desk hands a question to the town and sees it no more; back again', async () => {
    const { id } = await ask(family.guardian, 'howTo')
    expect(await inQueue(officer, id)).toBe(false)
    const at = (await seenBy(helpdesk, id)).body
    expect(at.mayHand).toBe(true)
    expect((await act(helpdesk, id, 'hand', { version: at.version, text: '認定のことです' })).status).toBe(200)
    expect((await seenBy(helpdesk, id)).status).toBe(404)
    expect(await inQueue(stranger, id)).toBe(false)
    const here = (await seenBy(officer, id)).body
    expect(here.history.map((one) => one.event)).toEqual(['asked', 'read', 'noted', 'handed', 'read'])
    const thread = (await family.guardian.client.get<Thread>(`/api/v1/enquiries/${id}`)).body
    expect([thread.desk, thread.messages.map((one) => one.event)]).toEqual(['town', ['asked', 'handed']])
    expect((await act(officer, id, 'hand', { version: here.version, text: 'お返しします' })).status).toBe(200)
    expect(await inQueue(helpdesk, id)).toBe(true)
  })

  test('facilities ask too; their staff see it, families do not', async () => {
    const { id } = await ask(staff, 'money')
    expect(await inQueue(officer, id)).toBe(true)
    const admin = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
    expect((await admin.client.get(`/api/v1/enquiries/${id}`)).status).toBe(200)
    expect((await family.guardian.client.get(`/api/v1/enquiries/${id}`)).status).toBe(404)
    const wrong = await staff.client.call('POST', '/api/v1/enquiries', { topic: 'hours', text: 'x', page: null, reference: null })
    expect(codesOf(wrong)).toEqual(['enquiry.topic'])
    const elsewhere = await buildFacility(t)
    const foreign = await staff.client.call('POST', '/api/v1/enquiries', {
      topic: 'howTo',
      text: 'x',
      facility: elsewhere.id,
      page: null,
      reference: null,
    })
    expect(foreign.status).toBe(404)
  })

  test('prepared sentences belong to a desk', async () => {
    const id = randomUUID()
    const put = (who: BuiltLogin, title: string) =>
      who.client.call('PUT', `/api/v1/office/enquiry-templates/${id}`, { title, body: '迷惑メールをご確認ください。' })
    const titles = async (who: BuiltLogin) =>
      (await who.client.get<{ templates: { title: string }[] }>('/api/v1/office/enquiry-templates')).body.templates.map(
        (one) => one.title,
      )
    expect((await put(helpdesk, '届かないとき')).status).toBe(200)
    expect((await put(helpdesk, 'メールが届かないとき')).status).toBe(200)
    expect(await titles(helpdesk)).toEqual(['メールが届かないとき'])
    expect(await titles(officer)).toEqual([])
    expect((await put(viewer, 'x')).status).toBe(403)
    expect(codesOf(await put(officer, ' '))).toEqual(['enquiry.template-title'])
    expect((await officer.client.call('DELETE', `/api/v1/office/enquiry-templates/${id}`)).status).toBe(404)
    expect((await helpdesk.client.call('DELETE', `/api/v1/office/enquiry-templates/${id}`)).status).toBe(200)
  })
})

describe('without login', () => {
  const body = {
    mail: 'asks@example.jp',
    topic: 'login',
    municipality: null,
    text: 'メールが届きません',
    locale: 'ja',
    page: '/login',
    reference: null,
  }
  const linkIn = (text = ''): string => /\/enquiries\/(\S+)/.exec(text)?.[1] ?? ''

  test('the link in the mail opens it, confirms the address and carries the answer', async () => {
    const asked = await t.client().call<{ number: string }>('POST', '/api/v1/public/enquiries', body)
    expect(asked.status, asked.text).toBe(200)
    const [mail] = await t.mailsTo(body.mail)
    expect(mail?.text).toContain(asked.body.number)
    expect(mail?.text).not.toContain(body.text)
    const token = linkIn(mail?.text)
    const id = token.split('.')[0] ?? ''
    expect((await seenBy(helpdesk, id)).body).toMatchObject({ confirmed: false, mayHand: false })
    expect((await t.client().get(`/api/v1/public/enquiries/${id}.${'A'.repeat(43)}`)).status).toBe(404)
    const thread = await t.client().get<Thread>(`/api/v1/public/enquiries/${token}`)
    expect(thread.body.messages[0]?.text).toBe(body.text)
    const seen = (await seenBy(helpdesk, id)).body
    expect(seen.confirmed).toBe(true)
    const handed = await act(helpdesk, id, 'hand', { version: seen.version, text: 'x' })
    expect(codesOf(handed)).toEqual(['enquiry.no-town'])
    expect((await act(helpdesk, id, 'answer', { version: seen.version, text: 'こちらで送りました' })).status).toBe(200)
    const [told] = await t.mailsTo(body.mail)
    expect(linkIn(told?.text)).toBe(token)
    const more = await t.client().call('POST', `/api/v1/public/enquiries/${token}/messages`, { text: 'まだ届きません' })
    expect(more.status).toBe(200)
    const again = (await seenBy(helpdesk, id)).body
    expect(again.state).toBe('open')
    expect((await act(helpdesk, id, 'move', { version: again.version, act: 'close' })).status).toBe(200)
    t.clock.set(new Date(t.clock.now().getTime() + 31 * 86_400_000))
    expect((await t.client().get(`/api/v1/public/enquiries/${token}`)).status).toBe(404)
    t.clock.set(new Date(t.clock.now().getTime() - 31 * 86_400_000))
  })

  test('a question for a town needs a town that takes part; an address that cannot be one is sent back', async () => {
    const send = (more: object) => t.client().call('POST', '/api/v1/public/enquiries', { ...body, ...more })
    expect(codesOf(await send({ topic: 'certificate' }))).toEqual(['enquiry.which-town'])
    expect(codesOf(await send({ topic: 'certificate', municipality: '999999' }))).toEqual(['enquiry.town'])
    expect(codesOf(await send({ mail: 'nobody', text: '' }))).toEqual(['enquiry.mail', 'enquiry.empty'])
    expect((await send({ topic: 'certificate', municipality: koto.code })).status).toBe(200)
    expect((await t.mailsTo(body.mail))[0]?.subject).toContain('お問い合わせを受け付けました')
  })

  test('in English where it was asked in English', async () => {
    await t.client().call('POST', '/api/v1/public/enquiries', { ...body, mail: 'english@example.jp', locale: 'en' })
    expect((await t.mailsTo('english@example.jp'))[0]?.subject).toContain('We received your question')
  })

  test('not more than ten an hour to one address', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 12; i++)
      statuses.push((await t.client().call('POST', '/api/v1/public/enquiries', { ...body, mail: 'flood@example.jp' })).status)
    expect(statuses.filter((status) => status === 200).length).toBe(10)
    expect(statuses.at(-1)).toBe(429)
  })
})

test('what ended a year ago is erased with its words', async () => {
  const { id } = await ask(family.guardian, 'hours')
  await family.guardian.client.call('POST', `/api/v1/enquiries/${id}/close`)
  const count = async () =>
    (await t.admin.query<{ n: number }>('select count(*)::int as n from enquiry_event where enquiry_id = $1', [id])).rows[0]?.n
  const pool = new (await import('pg')).default.Pool({ connectionString: t.database.jobsUrl, max: 1 })
  const later = (days: number) => new Date(t.clock.now().getTime() + days * 86_400_000)
  try {
    await clearEnquiries.run({ pool, now: later(keptDays - 1) } as Parameters<typeof clearEnquiries.run>[0])
    expect(await count()).toBe(2)
    await clearEnquiries.run({ pool, now: later(keptDays + 1) } as Parameters<typeof clearEnquiries.run>[0])
    expect(await count()).toBe(0)
  } finally {
    await pool.end()
  }
})
