/**
 * Every mail to a guardian or applicant in every language, dressed as it leaves the house: the subject says what happened, no word is
 * missing, no child's name, no health word, and the town's desk with its phone stands at the end.
 */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mails } from '../src/app-mails.ts'
import { findReader } from '../src/features/notice/find-reader.ts'
import { japanDate } from '../src/platform/calendar.ts'
import { createPool, inRole } from '../src/platform/db.ts'
import { newKeys } from '../src/platform/keys.ts'
import { type Locale, locales } from '../src/web/text/locale.ts'
import { freshDatabase, type TestDatabase } from './helpers/database.ts'
import { buildWorld, putTown, type World, worldNow } from './helpers/two-worlds.ts'

/** Read by staff, or drawn on a phone's screen instead of mailed. */
const notToFamilies =
  /^(staff\.|inspection\.|register\.|series\.staff$|draw\.done$|claim\.(submitted|returned|correction|approved|paid)$|notice\.push$|accident\.|connection\.|closure\.(lifted-)?by-town$|booking\.(new|asked|change-asked|family-|late|lapsed)|booking\.certificate-ended-staff$|booking\.late|interview\.(new|proposedAgain|chosen|cancelledByFamily)$)/
const toFamilies = Object.keys(mails).filter((kind) => kind === 'booking.cancelled-late' || !notToFamilies.test(kind))

/** What the database must say for a mail to be true, besides the world as it is built. */
const states: Readonly<Record<string, string>> = {
  'booking.requested': "update booking set state = 'requested', answer_due_at = '2026-11-25T03:00:00Z'",
  'booking.change-requested': "update booking set state = 'requested', answer_due_at = '2026-11-25T03:00:00Z'",
  'closure.booking': "update booking set state = 'cancelledByFacility'",
  'closure.offer': "update waitlist_entry set state = 'ended', ended_at = '2026-11-24'",
  'waitlist.offered':
    "update waitlist_entry set state = 'offered', class_age = 1, offered_at = '2026-11-24', offer_until = '2026-11-25', ended_at = null",
  'waitlist.lapsed':
    "update waitlist_entry set state = 'lapsed', class_age = 1, offered_at = '2026-11-24', offer_until = '2026-11-25', ended_at = '2026-11-25'",
  'waitlist.ended': "update waitlist_entry set state = 'ended', ended_at = '2026-11-24', offer_until = null",
  'interview.asked': "update interview set state = 'requested'",
  'interview.arranged': "update interview set state = 'arranging'",
  'interview.accepted': "update interview set state = 'accepted'",
  'interview.refused': "update interview set state = 'refused'",
  'interview.withdrawn': "update interview set state = 'refused'",
  'certificate.ended': "update certificate set end_reason = 'moved'",
  'certificate.ending':
    "update certificate set end_reason = null, state = 'valid', national_end = '2026-12-24', municipal_end = null",
  'application.draft': "update application set state = 'draft'",
  'application.returned': "update application set state = 'returned', correction_due_on = '2026-12-10'",
  'enquiry.answered': "update enquiry set state = 'answered'",
  'reminder.reduction': 'delete from reduction',
}

let database: TestDatabase
let owner: pg.Client
let jobs: pg.Pool
let world: World
const keys = newKeys()
const refs: Record<string, string> = {}
const entries = { draw: '', line: '' }

beforeAll(async () => {
  database = await freshDatabase()
  owner = new pg.Client(database.superuserUrl)
  await owner.connect()
  jobs = createPool({ url: database.jobsUrl, size: 1, name: 'test jobs' })
  await putTown(owner, '131075', '墨田区')
  world = await buildWorld(owner, 'mails', '131075', 1)
  const { ids } = world
  const newest = async (table: string): Promise<string> =>
    (await owner.query<{ id: string }>(`select id from ${table} limit 1`)).rows[0]?.id ?? ''
  const later = new Date(worldNow.getTime() + 600_000)
  for (const [name, table] of Object.entries({
    series: 'series',
    claim: 'claim',
    refund: 'refund',
    enquiry: 'enquiry',
    announcement: 'announcement',
    message: 'message',
    call: 'intake_call',
    result: 'intake_result',
    watch: 'place_watch',
    link: 'account_link',
    code: 'one_time_code',
  }))
    refs[name] = await newest(table)
  Object.assign(refs, {
    child: ids.child,
    booking: ids.booking,
    interview: ids.interview,
    certificate: ids.certificate,
    application: ids.application,
    login: ids.guardianLogin,
    household: ids.household,
    month: '2026-11',
    until: '2026-12-10',
    since: '2026-11-24',
    day: '2026-12-24',
    date: '2026-12-03',
    on: 'yes',
    own: 'yes',
    act: 'removedLast',
    reason: 'documents',
  })
  entries.draw = await newest('draw_entry')
  entries.line = await newest('waitlist_entry')
  const wishes = [{ booking: randomUUID(), date: '2027-02-03', start: 540, end: 660 }]
  const all: [string, unknown[]][] = [
    ['update account_link set expires_at = $1, used_at = null, voided_at = null', [later]],
    ['update one_time_code set expires_at = $1, used_at = null, voided_at = null', [later]],
    ["update application set due_on = '2026-12-08', locale = 'ja'", []],
    ["update booking set state = 'confirmed', date = '2026-11-26'", []],
    ["update interview set fixed_date = '2026-11-26', fixed_start_min = 600, fixed_minutes = 30", []],
    ['update draw set drawn_at = $1, seed = $2, record = $3', [worldNow, 's', '{"order":[],"waiting":[]}']],
    ['update draw_entry set wishes = $1, struck = $2, won = $3', [JSON.stringify(wishes), '[]', '[0]']],
    [
      'update series set items = $1',
      [
        JSON.stringify([
          {
            facility: ids.facility,
            child: ids.child,
            date: '2026-12-03',
            start: 540,
            end: 660,
            outcome: 'confirmed',
            reasons: [],
          },
        ]),
      ],
    ],
    [
      'update municipality_setting set value = $1',
      [JSON.stringify({ contact: { office: '子育て支援課', phone: '0356081111', hours: '平日8時30分から17時', url: null } })],
    ],
  ]
  for (const [text, values] of all) await owner.query(text, values)
})
afterAll(async () => {
  await jobs.end()
  await owner.end()
  await database.drop()
})

