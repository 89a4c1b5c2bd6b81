/** 申請審査: the queue. Counts per state are the way in, every column that matters sorts, one row is one link. */
import type { LocalDate } from '../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { applicationStateNames } from '../text/application-fields.ts'
import { dayText } from '../text/dates.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { DataTable, type Sort } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterForm, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Pagination, Tabs } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Select, TextField } from '../ui/text-field.tsx'
import { withQuery } from './words.ts'

export const title = '申請審査'

const states = ['submitted', 'reviewing', 'returned', 'certified', 'rejected', 'withdrawn'] as const
const of = <T extends string>(value: string | undefined, all: readonly T[], other: T): T =>
  all.find((one) => one === value) ?? other
const asked = (query: Record<string, string>) => ({
  state: of(query.state, ['open', ...states, 'all'] as const, 'open'),
  officer: of(query.officer, ['all', 'mine', 'nobody'] as const, 'all'),
  sort: of(query.sort, ['due', 'received', 'state', 'officer'] as const, 'due'),
  dir: of(query.dir, ['up', 'down'] as const, 'up'),
  q: (query.q ?? '').slice(0, 100),
  page: Math.max(1, Math.min(10_000, Math.floor(Number(query.page)) || 1)),
})

export async function load(api: WebApi, page: PageInput) {
  const query = asked(page.query)
  const queue = await api('GET /api/v1/office/applications', { query })
  return queue.ok ? { ...queue.value, query } : stop(queue.problem)
}
type Row = Exclude<Awaited<ReturnType<typeof load>>, Loaded<never>>['rows'][number]

const done: Record<string, string> = { withdrawn: '取下げを受け付けました。', released: '担当をはずれました。' }

export function Page({ data, page }: PageProps<typeof load>) {
  const { query, counts } = data
  const count = (state: string) => counts.find((one) => one.state === state)?.count ?? 0
  const open = count('submitted') + count('reviewing') + count('returned')
  const late = counts.reduce((sum, one) => sum + one.late, 0)
  const href = (change: Record<string, string>) => withQuery('/office', page.query, { page: '', done: '', ...change })
  const sort: Sort = { key: query.sort, dir: query.dir }
  return (
    <>
      <DeskHead
        title="申請審査"
        facts={`審査が終わっていない申請 ${open}件${late > 0 ? `、うち期限を過ぎたもの ${late}件` : ''}`}
        action={
          page.viewer?.kind === 'wardViewer' ? undefined : (
            <LinkButton href="/office/certificates/new" look="secondary">
              紙などの申請を入力する
            </LinkButton>
          )
        }
      />
      {page.query.done && done[page.query.done] ? <Notice kind="success" title={done[page.query.done] ?? ''} /> : null}
      <Tabs
        label="状態"
        items={(['open', ...states, 'all'] as const).map((state) => ({
          text:
            state === 'open' ? `未処理 ${open}` : state === 'all' ? 'すべて' : `${applicationStateNames[state]} ${count(state)}`,
          href: href({ state: state === 'open' ? '' : state }),
          current: query.state === state,
        }))}
      />
      <FilterForm label="申請をしぼりこむ" action="/office">
        {query.state === 'open' ? null : <Hidden name="state" value={query.state} />}
        <TextField name="q" label="受付番号・申請者の姓" value={query.q} required={false} unmarked type="search" width="middle" />
        <Select
          name="officer"
          label="担当"
          value={query.officer}
          required={false}
          unmarked
          options={[
            { value: 'all', label: 'すべて' },
            { value: 'mine', label: '自分' },
            { value: 'nobody', label: '担当なし' },
          ]}
        />
        <Button look="secondary">しぼりこむ</Button>
      </FilterForm>
      <DataTable<Row>
        caption={`${data.found}件`}
        rows={data.rows}
        keyOf={(row) => row.id}
        sort={sort}
        sortHref={(next) => href({ sort: next.key, dir: next.dir })}
        empty={<EmptyState title="あてはまる申請はありません">状態や担当を変えると、ほかの申請が見られます。</EmptyState>}
        columns={[
          {
            key: 'applicant',
            head: '申請者',
            main: true,
            cell: (row) => <a href={`/office/applications/${row.id}`}>{row.applicant || row.number}</a>,
          },
          { key: 'number', head: '受付番号', cell: (row) => row.number },
          { key: 'children', head: 'お子さま', align: 'end', cell: (row) => `${row.children}人` },
          { key: 'state', head: '状態', sortable: true, cell: (row) => <StatusTag status={applicationStateNames[row.state]} /> },
          { key: 'received', head: '受付日', sortable: true, cell: (row) => dayOr(row.receivedOn, page.today) },
          { key: 'age', head: '経過', align: 'end', cell: (row) => (row.ageDays === null ? '' : `${row.ageDays}日`) },
          { key: 'due', head: '結果のめやす', sortable: true, cell: (row) => <Due row={row} today={page.today} /> },
          { key: 'officer', head: '担当', sortable: true, cell: (row) => (row.mine ? '自分' : (row.officer ?? 'なし')) },
        ]}
      />
      <Pagination at={query.page} all={data.pages} hrefOf={(at) => href({ page: String(at) })} />
    </>
  )
}

const dayOr = (day: string | null, today: LocalDate): string => (day === null ? '' : dayText(day as LocalDate, today))

const Due = ({ row, today }: { row: Row; today: LocalDate }) => {
  const open = row.state === 'submitted' || row.state === 'reviewing' || row.state === 'returned'
  return (
    <>
      {dayOr(row.dueOn, today)}
      {open && row.dueOn !== null && row.dueOn < today ? <strong> 期限を過ぎています</strong> : null}
    </>
  )
}
