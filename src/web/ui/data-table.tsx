/** Dense tables of the desks. On narrow screens each row becomes a card; sorting is a link with its own address. */
import type { ComponentChildren } from 'preact'
import { uiTexts } from '../text/ui.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { useTexts } from './say.tsx'

export type Column<Row> = {
  key: string
  head: string
  cell: (row: Row) => ComponentChildren
  /** Numbers stand at the end of the cell. */
  align?: 'start' | 'end'
  /** The column may be sorted. */
  sortable?: boolean
  /** The row's own heading (its name). Exactly one column. */
  main?: boolean
  /** The head is spoken but not drawn (columns of buttons). */
  hiddenHead?: boolean
}
export type Sort = { key: string; dir: 'up' | 'down' }

/**
 * @param props.caption says what the table holds; drawn small above it
 * @param props.sortHref address of the page sorted by a column
 * @param props.select rows get a checkbox of this field name with the row's key (bulk acts; place the table in a `<Form>`)
 * @param props.currentKey the row whose side sheet is open
 */
export function DataTable<Row>(props: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  sort?: Sort
  sortHref?: (sort: Sort) => string
  select?: { name: string; labelOf: (row: Row) => string; checked?: readonly string[] }
  currentKey?: string
  /** What stands there when there are no rows. */
  empty?: ComponentChildren
}) {
  const { caption, columns, rows, keyOf, sort, sortHref, select, currentKey, empty } = props
  const { words } = useTexts(uiTexts)
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <div class="table-box">
      <table class="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {select ? (
              <th scope="col" class="cell-select">
                <span class="spoken">選択</span>
              </th>
            ) : null}
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                class={classNames(column.align === 'end' && 'end')}
                {...(sort?.key === column.key
                  ? { 'aria-sort': sort.dir === 'up' ? ('ascending' as const) : ('descending' as const) }
                  : {})}
              >
                {column.sortable && sortHref ? (
                  <a
                    class="sort"
                    href={sortHref({ key: column.key, dir: sort?.key === column.key && sort.dir === 'up' ? 'down' : 'up' })}
                  >
                    {column.head}
                    <SortMark dir={sort?.key === column.key ? sort.dir : null} />
                    <span class="spoken">
                      {sort?.key === column.key ? words(sort.dir === 'up' ? 'sortedUp' : 'sortedDown') : ''}
                    </span>
                  </a>
                ) : (
                  <span class={column.hiddenHead ? 'spoken' : ''}>{column.head}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = keyOf(row)
            return (
              <tr
                key={key}
                class={classNames(key === currentKey && 'row-current')}
                {...(key === currentKey ? { 'aria-current': 'true' as const } : {})}
              >
                {select ? (
                  <td class="cell-select">
                    <label class="cell-check">
                      <input
                        type="checkbox"
                        name={select.name}
                        value={key}
                        defaultChecked={select.checked?.includes(key) ?? false}
                      />
                      <span class="spoken">{select.labelOf(row)}</span>
                    </label>
                  </td>
                ) : null}
                {columns.map((column) => {
                  const cell = (
                    <>
                      <span class="cell-head" aria-hidden="true">
                        {column.hiddenHead ? '' : column.head}
                      </span>
                      <span class="cell-body">{column.cell(row)}</span>
                    </>
                  )
                  const side = classNames(column.align === 'end' && 'end', column.main && 'cell-main')
                  return column.main ? (
                    <th key={column.key} scope="row" class={side}>
                      {cell}
                    </th>
                  ) : (
                    <td key={column.key} class={side}>
                      {cell}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const SortMark = ({ dir }: { dir: 'up' | 'down' | null }) =>
  dir === null ? (
    <span class="sort-none" aria-hidden="true" />
  ) : (
    <span class={dir === 'up' ? 'sort-up' : 'sort-down'}>
      <Icon name="down" />
    </span>
  )
