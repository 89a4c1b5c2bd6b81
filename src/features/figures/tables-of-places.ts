/** Tables of 統計 about places: the fill of facilities, reasons of refusal, who waits, what became of bookings (STAT-3). Pure. */
import { bookingStateWords, reasonWords } from '../../web/text/booking-words.ts'
import { refusalReasonWords } from '../../web/text/interview-words.ts'
import { fillRate, freeOf, shareOf } from './rules.ts'
import { type Book, column, type DraftTable, type TownCounts } from './table-parts.ts'

export function placesOf(counts: TownCounts, { lines, people }: Book): DraftTable {
  const places = counts.names.filter(({ own }) => own)
  const rowOf = (
    key: string,
    label: string,
    filled: { offered: number; booked: number },
    guests: { minutes: number; children: number },
  ) => ({
    key,
    label,
    sum: key === 'all',
    cells: [
      { value: filled.booked },
      { value: freeOf(filled) },
      { value: filled.offered },
      { value: fillRate(filled) },
      { value: guests.minutes, of: people(`guest ${key}`, guests.children) },
    ],
  })
  const none = { offered: 0, booked: 0, minutes: 0, children: 0 }
  const rows = places.map(({ id, name }) =>
    rowOf(
      id,
      name,
      counts.places.find((one) => one.facility === id) ?? none,
      counts.guests.find((one) => one.facility === id) ?? none,
    ),
  )
  const sum = (of: 'offered' | 'booked'): number => counts.places.reduce((n, one) => n + one[of], 0)
  const guests = (of: 'minutes' | 'children'): number => counts.guests.reduce((n, one) => n + one[of], 0)
  lines.push(['guest all', ...places.map(({ id }) => `guest ${id}`)])
  return {
    key: 'places',
    title: '枠と予約（区域内の施設）',
    note: '公開していて休止していない枠を30分ごとに数えます。だれの予約でも、枠がうまれば数えます。枠の空きは公開している情報なので、公表用でもそのまま表示します。区域外の方の利用は、ほかの市区町村が認定したお子さまの利用です。',
    labelHead: '施設',
    columns: [
      column('booked', '予約が入った枠', 'minutes'),
      column('free', '空いている枠', 'minutes'),
      column('offered', '出した枠', 'minutes'),
      column('rate', '予約の割合', 'percent'),
      column('guests', '区域外の方の利用', 'minutes'),
    ],
    rows: [
      ...rows,
      rowOf(
        'all',
        '合計',
        { offered: sum('offered'), booked: sum('booked') },
        { minutes: guests('minutes'), children: guests('children') },
      ),
    ],
    bars: ['booked', 'free'],
  }
}

/** 受入不可 of facilities and 見送り of bookings, by reason. */
export function reasonsOf(counts: TownCounts, { lines, people }: Book): DraftTable {
  const group = (
    key: string,
    name: string,
    found: readonly { reason: string; n: number }[],
    words: Readonly<Record<string, string>>,
  ) => {
    const row = (reason: string, label: string, n: number) => ({
      key: `${key} ${reason}`,
      label,
      sum: reason === 'all',
      cells: [{ value: n, of: people(`${key} ${reason}`, n) }],
    })
    lines.push([`${key} all`, ...found.map(({ reason }) => `${key} ${reason}`)])
    return [
      ...found.map(({ reason, n }) => row(reason, `${name}：${words[reason] ?? words['other'] ?? reason}`, n)),
      row(
        'all',
        `${name}の合計`,
        found.reduce((sum, one) => sum + one.n, 0),
      ),
    ]
  }
  const refused = counts.refusals.map((one) => ({ reason: one.reason, n: one.refusals }))
  const declined = counts.outcomes
    .filter((one) => one.state === 'declined')
    .map((one) => ({ reason: one.reason ?? 'other', n: one.bookings }))
  return {
    key: 'reasons',
    title: '受け入れなかった理由',
    note: '面談の受入不可は区域内の施設が期間に決めたもの、予約の見送りは認定したお子さまの期間の予約です。電話などシステムの外で断ったものと、申し込む前にあきらめた方は数えられません。',
    labelHead: '理由',
    columns: [column('times', '件数', 'times')],
    rows: [
      ...group('refused', '面談の受入不可', refused, refusalReasonWords),
      ...group('declined', '予約の見送り', declined, reasonWords),
    ],
    bars: ['times'],
  }
}

