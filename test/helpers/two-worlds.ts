/**
 * One row in every table for one made-up tenant: a household with a child, its application and certificate, a facility with its staff,
 * a tablet and a booking, and the town's officers. Several worlds side by side show what leaks. Written as the owner, read by nobody's code.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { keyScopes } from '../../src/platform/contract.ts'

/** Tuesday, 24 November 2026, 9:00 in Japan. */
export const worldNow = new Date('2026-11-24T00:00:00Z')
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

type Row = Record<string, unknown>
/** Neighbours share a town: each has a version of its own. */
let plansMade = 0
export type World = {
  tag: string
  municipality: string
  /** Session token by actor kind; `applicant` for the capability session of the application. */
  tokens: Record<string, string>
  ids: Record<
    | 'child'
    | 'household'
    | 'facility'
    | 'corporation'
    | 'application'
    | 'applicationChild'
    | 'certificate'
    | 'booking'
    | 'interview'
    | 'device'
    | 'staffRole'
    | 'guardianLogin'
    | 'deviceSession',
    string
  >
  certificateNumber: string
  mail: string
}

type Writer = { query(text: string, values: unknown[]): unknown }

export async function put(client: Writer, table: string, row: Row): Promise<void> {
  const names = Object.keys(row)
  await client.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  )
}

