/** 施設台帳: the town's facilities as they stand today, with 認可 and 確認; sorted, narrowed, saved as CSV (PLC-1). */
import type { listRegister } from '../../features/register/contract.ts'
import { registerSorts, registerStates } from '../../features/register/rules.ts'
import { deliveryWords, stateWords } from '../../features/register/words.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type PageInput, type PageProps, stop } from '../page.ts'
import { pageNumber } from '../page-number.ts'
import type { WebApi } from '../routes.ts'
import { dayText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterForm } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Pagination } from '../ui/navigation.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { Select, TextField } from '../ui/text-field.tsx'
import { FacilityTabs } from './facility-tabs.tsx'
import { withQuery } from './words.ts'

export const title = '施設台帳'
const home = '/office/facilities'

type Row = ReplyOf<typeof listRegister>['facilities'][number]
const deliveries = Object.keys(deliveryWords) as (keyof typeof deliveryWords)[]

export async function load(api: WebApi, page: PageInput) {
  const { query } = page
  const asked = {
    state: registerStates.find((one) => one === query.state) ?? ('all' as const),
    delivery: deliveries.find((one) => one === query.delivery) ?? ('all' as const),
    q: (query.q ?? '').slice(0, 60),
    sort: registerSorts.find((one) => one === query.sort) ?? ('name' as const),
    dir: query.dir === 'down' ? ('down' as const) : ('up' as const),
    page: pageNumber(query.page),
  }
  const list = await api('GET /api/v1/office/register', { query: asked })
  return list.ok ? { ...list.value, asked } : stop(list.problem)
}

const capacityText = ({ capacity, capacities }: Row): string =>
  capacities.every((one) => one === null) ? `${capacity}人` : `${capacity}人（${capacities.map((one) => one ?? '—').join('・')}）`

export function Page({ data, page }: PageProps<typeof load>) {
  const { asked } = data
  const { today } = page
  const { page: _, ...same } = asked
  const fileOf = (code: string): string => `/api/v1/office/register/file?${new URLSearchParams({ ...same, code })}`
  const numberCell = (one: Row['licence']) =>
    one ? (
      <>
        {one.number}
        <br />
        <span class="muted">{dayText(one.from as LocalDate, today)}から</span>
      </>
    ) : (
      '未登録'
    )
  return (
    <>
      <FacilityTabs current="register" admin={page.viewer?.kind === 'wardAdmin'} />
      <DeskHead
        title={title}
        facts={`${data.found}施設${data.changes > 0 ? `　確かめていない掲載内容の変更 ${data.changes}件` : ''}`}
        action={
          <ButtonRow>
            <LinkButton href={fileOf('utf8')} look="secondary" download>
              CSVで保存（UTF-8）
            </LinkButton>
            <LinkButton href={fileOf('cp932')} look="secondary" download>
              CSVで保存（Shift_JIS）
            </LinkButton>
            <PrintButton />
          </ButtonRow>
        }
      />
      <FilterForm label="施設をしぼりこむ">
        <TextField
          name="q"
          label="所在地・施設・法人の名前"
          value={asked.q}
          required={false}
          unmarked
          type="search"
          width="middle"
        />
        <Select
          name="state"
          label="状態"
          value={asked.state}
          required={false}
          unmarked
          options={[{ value: 'all', label: 'すべて' }, ...registerStates.map((value) => ({ value, label: stateWords[value] }))]}
        />
        <Select
          name="delivery"
          label="実施方式"
          value={asked.delivery}
          required={false}
          unmarked
          options={[{ value: 'all', label: 'すべて' }, ...deliveries.map((value) => ({ value, label: deliveryWords[value] }))]}
        />
        <Button look="secondary">しぼりこむ</Button>
      </FilterForm>
      <DataTable<Row>
        caption="今日の状態。利用定員は、全体（0歳児・1歳児・2歳児）"
        rows={data.facilities}
        keyOf={(row) => row.id}
        sort={{ key: asked.sort, dir: asked.dir }}
        sortHref={({ key, dir }) => withQuery(home, page.query, { sort: key, dir, page: '1' })}
        empty={<EmptyState title="あてはまる施設はありません">しぼりこみを変えてみてください。</EmptyState>}
        columns={[
          {
            key: 'name',
            head: '施設',
            main: true,
            sortable: true,
            cell: (row) => (
              <>
                <a href={`${home}/${row.id}`}>{row.name}</a>
                <br />
                <span class="muted">{row.address}</span>
              </>
            ),
          },
          { key: 'number', head: '事業所番号', sortable: true, cell: (row) => row.number },
          { key: 'corporation', head: '法人', sortable: true, cell: (row) => row.corporation },
          { key: 'delivery', head: '実施方式', cell: (row) => deliveryWords[row.delivery] },
          { key: 'capacity', head: '利用定員', sortable: true, align: 'end', cell: capacityText },
          { key: 'licence', head: '認可', cell: (row) => numberCell(row.licence) },
          { key: 'confirmation', head: '確認', cell: (row) => numberCell(row.confirmation) },
          {
            key: 'opened',
            head: '事業開始',
            sortable: true,
            cell: (row) => (row.openedOn ? dayText(row.openedOn as LocalDate, today) : '未登録'),
          },
          {
            key: 'state',
            head: '状態',
            cell: (row) => `${stateWords[row.state]}${row.published ? '' : '（非公開）'}`,
          },
        ]}
      />
      <Pagination at={asked.page} all={data.pages} hrefOf={(at) => withQuery(home, page.query, { page: String(at) })} />
    </>
  )
}
