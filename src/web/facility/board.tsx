/** 受入ボード: who comes today, allergies first, one tap in and out; follows every stamp by itself without moving the focus. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { getBoard, getBoardHealth } from '../../features/attendance/contract.ts'
import { type CorrectionReason, correctionReasons } from '../../features/attendance/reasons.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import { loadNews, type News, NewsList } from '../announcement/news.tsx'
import { createBrowserApi } from '../client/browser-api.ts'
import {
  type Acted,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  type Form as Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText } from '../text/dates.ts'
import { timeOf } from '../text/typed-time.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DeskHead, DeskSplit } from '../ui/layout-staff.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { AllergyAlarm } from './board-allergies.tsx'
import { BoardClosures, type Closures, closuresNear } from './board-closures.tsx'
import { HeldStamps } from './board-held.tsx'
import { BoardRows, BoardTabs, shownUses } from './board-rows.tsx'
import { BoardSheet } from './board-sheet.tsx'
import { StaffHint } from './board-staff.tsx'
import { followChanges } from './follow-changes.ts'
import { BoardEvents } from './house-events.tsx'
import { facilityOf } from './which-facility.ts'

export type Board = ReplyOf<typeof getBoard>
export type Health = ReplyOf<typeof getBoardHealth>['children']
type Data = { facility: string; date: string | null; board: Board; health: Health; news: News; closures: Closures }

export const title = '受入ボード'

/**
 * In the browser only: the allergies that this screen has already opened. Each opening is recorded for the family, so a tap on 登園
 * must not open them again.
 */
let opened: { key: string; health: Health } | null = null
const openedKey = (facility: string, board: Board): string =>
  [facility, board.date, ...new Set(board.uses.map((use) => use.child))].sort().join()

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const date = /^20\d{2}-\d{2}-\d{2}$/.test(page.query.date ?? '') ? (page.query.date ?? null) : null
  const ask = { params: { facilityId: facility.id }, query: date ? { date } : {} }
  const [board, news, closed] = await Promise.all([
    api('GET /api/v1/facilities/:facilityId/board', ask),
    loadNews(api),
    api('GET /api/v1/facilities/:facilityId/closures', { params: { facilityId: facility.id } }),
  ])
  if (!board.ok) return stop(board.problem)
  const closures = closed.ok ? closuresNear(closed.value.closures, page.today) : []
  const known = opened?.key === openedKey(facility.id, board.value) ? opened.health : null
  if (known) return { facility: facility.id, date, board: board.value, health: known, news, closures }
  const health = await api('GET /api/v1/facilities/:facilityId/board/allergies', ask)
  return health.ok
    ? { facility: facility.id, date, board: board.value, health: health.value.children, news, closures }
    : stop(health.problem)
}

const wrongTime = (name: string): Acted => ({
  problem: fieldProblem([{ name, code: 'time', message: '時刻を「9:28」のように、時と分で入力してください。' }]),
})
export async function act(api: WebApi, form: Sent, page: PageInput): Promise<Acted> {
  const facilityId = form.text('facility')
  const bookingId = form.text('booking')
  const params = { facilityId, bookingId }
  // Two children at the door are two taps of one view: each row has a key of its own.
  const key = `${form.key}-${bookingId}-${form.intent}`
  const direction = form.intent.endsWith('out') ? 'out' : 'in'
  const query = new URLSearchParams(page.query).toString()
  const here = (): string => (query ? `/facility?${query}` : '/facility')
  if (form.intent === 'held') {
    const stamp = { facilityId, stampId: form.text('stamp') }
    const seen = await api('POST /api/v1/facilities/:facilityId/held-stamps/:stampId/settle', { params: stamp })
    return seen.ok ? redirectTo(here()) : { problem: seen.problem }
  }
  const names = { '/at': `time-${direction}`, '/reason': `reason-${direction}`, '/calledAt': 'called' }
  const ended = (reply: { ok: true } | { ok: false; problem: Problem }): Acted =>
    reply.ok ? redirectTo(here()) : { problem: renameFields(reply.problem, names) }
  switch (form.intent) {
    case 'in':
    case 'out':
      return ended(
        await api('POST /api/v1/facilities/:facilityId/bookings/:bookingId/stamp', { params, body: { direction }, key }),
      )
    case 'undo-in':
    case 'undo-out':
      return ended(
        await api('POST /api/v1/facilities/:facilityId/bookings/:bookingId/undo', { params, body: { direction }, key }),
      )
    case 'late-in':
    case 'late-out': {
      const time = timeOf(form.text(`time-${direction}`))
      if (time === null) return wrongTime(`time-${direction}`)
      return ended(
        await api('POST /api/v1/facilities/:facilityId/bookings/:bookingId/stamp', { params, body: { direction, time }, key }),
      )
    }
    case 'correct-in':
    case 'correct-out': {
      const time = timeOf(form.text(`time-${direction}`))
      if (time === null) return wrongTime(`time-${direction}`)
      const reason = correctionReasons.find((r): r is CorrectionReason => r === form.text(`reason-${direction}`)) ?? null
      return ended(
        await api('POST /api/v1/facilities/:facilityId/bookings/:bookingId/correct', {
          params,
          body: { direction, time, reason },
          key,
        }),
      )
    }
    case 'noShow':
    case 'facility':
    case 'calledOff': {
      const calledTime = form.intent === 'calledOff' ? timeOf(form.text('called')) : null
      if (form.intent === 'calledOff' && calledTime === null) return wrongTime('called')
      return ended(
        await api('POST /api/v1/facilities/:facilityId/bookings/:bookingId/absence', {
          params,
          body: { how: form.intent, calledTime },
          key,
        }),
      )
    }
    default: {
      const accept = form.intent === 'count'
      return ended(await api('POST /api/v1/facilities/:facilityId/bookings/:bookingId/count', { params, body: { accept }, key }))
    }
  }
}