const refsOf = (kind: string): Record<string, string> => ({
  ...refs,
  entry: kind.startsWith('draw.') ? entries.draw : entries.line,
})

async function send(kind: string, locale: Locale, to: string): Promise<{ subject: string; text: string } | null> {
  const own = refsOf(kind)
  return await inRole(jobs, async (tx) => {
    const reader = await findReader({ id: randomUUID, baseUrl: 'https://tsuen.example' })(tx, {
      kind,
      refs: own,
      recipient: to,
      at: worldNow,
    })
    const c = {
      now: worldNow,
      today: japanDate(worldNow),
      baseUrl: 'https://tsuen.example',
      keys,
      locale: reader?.locale ?? 'ja',
    }
    if (!kind.startsWith('application.')) expect([kind, reader?.locale]).toEqual([kind, locale])
    const mail = await mails[kind]?.(tx, own, c)
    return mail ? (reader?.dress(mail) ?? mail) : null
  })
}

const health =
  /アレルギ|障害|医療的ケア|病気|体調|発熱|allerg|disab|illness|fever\b|过敏|残疾|疾病|发烧|alergia|deficiência|doença|febre|dị ứng|khuyết tật|bệnh|sốt|alerhiya|kapansanan|sakit|lagnat|एलर्जी|अपाङ्ग|रोग|ज्वरो/i

test('every kind of mail is either for families or known to be for staff', () => {
  expect(toFamilies.length).toBeGreaterThan(55)
  for (const prefix of [
    'account',
    'application',
    'booking',
    'interview',
    'certificate',
    'change',
    'reminder',
    'refund',
    'waitlist',
  ])
    expect(toFamilies.some((kind) => kind.startsWith(`${prefix}.`))).toBe(true)
})

test.each(locales)('%s', async (locale) => {
  await owner.query("update login set locale = $1 where mail = 'guardian1@mails.example'", [locale])
  await owner.query('update application set locale = $1', [locale])
  await owner.query('update enquiry set locale = $1', [locale])
  const subjects = new Map<string, string>()
  const wrong: string[] = []
  for (const kind of toFamilies) {
    const state =
      kind.startsWith('intake.') && kind !== 'intake.applied'
        ? `update intake_result set state = '${kind.slice(7)}'`
        : states[kind]
    if (kind.startsWith('interview.') || kind === 'reminder.interview') await owner.query("update interview set state = 'fixed'")
    if (state) await owner.query(state)
    const mail = await send(kind, locale, 'guardian1@mails.example')
    await owner.query("update booking set state = 'confirmed'")
    if (!mail) {
      wrong.push(`${kind}: no mail`)
      continue
    }
    const { subject, text } = mail
    const all = `${subject}\n${text}`
    const hole = /さくら|mails さ|undefined|null|NaN|\[object|\{[\w|]+\}|<\w+>/.exec(all)
    if (hole) wrong.push(`${kind}: ${hole[0]}`)
    const said = health.exec(kind === 'interview.accepted' ? '' : all)
    if (said) wrong.push(`${kind}: of health: ${said[0]}`)
    if (!text.includes('子育て支援課') || !text.includes('5608-1111')) wrong.push(`${kind}: whom to ask`)
    // 読みがな: in brackets in the text, never in the subject; no sign of the annotation is left.
    if (/[\uFFF9-\uFFFB]/.test(all) || (locale === 'easy' && /[一-龠]（[ぁ-ん]+）/.test(subject)))
      wrong.push(`${kind}: readings in ${subject}`)
    if (locale === 'easy' && !/[一-龠]（[ぁ-ん]+）/.test(text)) wrong.push(`${kind}: readings`)
    if (subject.length < 4 || subject.includes('\n')) wrong.push(`${kind}: subject ${subject}`)
    if (text.split('\n').some((line) => line.length > 400)) wrong.push(`${kind}: a line that nobody reads`)
    subjects.set(kind, subject)
  }
  expect(wrong).toEqual([])
  const kana = [...subjects].filter(([kind, subject]) => !/^announcement/.test(kind) && /[ぁ-んァ-ヶ]/.test(subject))
  if (locale !== 'ja' && locale !== 'easy') expect(kana.filter(([, subject]) => !/（|\(/.test(subject))).toEqual([])
  // A reminder shares its subject with nothing else.
  const reminders = [...subjects].filter(([kind]) => kind.startsWith('reminder.')).map(([, subject]) => subject)
  expect(new Set(reminders).size).toBe(reminders.length)
})

test('an address that is not a login’s yet is written to in the language of its login', async () => {
  await owner.query("update login set locale = 'ne' where mail = 'guardian1@mails.example'")
  for (const kind of ['account.mailChange', 'account.mailChanged', 'account.mailUndone', 'account.ended']) {
    const mail = await send(kind, 'ne', 'other@mails.example')
    expect([kind, /[ऀ-ॿ]/.test(mail?.subject ?? '')]).toEqual([kind, true])
    expect([kind, mail?.text.includes('5608-1111')]).toEqual([kind, true])
  }
})
