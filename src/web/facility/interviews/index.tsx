/** 面談: who asks, what is to be answered, oldest first; the state filter has its own address. */
import type { LocalDate } from '../../../platform/calendar.ts'
import { clockText } from '../../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { ageText, dayText, momentText } from '../../text/dates.ts'
import { type InterviewStateWord, interviewStateWords } from '../../text/interview-words.ts'
import { LinkButton } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DeskHead } from '../../ui/layout-staff.tsx'
import { Tabs } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { facilityOf } from '../which-facility.ts'

export const title = '面談'

const filters = ['open', 'requested', 'arranging', 'fixed', 'held', 'accepted', 'refused', 'cancelled', 'all'] as const
type Filter = (typeof filters)[number]
const openStates = ['requested', 'arranging', 'fixed', 'held'] as const

const listOf = (api: WebApi, facilityId: string, state: Filter) =>
  api('GET /api/v1/facilities/:facilityId/interviews', { params: { facilityId }, query: { state } })
type List = Extract<Awaited<ReturnType<typeof listOf>>, { ok: true }>['value']
type Data = { facilityId: string; filter: Filter; list: List }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const filter = filters.find((f) => f === page.query.state) ?? 'open'
  const list = await listOf(api, facility.id, filter)
  return list.ok ? { facilityId: facility.id, filter, list: list.value } : stop(list.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { facilityId, filter, list } = data
  const today = page.today
  const count = (state: Filter): number =>
    state === 'all'
      ? Object.values(list.counts).reduce((sum, n) => sum + n, 0)
      : state === 'open'
        ? openStates.reduce((sum, s) => sum + (list.counts[s] ?? 0), 0)
        : (list.counts[state] ?? 0)
  const wordsOf = (state: Filter): string =>
    state === 'open' ? '対応中' : state === 'all' ? 'すべて' : interviewStateWords[state as InterviewStateWord]
  return (
    <>
      <DeskHead
        title="面談"
        facts={`対応中 ${count('open')}件　新しい申込み ${count('requested')}件`}
        action={
          <>
            <LinkButton href={`/facility/interviews/times?facility=${facilityId}`} look="secondary">
              面談枠
            </LinkButton>{' '}
            <LinkButton href={`/facility/interviews/new?facility=${facilityId}`}>面談を登録する（代理入力）</LinkButton>
          </>
        }
      />
      {page.query.done === 'cancelled' ? <Notice kind="success" title="面談を取り消しました" live /> : null}
      <Tabs
        label="状態"
        items={filters.map((state) => ({
          text: `${wordsOf(state)} ${count(state)}`,
          href: `/facility/interviews?${new URLSearchParams({ facility: facilityId, state })}`,
          current: state === filter,
        }))}
      />
      <DataTable
        caption={`面談（${wordsOf(filter)}）`}
        rows={list.interviews}
        keyOf={(row) => row.id}
        columns={[
          {
            key: 'child',
            head: 'お子さま',
            main: true,
            cell: (row) => (
              <a href={`/facility/interviews/${row.id}?facility=${facilityId}`}>
                {row.child?.name ?? '閲覧期間が終わったお子さま'}
              </a>
            ),
          },
          { key: 'age', head: '年齢', cell: (row) => (row.child ? ageText(row.child.birthDate as LocalDate, today) : '') },
          { key: 'state', head: '状態', cell: (row) => <StatusTag status={interviewStateWords[row.state]} /> },
          {
            key: 'when',
            head: '面談の日時',
            cell: (row) =>
              row.fixed
                ? `${dayText(row.fixed.date as LocalDate, today)} ${clockText(row.fixed.start)}`
                : row.proposals > 0
                  ? `希望 ${row.proposals}件`
                  : '',
          },
          { key: 'asked', head: '申込み', cell: (row) => momentText(row.requestedAt, today) },
        ]}
        empty={
          <EmptyState title={filter === 'open' ? '対応する面談はありません' : 'この状態の面談はありません'}>
            <p>保護者の方が面談を申し込むと、ここに表示され、メールでもお知らせします。</p>
          </EmptyState>
        }
      />
    </>
  )
}
