/**
 * Everything a person can type goes in through HTTP as a canary; then every row of every table, the log and the mails are searched.
 * Health data, contents of forms and notes are found nowhere; names, addresses and telephones only in columns of their class (P2).
 * Fields come from the code's own lists: a field, an endpoint or a sealed column that nobody gave a canary fails the test.
 */
import { PassThrough } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { endpoints } from '../src/app-routes.ts'
import { wordNames } from '../src/features/accident/rules.ts'
import { fieldsOf, inner, type Section as Page } from '../src/features/application/draft.ts'
import { documentKinds } from '../src/features/application/facts.ts'
import { createPrinter } from '../src/features/certification/draw-prints.ts'
import { sectionNames, sectionOf } from '../src/features/child/rules.ts'
import { koto } from '../src/features/municipality/towns.ts'
import { japanDate, localDate } from '../src/platform/calendar.ts'
import { createPool } from '../src/platform/db.ts'
import { createIds } from '../src/platform/ids.ts'
import { inventory } from '../src/platform/inventory.ts'
import { createLog } from '../src/platform/log.ts'
import { seededRandom } from '../src/platform/random.ts'
import { xlsxType } from '../src/platform/xlsx.ts'
import { type Client, type Reply, startTestApp, type TestApp } from './helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTownSetting,
  buildTowns,
} from './helpers/build.ts'
import { createCage, findIn, freeFields, isCanary, type Sighting, searchDatabase } from './helpers/canary.ts'
import { createForms, pdfOf } from './helpers/canary-forms.ts'
import { filledPaper } from './helpers/fill-sheet.ts'

// Each step is a whole journey.
vi.setConfig({ testTimeout: 60_000 })

const cage = createCage()
const log = new PassThrough()
let logged = ''
log.on('data', (piece: Buffer) => {
  logged += piece.toString('utf8')
})

let t: TestApp
let officer: BuiltLogin
let staff: BuiltLogin
let home: BuiltFacility
/** Endpoint and pointer of every canary that was sent and taken. */
const entered = new Set<string>()
const seenBy = { guardian: '', staff: '', officer: '' }

