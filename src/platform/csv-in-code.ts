/** A CSV file in the code that the reader's program takes. Pure. */
import { encodeCp932 } from './cp932.ts'
import { type CsvCell, csvFile } from './csv.ts'

export const csvCodes = ['utf8', 'cp932'] as const
export type CsvCode = (typeof csvCodes)[number]

/**
 * UTF-8 with BOM, or CP932. What CP932 cannot carry becomes 〓, and a last row lists these characters by their Unicode numbers, each
 * once. Every row must have as many cells as the head; throws `RangeError` otherwise.
 */
export function csvInCode(head: readonly string[], rows: Iterable<readonly CsvCell[]>, code: CsvCode): Uint8Array {
  const utf8 = csvFile(head, rows)
  if (code === 'utf8') return utf8
  const text = new TextDecoder('utf-8').decode(utf8)
  const { bytes, missing } = encodeCp932(text)
  if (missing.length === 0) return bytes
  const named = missing.map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(' ')
  return encodeCp932(`${text}\r\n〓で表した文字,${named}\r\n`).bytes
}
