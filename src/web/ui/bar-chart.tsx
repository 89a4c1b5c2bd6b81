/**
 * Bars drawn on the server, with their numbers in the same table: who does not see the bars reads the table, and no bar says anything by
 * its colour alone (parts differ by pattern, and each has its column).
 */
import type { ComponentChildren } from 'preact'

export type BarRow = {
  key: string
  label: ComponentChildren
  /** One number per part, ≥ 0; null = not said (nothing is drawn). */
  values: readonly (number | null)[]
  /** The same in words, one per part; then one per further column. */
  texts: readonly ComponentChildren[]
}

type Look = 'full' | 'striped' | 'empty'
const looksOf = (parts: readonly string[], rest: boolean): readonly Look[] =>
  rest ? [...parts.slice(1).map((): Look => 'full'), 'empty'] : ['full', 'striped', 'empty']

/**
 * @param props.id unique on the page
 * @param props.title what the chart shows; the table's caption
 * @param props.description one sentence on how to read it
 * @param props.parts heads of one to three parts of each bar, stacked from the left
 * @param props.columns heads of further columns of `texts`
 * @param props.rest the last part is what is left of the others: it is drawn empty
 * @param props.titled the page's heading says the title already; it is only spoken
 * @param props.most the number that a whole width stands for; else the largest bar
 */
export function BarChart(props: {
  id: string
  title: string
  description: string
  labelHead: string
  parts: readonly string[]
  columns?: readonly string[]
  rows: readonly BarRow[]
  rest?: boolean
  titled?: boolean
  most?: number
}) {
  const { id, title, description, labelHead, parts, columns = [], rows } = props
  const looks = looksOf(parts, props.rest ?? false)
  const sums = rows.map((row) => row.values.reduce<number>((sum, value) => sum + (value ?? 0), 0))
  const most = Math.max(1, props.most ?? 0, ...sums)
  return (
    <figure class="chart" aria-labelledby={`${id}-title`}>
      <svg class="chart-patterns" width="0" height="0" aria-hidden="true" focusable="false">
        <defs>
          <pattern id={`${id}-striped`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="chart-ground" width="6" height="6" />
            <rect class="chart-ink" width="3" height="6" />
          </pattern>
        </defs>
      </svg>
      <div class="table-box">
        <table class="table chart-table" aria-describedby={`${id}-about`}>
          <caption id={`${id}-title`} class={props.titled ? 'spoken' : ''}>
            {title}
          </caption>
          <thead>
            <tr>
              <th scope="col">{labelHead}</th>
              <td class="chart-bar-head" aria-hidden="true" />
              {parts.map((part, i) => (
                <th key={part} scope="col" class="end">
                  {parts.length > 1 ? <Swatch id={id} look={looks[i] ?? 'full'} /> : null}
                  {part}
                </th>
              ))}
              {columns.map((column) => (
                <th key={column} scope="col" class="end">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" class="cell-main">
                  {row.label}
                </th>
                <td class="chart-bar-cell" aria-hidden="true">
                  <Bar id={id} values={row.values} most={most} looks={looks} />
                </td>
                {row.texts.map((text, i) => (
                  <td key={(parts[i] ?? columns[i - parts.length] ?? '') as string} class="end">
                    <span class="cell-head" aria-hidden="true">
                      {parts[i] ?? columns[i - parts.length]}
                    </span>
                    <span class="cell-body">{text}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption id={`${id}-about`} class="chart-about">
        {description}
      </figcaption>
    </figure>
  )
}

const fillOf = (id: string, look: Look): { fill?: string } => (look === 'striped' ? { fill: `url(#${id}-striped)` } : {})

function Bar(props: { id: string; values: readonly (number | null)[]; most: number; looks: readonly Look[] }) {
  const { id, values, most, looks } = props
  let from = 0
  return (
    <svg class="chart-bar" aria-hidden="true" viewBox="0 0 300 20" preserveAspectRatio="none" focusable="false">
      {values.map((value, i) => {
        const width = Math.round(((value ?? 0) / most) * 2980) / 10
        const x = from + 1
        from += width
        const look = looks[i] ?? 'full'
        return width === 0 ? null : (
          <rect key={look} class={`chart-${look}`} {...fillOf(id, look)} x={x} y="2" width={width} height="16" />
        )
      })}
    </svg>
  )
}

const Swatch = ({ id, look }: { id: string; look: Look }) => (
  <svg class="swatch" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
    <rect class={`chart-${look}`} {...fillOf(id, look)} x="0.5" y="0.5" width="11" height="11" />
  </svg>
)