beforeAll(async () => {
  t = await startTestApp({ demo: true, log: createLog({ level: 'debug', to: log }) })
  await buildTowns(t)
  home = await buildFacility(t)
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  staff = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

const hasCanary = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(hasCanary) : isCanary(value)

/** The value at a pointer of `freeFields`; `*` and rows stand for any. */
const under = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((at, key) => (key === '*' ? at : (at as Record<string, unknown> | undefined)?.[key]), value)

/** Calls an endpoint by its key, and notes where canaries went in; `done` says which status is right. */
async function send<T = Record<string, unknown>>(
  client: Client,
  key: string,
  params: Record<string, string> = {},
  body?: unknown,
  done = 200,
): Promise<Reply<T>> {
  const [method = '', pattern = ''] = key.split(' ')
  const endpoint = endpoints.find((one) => one.key === key)
  if (!endpoint) throw new Error(`no route ${key}`)
  const [path = '', query = ''] = pattern
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
    .split('?')
  const search = method === 'GET' && body ? `?${new URLSearchParams(body as Record<string, string>)}` : query
  const reply = await client.call<T>(method, `${path}${search}`, method === 'GET' ? undefined : body)
  expect([key, reply.status, reply.status === done ? '' : reply.text]).toEqual([key, done, ''])
  for (const pointer of freeFields(endpoint))
    if (
      hasCanary(
        under(pointer.startsWith('?') ? { '?': body } : body, pointer.startsWith('?') ? `/?${pointer.slice(1)}` : pointer),
      )
    )
      entered.add(`${key} ${pointer}`)
  return reply
}

const { names, address, mails, pages, other, baseOf, sheetValue } = createForms(cage)
const enteredFields = new Set<string>()

async function putSheet(
  who: string,
  put: (kind: 'sheet' | 'contacts', section: string, value: unknown) => Promise<unknown>,
): Promise<void> {
  for (const section of [...sectionNames, 'emergency', 'pickup'] as const) {
    const value = sheetValue(section, who)
    await put(section === 'emergency' || section === 'pickup' ? 'contacts' : 'sheet', section, value)
    for (const key of Object.keys(value)) enteredFields.add(`${section}/${key}`)
  }
}

test('an application with documents, a correction and its certificate', async () => {
  for (const [page, fields] of Object.entries(fieldsOf) as [Page, readonly string[]][]) {
    expect(Object.keys(pages[page]).sort(), `fields of the page ${page}`).toEqual([...fields].sort())
    for (const [field, keys] of Object.entries(inner))
      if (fields.includes(field)) expect(Object.keys(pages[page][field] as object).sort()).toEqual([...keys].sort())
  }
  const applicant = t.client('applicant')
  await send(applicant, 'POST /api/v1/applications', {}, { municipality: koto.code })
  for (const section of Object.keys(pages) as Page[]) {
    const base = baseOf(section)
    const form = {
      [base]: base === 'children' ? { 0: pages[section] } : pages[section],
      ...(section === 'consents' ? { other: other.first } : {}),
    }
    await send(applicant, 'POST /api/v1/applications/own/sections', {}, { section, child: 0, form })
  }
  const wrong = {
    guardian1: {
      familyName: cage.text('refused name', 'named'),
      givenName: '',
      familyKana: cage.text('refused kana'),
      givenKana: '',
    },
  }
  await send(applicant, 'POST /api/v1/applications/own/sections', {}, { section: 'name', child: 0, form: wrong }, 422)
  const files = documentKinds.map((field) => ({
    field,
    name: `${cage.ascii(`name of ${field}`)}.pdf`,
    type: 'application/pdf',
    bytes: pdfOf(cage.ascii(`bytes of ${field}`)),
  }))
  const added = await applicant.upload('/api/v1/applications/own/files', {}, files)
  expect(added.status, added.text).toBe(200)
  entered.add('POST /api/v1/applications/own/files files')
  await send(applicant, 'POST /api/v1/applications/own/mail-number')
  const { body: sent } = await send<{ number: string }>(applicant, 'POST /api/v1/applications/own/submit')
  await applicant.get('/api/v1/applications/own/paper')

  const { rows } = await t.admin.query<{ id: string }>('select id from application where number = $1', [sent.number])
  const id = rows[0]?.id ?? ''
  await send(officer.client, 'GET /api/v1/office/applications', {}, { q: cage.text('search of the queue', 'sealed') })
  const { version } = (await officer.client.get<{ version: number }>(`/api/v1/office/applications/${id}`)).body
  const taken = await send<{ version: number }>(officer.client, 'POST /api/v1/office/applications/:id/take', { id }, { version })
  const marks = ['/other', '/children/0/careNote', '/guardian1/phone'].map((pointer) => ({
    pointer,
    reason: 'differs',
    message: cage.text(`message for ${pointer}`),
  }))
  await send(
    officer.client,
    'POST /api/v1/office/applications/:id/return',
    { id },
    { version: taken.body.version, dueOn: '2026-12-08', marks },
  )
  const form = {
    other: other.corrected,
    children: { 0: { careNote: cage.text('care note, corrected') } },
    guardian1: { phone: cage.phone('guardian1 phone, corrected', 'named') },
  }
  const open = await applicant.get('/api/v1/applications/own')
  expect(findIn(open.text, cage.canaries).length).toBeGreaterThan(25)
  await send(applicant, 'POST /api/v1/applications/own/correct', {}, { form, confirmed: [] })

  const seen = await officer.client.get<{ version: number; children: { id: string }[]; files: { id: string }[] }>(
    `/api/v1/office/applications/${id}`,
  )
  for (const file of seen.body.files)
    seenBy.officer += (await officer.client.get(`/api/v1/office/applications/${id}/files/${file.id}`)).text
  seenBy.officer += seen.text
  const children = seen.body.children.map((child) => ({ id: child.id, ownNumber: cage.text('own number', 'named') }))
  await send(
    officer.client,
    'POST /api/v1/office/applications/:id/certify',
    { id },
    { version: seen.body.version, household: null, children },
  )
})

test('an application on paper, entered by the office', async () => {
  const form = {
    guardian1: {
      ...names('paper guardian1'),
      ...pages.contact,
      mail: '',
      phone: cage.phone('paper phone', 'named'),
      address: address('paper guardian1', '135-0019'),
    },
    guardian2: { wanted: 'no' },
    children: [
      { ...pages.child, ...names('paper child'), enrolment: 'none', disability: 'on', careNote: cage.text('paper care note') },
    ],
    reduction: { wish: 'no' },
    consents: pages.consents,
    other: cage.text('paper other'),
  }
  const { body } = await send<{ id: string }>(
    officer.client,
    'POST /api/v1/office/applications',
    {},
    { channel: 'paper', receivedOn: '2026-11-24', form },
  )
  const entered = await officer.client.get<{ version: number; children: { id: string }[] }>(
    `/api/v1/office/applications/${body.id}`,
  )
  seenBy.officer += entered.text
  const beside = { q: cage.text('search beside a case', 'sealed') }
  await send(officer.client, 'GET /api/v1/office/applications/:id/neighbours', { id: body.id }, beside)
  // 起案, as where two persons decide.
  await buildTownSetting(t, koto.code, { ...koto.rows[0]?.value, doubleCheck: true }, localDate('2026-11-23'))
  const decided = entered.body.children.map(({ id }) => ({ id, ownNumber: cage.text('prepared own number', 'sealed') }))
  await send(
    officer.client,
    'POST /api/v1/office/applications/:id/prepare',
    { id: body.id },
    { version: entered.body.version, decision: { kind: 'certify', household: null, children: decided } },
  )
  await t.admin.query("delete from municipality_setting where municipality = $1 and valid_from = '2026-11-23'", [koto.code])
  await send(officer.client, 'GET /api/v1/office/certificates', {}, { q: cage.text('search of certificates') })
})

let family: Client
let childId: string

test('the account: link, password, login, mailed code', async () => {
  family = t.client('guardian')
  const link = /\/activate\/([\w-]+)/.exec((await t.mailsTo(mails.first))[0]?.text ?? '')
  const password = cage.text('password')
  await send(family, 'POST /api/v1/account-links/:token/password', { token: link?.[1] ?? '' }, { password })
  const stranger = { side: 'guardian', mail: cage.text('unknown mail'), password: cage.text('wrong password') }
  await send(t.client(), 'POST /api/v1/login', {}, stranger, 422)
  await send(t.client(), 'POST /api/v1/password-reset', {}, { mail: `${cage.ascii('reset mail')}@example.jp` })
  await send(t.client(), 'POST /api/v1/account-links/resend', {}, { mail: `${cage.ascii('resend mail')}@example.jp` })
  const step = await send<{ attempt?: string }>(
    family,
    'POST /api/v1/login',
    {},
    { side: 'guardian', mail: mails.first, password },
  )
  if (step.body.attempt) {
    const code = /\d{6}/.exec((await t.mailsTo(mails.first)).find(({ text }) => /^\D*\d{6}\D/.test(text))?.text ?? '')?.[0] ?? ''
    await send(family, 'POST /api/v1/login/code', {}, { attempt: step.body.attempt, code })
  }
  await send(family, 'POST /api/v1/proof/password', {}, { password })
  const me = await family.get<{ children: { id: string }[] }>('/api/v1/me')
  childId = me.body.children[0]?.id ?? ''
  expect(childId).not.toBe('')
})

test('the family’s data: every field of every section', async () => {
  await send(family, 'PUT /api/v1/my/children/:childId/nickname', { childId }, { nickname: cage.text('nickname', 'named') })
  await putSheet('family', async (kind, section, value) => {
    if (kind === 'sheet')
      return send(family, 'PUT /api/v1/my/children/:childId/sheet/:section', { childId, section }, { version: 0, value })
    const { stamp } = (await family.get<{ stamp: string }>('/api/v1/my/contacts')).body
    return send(family, 'PUT /api/v1/my/contacts/:section', { section }, { stamp, value })
  })
  await send(
    family,
    'PUT /api/v1/my/children/:childId/sheet/:section',
    { childId, section: 'sleep' },
    { version: 0, value: { note: cage.text('lost race') } },
    409,
  )
  await send(family, 'POST /api/v1/my/children/:childId/sheet/confirm', { childId })
  await send(family, 'POST /api/v1/my/contacts/confirm')
  for (const section of sectionNames)
    seenBy.guardian += (await family.get(`/api/v1/my/children/${childId}/sheet/${section}`)).text
  seenBy.guardian += (await family.get('/api/v1/my/contacts')).text
})

test('a change asked by the family with a paper, and an end entered at the desk', async () => {
  const form = {
    day: '2026-11-24',
    guardian: '1',
    parts: ['name', 'phone', 'address', 'child'],
    person: names('changed guardian1'),
    phone: cage.phone('changed phone', 'named'),
    address: address('changed guardian1', '135-0020'),
    child: childId,
    childName: names('changed child'),
    note: cage.text('note of a change'),
  }
  const { body } = await send<{ id: string }>(family, 'POST /api/v1/my/changes', {}, { kind: 'change', form })
  const paper = {
    field: 'other',
    name: `${cage.ascii('name of a change paper')}.pdf`,
    type: 'application/pdf',
    bytes: pdfOf(cage.ascii('bytes of a change paper')),
  }
  const added = await family.upload(`/api/v1/my/changes/${body.id}/files`, {}, [paper])
  expect(added.status, added.text).toBe(200)
  entered.add('POST /api/v1/my/changes/:id/files files')
  seenBy.guardian += (await family.get(`/api/v1/my/changes/${body.id}`)).text
  const seen = await officer.client.get<{ files: { id: string }[] }>(`/api/v1/office/changes/${body.id}`)
  seenBy.officer += seen.text
  for (const file of seen.body.files)
    seenBy.officer += (await officer.client.get(`/api/v1/office/applications/${body.id}/files/${file.id}`)).text
  const { rows } = await t.admin.query<{ household_id: string }>('select household_id from child where id = $1', [childId])
  const end = {
    child: childId,
    reason: 'moved',
    day: '2027-02-28',
    town: cage.text('new town', 'named'),
    note: cage.text('note of an end'),
  }
  const entry = await send<{ id: string }>(
    officer.client,
    'POST /api/v1/office/households/:householdId/changes',
    { householdId: rows[0]?.household_id ?? '' },
    { kind: 'end', channel: 'paper', receivedOn: '2026-11-24', form: end },
  )
  seenBy.officer += (await officer.client.get(`/api/v1/office/changes/${entry.body.id}`)).text
})

test('a filled Excel form is read and kept nowhere; what it says is kept as what is typed', async () => {
  const family = await buildHousehold(t, { municipality: koto.code })
  const bytes = await filledPaper({ url: t.url, token: family.guardian.token }, 'end', {
    終わる理由: '転出',
    '転出日・入所日・最後の日': '2026/12/10',
    転出先の市区町村: cage.text('new town of the sheet'),
    連絡事項: cage.text('note of the sheet'),
  })
  const desk = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  const made = await desk.client.upload<{ id: string }>('/api/v1/office/changes/sheet', { receivedOn: '2026-11-24' }, [
    { field: 'file', name: '届出書.xlsx', type: xlsxType, bytes },
  ])
  expect(made.status, made.text).toBe(200)
  entered.add('POST /api/v1/office/changes/sheet files')
  seenBy.officer += (await desk.client.get(`/api/v1/office/changes/${made.body.id}`)).text
})

test('a household on paper, taken down by the facility', async () => {
  const household = await buildHousehold(t, { confirmed: false })
  await t.admin.query('update guardian set login_id = null where household_id = $1', [household.id])
  const child = household.children[0]?.id ?? ''
  await buildAcceptance(t, { id: child }, home)
  await putSheet('paper', (kind, section, value) =>
    kind === 'sheet'
      ? send(
          staff.client,
          'PUT /api/v1/facilities/:facilityId/children/:childId/sheet/:section',
          { facilityId: home.id, childId: child, section },
          { version: 0, value },
        )
      : send(
          staff.client,
          'PUT /api/v1/facilities/:facilityId/children/:childId/contacts/:section',
          { facilityId: home.id, childId: child, section },
          { value },
        ),
  )
  seenBy.staff += (await staff.client.get(`/api/v1/facilities/${home.id}/children/${child}/sheet`)).text
})

test('interview, booking and a day of use', async () => {
  const proposals = [{ date: '2026-11-25', start: 600, end: 720 }]
  const asked = await send<{ id: string }>(
    family,
    'POST /api/v1/my/interviews',
    {},
    { childId, facilityId: home.id, proposals, message: cage.text('asking') },
  )
  const at = { facilityId: home.id, interviewId: asked.body.id }
  const look = async () => {
    seenBy.guardian += (await family.get(`/api/v1/my/interviews/${at.interviewId}`)).text
    seenBy.staff += (await staff.client.get(`/api/v1/facilities/${home.id}/interviews/${at.interviewId}`)).text
  }
  await look()
  await send(family, 'POST /api/v1/my/interviews/:interviewId/proposals', at, {
    proposals,
    message: cage.text('proposing again'),
  })
  await send(staff.client, 'POST /api/v1/facilities/:facilityId/interviews/:interviewId/arrange', at, {
    proposals,
    message: cage.text('arranging'),
  })
  await look()
  const time = { date: '2026-11-25', start: 600, minutes: 30 }
  await send(staff.client, 'POST /api/v1/facilities/:facilityId/interviews/:interviewId/fix', at, {
    ...time,
    message: cage.text('fixing'),
  })
  t.clock.set(new Date('2026-11-25T03:00:00Z'))
  staff = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  const record = { stage: 'before', mode: 'individual', date: '2026-11-25', start: 600, end: 630, individualMinutes: 0 }
  await send(staff.client, 'POST /api/v1/facilities/:facilityId/interviews/:interviewId/records', at, {
    ...record,
    present: cage.text('present'),
    contents: cage.text('contents'),
  })
  await send(staff.client, 'POST /api/v1/facilities/:facilityId/interviews/:interviewId/accept', at, {
    kinds: ['flexible'],
    known: false,
  })
  await look()
  seenBy.staff += (await staff.client.get(`/api/v1/facilities/${home.id}/children/${childId}/sheet`)).text
  await staff.client.get(`/api/v1/facilities/${home.id}/board/allergies?date=2026-11-25`)

  const date = '2026-12-01'
  await buildCells(t, home, { date, from: 540, to: 720, cap: 3 })
  const booked = await send<{ id: string }>(
    family,
    'POST /api/v1/bookings',
    {},
    { child: childId, facility: home.id, kind: 'flexible', date, start: 540, end: 600 },
  )
  t.clock.set(new Date('2026-12-01T00:00:00Z'))
  const today = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  const use = { facilityId: home.id, bookingId: booked.body.id }
  await send(today.client, 'POST /api/v1/facilities/:facilityId/bookings/:bookingId/stamp', use, { direction: 'in' })
  const care = Object.fromEntries(['mood', 'meal', 'sleep', 'note'].map((part) => [part, cage.text(`care ${part}`)]))
  await send(today.client, 'PUT /api/v1/facilities/:facilityId/bookings/:bookingId/record', use, { version: 0, ...care })
  seenBy.guardian += (await family.get(`/api/v1/my/bookings/${use.bookingId}/record`)).text
  const system = { name: cage.text('name of another system', 'named'), scopes: ['child-sheet:read'], days: 30 }
  const key = await send<{ token: string }>(
    today.client,
    'POST /api/v1/facilities/:facilityId/keys',
    { facilityId: home.id },
    system,
  )
  const headers = { authorization: `Bearer ${key.body.token}` }
  seenBy.staff += (await t.client().get('/api/v1/key', headers)).text
  // Health values that leave through a key are in no log either.
  expect((await t.client().get(`/api/v1/facilities/${home.id}/children/${childId}/sheet`, headers)).status).toBe(200)
  await send(t.client(), 'GET /api/v1/public/facilities', {}, { words: cage.text('search of facilities') })
})

test('an accident, what followed, and what both towns wrote back', async () => {
  const desk = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  const teacher = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  const { rows } = await t.admin.query<{ child_id: string }>(
    'select child_id from facility_relation where facility_id = $1 limit 1',
    [home.id],
  )
  const wrote = (when: string) => ({
    date: '2026-11-30',
    time: 600,
    severity: 'other',
    ...Object.fromEntries(wordNames.map((name) => [name, cage.text(`accident ${when} ${name}`)])),
  })
  const at = { facilityId: home.id }
  const path = 'POST /api/v1/facilities/:facilityId/accidents'
  const { body } = await send<{ id: string }>(teacher.client, path, at, { child: rows[0]?.child_id, ...wrote('first') })
  const one = { ...at, accidentId: body.id }
  await send(teacher.client, `${path}/:accidentId/reports`, one, { report: 1, ...wrote('later') })
  const reply = { report: 2, act: 'noted', text: cage.text('reply to an accident') }
  await send(desk.client, 'POST /api/v1/office/accidents/:accidentId/replies', one, reply)
  seenBy.officer += (await desk.client.get(`/api/v1/office/accidents/${body.id}`)).text
  seenBy.staff += (await teacher.client.get(`/api/v1/facilities/${home.id}/accidents/${body.id}`)).text
})

test('what an inspection found, and what both sides wrote', async () => {
  const clerk = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  const director = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  const path = 'POST /api/v1/office/inspections'
  const { body } = await send<{ id: string }>(clerk.client, path, {}, { facility: home.id, kind: 'onSite', heldOn: '2026-11-20' })
  const at = { inspectionId: body.id }
  const finding = { item: cage.text('item of an inspection'), words: cage.text('what an inspection found') }
  const dueOn = '2027-01-31'
  const found = await send<{ id: string }>(clerk.client, `${path}/:inspectionId/findings`, at, {
    ...finding,
    level: 'oral',
    dueOn,
  })
  await send(clerk.client, `${path}/:inspectionId/send`, at, {})
  const one = { facilityId: home.id, findingId: found.body.id }
  const answer = { turn: 0, text: cage.text('answer to a finding') }
  await send(director.client, 'POST /api/v1/facilities/:facilityId/findings/:findingId/answers', one, answer)
  const reply = { turn: 1, act: 'asked', text: cage.text('reply to an answer'), dueOn }
  await send(clerk.client, 'POST /api/v1/office/findings/:findingId/replies', one, reply)
  seenBy.officer += (await clerk.client.get(`/api/v1/office/inspections/${body.id}`)).text
  seenBy.staff += (await director.client.get(`/api/v1/facilities/${home.id}/inspections/${body.id}`)).text
})

test('what a facility writes to a family', async () => {
  const teacher = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  const { rows } = await t.admin.query<{ id: string }>('select id from booking where facility_id = $1 limit 1', [home.id])
  const booking = rows[0]?.id
  const path = `/api/v1/facilities/${home.id}/messages`
  const { body: seen } = await teacher.client.get<{ sign: string }>(`${path}/recipients?booking=${booking}`)
  const words = { sign: seen.sign, kind: 'other', text: cage.text('message to a family') }
  const at = { facilityId: home.id }
  const { body } = await send<{ id: string }>(teacher.client, 'POST /api/v1/facilities/:facilityId/messages', at, {
    booking,
    ...words,
  })
  seenBy.staff += (await teacher.client.get(`${path}/${body.id}`)).text
})

test('questions, answers, notes and handing over', async () => {
  const mail = `${cage.ascii('question mail', 'named')}@example.jp`
  const asked = { topic: 'hours', page: '/my', reference: null }
  const { body } = await send<{ id: string }>(family, 'POST /api/v1/enquiries', {}, { ...asked, text: cage.text('question') })
  const at = { enquiryId: body.id }
  await send(family, 'POST /api/v1/enquiries/:enquiryId/messages', at, { text: cage.text('more of a question') })
  const desk = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  const look = async () => {
    const seen = await desk.client.get<{ version: number }>(`/api/v1/office/enquiries/${body.id}`)
    seenBy.officer += seen.text
    return seen.body.version
  }
  const act = async (how: string, where: string) =>
    send(desk.client, `POST /api/v1/office/enquiries/:enquiryId/${how}`, at, { version: await look(), text: cage.text(where) })
  await act('note', 'note on a question')
  await act('answer', 'answer')
  seenBy.guardian += (await family.get(`/api/v1/enquiries/${body.id}`)).text
  await act('hand', 'note at handing over')
  const helpdesk = await buildLogin(t, 'helpdesk')
  seenBy.officer += (await helpdesk.client.get(`/api/v1/office/enquiries/${body.id}`)).text
  const open = { ...asked, topic: 'login', mail, municipality: null, locale: 'ja' }
  await send(t.client(), 'POST /api/v1/public/enquiries', {}, { ...open, text: cage.text('public question') })
  const token = /\/enquiries\/(\S+)/.exec((await t.mailsTo(mail))[0]?.text ?? '')?.[1] ?? ''
  await send(
    t.client(),
    'POST /api/v1/public/enquiries/:token/messages',
    { token },
    { text: cage.text('more of a public question') },
  )
  seenBy.guardian += (await t.client().get(`/api/v1/public/enquiries/${token}`)).text
})

/** A town's rules are read by everybody; their free words are the town's own. */
const settingsWords = [
  ...[
    'reason',
    'layers/0/code',
    'layers/0/name',
    'feeWaivers/0/layers/0',
    'regularIntake/channel/url',
    'reservationByPortal/url',
  ],
  ...['application', 'change', 'end'].map((what) => `channels/${what}/url`),
  ...['office', 'phone', 'hours', 'url'].map((what) => `contact/${what}`),
  ...['notice', 'application', 'regular', 'fee', 'end'].map((what) => `texts/${what}`),
  ...['issuer', 'mark', 'certified', 'rejected', 'changed', 'changeRejected', 'ended', 'appeal'].map((what) => `papers/${what}`),
].map((at): [string, string] => [
  `POST /api/v1/office/settings /${at === 'reason' ? at : `value/${at}`}`,
  'the rules of a town, which everybody may read',
])

test('a file of an import lies sealed until it is taken in', async () => {
  const text = `宛名番号,${cage.ascii('unknown heading')}\n${cage.ascii('unknown cell')},1\n`
  const importer = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  const staged = await importer.client.upload<{ id: string }>('/api/v1/office/imports', { kind: 'certified' }, [
    { field: 'file', name: 'a.csv', type: 'text/csv', bytes: Buffer.from(text) },
  ])
  expect(staged.status, staged.text).toBe(200)
  entered.add('POST /api/v1/office/imports files')
})

/** Free places without a canary, with the reason. */
const noWords: Record<string, string> = {
  'PUT /api/v1/office/imports/:id/columns /columns/*': 'headings of the town’s own files, no words about anybody',
  ...Object.fromEntries(settingsWords),
  'GET /api/v1/office/notices/sample ?/words': 'a town’s own sentences, never stored',
  'POST /api/v1/office/seals /reason': 'why a town’s seal changed, of nobody',
  'POST /api/v1/office/seals files': 'a town’s seal, of nobody; notices.test.ts looks for what hides in it',
  'PUT /api/v1/office/correction-templates/:templateId /title': 'a town’s prepared sentences, of nobody',
  'PUT /api/v1/office/correction-templates/:templateId /message': 'a town’s prepared sentences, of nobody',
  'PUT /api/v1/office/enquiry-templates/:templateId /title': 'an office’s prepared sentences, of nobody',
  'PUT /api/v1/office/enquiry-templates/:templateId /body': 'an office’s prepared sentences, of nobody',
  'PUT /api/v1/office/help-articles/:articleId /question':
    'an answer for everybody, of nobody: refused where it shows an address or a number, looked through by a person',
  'PUT /api/v1/office/help-articles/:articleId /answer':
    'an answer for everybody, of nobody: refused where it shows an address or a number, looked through by a person',
  'PUT /api/v1/office/help-articles/:articleId /en/question':
    'an answer for everybody, of nobody: refused where it shows an address or a number, looked through by a person',
  'PUT /api/v1/office/help-articles/:articleId /en/answer':
    'an answer for everybody, of nobody: refused where it shows an address or a number, looked through by a person',
  'PUT /api/v1/office/help-articles/:articleId /easy/question':
    'an answer for everybody, of nobody: refused where it shows an address or a number, looked through by a person',
  'PUT /api/v1/office/help-articles/:articleId /easy/answer':
    'an answer for everybody, of nobody: refused where it shows an address or a number, looked through by a person',
  'POST /api/v1/facilities/:facilityId/profile/changes /reason': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/agesText': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/hoursText': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/closedText': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/feeText': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/meals/0/name': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/meals/0/when': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/extras/0/name': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/extras/0/per': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/checkupText': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/thingsToBring': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/paymentText': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/cancelText': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/cancelFeeText': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/interviewText': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/bookingText': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/featuresText': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/staffText': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/partnerText': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/access': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/website': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/profile/changes /profile/hostName': 'what a facility says of itself',
  'POST /api/v1/facilities/:facilityId/photos /alt': 'what a facility says of its own public picture',
  'PUT /api/v1/facilities/:facilityId/photos/:photoId /alt': 'what a facility says of its own public picture',
  'POST /api/v1/facilities/:facilityId/photos files': 'a public picture; photos.test.ts looks for what hides in it',
  'GET /api/v1/office/register ?/q': 'part of an address or a facility’s name',
  'GET /api/v1/office/register/file ?/q': 'part of an address or a facility’s name',
  'POST /api/v1/office/register/:facilityId/licences /number': 'what a town’s register says of a facility',
  'POST /api/v1/office/register/:facilityId/licences /document': 'what a town’s register says of a facility',
  'POST /api/v1/office/register/:facilityId/licences /reason': 'what a town’s register says of a facility',
  'POST /api/v1/office/register/:facilityId/stops /document': 'what a town’s register says of a facility',
  'POST /api/v1/office/register/:facilityId/stops /reason': 'what a town’s register says of a facility',
  'POST /api/v1/office/register/:facilityId/returns /document': 'what a town’s register says of a facility',
  'POST /api/v1/office/register/:facilityId/returns /reason': 'what a town’s register says of a facility',
  'PUT /api/v1/office/supply/plans/:year /reason': 'why a town’s plan changed, of nobody',
  'POST /api/v1/facilities/:facilityId/staff /name': 'a colleague, told by mail and in the list',
  'POST /api/v1/facilities/:facilityId/staff /mail': 'a colleague, told by mail and in the list',
  'POST /api/v1/office/facilities/:facilityId/administrator /name': 'the first account of a facility',
  'POST /api/v1/office/facilities/:facilityId/administrator /mail': 'the first account of a facility',
  'POST /api/v1/office/announcements /title': 'what a town tells everybody',
  'POST /api/v1/office/announcements /body': 'what a town tells everybody',
  'POST /api/v1/office/repayments /reason':
    'why a facility is to pay back, behind a corrected claim; correction.test.ts follows it',
  'POST /api/v1/me/passkeys /name': 'what somebody calls a device, behind a signature; two-guardians.browser.test.ts follows it',
  'POST /api/v1/login/code /attempt': 'token',
  'POST /api/v1/login/code /code': 'six digits',
  'POST /api/v1/login/code/resend /attempt': 'token',
  'POST /api/v1/proof/code /code': 'six digits',
  'POST /api/v1/my/account/second-step /password': 'the password of the login above',
  'POST /api/v1/me/password /password': 'the same writer as the link’s password',
  'POST /api/v1/demo/login /mail': 'demo accounts only',
  'GET /demo/mail.json ?/to': 'demo only',
  'PUT /api/v1/my/contacts/:section /stamp': 'the last save’s stamp',
  'POST /api/v1/applications/own/correct /confirmed/0': 'pointers',
  'POST /api/v1/applications/status-code /number': 'reference number',
  'POST /api/v1/applications/status /number': 'reference number',
  'POST /api/v1/applications/status /code': 'six digits',
  'POST /api/v1/office/applications/:id/return /marks/0/pointer': 'pointers',
  'GET /api/v1/public/municipalities ?/prefecture': 'a prefecture',
  'PUT /api/v1/facilities/:facilityId/events/:eventId /title':
    'a facility’s own day, of nobody: refused where it shows an address or a number',
  'PUT /api/v1/facilities/:facilityId/slots /version': 'the sign of what was looked at',
  'PUT /api/v1/facilities/:facilityId/slots/pattern /version': 'the sign of what was looked at',
  'PUT /api/v1/facilities/:facilityId/slots/file /version': 'the sign of what was looked at',
  'POST /api/v1/facilities/:facilityId/slots/copy /version': 'the sign of what was looked at',
  'POST /api/v1/my/refunds files': 'the same store of sealed files as those of applications; refund.test.ts sends and opens them',
  'POST /api/v1/my/refunds/:refundId/mend files': 'the same',
  'GET /api/v1/public/towns ?/prefecture': 'a prefecture',
  'GET /api/v1/public/facilities ?/prefecture': 'a prefecture',
  'GET /api/v1/public/certificate-check ?/number': 'certificate number',
  'GET /api/v1/public/certificate-check ?/code': 'verification code',
  'POST /api/v1/office/households/:householdId/protection /address': 'compared with addresses of logins, never stored',
  'POST /api/v1/facilities/:facilityId/interviews /certificateNumber': 'certificate number',
  'POST /api/v1/my/scan/number /digits': 'digits',
  'GET /api/v1/my/scan ?/ticket': 'token',
  'POST /api/v1/my/stamps /ticket': 'token',
  'POST /api/v1/facilities/:facilityId/devices /name': 'a tablet’s name',
  'POST /api/v1/kiosk/pair /code': 'pairing code',
  'PUT /api/v1/facilities/:facilityId/pin /pin': 'six digits, only their keyed hash is stored; pin.test.ts looks',
  'POST /api/v1/kiosk/pin /pin': 'six digits',
  'POST /api/v1/facilities/:facilityId/bank /bankKana': 'a bank’s name, only signs of transfers',
  'POST /api/v1/facilities/:facilityId/bank /branchKana': 'a branch’s name, only signs of transfers',
  'POST /api/v1/facilities/:facilityId/bank /holderKana': 'an organisation’s name, only signs of transfers',
  'POST /api/v1/my/refunds /bankKana': 'only signs of transfers, and sealed; refund.test.ts looks for it everywhere',
  'POST /api/v1/my/refunds /branchKana': 'only signs of transfers, and sealed; refund.test.ts looks for it everywhere',
  'POST /api/v1/my/refunds /holderKana': 'only signs of transfers, and sealed; refund.test.ts looks for it everywhere',
  'POST /api/v1/my/refunds/:refundId/mend /bankKana':
    'only signs of transfers, and sealed; refund.test.ts looks for it everywhere',
  'POST /api/v1/my/refunds/:refundId/mend /branchKana':
    'only signs of transfers, and sealed; refund.test.ts looks for it everywhere',
  'POST /api/v1/my/refunds/:refundId/mend /holderKana':
    'only signs of transfers, and sealed; refund.test.ts looks for it everywhere',
  'POST /api/v1/office/bank /bankKana': 'as the facility’s',
  'POST /api/v1/office/bank /branchKana': 'as the facility’s',
  'POST /api/v1/office/bank /holderKana': 'as the facility’s',
  'POST /api/v1/facilities/:facilityId/claims/:claimId/correction/withdraw /note':
    'as the note of a 過誤調整; correction.test.ts follows it',
  'POST /api/v1/office/claims/:claimId/correction/withdraw /note': 'as the facility’s; correction.test.ts follows it',
  'POST /api/v1/office/masters /reason': 'the state’s reason for its prices, published with them',
  'POST /api/v1/office/masters /value/source': 'where the state’s prices are written, published with them',
  'POST /api/v1/facilities/:facilityId/claims/:claimId/correction /note':
    'as the officer’s words on a line; correction.test.ts follows it',
  'POST /api/v1/office/claims/:claimId/correction /note': 'as the facility’s; correction.test.ts follows it',
  'POST /api/v1/office/claims/:claimId/return /findings/0/note':
    'an officer’s words on a line of money (P2); claim.test.ts follows them',
}

test('papers of decisions: whom they are for and what they say lies sealed', async () => {
  const clerk = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  const head = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
    .png()
    .toBuffer()
  const seal = { validFrom: japanDate(t.clock.now()), widthMm: '20', show: 'picture', reason: '公印規則' }
  const added = await head.client.upload('/api/v1/office/seals', seal, [
    { field: 'file', name: 'a.png', type: 'image/png', bytes },
  ])
  expect(added.status, added.text).toBe(200)
  const days = { from: '2026-11-01', to: '2026-12-31' }
  const made = []
  for (const kind of ['certified', 'rejected', 'changed']) {
    const { body } = await send<{ made: number }>(clerk.client, 'POST /api/v1/office/notices', {}, { kind, ...days })
    made.push(body.made)
  }
  expect(made[0]).toBeGreaterThan(0)
  expect(
    (await clerk.client.get(`/api/v1/office/notices/file?${new URLSearchParams({ kind: 'certified', ...days })}`)).status,
  ).toBe(200)
  const print = await send<{ id: string }>(clerk.client, 'POST /api/v1/office/notices/prints', {}, { kind: 'certified', ...days })
  const pools = [
    createPool({ url: t.database.jobsUrl, size: 1, name: 'canary prints' }),
    createPool({ url: t.database.appUrl, size: 1, name: 'canary desk' }),
  ] as const
  const id = createIds(t.clock, seededRandom('canary prints'))
  const printer = createPrinter({
    pool: pools[0],
    deskPool: pools[1],
    clock: t.clock,
    id,
    keys: t.keys,
    log: createLog({ level: 'debug', to: log }),
  })
  expect(await printer.draw()).toBe(1)
  await Promise.all(pools.map((pool) => pool.end()))
  expect((await clerk.client.get(`/api/v1/office/notices/prints/${print.body.id}/file`)).status).toBe(200)
})

test('nothing that people can type was left out', () => {
  const free = endpoints.flatMap((endpoint) => freeFields(endpoint).map((pointer) => `${endpoint.key} ${pointer}`))
  expect(free.length).toBeGreaterThan(35)
  expect(free.filter((place) => !entered.has(place) && !(place in noWords))).toEqual([])
  expect(Object.keys(noWords).filter((place) => !free.includes(place))).toEqual([])
  const fields = [...sectionNames, 'emergency' as const, 'pickup' as const].flatMap((name) =>
    Object.keys(sectionOf(name)).map((key) => `${name}/${key}`),
  )
  expect([...enteredFields].sort()).toEqual(fields.sort())
})

test('everything went in: those who may read find it', () => {
  const reads = findIn(seenBy.guardian + seenBy.staff + seenBy.officer, cage.canaries).map((canary) => canary.where)
  const never =
    /refused|password|mail$|unknown|search|lost race|own number|absence|nickname|phone$|^other$|^care note$|^message for/
  expect(cage.canaries.map((canary) => canary.where).filter((where) => !reads.includes(where) && !never.test(where))).toEqual([])
})

/** Sealed columns that no route of this issue fills. */
const unfilled = ['booking.message', 'refund.sealed_account', 'support_need.sealed']

test('every table: sealed nowhere, names only where names belong', async () => {
  for (const mail of Object.values(mails)) await t.mailsTo(mail)
  const { seen, filled, values } = await searchDatabase(t.admin, cage.canaries)
  expect(values).toBeGreaterThan(2_000)
  const lines = (found: Sighting[]) => [...new Set(found.map(({ place, canary }) => `${canary.where} in ${place}`))].sort()
  expect(lines(seen.filter(({ canary }) => canary.kind === 'sealed'))).toEqual([])
  expect(lines(seen.filter((one) => one.class !== 'P2'))).toEqual([])
  // No mail carries a child's name, an address or a telephone.
  expect(
    lines(seen.filter(({ place, canary }) => /kept_mail\.(subject|body)$/.test(place) && !/mail$/.test(canary.where))),
  ).toEqual([])
  const placesOf = (where: string) => seen.filter(({ canary }) => canary.where === where).map(({ place }) => place)
  for (const part of ['familyName', 'givenName', 'familyKana', 'givenKana'])
    for (const whose of ['guardian1', 'guardian2', 'child'])
      expect(placesOf(`${whose} ${part}`).length, `${whose} ${part}`).toBeGreaterThan(0)
  const sealedColumns = Object.entries(inventory).flatMap(([table, entry]) =>
    ('P3' in entry ? entry.P3 : '')
      .split(' ')
      .filter(Boolean)
      .map((column) => `${table}.${column}`),
  )
  expect(sealedColumns.filter((column) => !filled.has(column)).sort()).toEqual(unfilled)
})

test('the log tells what happened, and nothing that anybody typed', () => {
  expect(logged.split('\n').length).toBeGreaterThan(60)
  expect(findIn(logged, cage.canaries).map((canary) => canary.where)).toEqual([])
})

test('the search itself finds what lies open, packed or encoded', async () => {
  const [canary] = cage.canaries.filter((one) => one.kind === 'sealed')
  if (!canary) throw new Error('no canary')
  await t.admin.query('create table leak (plain text, bytes bytea, encoded text, escaped text)')
  await t.admin.query('insert into leak values ($1, $2, $3, $4)', [
    `x${canary.text}x`,
    Buffer.from(canary.text),
    Buffer.from(`..${canary.text}`).toString('base64'),
    encodeURIComponent(canary.text),
  ])
  const { seen } = await searchDatabase(t.admin, [canary])
  expect(seen.map(({ place }) => place).sort()).toEqual(
    ['bytes', 'encoded', 'escaped', 'plain'].map((column) => `public.leak.${column}`),
  )
})
