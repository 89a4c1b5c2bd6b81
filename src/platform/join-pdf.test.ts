/** Documents joined: every page once and in order, texts as they were, fonts told apart. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { joinPdfs } from './join-pdf.ts'
import { task } from './worker/pdf-task.ts'

const dir = mkdtempSync(join(tmpdir(), 'tsuen-join-'))
afterAll(() => rmSync(dir, { recursive: true }))

const part = (n: number, pages: number): Promise<Uint8Array> =>
  task({
    // As a reference to an object would look: a string stays as it is.
    title: `束 (1 0 R) \\ ${n}`,
    numbered: false,
    created: new Date('2026-11-24T00:00:00Z'),
    content: Array.from({ length: pages }, (_, i) => ({
      text: `${n}の${i}頁 髙﨑𠮷 ${'東西南北'[n]}`,
      ...(i > 0 ? { pageBreak: 'before' as const } : {}),
    })),
  })

const tool = (name: string, ...args: string[]): string => execFileSync(name, args).toString()

test('pages of all documents stand in order with all their signs; title, day and identity are the first one’s', async () => {
  const parts = await Promise.all([part(1, 2), part(2, 1), part(3, 3)])
  const file = join(dir, 'joined.pdf')
  const joined = joinPdfs(parts)
  writeFileSync(file, joined)
  const lines = tool('pdftotext', file, '-').match(/\d+の\d+頁 .*/g)
  expect(lines).toEqual([
    '1の0頁 髙﨑𠮷 西',
    '1の1頁 髙﨑𠮷 西',
    '2の0頁 髙﨑𠮷 南',
    '3の0頁 髙﨑𠮷 北',
    '3の1頁 髙﨑𠮷 北',
    '3の2頁 髙﨑𠮷 北',
  ])
  const info = tool('pdfinfo', file)
  expect(info).toContain('束 (1 0 R) \\ 1')
  expect(info).toMatch(/Pages:\s+6\n/)
  const fonts = tool('pdffonts', file).match(/[A-Z]{6}\+\S+/g) ?? []
  expect(new Set(fonts).size).toBe(fonts.length)
  expect(Buffer.from(joinPdfs(parts)).equals(Buffer.from(joined))).toBe(true)
})

test('what is no such document is refused, not joined by halves', async () => {
  const whole = await part(1, 1)
  expect(() => joinPdfs([])).toThrow('nothing to join')
  expect(() => joinPdfs([whole, whole.subarray(0, 900)])).toThrow('without a plain table')
  const moved = Buffer.from(whole)
  moved.write('8', moved.indexOf(' 0 obj') - 1)
  expect(() => joinPdfs([moved])).toThrow('does not stand in its place')
})
