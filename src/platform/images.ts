/** Pictures that people send: drawn anew in a worker thread (JPEG, PNG), or cleaned of their place and time (HEIC). */
import type { Refused } from './refusal.ts'
import type { ImageOrder, ImageResult } from './worker/image-task.ts'
import type { PhotoOrder, PhotoResult } from './worker/photo-task.ts'
import { taskBeside, type WorkerPool } from './worker.ts'

const imageTask = taskBeside<ImageOrder, ImageResult>(import.meta.url, './worker/image-task')

/** The picture without metadata, at most 4,000 pixels long and `maxBytes` big; a PNG that is too big comes back as JPEG. */
export const redrawImage = (workers: WorkerPool, order: ImageOrder): Promise<ImageResult | Refused> =>
  workers.run(imageTask, order)

const photoTask = taskBeside<PhotoOrder, PhotoResult>(import.meta.url, './worker/photo-task')

/** A photo for a public page in each of the sizes, as WebP without metadata; a picture that is smaller is not enlarged. */
export const drawPhoto = (workers: WorkerPool, order: PhotoOrder): Promise<PhotoResult | Refused> => workers.run(photoTask, order)

type Box = { type: string; start: number; end: number }

/**
 * HEIC cannot be decoded here (patents), so its container is read instead (ISO 14496-12): the brand must be a picture's, and
 * the bytes of every EXIF and XMP item are overwritten with zeros. Null when it is no sound HEIC file.
 */
export function cleanHeic(file: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(file)
  try {
    const top = boxes(bytes, 0, bytes.length)
    const [first] = top
    if (first?.type !== 'ftyp' || !brands(bytes, first).some((brand) => /^he[iv][cxms]$/.test(brand))) return null
    const meta = top.find((box) => box.type === 'meta')
    if (!meta || !top.some((box) => box.type === 'mdat')) return null
    const inside = boxes(bytes, meta.start + 4, meta.end)
    const [info, places] = [inside.find((box) => box.type === 'iinf'), inside.find((box) => box.type === 'iloc')]
    if (!info || !places || !inside.some((box) => box.type === 'pitm')) return null
    const hidden = metadataItems(bytes, info)
    const data = inside.find((box) => box.type === 'idat')
    for (const extent of extentsOf(bytes, places)) {
      const from = extent.method === 0 ? extent.offset : extent.method === 1 && data ? data.start + extent.offset : -1
      const end = extent.method === 0 ? bytes.length : (data?.end ?? -1)
      if (from < 0 || from + extent.length > end) return null
      if (hidden.has(extent.item)) bytes.fill(0, from, from + extent.length)
    }
    return bytes
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The boxes of a range; throws RangeError when their sizes do not fill it. */
function boxes(bytes: Buffer, from: number, to: number): Box[] {
  const found: Box[] = []
  for (let at = from; at < to; ) {
    let [size, head] = [bytes.readUInt32BE(at), 8]
    if (size === 1) {
      size = Number(bytes.readBigUInt64BE(at + 8))
      head = 16
    } else if (size === 0) size = to - at
    if (size < head || at + size > to) throw new RangeError('box')
    found.push({ type: bytes.toString('latin1', at + 4, at + 8), start: at + head, end: at + size })
    at += size
  }
  return found
}

function brands(bytes: Buffer, box: Box): string[] {
  const found = [bytes.toString('latin1', box.start, box.start + 4)]
  for (let at = box.start + 8; at + 4 <= box.end; at += 4) found.push(bytes.toString('latin1', at, at + 4))
  return found
}

/** Ids of the items that hold no picture: EXIF, XMP and other texts. */
function metadataItems(bytes: Buffer, info: Box): Set<number> {
  const version = bytes.readUInt8(info.start)
  const entries = boxes(bytes, info.start + (version === 0 ? 6 : 8), info.end)
  const found = new Set<number>()
  for (const entry of entries) {
    const entryVersion = bytes.readUInt8(entry.start)
    if (entry.type !== 'infe' || entryVersion < 2) throw new RangeError('infe')
    const wide = entryVersion > 2
    const id = wide ? bytes.readUInt32BE(entry.start + 4) : bytes.readUInt16BE(entry.start + 4)
    const at = entry.start + (wide ? 10 : 8)
    if (['Exif', 'mime', 'uri '].includes(bytes.toString('latin1', at, at + 4))) found.add(id)
  }
  return found
}

type Extent = { item: number; method: number; offset: number; length: number }

function extentsOf(bytes: Buffer, places: Box): Extent[] {
  const version = bytes.readUInt8(places.start)
  let at = places.start + 4
  const read = (size: number): number => {
    if (size > 6) {
      const high = bytes.readUInt32BE(at)
      if (size !== 8 || high > 0xffff) throw new RangeError('iloc')
      at += 8
      return high * 2 ** 32 + bytes.readUInt32BE(at - 4)
    }
    at += size
    if (at > places.end) throw new RangeError('iloc')
    return size === 0 ? 0 : bytes.readUIntBE(at - size, size)
  }
  const sizes = read(2)
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexSize = version === 0 ? 0 : sizes & 15
  const count = read(version < 2 ? 2 : 4)
  const found: Extent[] = []
  for (let i = 0; i < count; i++) {
    const item = read(version < 2 ? 2 : 4)
    const method = version === 0 ? 0 : read(2) & 15
    read(2)
    const base = read(baseSize)
    for (let left = read(2); left > 0; left--) {
      read(indexSize)
      const offset = base + read(offsetSize)
      found.push({ item, method, offset, length: read(lengthSize) })
      if (found.length > 10_000) throw new RangeError('iloc')
    }
  }
  return found
}
