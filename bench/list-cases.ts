/**
 * Lists of the office over 100,000 rows of one town (bar: p95 of a page of 50 within 100 ms): filters and sorts as on screen, first, middle and last
 * pages, each with a session of its own, asked one after the other.
 */
import pg from 'pg'
import { runningOwnerUrl } from '../src/platform/embedded-postgres.ts'
import { type Case, type Measured, quantile, round } from './frame.ts'
import { createOffice } from './import-cases.ts'
import { createCaller, demoCookie } from './request-cases.ts'

const rows = 100_000
const asks = 30
/** 墨田区, the demo's town. */
const town = '131075'

/** Every list's rows stand on those of the lists before; `$1` how many, `$2` the town. Five days of every seven are of this year. */
const writes: Record<string, readonly string[]> = {
  applications: [
    `insert into application (id, number, kind, channel, municipality, state, mail, family_name, given_name, family_kana, given_kana, kek,
       received_on, submitted_at, due_on, decided_at, updated_at)
     select uuidv7(), 'BENCH-' || n, 'new', 'builtIn', $2, s, 'bench' || n || '@test.example',
       (array['佐藤', '鈴木', '高橋', '田中', '伊藤'])[1 + n % 5], '花', (array['サトウ', 'スズキ', 'タカハシ', 'タナカ', 'イトウ'])[1 + n % 5], 'ハナ', 'bench',
       current_date - (n % 300)::int, now() - make_interval(days => n % 300), current_date - (n % 300)::int + 30,
       case when s in ('certified', 'rejected') then now() end, now()
     from generate_series(1, $1::int) n, lateral (select (array['submitted', 'reviewing', 'returned', 'certified', 'certified', 'certified',
       'certified', 'certified', 'rejected', 'withdrawn'])[1 + n % 10] as s)`,
  ],
  changes: [
    `insert into application (id, number, kind, channel, municipality, state, mail, family_name, given_name, family_kana, given_kana, kek,
       received_on, submitted_at, due_on, decided_at, updated_at, created_at)
     select uuidv7(), 'BENCHC-' || n, 'change', 'builtIn', $2, s, 'bench' || n || '@test.example', '佐藤', '花', 'サトウ', 'ハナ', 'bench',
       current_date - (n % 300)::int, now() - make_interval(days => n % 300), current_date - (n % 300)::int + 30,
       case when s in ('certified', 'rejected') then now() end, now(), now() - make_interval(days => n % 300)
     from generate_series(1, $1::int) n, lateral (select (array['submitted', 'reviewing', 'certified', 'certified', 'certified', 'certified',
       'certified', 'certified', 'rejected', 'withdrawn'])[1 + n % 10] as s)`,
  ],
  certificates: [
    `create temporary table made as select n, uuidv7() as household, uuidv7() as child from generate_series(1, $1::int) n where $2::text is not null`,
    `insert into household (id, municipality) select household, $2 from made where n <= $1::int`,
    `insert into child (id, household_id, municipality, family_name, given_name, family_kana, given_kana, birth_date, sex)
     select child, household, $2, (array['佐藤', '鈴木', '高橋', '田中', '伊藤'])[1 + n % 5], '児' || n,
       (array['サトウ', 'スズキ', 'タカハシ', 'タナカ', 'イトウ'])[1 + n % 5], 'ジ', current_date - 200 - (n % 800)::int, 'unknown' from made where n <= $1::int`,
    `insert into certificate (id, number, child_id, municipality, valid_from, national_end, state, end_reason, ended_at, decided_at)
     select uuidv7(), $2 || '9' || lpad(n::text, 7, '0'), child, $2, current_date - (n % 300)::int + 20, current_date + 900 - (n % 800)::int,
       case when n % 7 = 0 then 'ended' else 'valid' end, case when n % 7 = 0 then 'moved' end, case when n % 7 = 0 then now() end, now()
     from made where n <= $1::int`,
  ],
  enquiries: [
    `insert into enquiry (id, number, topic, desk, municipality, mail, locale, state, asked_at, changed_at, confirmed_at, version)
     select uuidv7(), 'BENCH-' || n, (array['howTo', 'login', 'trouble', 'hours', 'money'])[1 + n % 5], 'town', $2, 'bench' || n || '@test.example', 'ja',
       (array['open', 'answered', 'closed', 'closed', 'closed'])[1 + n % 5], now() - make_interval(mins => n), now() - make_interval(mins => n), now(), 1
     from generate_series(1, $1::int) n`,
  ],
  audit: [
    `insert into audit_event (id, at, event, code, actor_kind, municipality, request_id)
     select uuidv7(), now() - make_interval(secs => n * 20), (array['application.read', 'booking.confirm', 'booking.cancel', 'certificate.read'])[1 + n % 4],
       case when n % 2 = 0 then 'read' else 'done' end, 'wardOfficer', $2, 'bench' from generate_series(1, $1::int) n`,
  ],
  claims: [
    `create temporary table benched as select n, uuidv7() as facility from generate_series(1, $1::int / 1000) n where $2::text is not null`,
    `insert into facility (id, municipality, corporation_id, number, name, kana, facility_type, delivery_type, kinds, address, phone, capacity, published)
     select b.facility, $2, (select corporation_id from facility where municipality = $2 limit 1), 'BENCH' || b.n, '見本園' || b.n, 'ミホンエン', 'nursery',
       'sharedRoom', '{flexible}', '見本町1', '0300001111', 20, false from benched b where b.n <= $1::int`,
    `insert into claim (id, facility_id, month, municipality, version, state, use_yen, initial_yen, reduction_yen, waiver_yen, municipal_yen, total_yen, made_at, submitted_at)
     select uuidv7(), b.facility, (2001 + n / 120) || '-' || lpad((1 + n / 10 % 12)::text, 2, '0'), $2, 1 + n % 10, case when n % 100 = 0 then 'submitted' else 'returned' end,
       n, 0, 0, 0, 0, n, now(), now() from benched b, generate_series(0, 999) n where b.n <= $1::int`,
  ],
  refunds: [
    `insert into refund (id, number, household_id, municipality, state, asked_yen, decided_yen, sealed_account, asked_by, asked_at)
     select uuidv7(), 'BENCH-' || n, h.id, $2, case when n % 100 = 0 then 'submitted' else 'rejected' end, 300, null, 'bench', l.id, now() - make_interval(mins => n)
     from generate_series(1, $1::int) n, (select id from household where municipality = $2 limit 1) h, (select id from login limit 1) l`,
  ],
}
const touched = ['application', 'household', 'child', 'certificate', 'enquiry', 'audit_event', 'facility', 'claim', 'refund']