export function waitingOf(counts: TownCounts, { lines, people }: Book): DraftTable {
  const kinds = ['joined', 'taken', 'waiting', 'left'] as const
  const valuesOf = (one: { joined: number; taken: number; waiting: number }) => ({
    ...one,
    left: one.joined - one.taken - one.waiting,
  })
  const rowOf = (key: string, label: string, one: ReturnType<typeof valuesOf>) => {
    lines.push([`wait ${key} joined`, ...kinds.slice(1).map((kind) => `wait ${key} ${kind}`)])
    return {
      key,
      label,
      sum: key === 'all',
      cells: kinds.map((kind) => ({ value: one[kind], of: people(`wait ${key} ${kind}`, one[kind]) })),
    }
  }
  const rows = counts.names.flatMap(({ id, name }) => {
    const one = counts.waiting.find((entry) => entry.facility === id)
    return one ? [rowOf(id, name, valuesOf(one))] : []
  })
  const sum = (kind: 'joined' | 'taken' | 'waiting'): number => counts.waiting.reduce((n, one) => n + one[kind], 0)
  for (const kind of kinds) lines.push([`wait all ${kind}`, ...rows.map(({ key }) => `wait ${key} ${kind}`)])
  return {
    key: 'waiting',
    title: 'キャンセル待ち（区域内の施設）',
    note: '期間の日についての申し込みを、1件ずつ数えます。1人のお子さまが、いくつもの時間を待てます。',
    labelHead: '施設',
    columns: [
      column('joined', '申し込み', 'times'),
      column('taken', '利用できた', 'times'),
      column('waiting', '待っている', 'times'),
      column('left', 'やめた・終わった', 'times'),
    ],
    rows: [...rows, rowOf('all', '合計', valuesOf({ joined: sum('joined'), taken: sum('taken'), waiting: sum('waiting') }))],
    bars: ['joined'],
  }
}

export function outcomesOf(counts: TownCounts, { lines, people }: Book): DraftTable {
  const states = Object.keys(bookingStateWords) as (keyof typeof bookingStateWords)[]
  const sum = (those: TownCounts['outcomes']) => ({
    bookings: those.reduce((n, one) => n + one.bookings, 0),
    minutes: those.reduce((n, one) => n + one.minutes, 0),
  })
  const all = sum(counts.outcomes)
  const row = (key: string, label: string, one: typeof all) => {
    const of = people(`outcome ${key}`, one.bookings)
    return {
      key,
      label,
      sum: key === 'all',
      cells: [
        { value: one.bookings, of },
        { value: shareOf(one.bookings, all.bookings), of },
        { value: one.minutes, of },
      ],
    }
  }
  lines.push(['outcome all', ...states.map((state) => `outcome ${state}`)])
  // Two of these stand in other tables as well: where one is unsaid, so is the other.
  lines.push(['outcome declined', 'declined all'], ['outcome used', 'use all all'])
  return {
    key: 'outcomes',
    title: '予約のその後（無断・当日キャンセルをふくむ）',
    note: '認定したお子さまの期間の予約を、いまの状態で数えます。時間は、お子さまの月の時間から引かれている（または押さえている）時間です。',
    labelHead: '状態',
    columns: [column('bookings', '予約', 'times'), column('share', '割合', 'percent'), column('minutes', '時間', 'minutes')],
    rows: [
      ...states.map((state) => row(state, bookingStateWords[state], sum(counts.outcomes.filter((one) => one.state === state)))),
      row('all', '合計', all),
    ],
    bars: ['bookings'],
  }
}
