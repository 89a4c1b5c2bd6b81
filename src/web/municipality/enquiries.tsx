/** お問い合わせ: the own desk's queue, who waits longest first. No word of a question stands here. */
import { countText } from '../../platform/most-counted.ts'
import { type DataOf, type PageInput, type PageProps, stop } from '../page.ts'
import { pageNumber } from '../page-number.ts'
import type { WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Pagination, Tabs } from '../ui/navigation.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { askerKinds, enquiryStateNames, topicNames } from './enquiry-words.ts'
import { withQuery } from './words.ts'

export const title = 'お問い合わせ'

const states = ['open', 'answered', 'closed', 'all'] as const

export async function load(api: WebApi, page: PageInput) {
  const query = {
    state: states.find((one) => one === page.query.state) ?? ('open' as const),
    officer: (['mine', 'nobody'] as const).find((one) => one === page.query.officer) ?? ('all' as const),
    page: pageNumber(page.query.page),
  }
  const queue = await api('GET /api/v1/office/enquiries', { query })
  return queue.ok ? { ...queue.value, query } : stop(queue.problem)
}
type Row = DataOf<typeof load>['rows'][number]

export function Page({ data, page }: PageProps<typeof load>) {
  const { counts, query } = data
  const href = (change: Record<string, string>) => withQuery('/office/enquiries', page.query, { page: '', done: '', ...change })
  const labels = {
    open: `未対応 ${counts.open}`,
    answered: `回答済 ${counts.answered}`,
    closed: `終了 ${counts.closed}`,
    all: 'すべて',
  }
  return (
    <>
      <DeskHead
        title={title}
        facts={counts.open > 0 ? `回答を待っているもの ${countText(counts.open)}` : '回答を待っているものはありません'}
        action={
          page.viewer?.kind === 'wardViewer' ? undefined : (
            <ButtonRow>
              <LinkButton href="/office/help-articles" look="secondary">
                よくある質問
              </LinkButton>
              <LinkButton href="/office/enquiries/templates" look="secondary">
                文例
              </LinkButton>
            </ButtonRow>
          )
        }
      />
      <Tabs
        label="状態"
        items={states.map((state) => ({
          text: labels[state],
          href: href({ state: state === 'open' ? '' : state }),
          current: query.state === state,
        }))}
      />
      <Tabs
        label="担当"
        items={[
          { text: '全員', href: href({ officer: '' }), current: query.officer === 'all' },
          { text: '自分', href: href({ officer: 'mine' }), current: query.officer === 'mine' },
          { text: '担当なし', href: href({ officer: 'nobody' }), current: query.officer === 'nobody' },
        ]}
      />
      <DataTable<Row>
        caption={countText(data.found)}
        rows={data.rows}
        keyOf={(row) => row.id}
        empty={
          <EmptyState title="あてはまるお問い合わせはありません">質問が届くと、待っている時間の長い順に並びます。</EmptyState>
        }
        columns={[
          {
            key: 'topic',
            head: '内容',
            main: true,
            cell: (row) => <a href={`/office/enquiries/${row.id}`}>{topicNames[row.topic]}</a>,
          },
          { key: 'number', head: '受付番号', cell: (row) => row.number },
          {
            key: 'asker',
            head: '質問した方',
            cell: (row) => `${askerKinds[row.asker.kind]}${row.asker.facility ? `：${row.asker.facility}` : ''}`,
          },
          { key: 'town', head: '自治体', cell: (row) => row.asker.town ?? '' },
          { key: 'state', head: '状態', cell: (row) => <StatusTag status={enquiryStateNames[row.state]} /> },
          { key: 'changed', head: '最後の動き', cell: (row) => momentText(row.changedAt, page.today) },
          { key: 'officer', head: '担当', cell: (row) => (row.mine ? '自分' : (row.assignee ?? (row.waits ? 'なし' : ''))) },
        ]}
      />
      <Pagination at={query.page} all={data.pages} hrefOf={(at) => href({ page: String(at) })} />
    </>
  )
}
