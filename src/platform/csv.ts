/** CSV (RFC 4180) that spreadsheet programs open without running anything: UTF-8 with BOM, CRLF. */

/** Text is neutralised and quoted; numbers are written as they are. `null` is an empty cell. */
export type CsvCell = string | number | null

/** The whole file. Every row must have as many cells as the head; throws `RangeError` otherwise. */
export function csvFile(head: readonly string[], rows: Iterable<readonly CsvCell[]>): Uint8Array {
  const lines = [line(head)]
  for (const row of rows) {
    if (row.length !== head.length) throw new RangeError(`a row of ${row.length} cells under a head of ${head.length}`)
    lines.push(line(row))
  }
  return Buffer.from(`\ufeff${lines.join('')}`, 'utf8')
}

const line = (cells: readonly CsvCell[]): string => `${cells.map(cell).join(',')}\r\n`

function cell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`not a number for a cell: ${value}`)
    return String(value)
  }
  const safe = neutralised(value)
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A spreadsheet takes a cell that begins like this for a formula (FIL-01; Japanese programs fold full-width signs too);
 * an apostrophe in front makes it text. Blanks in front do not protect.
 */
export const neutralised = (text: string): string => (/^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/.test(text) ? `'${text}` : text)
