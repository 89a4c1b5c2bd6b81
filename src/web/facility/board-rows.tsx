/** The roster: time, child, allergies, state, and the one button that comes next. */
import { clockText, japanTime } from '../../platform/calendar.ts'
import { gridRangeText, lengthText } from '../text/dates.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
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
  board: Board
  health: Health
  facility: string
  query: Record<string, string>
  current: string | undefined
}) {
  const { board, health, facility, query, current } = props
  const hrefOf = (use: Use): string => `/facility?${new URLSearchParams({ ...query, use: use.booking })}`
  return (
    <DataTable
      caption="この日に来るお子さま（来る時間の順）"
      rows={board.uses}
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
          cell: (use) => <Tap use={use} facility={facility} />,
        },
      ]}
    />
  )
}

function Tap({ use, facility }: { use: Use; facility: string }) {
  const next = use.state === 'confirmed' ? 'in' : use.state === 'inUse' ? 'out' : null
  const back = use.out ? 'undo-out' : use.in ? 'undo-in' : null
  return (
    <div class="board-taps no-print">
      {next ? (
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
