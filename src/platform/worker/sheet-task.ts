/** Reads the first sheet of an Excel file that somebody sent (OOXML): the text of its cells; dates as YYYY-MM-DD. */
import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'

export type SheetVerdict = { rows: string[][] } | 'damaged' | 'huge'

/** A form of two pages unpacks to some fifty kilobytes; a file that unpacks to more than this is none. */
const mostUnpacked = 16 * 1024 * 1024
const mostRows = 500
const mostColumns = 50

export async function task(bytes: Uint8Array): Promise<SheetVerdict> {
  try {
    if (unpackedSize(bytes) > mostUnpacked) return 'huge'
    // A copy of its own: the reader wants the buffer, not a part of one.
    const cells = await readSheet(Uint8Array.from(bytes).buffer)
    if (cells.length > mostRows) return 'huge'
    return { rows: cells.map((row) => row.slice(0, mostColumns).map(textOf)) }
  } catch {
    // Whatever the reader stumbles over, the file is not one that can be read.
    return 'damaged'
  }
}

/** What the archive says of itself, without unpacking it; the unpacker keeps to the same sizes. */
function unpackedSize(bytes: Uint8Array): number {
  let size = 0
  unzipSync(bytes, {
    filter: (file) => {
      size += file.originalSize
      return false
    },
  })
  return size
}

const textOf = (cell: unknown): string =>
  cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
