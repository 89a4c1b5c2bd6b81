/** Reads the frame of an uploaded PDF: whole, nothing behind its end, no parts that act or carry other files. */
import { inflateSync } from 'node:zlib'

export type PdfVerdict = 'sound' | 'damaged' | 'active'

const active = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b/

export async function task(bytes: Uint8Array): Promise<PdfVerdict> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!whole(text)) return 'damaged'
  if (active.test(plainNames(text))) return 'active'
  for (const packed of objectStreams(text)) {
    try {
      if (active.test(plainNames(inflateSync(packed, { maxOutputLength: 32 * 1024 * 1024 }).toString('latin1')))) return 'active'
    } catch {
      // An encrypted document: its objects can be read by its owner only.
      if (!text.includes('/Encrypt')) return 'damaged'
    }
  }
  return 'sound'
}

function whole(text: string): boolean {
  const end = text.lastIndexOf('%%EOF')
  if (end < 0 || text.slice(end + 5).replaceAll(/[\s\0]/g, '') !== '') return false
  const pointer = /startxref\s+(\d+)\s*$/.exec(text.slice(Math.max(0, end - 64), end))
  if (!pointer || Number(pointer[1]) >= end) return false
  const table = text.slice(Number(pointer[1]), Number(pointer[1]) + 40)
  return /^\s*xref\s/.test(table) || /^\s*\d+\s+\d+\s+obj/.test(table)
}

/** `#4A` is a way to write any sign of a PDF name. */
const plainNames = (text: string): string =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Objects may stand compressed inside a stream of type ObjStm. */
function* objectStreams(text: string): Generator<Buffer> {
  for (let at = text.indexOf('/ObjStm'); at >= 0; at = text.indexOf('/ObjStm', at + 1)) {
    const begin = /stream\r?\n/.exec(text.slice(at, at + 2000))
    if (!begin) continue
    const from = at + begin.index + begin[0].length
    const to = text.indexOf('endstream', from)
    const head = text.slice(Math.max(0, text.lastIndexOf('obj', at)), from)
    if (to > from && head.includes('/FlateDecode')) yield Buffer.from(text.slice(from, to), 'latin1')
  }
}