/** The newest board: what the page was drawn with, or what a later look found. */
function useFresh(data: Data): { board: Board; health: Health; lost: boolean } {
  const [later, setLater] = useState<{ board: Board; health: Health; after: Data } | null>(null)
  const [lost, setLost] = useState(false)
  const drawn = useRef(data)
  drawn.current = data
  // A look that began before the page itself read anew is older than what that brought.
  const newest = later && later.after === data ? later : data
  useEffect(() => {
    opened = { key: openedKey(data.facility, newest.board), health: newest.health }
  }, [data.facility, newest])
  useEffect(() => {
    const api = createBrowserApi('facility', () => {}, 'ja', true)
    const ask = { params: { facilityId: data.facility }, query: data.date ? { date: data.date } : {} }
    const look = async (): Promise<void> => {
      const after = drawn.current
      const board = await api('GET /api/v1/facilities/:facilityId/board', ask)
      // Half an hour without a tap: what stands here is no longer this reader's. The server leads to the login and back.
      if (!board.ok && board.problem.status === 401) return location.reload()
      setLost(!board.ok)
      if (!board.ok) return
      let health = opened?.key === openedKey(data.facility, board.value) ? opened.health : null
      if (!health) {
        const read = await api('GET /api/v1/facilities/:facilityId/board/allergies', ask)
        if (!read.ok) return
        health = read.value.children
      }
      setLater({ board: board.value, health, after })
    }
    return followChanges(`/api/v1/facilities/${data.facility}/board/changes`, look)
  }, [data.facility, data.date])
  return { board: newest.board, health: newest.health, lost }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { board, health, lost } = useFresh(data)
  const { counts } = board
  const today = page.today as LocalDate
  const sheet = board.uses.find((use) => use.booking === page.query.use)
  const interview = board.accepted.find((one) => one.child === sheet?.child)?.interview ?? null
  const without = new URLSearchParams(page.query)
  without.delete('use')
  const closeHref = without.size > 0 ? `/facility?${without}` : '/facility'
  const words = `予定${counts.expected}人、いま${counts.inUse + counts.latePickup}人、未着${counts.notArrived}人、お迎え遅れ${counts.latePickup}人、利用済${counts.used}人`
  return (
    <>
      <ErrorSummary sent={sent} />
      <DeskHead
        title={`受入ボード ${dayText(board.date as LocalDate, today)}`}
        facts={
          <span class="board-counts">
            <span>予定 {counts.expected}</span>
            <span>いま {counts.inUse + counts.latePickup}</span>
            <span class={counts.notArrived > 0 ? 'board-alert' : ''}>未着 {counts.notArrived}</span>
            <span class={counts.latePickup > 0 ? 'board-alert' : ''}>お迎え遅れ {counts.latePickup}</span>
            <span>利用済 {counts.used}</span>
          </span>
        }
        action={
          <LinkButton href={`/facility/code?facility=${data.facility}`} look="secondary">
            2次元コード
          </LinkButton>
        }
      />
      <LiveRegion>{words}</LiveRegion>
      {lost ? (
        <Notice kind="warning" title="いまの状態を確かめられません" live>
          <p>通信が切れています。表示は最後に読み込んだ内容です。つながると、自動で新しくなります。</p>
        </Notice>
      ) : null}
      <BoardEvents events={board.events} />
      <BoardClosures closures={data.closures} facility={data.facility} today={today} />
      <HeldStamps held={board.held} facility={data.facility} today={today} />
      {board.openDays.length > 0 ? (
        <Notice kind="warning" title="前の日の利用で、確かめていないものがあります">
          <ul class="plain-list">
            {board.openDays.map((day) => (
              <li key={day.date}>
                <a href={`/facility?facility=${data.facility}&date=${day.date}`}>
                  {dayText(day.date as LocalDate, today)}　{day.uses}件
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {data.date && data.date !== page.today ? (
        <p>
          <a href={`/facility?facility=${data.facility}`}>今日のボードに戻る</a>
        </p>
      ) : null}
      <AllergyAlarm board={board} health={health} />
      <StaffHint uses={board.uses} query={page.query} />
      <DeskSplit
        sheet={
          sheet ? (
            <BoardSheet use={sheet} facility={data.facility} interview={interview} closeHref={closeHref} sent={sent} />
          ) : undefined
        }
      >
        {board.uses.length === 0 ? (
          <EmptyState title="この日の予約はありません">
            <p>予約が入ると、ここに来る時間の順に並びます。登園と降園は、ここからも登録できます。</p>
          </EmptyState>
        ) : (
          <>
            <BoardTabs uses={board.uses} query={page.query} />
            <BoardRows
              uses={shownUses(board.uses, page.query.show)}
              health={health}
              facility={data.facility}
              query={page.query}
              current={sheet?.booking}
              today={today}
            />
          </>
        )}
      </DeskSplit>
      <NewsList news={data.news} home="/facility" />
      <p class="no-print">
        <a href={`/facility/day-sheet?facility=${data.facility}`}>今日の控え（アレルギー・緊急連絡先）を印刷する、端末に残す</a>
      </p>
      <p class="no-print">
        <a href={`/facility/messages/new?facility=${data.facility}&date=${board.date}`}>この日のご家庭に連絡する</a>
      </p>
      <p class="no-print">
        <a href={`/facility/messages?facility=${data.facility}`}>ご家庭への連絡（送ったもの）</a>
      </p>
      <p class="no-print">
        <a href={`/facility/accidents?facility=${data.facility}`}>事故報告（報告する、返事を見る）</a>
      </p>
      <PrintButton />
    </>
  )
}