/** Keeps statements back and sends them as one: a world is some 80 rows, and the matrix makes hundreds of worlds. */
function batchFor(client: pg.ClientBase): Writer & { send(): Promise<void> } {
  const statements: string[] = []
  const literal = (value: unknown): string => {
    if (value === null || value === undefined) return 'null'
    if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`
    if (value instanceof Date) return `'${value.toISOString()}'`
    return pg.escapeLiteral(Array.isArray(value) ? `{${value.map((one) => JSON.stringify(one)).join()}}` : String(value))
  }
  return {
    query: (text, values) => statements.push(text.replace(/\$(\d+)/g, (_, n: string) => literal(values[Number(n) - 1]))),
    send: async () => {
      await client.query(statements.join(';'))
    },
  }
}

export async function putTown(client: Writer, code: string, name: string): Promise<void> {
  await put(client, 'municipality', { code, prefecture: '東京都', name, kana: name, joined: true })
}

const staffKinds = ['corporationAdmin', 'facilityAdmin', 'facilityStaff'] as const
const wardKinds = ['wardAdmin', 'wardOfficer', 'wardViewer'] as const
const stateKinds = ['prefecture', 'nation', 'helpdesk'] as const

/** Name of the token of a tablet where somebody of this kind has typed the PIN. */
export const pinToken = (kind: string): string => `pin ${kind}`

/** `tag`: short and unique, a–z. `serial`: unique, makes the certificate's number. */
export async function buildWorld(writer: pg.ClientBase, tag: string, municipality: string, serial: number): Promise<World> {
  const client = batchFor(writer)
  const now = worldNow
  const id = Object.fromEntries(
    [
      'child',
      'household',
      'facility',
      'corporation',
      'application',
      'applicationChild',
      'certificate',
      'booking',
      'interview',
      'device',
      'deviceSession',
    ].map((name) => [name, randomUUID()]),
  ) as World['ids']
  const tokens: Record<string, string> = {}
  const sealed = randomBytes(48)
  const today = '2026-11-24'

  await put(client, 'corporation', { id: id.corporation, name: `法人${tag}` })
  // A month of its own for each world of a town.
  await put(client, 'town_month', {
    municipality,
    month: `${2000 + Math.floor(serial / 12)}-${String((serial % 12) + 1).padStart(2, '0')}`,
    counted_at: now,
    certified: 1,
    children: 1,
    uses: 1,
    minutes: 60,
    missed: 0,
    offered: 120,
    booked: 60,
    decided: 1,
    rejected: 0,
    waiting: 0,
    cost_yen: 1_700,
  })
  await put(client, 'facility', {
    id: id.facility,
    municipality,
    corporation_id: id.corporation,
    number: `F-${tag}`,
    name: `${tag}保育園`,
    facility_type: 'nursery',
    delivery_type: 'sharedRoom',
    kinds: ['regular', 'flexible'],
    address: '1-1',
    capacity: 6,
    published: true,
  })
  await put(client, 'household', { id: id.household, municipality })

  const logins: Record<string, string> = {}
  const session = async (side: string, holder: Row): Promise<string> => {
    const token = randomBytes(32).toString('base64url')
    await put(client, 'session', {
      id: randomUUID(),
      token_hash: hashOf(token),
      side,
      expires_at: new Date(now.getTime() + 3_600_000),
      last_seen_at: now,
      ...holder,
    })
    return token
  }
  const actor = async (kind: string, side: string, place: Row): Promise<string> => {
    const login = randomUUID()
    const role = randomUUID()
    logins[kind] = login
    await put(client, 'login', {
      id: login,
      mail: `${kind.toLowerCase()}@${tag}.example`,
      display_name: `${kind} ${tag}`,
      password_hash: '$argon2id$v=19$m=19456,t=2,p=1$PfcaJ7UdU9bJt4lE5Cm2lg$jjsUTPFcNbWgLzs9RNGCo2K8Q/ZBS/RDZ+a/mq5eHU0',
      password_set_at: now,
    })
    await put(client, 'login_role', { id: role, login_id: login, kind, valid_from: new Date(0), ...place })
    tokens[kind] = await session(side, { login_id: login, login_role_id: role })
    return role
  }
  await actor('guardian1', 'guardian', { household_id: id.household })
  await actor('guardian2', 'guardian', { household_id: id.household })
  const staffRoles: [string, string][] = []
  for (const kind of staffKinds) {
    const role = await actor(
      kind,
      'facility',
      kind === 'corporationAdmin' ? { corporation_id: id.corporation } : { facility_id: id.facility },
    )
    staffRoles.push([kind, role])
    if (kind === 'facilityStaff') id.staffRole = role
  }
  for (const kind of wardKinds) await actor(kind, 'office', { municipality })
  for (const kind of stateKinds) await actor(kind, 'office', kind === 'prefecture' ? { prefecture: '東京都' } : {})
  const guardian = logins['guardian1'] ?? ''
  const officer = logins['wardOfficer'] ?? ''
  const staff = logins['facilityStaff'] ?? ''
  id.guardianLogin = guardian

  await put(client, 'guardian', {
    id: randomUUID(),
    household_id: id.household,
    ordinal: 1,
    login_id: guardian,
    family_name: tag,
    given_name: '一',
    family_kana: 'エイ',
    given_kana: 'イチ',
    relationship: '母',
    address: '1-1',
    phone: '090',
  })
  await put(client, 'guardian', {
    id: randomUUID(),
    household_id: id.household,
    ordinal: 2,
    login_id: logins['guardian2'],
    family_name: tag,
    given_name: '二',
    family_kana: 'エイ',
    given_kana: 'ニ',
    relationship: '父',
    address: '1-1',
  })
  await put(client, 'child', {
    id: id.child,
    household_id: id.household,
    municipality,
    family_name: tag,
    given_name: 'さくら',
    family_kana: 'エイ',
    given_kana: 'サクラ',
    birth_date: '2025-04-10',
    sex: 'female',
  })
  await put(client, 'child_key', { child_id: id.child, kek: 'k1', wrapped: sealed })
  for (const table of ['emergency_contact', 'pickup_person'])
    await put(client, table, { id: randomUUID(), child_id: id.child, ordinal: 1, sealed, saved_by: guardian, saved_at: now })
  await put(client, 'child_sheet_section', {
    id: randomUUID(),
    child_id: id.child,
    section: 'allergy',
    version: 1,
    sealed,
    saved_by: guardian,
    saved_at: now,
  })
  for (const part of ['contacts', 'sheet'])
    await put(client, 'child_sheet_confirmation', {
      id: randomUUID(),
      child_id: id.child,
      part,
      confirmed_at: now,
      confirmed_by: guardian,
    })
  await put(client, 'support_need', { id: randomUUID(), child_id: id.child, sealed, valid_from: today })
  await put(client, 'facility_relation', { child_id: id.child, facility_id: id.facility, live_until: '2026-12-24' })

  // Ended: a measure that stands would close the world to its own people.
  await put(client, 'protection_measure', {
    id: randomUUID(),
    household_id: id.household,
    login_id: logins['guardian2'],
    municipality,
    set_by: officer,
    set_at: now,
    ended_at: now,
    ended_by: officer,
  })
  await put(client, 'protection_officer', {
    id: randomUUID(),
    household_id: id.household,
    login_id: officer,
    municipality,
    named_by: officer,
  })
  await put(client, 'login_mail', { id: randomUUID(), login_id: guardian, mail: `former@${tag}.example`, replaced_at: now })
  await put(client, 'passkey', {
    id: randomUUID(),
    login_id: guardian,
    credential_id: randomBytes(16),
    public_key: randomBytes(32),
  })
  await put(client, 'favourite', { login_id: guardian, facility_id: id.facility })
  await put(client, 'notice_choice', { login_id: guardian, kind: 'hours-left', mail: true, push: true })
  await put(client, 'push_subscription', {
    id: randomUUID(),
    login_id: guardian,
    endpoint: `https://fcm.googleapis.com/fcm/send/${tag}`,
    p256dh: 'x',
    auth: 'x',
  })
  await put(client, 'notice', {
    id: randomUUID(),
    login_id: guardian,
    kind: 'hours-left',
    subject: tag,
    path: '/my',
    mailed: true,
    pushed: false,
    at: now,
  })
  await put(client, 'reminder', { kind: 'use', about: tag, at: now })
  const accident = randomUUID()
  await put(client, 'accident', {
    id: accident,
    number: `A-${tag}`,
    facility_id: id.facility,
    municipality,
    child_id: id.child,
    paying_municipality: municipality,
    happened_on: '2026-11-20',
  })
  await put(client, 'accident_event', { id: randomUUID(), accident_id: accident, at: now, event: 'reported', report: 1, sealed })
  const enquiry = randomUUID()
  await put(client, 'enquiry', {
    id: enquiry,
    number: `Q-${tag}`,
    topic: 'hours',
    desk: 'town',
    municipality,
    login_id: guardian,
    locale: 'ja',
    state: 'open',
    asked_at: now,
    changed_at: now,
    version: 1,
  })
  await put(client, 'enquiry_event', { id: randomUUID(), enquiry_id: enquiry, at: now, event: 'asked', side: 'asker', sealed })
  const code_hash = createHash('sha256').update(`help ${tag}`).digest()
  const expires_at = new Date(now.getTime() + 900_000)
  await put(client, 'help_consent', {
    id: randomUUID(),
    household_id: id.household,
    login_id: guardian,
    code_hash,
    made_at: now,
    expires_at,
  })
  await put(client, 'enquiry_template', { id: randomUUID(), municipality, title: tag, body: tag, saved_at: now })
  await put(client, 'help_article', {
    id: randomUUID(),
    municipality,
    audience: 'guardian',
    chapter: 'booking',
    question: tag,
    answer: tag,
    state: 'draft',
    made_by: officer,
    made_at: now,
    changed_by: officer,
    changed_at: now,
    version: 1,
  })
  const message = randomUUID()
  await put(client, 'message', {
    id: message,
    facility_id: id.facility,
    kind: 'other',
    sealed,
    written_by: staff,
    written_at: new Date(now.getTime() - 60_000),
    due_at: now,
    sent_at: now,
  })
  await put(client, 'message_recipient', {
    message_id: message,
    child_id: id.child,
    household_id: id.household,
    facility_id: id.facility,
    by_phone: false,
  })
  // Not published: what is belongs to the whole town.
  const announcement = randomUUID()
  await put(client, 'announcement', {
    id: announcement,
    municipality,
    audience: 'guardians',
    title: tag,
    body: tag,
    by_mail: false,
    publish_at: now,
    made_by: officer,
    made_at: now,
  })
  await put(client, 'announcement_read', { announcement_id: announcement, login_id: guardian, read_at: now })
  await put(client, 'device', { id: id.device, facility_id: id.facility, name: '玄関', paired_at: now })
  tokens['device'] = await session('device', { device_id: id.device, id: id.deviceSession })
  // With every scope, so that the wall is asked about all that a key can reach.
  tokens['vendorKey'] = randomBytes(32).toString('base64url')
  await put(client, 'api_key', {
    id: randomUUID(),
    facility_id: id.facility,
    name: tag,
    scopes: [...keyScopes],
    token_hash: hashOf(tokens['vendorKey']),
    hint: 'abcd',
    made_at: now,
    expires_at: new Date(now.getTime() + 86_400_000),
  })
  const webhook = randomUUID()
  await put(client, 'webhook', {
    id: webhook,
    facility_id: id.facility,
    url: `https://ict.${tag}.example/`,
    events: ['stamp'],
    made_at: now,
    stopped_at: now,
  })
  await put(client, 'webhook_delivery', {
    id: randomUUID(),
    webhook_id: webhook,
    event: 'stamp.made',
    ids: JSON.stringify({ facility: id.facility }),
    at: now,
    next_at: now,
    given_up_at: now,
  })
  // The same tablet once for each of them who has typed the own PIN.
  for (const [kind, role] of staffRoles) {
    const serial = randomUUID()
    await put(client, 'pin', { login_role_id: role, facility_id: id.facility, pin_hash: 'x', serial })
    tokens[pinToken(kind)] = await session('device', {
      device_id: id.device,
      acting_role_id: role,
      acting_until: new Date(now.getTime() + 600_000),
      acting_pin: serial,
    })
  }
  await put(client, 'pin_try', {
    login_role_id: id.staffRole,
    facility_id: id.facility,
    device_id: id.device,
    tries: 1,
    last_at: now,
  })
  await put(client, 'login_attempt', {
    id: randomUUID(),
    token_hash: randomBytes(32),
    side: 'guardian',
    login_id: guardian,
    expires_at: now,
  })
  await put(client, 'account_link', {
    id: randomUUID(),
    token_hash: randomBytes(32),
    purpose: 'reset',
    login_id: guardian,
    expires_at: now,
  })
  await put(client, 'throttle', { key: tag, window_start: now, hits: 1 })

  await put(client, 'application', {
    id: id.application,
    number: `A-${tag}`,
    kind: 'new',
    channel: 'builtIn',
    municipality,
    state: 'returned',
    mail: `guardian1@${tag}.example`,
    household_id: id.household,
    kek: 'k1',
    // As after erasure: there is no key here that would open it.
    wrapped_key: null,
    sealed,
    updated_at: now,
    received_on: today,
  })
  tokens['applicant'] = await session('applicant', { application_id: id.application })
  await put(client, 'one_time_code', {
    id: randomUUID(),
    purpose: 'status',
    code_hash: randomBytes(32),
    application_id: id.application,
    expires_at: now,
  })
  await put(client, 'application_child', {
    id: id.applicationChild,
    application_id: id.application,
    municipality,
    ordinal: 1,
    number: `A-${tag}-1`,
    state: 'returned',
    family_name: tag,
    given_name: 'さくら',
    family_kana: 'エイ',
    given_kana: 'サクラ',
    birth_date: '2025-04-10',
    sex: 'female',
  })
  await put(client, 'application_event', {
    id: randomUUID(),
    application_id: id.application,
    at: now,
    event: 'submitted',
    by_kind: 'anonymous',
  })
  await put(client, 'application_correction', {
    id: randomUUID(),
    application_id: id.application,
    pointer: '/name',
    reason_code: 'unclear',
    requested_by: officer,
    requested_at: now,
  })
  const file = randomUUID()
  await put(client, 'stored_file', {
    id: file,
    application_id: id.application,
    field: 'tax',
    sealed_name: sealed,
    type: 'application/pdf',
    size: 48,
    sha256: randomBytes(32),
    state: 'removed',
  })
  await put(client, 'file_chunk', { file_id: file, ordinal: 0, sealed })
  const text = randomUUID()
  await put(client, 'consent_text', { id: text, purpose: `photo-${tag}`, version: 1, body: '写真', valid_from: today })
  await put(client, 'consent', {
    id: randomUUID(),
    consent_text_id: text,
    application_id: id.application,
    login_id: guardian,
    given_at: now,
  })
  const year = 1 + (serial % 99)
  await client.query(
    'insert into certificate_serial (municipality, reiwa_year, last_serial) values ($1, $2, $3) on conflict (municipality, reiwa_year) do nothing',
    [municipality, year, serial],
  )
  const certificateNumber = `1310708${String(serial).padStart(6, '0')}1`
  await put(client, 'certificate', {
    id: id.certificate,
    number: certificateNumber,
    child_id: id.child,
    municipality,
    valid_from: '2026-04-01',
    national_end: '2028-04-08',
    state: 'valid',
    declared: sealed,
    decided_by: officer,
    decided_at: now,
  })
  for (const [name, kind] of [
    ['lowIncome', 'lowIncome'],
    ['support', 'support'],
  ])
    await put(client, 'reduction', {
      id: randomUUID(),
      child_id: id.child,
      municipality,
      class: kind,
      valid_from: today,
      decided_at: now,
      decided_by: name === 'support' ? officer : null,
    })

  await put(client, 'interview', {
    id: id.interview,
    child_id: id.child,
    facility_id: id.facility,
    way: 'proposals',
    state: 'accepted',
    entered_by: guardian,
    entered_by_kind: 'guardian1',
    requested_at: now,
  })
  await put(client, 'interview_proposal', {
    interview_id: id.interview,
    ordinal: 1,
    date: today,
    start_min: 600,
    end_min: 660,
  })
  await put(client, 'interview_time', {
    id: randomUUID(),
    facility_id: id.facility,
    date: today,
    start_min: 600,
    minutes: 30,
    interview_id: id.interview,
  })
  await put(client, 'interview_record', {
    id: randomUUID(),
    interview_id: id.interview,
    child_id: id.child,
    facility_id: id.facility,
    stage: 'before',
    mode: 'individual',
    date: today,
    start_min: 600,
    end_min: 630,
    sealed,
    recorded_by: staff,
    recorded_at: now,
  })
  await put(client, 'facility_acceptance', {
    id: randomUUID(),
    child_id: id.child,
    facility_id: id.facility,
    interview_id: id.interview,
    kinds: ['flexible'],
    accepted_at: now,
    accepted_by: staff,
  })
  await put(client, 'slot_pattern', {
    id: randomUUID(),
    facility_id: id.facility,
    kind: 'flexible',
    weekday: 2,
    start_min: 540,
    end_min: 720,
    cap: 3,
    valid_from: today,
  })
  for (const published of [true, false])
    await put(client, 'slot_cell', {
      facility_id: id.facility,
      date: today,
      start_min: published ? 540 : 570,
      kind: 'flexible',
      cap: 3,
      published,
    })
  const drawing = randomUUID()
  await put(client, 'draw', {
    id: drawing,
    facility_id: id.facility,
    kind: 'flexible',
    month: '2027-02',
    entries_from: now,
    entries_until: new Date(now.getTime() + 10 * 86_400_000),
    draw_at: new Date(now.getTime() + 11 * 86_400_000),
    residents_first: false,
    siblings_together: false,
    seed_hash: '0'.repeat(64),
    decided_by: staff,
    decided_at: now,
  })
  await put(client, 'draw_seed', { draw_id: drawing, seed: '1'.repeat(64) })
  await put(client, 'draw_entry', {
    id: randomUUID(),
    draw_id: drawing,
    child_id: id.child,
    number: `D-${tag}`,
    most: 1,
    wishes: '[]',
    entered_by: guardian,
    entered_at: now,
  })
  await put(client, 'waitlist_entry', {
    id: randomUUID(),
    child_id: id.child,
    facility_id: id.facility,
    kind: 'flexible',
    date: '2026-12-03',
    start_min: 540,
    end_min: 660,
    joined_by: guardian,
    joined_at: now,
    closes_at: new Date(now.getTime() + 7 * 86_400_000),
  })
  await put(client, 'place_watch', {
    id: randomUUID(),
    login_id: guardian,
    child_id: id.child,
    facility_id: id.facility,
    weekdays: [4],
    asked_at: now,
  })
  await put(client, 'closure', {
    id: randomUUID(),
    facility_id: id.facility,
    from_date: today,
    to_date: today,
    cause: 'facility',
    decided_at: now,
    decided_by: staff,
  })
  await put(client, 'enrolment', {
    id: randomUUID(),
    facility_id: id.facility,
    from_date: today,
    capacity0: 3,
    capacity1: 6,
    capacity2: 6,
    enrolled0: 1,
    enrolled1: 6,
    enrolled2: 4,
    entered_by: staff,
    entered_at: now,
  })
  await put(client, 'house_event', {
    id: randomUUID(),
    facility_id: id.facility,
    from_date: today,
    to_date: today,
    title: tag,
    shown: true,
    no_places: true,
    version: 1,
    changed_by: staff,
    changed_at: now,
  })
  const change = randomUUID()
  await put(client, 'facility_change', {
    id: change,
    facility_id: id.facility,
    valid_from: today,
    base_version: 1,
    made_by: staff,
    made_at: now,
    confirmed_by: staff,
    confirmed_at: now,
  })
  await put(client, 'facility_register', {
    id: randomUUID(),
    facility_id: id.facility,
    municipality,
    version: 1,
    event: 'licensed',
    valid_from: today,
    number: `L-${tag}`,
    by_login: officer,
    at: now,
  })
  await put(client, 'supply_plan', {
    id: randomUUID(),
    municipality,
    year: 2026,
    version: ++plansMade,
    plan: '[]',
    decided_by: officer,
    decided_at: now,
  })
  const inspection = randomUUID()
  await put(client, 'inspection', {
    id: inspection,
    facility_id: id.facility,
    municipality,
    kind: 'onSite',
    held_on: today,
    made_by: officer,
    made_at: now,
    sent_by: officer,
    sent_at: now,
  })
  const finding = randomUUID()
  await put(client, 'inspection_finding', {
    id: finding,
    inspection_id: inspection,
    level: 'oral',
    due_on: today,
    sealed,
    made_by: officer,
    made_at: now,
  })
  await put(client, 'inspection_event', {
    id: randomUUID(),
    finding_id: finding,
    turn: 1,
    event: 'answered',
    sealed,
    by_login: staff,
    at: now,
  })
  await put(client, 'facility_setting', {
    id: randomUUID(),
    facility_id: id.facility,
    valid_from: today,
    value: '{}',
    decided_at: now,
  })
  await put(client, 'facility_photo', {
    id: randomUUID(),
    facility_id: id.facility,
    ordinal: 1,
    type: 'image/webp',
    bytes: sealed,
    alt: '園庭',
    address: randomBytes(16).toString('base64url'),
    width: 1280,
    height: 853,
    small: sealed,
    small_width: 480,
    small_height: 320,
    added_by: staff,
  })
  await put(client, 'municipality_setting', {
    id: randomUUID(),
    municipality,
    valid_from: today,
    value: '{}',
    decided_at: now,
  })
  await put(client, 'settings_change', {
    id: randomUUID(),
    municipality,
    ordinal: serial,
    valid_from: '2027-04-01',
    value: '{}',
    reason: tag,
    made_by: officer,
    made_at: now,
    alone: false,
  })
  await put(client, 'hours_balance', {
    child_id: id.child,
    month: '2026-11',
    layer: 'national',
    municipality,
    granted: 600,
    used: 60,
  })
  await put(client, 'booking', {
    id: id.booking,
    number: `B-${tag}`,
    child_id: id.child,
    facility_id: id.facility,
    municipality,
    certificate_id: id.certificate,
    kind: 'flexible',
    date: today,
    start_min: 540,
    end_min: 600,
    class_age: 0,
    state: 'confirmed',
    minutes: 60,
    split: '[{"layer":"national","minutes":60}]',
    held: '[{"layer":"national","minutes":60}]',
    agreed: JSON.stringify({
      cancel: { daysBefore: 0, time: 0 },
      illnessWaived: false,
      unit: 'halfHour',
      counting: 'greater',
      graceMinutes: 10,
      perHour: 300,
      honoursReduction: true,
    }),
    entered_by: guardian,
    entered_by_kind: 'guardian1',
    requested_at: now,
    message: sealed,
  })
  await put(client, 'booking_event', {
    id: randomUUID(),
    booking_id: id.booking,
    at: now,
    event: 'booked',
    to_state: 'confirmed',
    by_kind: 'guardian1',
  })
  await put(client, 'intake_result', {
    id: randomUUID(),
    facility_id: id.facility,
    child_id: id.child,
    month: '2026-12',
    state: 'reserve',
    entered_by: officer,
    entered_by_kind: 'wardOfficer',
    entered_at: now,
  })
  const [calling, callPlace] = [randomUUID(), randomUUID()]
  await put(client, 'intake_call', {
    id: calling,
    municipality,
    facility_id: id.facility,
    month: '2027-02',
    last_month: '2027-07',
    entries_from: now,
    entries_until: new Date(now.getTime() + 10 * 86_400_000),
    one_facility: true,
    residents_first: true,
    sibling_points: 1,
    care_points: 0,
    first_points: 0,
    reserves: 3,
    seed_hash: '0'.repeat(64),
    decided_by: staff,
    decided_at: now,
  })
  await put(client, 'intake_seed', { call_id: calling, seed: '1'.repeat(64) })
  await put(client, 'intake_place', {
    id: callPlace,
    call_id: calling,
    facility_id: id.facility,
    weekday: 2,
    start_min: 540,
    end_min: 690,
    places: 2,
    classes: [1, 2],
  })
  await put(client, 'intake_entry', {
    id: randomUUID(),
    call_id: calling,
    month: '2027-02',
    one_facility: true,
    place_id: callPlace,
    child_id: id.child,
    number: `C-${tag}`,
    entered_by: guardian,
    entered_at: now,
  })
  await put(client, 'prepared_decision', {
    application_id: id.application,
    kind: 'certify',
    version: 2,
    sealed,
    prepared_by: officer,
    prepared_at: now,
  })
  await put(client, 'prepared_renewal', {
    child_id: id.child,
    municipality,
    class: 'taxExempt',
    valid_from: '2027-09-01',
    prepared_by: officer,
    prepared_at: now,
  })
  const run = randomUUID()
  await put(client, 'decision_run', { id: run, municipality, step: 'certify', run_by: officer, run_at: now })
  await put(client, 'decision_run_case', { run_id: run, application_id: id.application, outcome: 'certified' })
  await put(client, 'correction_template', {
    id: randomUUID(),
    municipality,
    title: tag,
    message: tag,
    saved_by: officer,
    saved_at: now,
  })
  const [seal, papers, paper, print] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await put(client, 'town_seal', {
    id: seal,
    municipality,
    valid_from: today,
    width_mm: 24,
    sealed,
    reason: tag,
    made_by: officer,
    made_at: now,
    alone: false,
  })
  await put(client, 'paper_serial', { municipality, fiscal_year: 1900 + serial, last_number: 1 })
  await put(client, 'paper_run', {
    id: papers,
    municipality,
    kind: 'certified',
    issued_on: today,
    words: '{}',
    seal_id: seal,
    kek: 'k',
    wrapped_key: sealed,
    made_by: officer,
    made_at: now,
  })
  await put(client, 'paper', {
    id: paper,
    run_id: papers,
    municipality,
    kind: 'ended',
    certificate_id: id.certificate,
    household_id: id.household,
    fiscal_year: 1900 + serial,
    number: 1,
    mark: tag,
    sealed,
  })
  await put(client, 'paper_print', {
    id: print,
    municipality,
    kind: 'ended',
    what: 'letters',
    from_on: today,
    to_on: today,
    papers: 1,
    state: 'waiting',
    asked_by: officer,
    asked_at: now,
  })
  await put(client, 'paper_print_part', { print_id: print, ordinal: 0, papers: `{${paper}}`, children: `{${id.child}}` })
  const imported = randomUUID()
  await put(client, 'import_file', {
    id: imported,
    municipality,
    kind: 'certified',
    sha256: randomBytes(32),
    kek: 'k',
    done_at: now,
    certified: 1,
    queued: 0,
    skipped: 0,
    staged_by: officer,
    staged_at: now,
  })
  await put(client, 'import_key', { municipality, key: tag, import_id: imported, application_child_id: id.applicationChild })
  await put(client, 'import_heading', { id: randomUUID(), municipality, columns: '{}', kept_by: officer, kept_at: now })
  await put(client, 'late_notice', {
    booking_id: id.booking,
    child_id: id.child,
    facility_id: id.facility,
    expected_min: 555,
    said_by: guardian,
    said_at: now,
  })
  await put(client, 'calendar_feed', {
    id: randomUUID(),
    login_id: guardian,
    token_hash: randomBytes(32),
    issued_at: now,
  })
  await put(client, 'series', {
    id: randomUUID(),
    what: 'book',
    household_id: id.household,
    facility_id: id.facility,
    child_id: id.child,
    items: '[]',
    request_key: `series-${tag}`,
    request_hash: randomBytes(32),
    begun_by: staff,
    begun_by_kind: 'facilityStaff',
    begun_at: now,
    settled_at: now,
  })
  await put(client, 'hours_entry', {
    id: randomUUID(),
    child_id: id.child,
    month: '2026-11',
    layer: 'national',
    booking_id: id.booking,
    minutes: 60,
    reason: 'book',
    at: now,
  })
  const stamp = randomUUID()
  await put(client, 'attendance', {
    id: stamp,
    booking_id: id.booking,
    child_id: id.child,
    facility_id: id.facility,
    date: today,
    direction: 'in',
    at: now,
    received_at: now,
    source: 'staff',
    stamped_by: staff,
  })
  await put(client, 'device_stamp', {
    device_id: id.device,
    id: randomUUID(),
    sequence: 1,
    facility_id: id.facility,
    booking_id: id.booking,
    direction: 'out',
    how: 'staff',
    at: now,
    device_at: now,
    received_at: now,
    outcome: 'held',
    reason_code: 'attendance.not-in',
  })
  await put(client, 'attendance_correction', {
    id: randomUUID(),
    attendance_id: stamp,
    earlier_at: now,
    later_at: now,
    reason_code: 'late',
    corrected_by: staff,
    corrected_at: now,
  })
  await put(client, 'care_record', {
    id: randomUUID(),
    booking_id: id.booking,
    child_id: id.child,
    facility_id: id.facility,
    version: 1,
    sealed,
    recorded_by: staff,
    recorded_at: now,
  })
  await put(client, 'month_result', { facility_id: id.facility, month: '2026-10', state: 'open' })
  for (const of of [{ facility_id: id.facility }, { municipality, consignor: '0123456789' }])
    await put(client, 'bank_account', {
      id: randomUUID(),
      ...of,
      bank_code: '0001',
      bank_kana: 'ミホン',
      branch_code: '001',
      branch_kana: 'ホンテン',
      kind: 'ordinary',
      number: '1234567',
      holder_kana: 'ミホン',
      saved_at: now,
    })
  const payment = randomUUID()
  await put(client, 'payment_run', {
    id: payment,
    municipality,
    pay_on: today,
    total_yen: 1700,
    claims: 1,
    made_at: now,
  })
  await put(client, 'payment_part', {
    id: randomUUID(),
    payment_id: payment,
    municipality,
    facility_id: id.facility,
    claims_yen: 1700,
    debt_before: 0,
    paid_yen: 1700,
    debt_after: 0,
  })
  const claim = randomUUID()
  await put(client, 'claim', {
    id: claim,
    facility_id: id.facility,
    month: '2026-09',
    municipality,
    version: 1,
    state: 'submitted',
    use_yen: 1700,
    initial_yen: 0,
    reduction_yen: 0,
    waiver_yen: 0,
    municipal_yen: 0,
    total_yen: 1700,
    made_at: now,
    submitted_at: now,
  })
  const line = randomUUID()
  await put(client, 'claim_line', {
    id: line,
    claim_id: claim,
    ordinal: 1,
    kind: 'use',
    child_id: id.child,
    booking_id: id.booking,
    date: today,
    minutes: 60,
    yen: 1700,
    details: '{}',
  })
  await put(client, 'claim_finding', { id: randomUUID(), claim_id: claim, line_id: line, code: 'other', found_at: now })
  await put(client, 'claim_correction', { id: randomUUID(), claim_id: claim, side: 'ward', code: 'other', asked_at: now })
  const repayment = randomUUID()
  await put(client, 'repayment', {
    id: repayment,
    municipality,
    facility_id: id.facility,
    yen: 1700,
    due_on: today,
    reason: tag,
    mark: '第1号',
    issuer: '区長',
    made_by: officer,
    made_at: now,
  })
  await put(client, 'repayment_claim', { repayment_id: repayment, claim_id: claim })
  await put(client, 'claim_event', {
    id: randomUUID(),
    claim_id: claim,
    at: now,
    event: 'submit',
    to_state: 'submitted',
    by_kind: 'facilityAdmin',
  })
  await put(client, 'child_addition', {
    id: randomUUID(),
    child_id: id.child,
    facility_id: id.facility,
    code: 'disability',
    evidence: 'certificate',
    valid_from: today,
    recorded_at: now,
  })
  const receipt = randomUUID()
  await put(client, 'fee_receipt', {
    id: receipt,
    number: `R-${tag}`,
    facility_id: id.facility,
    child_id: id.child,
    month: '2026-10',
    yen: 300,
    paid_on: today,
    way: 'cash',
    price_yen: 300,
    off_yen: 0,
    child_name: tag,
    received_at: now,
  })
  const refund = randomUUID()
  await put(client, 'refund_payment', {
    id: randomUUID(),
    municipality,
    pay_on: today,
    total_yen: 300,
    refunds: 1,
    made_at: now,
  })
  await put(client, 'refund', {
    id: refund,
    number: `Y-${tag}`,
    household_id: id.household,
    municipality,
    state: 'submitted',
    asked_yen: 300,
    // By a login that has left the household: no key here opens its account.
    sealed_account: sealed,
    asked_by: officer,
    asked_at: now,
  })
  await put(client, 'refund_line', {
    id: randomUUID(),
    refund_id: refund,
    ordinal: 0,
    booking_id: id.booking,
    child_id: id.child,
    facility_id: id.facility,
    date: today,
    minutes: 60,
    yen: 300,
    details: '{}',
  })
  await put(client, 'refund_receipt', { refund_id: refund, receipt_id: receipt })
  await put(client, 'refund_event', {
    id: randomUUID(),
    refund_id: refund,
    at: now,
    event: 'submit',
    to_state: 'submitted',
    by_kind: 'guardian1',
  })
  await put(client, 'idempotency_key', { scope: guardian, key: `key-${tag}`, request_hash: randomBytes(32) })
  for (const [login, kind] of [
    [guardian, 'guardian1'],
    [staff, 'facilityStaff'],
  ])
    await put(client, 'audit_event', {
      id: randomUUID(),
      at: now,
      event: 'test',
      code: 'done',
      actor_kind: kind,
      login_id: login,
      facility_id: id.facility,
      municipality,
      child_ids: [id.child],
      request_id: 'r',
    })
  await put(client, 'audit_block', {
    municipality,
    ordinal: serial,
    from_tx: '1',
    to_tx: '2',
    events: 0,
    previous_hash: sealed,
    hash: sealed,
    sealed_at: now,
  })
  await put(client, 'health_read', {
    id: randomUUID(),
    child_id: id.child,
    at: now,
    actor_kind: 'facilityStaff',
    login_id: staff,
    facility_id: id.facility,
    municipality,
    event: 'sheet.read',
  })
  await put(client, 'outbox', {
    id: randomUUID(),
    kind: 'test',
    refs: '{}',
    recipient: `x@${tag}.example`,
    message_id: `<${tag}>`,
    not_before: now,
  })
  await put(client, 'kept_mail', {
    id: randomUUID(),
    message_id: `<${tag}>`,
    recipient: `x@${tag}.example`,
    subject: 's',
    body: 'b',
    sent_at: now,
  })
  await client.send()
  return { tag, municipality, tokens, ids: id, certificateNumber, mail: `guardian1@${tag}.example` }
}

const sides: Record<string, string> = { guardian1: 'guardian', guardian2: 'guardian', device: 'device', applicant: 'applicant' }
export const sideOfKind = (kind: string): string =>
  sides[kind] ?? ((staffKinds as readonly string[]).includes(kind) ? 'facility' : 'office')
export const worldKinds = ['guardian1', 'guardian2', ...staffKinds, 'device', ...wardKinds, ...stateKinds, 'applicant'] as const
