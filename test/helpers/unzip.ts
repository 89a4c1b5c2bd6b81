/** The parts of a zip or an Excel file of ours. */
import { inflateRawSync } from 'node:zlib'

/** Reads the parts by the central directory, as text, as a spreadsheet program does. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const parts = new Map<string, string>()
  let at = file.readUInt32LE(end + 16)
  for (let i = file.readUInt16LE(end + 10); i > 0; i -= 1) {
    const [packed, nameLength, local] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28), file.readUInt32LE(at + 42)]
    const name = file.subarray(at + 46, at + 46 + nameLength).toString('utf8')
    const from = local + 30 + file.readUInt16LE(local + 26)
    const text = inflateRawSync(file.subarray(from, from + packed))
    if (text.length !== file.readUInt32LE(at + 24)) throw new Error(`${name} is not as long as the directory says`)
    parts.set(name, text.toString('utf8'))
    at += 46 + nameLength
  }
  return parts
}
