/** A CSV file as towns' systems and spreadsheets write it: UTF-8 (with BOM or not) or CP932, CRLF, LF or CR, RFC 4180 quotes. Pure. */

export type CsvRow = { line: number; cells: readonly string[] }
/** `width`: cells that a row may have; blank ones behind the headings stand in every row or in none. */
export type CsvTable = { head: readonly string[]; rows: readonly CsvRow[]; width: number }
/** Why a file cannot be read at all; the words stand in the refusals. */
export type FileFault = { code: string; slots: Record<string, string | number> }
export type FileRead<T> = { ok: true; value: T } | { ok: false; fault: FileFault }

export const mostRows = 10_000
export const mostBytes = 8 * 1024 * 1024

const fault = (code: string, slots: Record<string, string | number> = {}): { ok: false; fault: FileFault } => ({
  ok: false,
  fault: { code, slots },
})
const begins = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, i) => bytes[i] === sign)

/** UTF-16 without its mark: line ends with a zero to each sign. */
const zerosBetween = (bytes: Uint8Array): boolean =>
  bytes.some((byte, i) => byte === 0x0d && bytes[i + 1] === 0 && bytes[i + 2] === 0x0a)

const firstLine = (text: string): string => text.split(/[\r\n]/, 1)[0] ?? ''

const wholeUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * The line of the first sign lost in a file that is UTF-8 but for a few bytes; null for a whole one and for other codes. Without this one
 * broken byte would make CP932 of the file, and nonsense of every name.
 */
function lostInUtf8(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const first = text.indexOf('\ufffd')
  if (first < 0) return null
  const count = (sign: RegExp): number => text.match(sign)?.length ?? 0
  // Japanese in CP932 is almost never well-formed UTF-8; a broken file still holds many whole signs.
  return wholeUtf8(bytes) || count(/[\u3000-\u9fff]/g) > 2 * count(/\ufffd/g)
    ? text.slice(0, first).split(/\r\n|\n|\r/).length
    : null
}

/** Headings that a wrong code made: UTF-8 saved once as CP932 or Latin-1, or EUC-JP, whose bytes are half-width kana in CP932. */
function garbled(text: string, bytes: Uint8Array): boolean {
  const head = firstLine(text)
  if (/[縺繧繝]/.test(head) || /^ï»¿|ã[\u0080-\u00bf]/.test(head)) return true
  if (!/[\uff61-\uff9f]/.test(head)) return false
  const other = firstLine(new TextDecoder('euc-jp').decode(bytes.subarray(0, 2000)))
  return /氏名|番号|児童|保護者|生年月日|フリガナ/.test(other)
}

/** The text of the file, or what kind of file it is instead. */
export function decodeFile(bytes: Uint8Array): FileRead<string> {
  if (bytes.length === 0) return fault('import.empty')
  if (bytes.length > mostBytes) return fault('import.large', { max: mostBytes / 1024 / 1024 })
  if (begins(bytes, 0x50, 0x4b) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return fault('import.spreadsheet')
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff) || zerosBetween(bytes)) return fault('import.utf16')
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46) || begins(bytes, 0x1f, 0x8b) || bytes.includes(0)) return fault('import.not-csv')
  // ISO-2022-JP is made of ASCII bytes alone: every code below would take it and show nonsense.
  if (bytes.includes(0x1b)) return fault('import.encoding')
  const lost = lostInUtf8(bytes)
  if (lost !== null) return fault('import.lost-signs', { line: lost })
  for (const code of ['utf-8', 'shift_jis']) {
    try {
      const text = new TextDecoder(code, { fatal: true }).decode(bytes)
      if (/^\s*[<{[]/.test(text)) return fault('import.not-csv')
      return garbled(text, bytes) ? fault('import.garbled') : { ok: true, value: text }
    } catch {
      // Not in this code; the next one is tried.
    }
  }
  return fault('import.encoding')
}

/** Rows of cells with the line that each begins on; blank lines and lines of separators alone are left out. */
function split(text: string): FileRead<CsvRow[]> {
  const rows: CsvRow[] = []
  let [at, line] = [0, 1]
  while (at < text.length) {
    const began = line
    const cells: string[] = []
    for (;;) {
      let cell = ''
      if (text[at] === '"') {
        const opened = line
        at += 1
        for (;;) {
          const end = text.indexOf('"', at)
          if (end < 0) return fault('import.quote-open', { line: opened })
          cell += text.slice(at, end)
          at = end + 1
          if (text[at] !== '"') break
          cell += '"'
          at += 1
        }
        line += cell.split(/\r\n|\n|\r/).length - 1
        if (at < text.length && !',\r\n'.includes(text[at] ?? '')) return fault('import.quote-inside', { line })
      } else {
        const from = at
        while (at < text.length && !',\r\n'.includes(text[at] ?? '')) at += 1
        cell = text.slice(from, at)
        if (cell.includes('"')) return fault('import.quote-inside', { line })
      }
      // Our own files put an apostrophe before what a spreadsheet would take for a formula.
      cells.push(cell.replace(/^'(?=[=+\-@＝＋－＠])/, ''))
      if (text[at] !== ',') break
      at += 1
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    at += 1
    line += 1
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: began, cells })
  }
  return { ok: true, value: rows }
}

export const headingOf = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '')

/** Heading and rows. What is wrong with single rows is found later, row by row. */
export function readCsv(text: string): FileRead<CsvTable> {
  const read = split(text.replace(/^\ufeff/, ''))
  if (!read.ok) return read
  const [first, ...rows] = read.value
  if (!first) return fault('import.empty')
  const head = first.cells.map(headingOf)
  // Columns without a heading at the end come from a spreadsheet's stray blanks.
  while (head.at(-1) === '' && rows.every((row) => (row.cells[head.length - 1] ?? '').trim() === '')) head.pop()
  if (head.length < 2) return /[\t;]/.test(first.cells.join('')) ? fault('import.separator') : fault('import.no-heading')
  const blank = head.indexOf('')
  if (blank >= 0) return fault('import.heading-blank', { column: blank + 1 })
  const twice = head.find((name, i) => head.indexOf(name) < i)
  if (twice !== undefined) return fault('import.heading-twice', { name: twice })
  // 番号法: what must not be stored is not even taken in.
  const secret = head.find((name) => /個人番号|マイナンバー/.test(name))
  if (secret !== undefined) return fault('import.my-number', { name: secret })
  if (rows.length === 0) return fault('import.no-rows')
  if (rows.length > mostRows) return fault('import.many', { rows: rows.length, max: mostRows })
  const width = rows.reduce((least, { cells }) => Math.min(least, cells.length), Number.POSITIVE_INFINITY)
  return { ok: true, value: { head, rows, width: Math.max(first.cells.length, width) } }
}
