/** 変更・消滅: what families ask and what came by paper, open ones by due day (CERT-4). */
import type { LocalDate } from '../../platform/calendar.ts'
import { countText } from '../../platform/most-counted.ts'
import { type DataOf, type PageInput, type PageProps, stop } from '../page.ts'
import { pageNumber } from '../page-number.ts'
import type { WebApi } from '../routes.ts'
import { applicationStateNames } from '../text/application-fields.ts'
import { changeKindNames } from '../text/change-words.ts'
import { dayText } from '../text/dates.ts'
import { LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Pagination, Tabs } from '../ui/navigation.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { channelNames, withQuery } from './words.ts'

export const title = '変更・消滅'

export async function load(api: WebApi, page: PageInput) {
  const query = {
    state: page.query.state === 'all' ? ('all' as const) : ('open' as const),
    page: pageNumber(page.query.page),
  }
  const changes = await api('GET /api/v1/office/changes', { query })
  return changes.ok ? { ...changes.value, query } : stop(changes.problem)
}
const mayEnter = ({ viewer }: PageInput): boolean => viewer?.kind === 'wardAdmin' || viewer?.kind === 'wardOfficer'
type Row = DataOf<typeof load>['rows'][number]

export function Page({ data, page }: PageProps<typeof load>) {
  const { query } = data
  const href = (change: Record<string, string>) => withQuery('/office/changes', page.query, { page: '', ...change })
  const day = (value: string | null) => (value === null ? '' : dayText(value as LocalDate, page.today))
  return (
    <>
      <DeskHead
        title="変更・消滅"
        facts={`決まっていない届け出 ${countText(data.open)}。紙などの届け出は、認定児童の画面から入力します`}
        {...(data.excelForms && mayEnter(page)
          ? {
              action: (
                <LinkButton href="/office/changes/sheet" look="secondary">
                  Excelの届出書を読み込む
                </LinkButton>
              ),
            }
          : {})}
      />
      <Tabs
        label="状態"
        items={[
          { text: `未処理 ${data.open}`, href: href({ state: '' }), current: query.state === 'open' },
          { text: 'すべて', href: href({ state: 'all' }), current: query.state === 'all' },
        ]}
      />
      <DataTable<Row>
        caption={countText(data.found)}
        rows={data.rows}
        keyOf={(row) => row.id}
        empty={<EmptyState title="届け出はありません">届け出があると、ここに期限の早い順に並びます。</EmptyState>}
        columns={[
          {
            key: 'applicant',
            head: '保護者',
            main: true,
            cell: (row) => <a href={`/office/changes/${row.id}`}>{row.applicant || row.number}</a>,
          },
          { key: 'kind', head: '届け出', cell: (row) => changeKindNames[row.kind] },
          { key: 'number', head: '受付番号', cell: (row) => row.number },
          { key: 'channel', head: '方法', cell: (row) => channelNames[row.channel] ?? row.channel },
          {
            key: 'state',
            head: '状態',
            cell: (row) => (
              <>
                <StatusTag status={applicationStateNames[row.state]} />
                {row.prepared ? '　承認待ち' : ''}
              </>
            ),
          },
          { key: 'received', head: '受付日', cell: (row) => day(row.receivedOn) },
          {
            key: 'due',
            head: '結果のめやす',
            cell: (row) => (
              <>
                {day(row.dueOn)}
                {row.late ? <strong> 期限を過ぎています</strong> : null}
              </>
            ),
          },
        ]}
      />
      <Pagination at={query.page} all={data.pages} hrefOf={(at) => href({ page: String(at) })} />
    </>
  )
}
