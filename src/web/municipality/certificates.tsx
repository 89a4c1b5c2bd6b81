/** 認定児童: every certified child of the town, newest certificate each. */
import type { LocalDate } from '../../platform/calendar.ts'
import { countText } from '../../platform/most-counted.ts'
import { type DataOf, type PageInput, type PageProps, stop } from '../page.ts'
import { pageNumber } from '../page-number.ts'
import type { WebApi } from '../routes.ts'
import { ageText, dayText } from '../text/dates.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterForm } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Pagination } from '../ui/navigation.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Select, TextField } from '../ui/text-field.tsx'
import { certificateStatus, reductionNames, withQuery } from './words.ts'

export const title = '認定児童'

const states = ['before', 'valid', 'suspended', 'ended'] as const

export async function load(api: WebApi, page: PageInput) {
  const query = {
    state: states.find((one) => one === page.query.state) ?? ('all' as const),
    q: (page.query.q ?? '').slice(0, 100),
    page: pageNumber(page.query.page),
  }
  const list = await api('GET /api/v1/office/certificates', { query })
  return list.ok ? { ...list.value, query } : stop(list.problem)
}
type Row = DataOf<typeof load>['rows'][number]

export function Page({ data, page }: PageProps<typeof load>) {
  const { query } = data
  return (
    <>
      <DeskHead
        title="認定児童"
        facts={countText(data.found, '人')}
        action={
          page.viewer?.kind === 'wardViewer' ? undefined : (
            <>
              <LinkButton href="/office/certificates/new" look="secondary">
                認定したお子さまを入力する
              </LinkButton>{' '}
              <LinkButton href="/office/imports" look="secondary">
                CSVで取り込む
              </LinkButton>{' '}
              <LinkButton href="/office/renewals" look="secondary">
                軽減を更新する
              </LinkButton>{' '}
              <LinkButton href="/office/notices" look="secondary">
                通知書を印刷する
              </LinkButton>
            </>
          )
        }
      />
      <FilterForm label="認定児童をしぼりこむ">
        <TextField
          name="q"
          label="認定番号・お子さまの姓"
          value={query.q}
          required={false}
          unmarked
          type="search"
          width="middle"
        />
        <Select
          name="state"
          label="状態"
          value={query.state}
          required={false}
          unmarked
          options={[
            { value: 'all', label: 'すべて' },
            ...states.map((state) => ({ value: state, label: certificateStatus[state] })),
          ]}
        />
        <Button look="secondary">しぼりこむ</Button>
      </FilterForm>
      <DataTable<Row>
        caption="新しい認定から並べています"
        rows={data.rows}
        keyOf={(row) => row.id}
        empty={<EmptyState title="あてはまるお子さまはいません">番号や姓の、はじめの部分で探せます。</EmptyState>}
        columns={[
          {
            key: 'name',
            head: 'お子さま',
            main: true,
            cell: (row) => (
              <>
                <a href={`/office/certificates/${row.childId}`}>{row.name}</a>
                <br />
                <span class="muted">{row.kana}</span>
              </>
            ),
          },
          { key: 'number', head: '認定番号', cell: (row) => row.number },
          { key: 'own', head: '市区町村の番号', cell: (row) => row.ownNumber ?? '' },
          { key: 'age', head: '年齢', cell: (row) => ageText(row.birthDate as LocalDate, page.today) },
          { key: 'from', head: '開始', cell: (row) => dayText(row.validFrom as LocalDate, page.today) },
          { key: 'until', head: '終わり', cell: (row) => dayText(row.until as LocalDate, page.today) },
          { key: 'state', head: '状態', cell: (row) => <StatusTag status={certificateStatus[row.state]} /> },
          { key: 'reduction', head: '軽減', cell: (row) => (row.reduction ? reductionNames[row.reduction] : '') },
        ]}
      />
      <Pagination
        at={query.page}
        all={data.pages}
        hrefOf={(at) => withQuery('/office/certificates', page.query, { page: String(at) })}
      />
    </>
  )
}