/** As the owner of the tables, who stands before their walls for the length of one transaction. */
async function writeRows(dataDir: string): Promise<void> {
  const address = await runningOwnerUrl(dataDir)
  if (!address) throw new Error('the demo’s database is not running')
  const client = new pg.Client(address)
  await client.connect()
  try {
    await client.query('begin; set local statement_timeout = 0')
    for (const table of touched) await client.query(`alter table ${table} no force row level security`)
    for (const statement of Object.values(writes).flat()) await client.query(statement, [rows, town])
    for (const table of touched) await client.query(`alter table ${table} force row level security`)
    await client.query('commit')
    // As autovacuum does within minutes.
    for (const table of touched) await client.query(`vacuum analyze ${table}`)
  } finally {
    await client.end()
  }
}

const word = encodeURIComponent('佐藤')
const page = (query: string, part: 'first' | 'middle' | 'last') => ({ query, part })
/** The lists with what their screens ask. */
const lists = [
  {
    name: 'applications',
    title: '申請審査',
    who: 'ward@demo.example',
    path: '/api/v1/office/applications',
    pages: [
      page('', 'first'),
      page('', 'middle'),
      page('', 'last'),
      page('sort=received&dir=down&state=all', 'first'),
      page('sort=received&dir=down&state=all', 'last'),
      page('sort=officer&state=certified', 'middle'),
      page(`state=all&q=${word}`, 'first'),
    ],
  },
  {
    name: 'certificates',
    title: '認定者',
    who: 'ward@demo.example',
    path: '/api/v1/office/certificates',
    pages: [
      page('', 'first'),
      page('', 'middle'),
      page('', 'last'),
      page('state=valid', 'first'),
      page('state=ended', 'last'),
      page(`q=${word}`, 'first'),
    ],
  },
  {
    name: 'changes',
    title: '変更・消滅',
    who: 'ward@demo.example',
    path: '/api/v1/office/changes',
    pages: [page('', 'first'), page('', 'last'), page('state=all', 'first'), page('state=all', 'last')],
  },
  {
    name: 'enquiries',
    title: 'お問い合わせ',
    who: 'ward@demo.example',
    path: '/api/v1/office/enquiries',
    pages: [page('', 'first'), page('', 'last'), page('state=all', 'middle'), page('state=closed&officer=nobody', 'last')],
  },
  {
    name: 'claims',
    title: '請求審査',
    who: 'ward@demo.example',
    path: '/api/v1/office/claims',
    pages: [page('', 'first'), page('', 'last'), page('which=done', 'first'), page('which=done', 'last')],
  },
  {
    name: 'refunds',
    title: '償還払い',
    who: 'ward@demo.example',
    path: '/api/v1/office/refunds',
    pages: [page('', 'first'), page('', 'last'), page('which=done', 'first'), page('which=done', 'last')],
  },
  {
    name: 'audit',
    title: '監査',
    who: 'ward@demo.example',
    path: '/api/v1/office/audit',
    pages: [page('', 'first'), page('', 'middle'), page('group=seen', 'first')],
  },
] as const

