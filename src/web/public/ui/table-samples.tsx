/** The desk's table with sorting and rows to choose. */
import { Button, ButtonRow } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterForm, Form, Hidden } from '../../ui/form.tsx'
import { DeskHead, DeskSplit, SideSheet } from '../../ui/layout-staff.tsx'
import { type Status, StatusTag } from '../../ui/status-tag.tsx'
import { Select } from '../../ui/text-field.tsx'

type Row = { id: string; name: string; days: number; status: Status }
const rows: readonly Row[] = [
  { id: '1', name: '山田 さくら', days: 3, status: '審査中' },
  { id: '2', name: '𠮷田 はると', days: 12, status: '補正依頼' },
  { id: '3', name: 'グエン・ティ・ミン・アン', days: 0, status: '申請済' },
]

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    head: '児童',
    cell: (row) => <a href={`/ui?part=tables&open=${row.id}`}>{row.name}</a>,
    sortable: true,
    main: true,
  },
  { key: 'days', head: '受付から', cell: (row) => `${row.days}日`, align: 'end', sortable: true },
  { key: 'status', head: '状態', cell: (row) => <StatusTag status={row.status} /> },
]

export function TableSamples({ sort }: { sort: string }) {
  const [key = 'name', dir] = sort.split('.')
  const sign = dir === 'down' ? -1 : 1
  const sorted = [...rows].sort((a, b) => sign * (key === 'days' ? a.days - b.days : a.name < b.name ? -1 : 1))
  return (
    <>
      <DeskHead title="申請審査" facts="3件 ・ 10日を超えたもの 1件" />
      <FilterForm label="しぼりこみ">
        <Hidden name="part" value="tables" />
        <Select
          name="status"
          label="状態"
          required={false}
          unmarked
          empty="すべて"
          options={[
            { value: '審査中', label: '審査中' },
            { value: '補正依頼', label: '補正依頼' },
          ]}
        />
        <Button look="secondary">しぼりこむ</Button>
      </FilterForm>
      <DeskSplit
        sheet={
          <SideSheet title="山田 さくら" closeHref="/ui?part=tables">
            <p>2024年（令和6年）4月10日生まれ</p>
          </SideSheet>
        }
      >
        <Form>
          <DataTable
            caption="審査を待つ申請"
            columns={columns}
            rows={sorted}
            keyOf={(row) => row.id}
            sort={{ key, dir: dir === 'down' ? 'down' : 'up' }}
            sortHref={(to) => `/ui?part=tables&sort=${to.key}.${to.dir}`}
            select={{ name: 'rows', labelOf: (row) => `${row.name}を選ぶ` }}
            currentKey="1"
          />
          <ButtonRow>
            <Button intent="take">選んだ申請を担当する</Button>
          </ButtonRow>
        </Form>
      </DeskSplit>
      <DataTable
        caption="請求"
        columns={columns}
        rows={[]}
        keyOf={(row) => row.id}
        empty={<EmptyState title="請求はまだありません" />}
      />
    </>
  )
}
