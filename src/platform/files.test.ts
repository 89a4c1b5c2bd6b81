import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CheckedFile, checkUpload, cleanFileName, maxFileBytes } from './files.ts'
import { isRefused } from './refusal.ts'
import { createWorkerPool } from './worker.ts'

const workers = createWorkerPool()
afterAll(() => workers.close())

const canary = 'GPS-CANARY-35.7101N-139.8015E'
const exif = {
  IFD0: { Copyright: canary, ImageDescription: canary },
  IFD3: { GPSLatitude: '35/1 42/1 36/1', GPSMapDatum: canary },
}
const picture = (width = 600, height = 400) =>
  sharp({ create: { width, height, channels: 3, background: '#c0392b', noise: { type: 'gaussian', mean: 120, sigma: 40 } } })

let jpeg: Buffer
let png: Buffer
let heic: Buffer
const pdf = makePdf('')

/** A one-page document with a right cross-reference table; `extra` goes into its catalogue. */
function makePdf(extra: string, body = ''): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ...(body ? [body] : []),
  ]
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const places = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

beforeAll(async () => {
  jpeg = await picture().withExif(exif).withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${canary}</x:xmpmeta>`).jpeg().toBuffer()
  png = await picture().withExif(exif).png().toBuffer()
  // The same container as HEIC (ISO 14496-12), with another brand and codec.
  heic = await picture().withExif(exif).avif().toBuffer()
  heic.write('heic', 8, 'latin1')
  for (let at = 16; at < heic.readUInt32BE(0); at += 4)
    if (heic.toString('latin1', at, at + 4) === 'avif') heic.write('heic', at, 'latin1')
})

const check = (name: string, bytes: Uint8Array) =>
  checkUpload(workers, { field: 'taxProof', name, type: 'text/html', bytes: new Uint8Array(bytes) })
const passed = async (name: string, bytes: Uint8Array): Promise<CheckedFile> => {
  const result = await check(name, bytes)
  if (isRefused(result)) throw new Error(JSON.stringify(result))
  return result
}
const refusal = async (name: string, bytes: Uint8Array): Promise<string> => {
  const result = await check(name, bytes)
  if (!isRefused(result)) return 'passed'
  expect(result.refused[0]).toMatchObject({ rule: 'FIL-04', pointer: '/taxProof', slots: { limitMb: 5 } })
  return result.refused[0]?.code ?? ''
}

describe('files that pass', () => {
  it('draws JPEG and PNG anew, without where and when', async () => {
    expect(jpeg.includes(canary) && png.includes(canary)).toBe(true)
    for (const [name, bytes] of [
      ['IMG_0001.JPG', jpeg],
      ['課税証明書.jpeg', jpeg],
      ['写真.png', png],
    ] as const) {
      const file = await passed(name, bytes)
      expect(Buffer.from(file.bytes).includes('CANARY')).toBe(false)
      const head = await sharp(file.bytes).metadata()
      expect(head).toMatchObject({ width: 600, height: 400 })
      expect(head.exif ?? head.xmp ?? head.iptc).toBeUndefined()
      expect(file.type).toBe(`image/${head.format}`)
      expect(file.name.endsWith(file.type === 'image/png' ? '.png' : '.jpg')).toBe(true)
    }
  })

  it('turns a photo upright as its EXIF asks, before the EXIF goes', async () => {
    const lying = await picture(300, 200).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await sharp((await passed('a.jpg', lying)).bytes).metadata()).toMatchObject({ width: 200, height: 300 })
  })

  it('keeps HEIC as it is, but for its EXIF', async () => {
    expect(heic.includes(canary)).toBe(true)
    const file = await passed('IMG_0002.HEIC', heic)
    expect(file).toMatchObject({ type: 'image/heic', name: 'IMG_0002.heic' })
    expect(file.bytes).toHaveLength(heic.length)
    expect(Buffer.from(file.bytes).includes('CANARY')).toBe(false)
    const back = Buffer.from(file.bytes)
    heic.copy(back, 0, 0, heic.readUInt32BE(0))
    back.write('avif', 8, 'latin1')
    for (let at = 16; at < back.readUInt32BE(0); at += 4)
      if (back.toString('latin1', at, at + 4) === 'heic') back.write('avif', at, 'latin1')
    expect(await sharp(back).stats()).toBeDefined()
  })

  it('keeps PDF byte for byte', async () => {
    const file = await passed('証明書.PDF', pdf)
    expect(Buffer.from(file.bytes).equals(pdf)).toBe(true)
    expect(file).toMatchObject({ name: '証明書.pdf', type: 'application/pdf', field: 'taxProof' })
  })

  it('shrinks pictures that are long or heavy to something legible', async () => {
    const long = await passed('a.png', await picture(6000, 40).png({ compressionLevel: 0 }).toBuffer())
    expect((await sharp(long.bytes).metadata()).width).toBe(4000)
    const heavy = await passed('b.jpg', await picture(2200, 2200).jpeg({ quality: 88 }).toBuffer())
    expect(heavy.bytes.length).toBeLessThanOrEqual(maxFileBytes)
  })
})

describe('hostile files', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  const zip = Buffer.from('PK\x03\x04 not really, but enough')
  const bmp = Buffer.from('BM\x36\x00\x00\x00')
  const packed = (text: string): string =>
    `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 99 >>\nstream\n${deflateSync(text).toString('latin1')}\nendstream`
  /** A PNG head that claims 30,000 × 30,000 pixels. */
  const huge = (): Buffer => {
    const bytes = Buffer.from(png)
    bytes.writeUInt32BE(30_000, 16)
    bytes.writeUInt32BE(30_000, 20)
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
    return bytes
  }

  it.each<[string, () => [string, Uint8Array], string]>([
    ['SVG with script', () => ['a.svg', svg], 'fileType'],
    ['SVG called PNG', () => ['a.png', svg], 'fileContent'],
    ['HTML called JPEG', () => ['a.jpg', html], 'fileContent'],
    ['HTML called PDF', () => ['a.pdf', html], 'fileContent'],
    ['HTML called HEIC', () => ['a.heic', html], 'fileContent'],
    ['HTML', () => ['a.html', html], 'fileType'],
    ['program', () => ['a.exe', Buffer.from('MZ')], 'fileType'],
    ['double extension, program last', () => ['a.pdf.exe', pdf], 'fileType'],
    ['double extension, HTML last', () => ['a.jpg.html', jpeg], 'fileType'],
    ['null byte before the extension', () => ['a.exe\0.pdf', pdf], 'fileName'],
    ['null byte after the extension', () => ['a.pdf\0', pdf], 'fileName'],
    ['line break in the name', () => ['a\r\nSet-Cookie: x.pdf', pdf], 'fileName'],
    ['no extension', () => ['photo', jpeg], 'fileName'],
    ['no name', () => ['', jpeg], 'fileName'],
    ['dots only', () => ['...', jpeg], 'fileName'],
    ['direction override', () => ['cod\u202Efdp.exe', pdf], 'fileType'],
    ['empty', () => ['a.pdf', Buffer.alloc(0)], 'fileEmpty'],
    ['one byte too big', () => ['a.pdf', Buffer.alloc(maxFileBytes + 1)], 'fileTooBig'],
    ['JPEG called PNG', () => ['a.png', jpeg], 'fileContent'],
    ['PNG called JPEG', () => ['a.jpg', png], 'fileContent'],
    ['PDF called JPEG', () => ['a.jpg', pdf], 'fileContent'],
    ['JPEG called PDF', () => ['a.pdf', jpeg], 'fileContent'],
    ['ZIP called PDF', () => ['a.pdf', zip], 'fileContent'],
    ['BMP called PNG', () => ['a.png', bmp], 'fileContent'],
    ['picture cut off', () => ['a.jpg', jpeg.subarray(0, jpeg.length / 2)], 'fileContent'],
    ['JPEG head and nothing else', () => ['a.jpg', Buffer.from('\xff\xd8\xff\xe0', 'latin1')], 'fileContent'],
    ['PNG head and nothing else', () => ['a.png', png.subarray(0, 8)], 'fileContent'],
    ['PNG of 30,000 × 30,000', () => ['a.png', huge()], 'filePixels'],
    ['PDF behind junk', () => ['a.pdf', Buffer.concat([html, pdf])], 'fileContent'],
    ['PDF with a ZIP behind it', () => ['a.pdf', Buffer.concat([pdf, zip])], 'fileContent'],
    ['PDF cut off', () => ['a.pdf', pdf.subarray(0, -30)], 'fileContent'],
    [
      'PDF whose pointer lies',
      () => ['a.pdf', Buffer.from(pdf.toString('latin1').replace(/startxref\n\d+/, 'startxref\n3'), 'latin1')],
      'fileContent',
    ],
    ['PDF with script', () => ['a.pdf', makePdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')], 'fileContent'],
    [
      'PDF with script, name written in hex',
      () => ['a.pdf', makePdf('/OpenAction << /S /Java#53cript /JS (x) >>')],
      'fileContent',
    ],
    ['PDF with script, compressed', () => ['a.pdf', makePdf('', packed('1 0 << /S /JavaScript /JS (x) >>'))], 'fileContent'],
    ['PDF that starts a program', () => ['a.pdf', makePdf('/OpenAction << /S /Launch /F (cmd.exe) >>')], 'fileContent'],
    ['PDF that carries a file', () => ['a.pdf', makePdf('/Names << /EmbeddedFiles 4 0 R >>')], 'fileContent'],
    [
      'AVIF called HEIC',
      () => ['a.heic', Buffer.from(heic.toString('latin1').replaceAll('heic', 'avif'), 'latin1')],
      'fileContent',
    ],
    ['HEIC cut off', () => ['a.heic', heic.subarray(0, 200)], 'fileContent'],
    ['HEIC whose boxes lie', () => ['a.heic', Buffer.concat([heic.subarray(0, 40), Buffer.alloc(500, 0xff)])], 'fileContent'],
    [
      'MP4 called HEIC',
      () => ['a.heic', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isomavc1\0\0\0\x08mdat', 'latin1')],
      'fileContent',
    ],
  ])('refuses: %s', async (_, make, code) => {
    expect(await refusal(...make())).toBe(code)
  })

  it('loses a script behind a picture, because the picture is drawn anew', async () => {
    const file = await passed('polyglot.jpg', Buffer.concat([jpeg, html]))
    expect(Buffer.from(file.bytes).includes('<script>')).toBe(false)
    const commented = await sharp(png).png().toBuffer()
    const text = Buffer.from('tEXtComment\0<script>alert(1)</script>', 'latin1')
    const chunk = Buffer.alloc(8 + text.length)
    chunk.writeUInt32BE(text.length - 4, 0)
    text.copy(chunk, 4)
    chunk.writeUInt32BE(crc32(text), 4 + text.length)
    const hidden = Buffer.concat([commented.subarray(0, 33), chunk, commented.subarray(33)])
    expect(Buffer.from((await passed('polyglot.png', hidden)).bytes).includes('<script>')).toBe(false)
  })

  it('goes on after all of them', async () => {
    expect((await passed('a.png', png)).type).toBe('image/png')
  })
})

describe('file names', () => {
  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\母\\証明.pdf', '証明.pdf'],
    ['shell.php.jpg', 'shell_php.jpg'],
    ['.htaccess.pdf', '_htaccess.pdf'],
    ['髙﨑邉𠮷の課税証明書.PDF', '髙﨑邉𠮷の課税証明書.pdf'],
    ['a"; filename*=x.pdf', 'a filename=x.pdf'],
    ['.pdf', 'file.pdf'],
    [`${'長'.repeat(300)}.png`, `${'長'.repeat(100)}.png`],
    ['全角．ＰＤＦ', null],
    ['写真.ｊｐｇ', '写真.jpg'],
  ])('%s → %s', (given, clean) => {
    expect(cleanFileName(given)).toBe(clean)
  })
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
