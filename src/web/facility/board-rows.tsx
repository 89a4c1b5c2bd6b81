/** The roster: time, child, allergies, state, and the one button that comes next. */
import { clockText, japanTime } from '../../platform/calendar.ts'
import { gridRangeText, lengthText } from '../text/dates.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { Tabs } from '../ui/navigation.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import type { Board, Health } from './board.tsx'
import { AllergyCell } from './board-allergies.tsx'

export type Use = Board['uses'][number]

export const clockOf = (iso: string): string => clockText(japanTime(new Date(iso)))

export const boardWords = {
  expected: '予定',
  inUse: '利用中',
  used: '利用済',
  notArrived: '未着',
  latePickup: 'お迎え遅れ',
} as const

export function UseState({ use }: { use: Use }) {
  if (use.state === 'noShow') return <StatusTag status="無断キャンセル" />
  if (use.state === 'cancelledLate') return <StatusTag status="当日キャンセル" />
  return <StatusTag status={boardWords[use.board ?? 'expected']} />
}

/** ATT-5: what the family has said; beside 未着 it says that a word has come. */
export const LateMark = ({ use }: { use: Use }) =>
  use.late ? (
    <span class="board-late">
      <Icon name="triangle" /> 遅れるとの連絡 {clockText(use.late.expected)}ごろ
    </span>
  ) : null

/** Minutes after which nobody is surprised: a child at 9:01 is not late. */
const graceMinutes = 5

/** Before the alerts of ATT-3 and ATT-5 and beside them: since when somebody is waited for. */
const Overdue = ({ use }: { use: Use }) =>
  use.overdue !== null && use.overdue >= graceMinutes ? (
    <span class="board-late">
      {use.in ? `お迎えの時間を${use.overdue}分すぎています` : `予約の時間を${use.overdue}分すぎています`}
    </span>
  ) : null

/** A day of sixty children is read in parts: who is still awaited, who is here, who has gone. */
const parts = {
  coming: { text: 'これから', states: ['confirmed'] },
  here: { text: 'いま', states: ['inUse'] },
  gone: { text: '帰った・休み', states: ['used', 'noShow', 'cancelledLate'] },
} as const
type Part = keyof typeof parts

export const shownUses = (uses: readonly Use[], show: string | undefined): readonly Use[] => {
  const states: readonly string[] | undefined = parts[show as Part]?.states
  return states ? uses.filter((use) => states.includes(use.state)) : uses
}

export function BoardTabs({ uses, query }: { uses: readonly Use[]; query: Record<string, string> }) {
  const hrefOf = (show: Part | null): string => {
    const { show: _, use: __, ...rest } = query
    const next = new URLSearchParams(show ? { ...rest, show } : rest)
    return next.size > 0 ? `/facility?${next}` : '/facility'
  }
  const item = (show: Part | null, text: string) => ({
    text: `${text} ${shownUses(uses, show ?? undefined).length}`,
    href: hrefOf(show),
    current: (query.show ?? null) === show,
  })
  return (
    <Tabs
      label="ボードに出すお子さま"
      items={[item(null, 'すべて'), ...(Object.keys(parts) as Part[]).map((part) => item(part, parts[part].text))]}
    />
  )
}

function times(use: Use): string {
  if (use.in && use.out) return `${clockOf(use.in.at)}–${clockOf(use.out.at)}`
  return use.in ? `${clockOf(use.in.at)}–` : ''
}

export const Ids = ({ facility, use }: { facility: string; use: Use }) => (
  <>
    <Hidden name="facility" value={facility} />
    <Hidden name="booking" value={use.booking} />
  </>
)

export function BoardRows(props: {
  uses: readonly Use[]
  health: Health
  facility: string
  query: Record<string, string>
  current: string | undefined
  today: string
}) {
  const { uses, health, facility, query, current, today } = props
  const hrefOf = (use: Use): string => `/facility?${new URLSearchParams({ ...query, use: use.booking })}`
  return (
    <DataTable
      caption="この日に来るお子さま（来る時間の順）"
      rows={uses}
      empty={<p>いま、ここに当てはまるお子さまはいません。</p>}
      keyOf={(use) => use.booking}
      {...(current === undefined ? {} : { currentKey: current })}
      columns={[
        { key: 'time', head: '予約の時間', cell: (use) => <span class="board-times">{gridRangeText(use.start, use.end)}</span> },
        {
          key: 'name',
          head: 'お名前',
          main: true,
          cell: (use) => (
            <>
              <a href={hrefOf(use)}>{use.name}</a>
              <span class="board-class">{use.classAge}歳児</span>
            </>
          ),
        },
        {
          key: 'allergy',
          head: 'アレルギー',
          cell: (use) => <AllergyCell child={health.find((child) => child.child === use.child)} />,
        },
        {
          key: 'state',
          head: '状態',
          cell: (use) => (
            <span class="board-state">
              <UseState use={use} />
              <LateMark use={use} />
              <Overdue use={use} />
              <span class="board-times">{times(use)}</span>
              {use.proposal !== null ? (
                <a href={hrefOf(use)} class="board-alert">
                  {lengthText(use.proposal)}で確定しますか
                </a>
              ) : null}
            </span>
          ),
        },
        {
          key: 'act',
          head: '打刻',
          hiddenHead: true,
          cell: (use) => <Tap use={use} facility={facility} href={hrefOf(use)} today={today} />,
        },
      ]}
    />
  )
}

/** One tap is «now», so it is of today alone; a day that is over asks for its time (ATT-2). */
function Tap({ use, facility, href, today }: { use: Use; facility: string; href: string; today: string }) {
  const next = use.state === 'confirmed' ? 'in' : use.state === 'inUse' ? 'out' : null
  const back = use.out ? 'undo-out' : use.in ? 'undo-in' : null
  return (
    <div class="board-taps no-print">
      {next && use.date < today ? (
        <a href={href}>
          時刻を入れる<span class="spoken">（{use.name}さん）</span>
        </a>
      ) : null}
      {next && use.date === today ? (
        <Form label={`${use.name}さんの${next === 'in' ? '登園' : '降園'}`}>
          <Ids facility={facility} use={use} />
          <Button intent={next} look={next === 'in' ? 'primary' : 'secondary'} hidden={`（${use.name}さん）`}>
            {next === 'in' ? '登園' : '降園'}
          </Button>
        </Form>
      ) : null}
      {back && (use.state === 'inUse' || use.state === 'used') ? (
        <Form label={`${use.name}さんの打刻の取り消し`}>
          <Ids facility={facility} use={use} />
          <Button intent={back} look="quiet" size="small" hidden={`（${use.name}さん）`}>
            {back === 'undo-in' ? '登園を取り消す' : '降園を取り消す'}
          </Button>
        </Form>
      ) : null}
    </div>
  )
}
