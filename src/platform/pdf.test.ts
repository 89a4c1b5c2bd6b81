import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { type PdfDocument, renderPdf } from './pdf.ts'
import { isRefused } from './refusal.ts'
import { createWorkerPool } from './worker.ts'

const workers = createWorkerPool()
const dir = mkdtempSync(join(tmpdir(), 'tsuen-pdf-'))
afterAll(async () => {
  rmSync(dir, { recursive: true })
  await workers.close()
})

const poppler = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

async function made(document: PdfDocument): Promise<Uint8Array> {
  const bytes = await renderPdf(workers, document)
  if (isRefused(bytes)) throw new Error('refused')
  return bytes
}

/** The picture of each sign, drawn alone in the same place: black pixels of a small square. */
async function glyphs(signs: readonly string[], bold = false): Promise<Map<string, string>> {
  const bytes = await made({
    title: '字形',
    content: signs.map((sign, i) => ({
      text: sign,
      bold,
      fontSize: 40,
      absolutePosition: { x: 40 + 70 * (i % 7), y: 40 + 80 * Math.floor(i / 7) },
    })),
  })
  writeFileSync(join(dir, 'glyphs.pdf'), bytes)
  execFileSync('pdftoppm', ['-r', '72', '-singlefile', '-gray', '-png', join(dir, 'glyphs.pdf'), join(dir, 'glyphs')])
  const page = readFileSync(join(dir, 'glyphs.png'))
  const found = new Map<string, string>()
  for (const [i, sign] of signs.entries()) {
    const box = { left: 36 + 70 * (i % 7), top: 36 + 80 * Math.floor(i / 7), width: 60, height: 70 }
    const pixels = await sharp(page).extract(box).greyscale().threshold(128).raw().toBuffer()
    found.set(sign, pixels.toString('base64'))
  }
  return found
}

const ink = (picture: string | undefined): number => Buffer.from(picture ?? '', 'base64').filter((pixel) => pixel === 0).length
const differing = (a: string | undefined, b: string | undefined): number => {
  const [x, y] = [Buffer.from(a ?? '', 'base64'), Buffer.from(b ?? '', 'base64')]
  return x.filter((pixel, i) => pixel !== y[i]).length
}

describe.skipIf(!poppler)('the picture on the page (pdftoppm)', () => {
  it.each([false, true])('draws the names of Japan, each its own shape (bold: %s)', async (bold) => {
    const hard = [...'髙﨑邉①㈱𠮷𩸽﨟𣘺濵德', '〓', '高', '崎', '辺', '吉', 'か\u3099', 'が', '葛\u{E0100}', '葛', '😀']
    const drawn = await glyphs(hard, bold)
    for (const sign of hard) expect(ink(drawn.get(sign)), sign).toBeGreaterThan(sign === '①' ? 60 : 120)
    // Neither a blank box nor the sign for a missing one.
    for (const sign of hard)
      if (sign !== '〓' && sign !== '😀') expect(differing(drawn.get(sign), drawn.get('〓')), sign).toBeGreaterThan(100)
    for (const [rare, common] of ['髙高', '﨑崎', '邉辺', '𠮷吉'].map((pair) => [...pair])) {
      expect(differing(drawn.get(rare ?? ''), drawn.get(common ?? '')), rare).toBeGreaterThan(15)
    }
    // 𠮷 differs from 吉 only in one stroke: it is the same sign, not a box.
    expect(differing(drawn.get('𠮷'), drawn.get('吉'))).toBeLessThan(ink(drawn.get('吉')))
    expect(drawn.get('か\u3099')).toBe(drawn.get('が'))
    expect(drawn.get('葛\u{E0100}')).toBe(drawn.get('葛'))
    expect(drawn.get('😀')).toBe(drawn.get('〓'))
  })

  it('names what it could not draw, and can be searched', async () => {
    const bytes = await made({
      title: '写し',
      foot: '受付番号 ABCD',
      content: [{ text: '𠮷田 髙𫞂 😀' }, { table: { body: [['氏名', '𠮷']] }, layout: 'form' }],
    })
    writeFileSync(join(dir, 'text.pdf'), bytes)
    const text = execFileSync('pdftotext', ['-layout', join(dir, 'text.pdf'), '-']).toString()
    expect(text).toContain('𠮷田 髙𫞂 〓')
    expect(text).toContain('U+1F600')
    expect(text).toContain('受付番号 ABCD')
    expect(text).toMatch(/氏名\s+𠮷/)
    expect(text).toMatch(/1 ?\/ ?1/)
  })
})

describe('renderPdf', () => {
  it('writes A4 pages of moderate size', async () => {
    const bytes = await made({ title: '認定証', content: [{ text: '認定証', style: 'title' }, 'つうえん'] })
    expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7')
    expect(bytes.length).toBeLessThan(60_000)
  })

  it('opens no file and no address', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    }).listen(0)
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    writeFileSync(
      join(dir, 'secret.png'),
      await sharp({ create: { width: 4, height: 4, channels: 3, background: '#f00' } })
        .png()
        .toBuffer(),
    )
    for (const image of [`${address}/a.png`, join(dir, 'secret.png'), `file://${join(dir, 'secret.png')}`, '/etc/hostname']) {
      await expect(made({ title: 'x', content: [{ image }] }), image).rejects.toThrow()
    }
    server.close()
    expect(asked).toEqual([])
  })

  it('keeps documents made at once apart (FIL-06)', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, (_, i) => made({ title: `文書${i}`, content: `本文${i}` })))
    for (const [i, bytes] of all.entries()) {
      const title = Buffer.from(`\ufeff文書${i}`, 'utf16le').swap16().toString('latin1')
      expect(Buffer.from(bytes).toString('latin1')).toContain(title)
    }
  })
})