export function listCases(url: () => string, dataDir: string, quick: boolean, say: (line: string) => void): Case[] {
  let written: Promise<void> | null = null
  const measure = async (list: (typeof lists)[number]): Promise<Measured> => {
    written ??= writeRows(dataDir)
    await written
    const found: number[] = []
    for (const { query, part } of list.pages) {
      const caller = createCaller(url(), 1)
      const office = createOffice(url(), await demoCookie(caller, list.who, 'office'))
      caller.close()
      const at = (more: string): string => `${list.path}?${[query, more].filter(Boolean).join('&')}`
      const read = async (path: string) => {
        const { ms, bytes } = await office(path)
        const { pages, ...reply } = JSON.parse(bytes.toString('utf8')) as { pages?: number } & Record<string, unknown>
        // Called after what they hold in the lists of money.
        const rows = (reply.rows ?? reply.claims ?? reply.refunds) as { at?: string; id: string }[]
        return { ms, pages, rows }
      }
      const first = await read(at(''))
      const last = first.pages ?? 1
      // Keys, not numbers, lead through 監査: one from the middle of its days.
      const middle =
        list.name === 'audit'
          ? `before=${encodeURIComponent(`${new Date(Date.parse(first.rows[0]?.at ?? '') - 1_000_000_000).toISOString()}_${first.rows[0]?.id}`)}`
          : `page=${Math.ceil(last / 2)}`
      const path = at(part === 'first' ? '' : part === 'middle' ? middle : `page=${last}`)
      const times: number[] = []
      for (let n = -3; n < (quick ? 10 : asks); n += 1) {
        const answer = await read(path)
        if (answer.rows.length === 0) throw new Error(`${path}: no rows`)
        // The first ones fill caches and plans.
        if (n >= 0) times.push(answer.ms)
      }
      const p95 = quantile(times, 0.95)
      say(`  ${path}: p50 ${round(quantile(times, 0.5))}, p95 ${round(p95)} ms; ${last} pages`)
      found.push(p95)
    }
    return { value: round(Math.max(...found)), samples: found.map(round) }
  }
  return lists.map((list) => ({
    id: `lists-${list.name}`,
    title: `${list.title} over ${rows.toLocaleString('en-US')} rows: a page of 50, p95 of the slowest filter, sort and page`,
    unit: 'ms',
    reach: 100,
    better: 'lower',
    quick: false,
    measure: () => measure(list),
  }))
}
