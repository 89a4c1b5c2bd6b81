/** 申請審査: the queue. Counts per state are the way in, every column that matters sorts, one row is one link. */
import type { LocalDate } from '../../platform/calendar.ts'
import { countText } from '../../platform/most-counted.ts'
import {
  type Acted,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  type Form as Sendable,
  stop,
} from '../page.ts'
import { pageNumber } from '../page-number.ts'
import type { WebApi } from '../routes.ts'
import { applicationStateNames } from '../text/application-fields.ts'
import { dayText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable, type Sort } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FilterForm, Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Pagination, Tabs } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Select, TextField } from '../ui/text-field.tsx'
import { caseHref } from './case-act.ts'
import { DeskKeys, Keyed } from './desk-keys.tsx'
import { queueOf, queueStates } from './queue-query.ts'
import { withQuery } from './words.ts'

export const title = '申請審査'

export async function load(api: WebApi, page: PageInput) {
  const query = { ...queueOf(page.query), page: pageNumber(page.query.page) }
  const queue = await api('GET /api/v1/office/applications', { query })
  if (!queue.ok) return stop(queue.problem)
  const officers = page.viewer?.kind === 'wardViewer' ? null : await api('GET /api/v1/office/officers')
  return { ...queue.value, query, officers: officers?.ok ? officers.value.officers : [] }
}
type Row = Exclude<Awaited<ReturnType<typeof load>>, Loaded<never>>['rows'][number]

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  const cases = form.all('case').flatMap((one) => {
    const [id = '', version = ''] = one.split(' ')
    return id === '' ? [] : [{ id, version: Number(version) || 1 }]
  })
  const officer = form.text('to')
  const wrong = [
    ...(cases.length === 0 ? [{ name: 'case', code: 'empty', message: '一覧で、申請を選んでください。' }] : []),
    ...(officer === '' ? [{ name: 'to', code: 'empty', message: '担当を選んでください。' }] : []),
  ]
  if (wrong.length > 0) return { problem: fieldProblem(wrong) }
  const outcome = await api('POST /api/v1/office/applications/assign', { body: { officer, cases } })
  return outcome.ok
    ? redirectTo(withQuery('/office', page.query, { done: 'assigned' }))
    : { problem: renameFields(outcome.problem, { '/officer': 'to' }) }
}

const done: Record<string, string> = {
  withdrawn: '取下げを受け付けました。',
  released: '担当をはずれました。',
  assigned: '担当を決めました。',
}

const queueKeys = [
  { key: 'o', what: 'いちばん上の申請を開く' },
  { key: 'm', what: 'まとめて認定する画面を開く' },
]

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { query, counts } = data
  const count = (state: string) => counts.find((one) => one.state === state)?.count ?? 0
  const open = count('submitted') + count('reviewing') + count('returned')
  const late = counts.reduce((sum, one) => sum + one.late, 0)
  const href = (change: Record<string, string>) => withQuery('/office', page.query, { page: '', done: '', ...change })
  const viewerOnly = page.viewer?.kind === 'wardViewer'
  const [first] = data.rows
  const unfinished = ['open', 'submitted', 'reviewing', 'returned'].includes(query.state)
  const mayGive = unfinished && data.rows.length > 0 && data.officers.length > 0
  const sort: Sort = { key: query.sort, dir: query.dir }
  const table = (
    <DataTable<Row>
      caption={countText(data.found)}
      rows={data.rows}
      keyOf={(row) => `${row.id} ${row.version}`}
      {...(mayGive
        ? {
            select: {
              name: 'case',
              labelOf: (row: Row) => `${row.applicant || row.number}を選ぶ`,
              checked: sent.values.case ?? [],
            },
          }
        : {})}
      sort={sort}
      sortHref={(next) => href({ sort: next.key, dir: next.dir })}
      empty={<EmptyState title="あてはまる申請はありません">状態や担当を変えると、ほかの申請が見られます。</EmptyState>}
      columns={[
        {
          key: 'applicant',
          head: '申請者',
          main: true,
          cell: (row) => <a href={caseHref(page.query, row.id)}>{row.applicant || row.number}</a>,
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
  )
  return (
    <>
      <ErrorSummary sent={sent} />
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
        items={(['open', ...queueStates, 'all'] as const).map((state) => ({
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
      <nav class="desk-way" aria-label="審査の進め方">
        {first ? (
          <Keyed keys="o">
            <LinkButton href={caseHref(page.query, first.id)} size="small">
              上から順に審査する
            </LinkButton>
          </Keyed>
        ) : null}
        {viewerOnly ? null : (
          <Keyed keys="m">
            <LinkButton href="/office/certify" look="secondary" size="small">
              まとめて認定する
            </LinkButton>
          </Keyed>
        )}
        <DeskKeys keys={queueKeys} />
      </nav>
      {mayGive ? (
        <Form>
          {table}
          <Select
            {...fieldOf(sent, 'to')}
            label="選んだ申請の担当"
            required={false}
            unmarked
            empty="選んでください"
            options={data.officers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ButtonRow>
            <Button look="secondary">担当を決める</Button>
          </ButtonRow>
        </Form>
      ) : (
        table
      )}
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
