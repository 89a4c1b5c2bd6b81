/** Numbers in a grid with a shade behind each: the number says it, the shade only leads the eye. */
import type { ComponentChildren } from 'preact'

export type HeatCell = { text: ComponentChildren; shade: 0 | 1 | 2 | 3 | 4 | 5 }

/**
 * @param props.title the table's caption
 * @param props.description how to read it
 * @param props.corner head of the first column
 */
export function HeatTable(props: {
  id: string
  title: string
  description: string
  corner: string
  columns: readonly string[]
  rows: readonly { key: string; label: ComponentChildren; cells: readonly HeatCell[] }[]
}) {
  const { id, title, description, corner, columns, rows } = props
  return (
    <figure class="chart" aria-labelledby={`${id}-title`}>
      <div class="heat-box">
        <table class="heat" aria-describedby={`${id}-about`}>
          <caption id={`${id}-title`}>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, i) => (
                  <td key={columns[i]} class={`heat-${cell.shade}`}>
                    {cell.text}
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
