/** Check-in with the page's own camera (ATT-1): it films the code of the facility; two taps, no scroll, on the smallest phone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import encodeQR from 'qr'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { facilityCode } from '../../src/platform/scan-code.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { launchBrowser, person, sideways, signIn, visit } from '../helpers/browser.ts'
import { buildAcceptance, buildCells, buildFacility, buildHousehold, buildTowns } from '../helpers/build.ts'

const day = '2026-12-01'
let t: TestApp
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'tsuen-camera-'))

beforeAll(async () => {
  t = await startTestApp({ pages: true, now: new Date('2026-11-25T01:00:00Z') })
  await buildTowns(t)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A film of one picture (YUV4MPEG2): the code in dark and light squares in the middle, as a tablet at arm's length. */
function film(text: string): string {
  const [width, height, zoom] = [640, 480, 6]
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const [left, top] = [Math.floor((width - rows.length * zoom) / 2), Math.floor((height - rows.length * zoom) / 2)]
  const light = Buffer.alloc(width * height, 120)
  for (let y = 0; y < rows.length * zoom; y++)
    for (let x = 0; x < rows.length * zoom; x++)
      light[(top + y) * width + left + x] = rows[Math.floor(y / zoom)]?.[Math.floor(x / zoom)] ? 30 : 220
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)])
  const path = join(folder, 'code.y4m')
  writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]))
  return path
}

test('マイページ, the camera reads, 利用開始登録: two taps on 320×568 without a scroll', async () => {
  const family = await buildHousehold(t)
  const facility = await buildFacility(t)
  const child = family.children[0]
  if (!child) throw new Error('no child')
  await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: day, from: 540, to: 1080, cap: 2 })
  const booked = await family.guardian.client.call('POST', '/api/v1/bookings', {
    ...{ child: child.id, facility: facility.id, kind: 'flexible' },
    ...{ date: day, start: 570, end: 690 },
  })
  expect(booked.status, booked.text).toBe(200)
  t.clock.set(new Date(`${day}T09:28+09:00`))
  browser = await launchBrowser([
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film(`${t.url}/s/${facilityCode(t.keys, facility.id, t.clock.now())}`)}`,
  ])
  const who = await person(browser, t.url, { width: 320, height: 568 })
  const { page } = who
  // As after the first time: the family has allowed the camera once.
  await who.context.grantPermissions(['camera'], { origin: t.url })
  await signIn(who, 'guardian', family.guardian.token)
  await visit(who, '/my')
  const tap = async (role: 'link' | 'button', name: string): Promise<void> => {
    const target = page.getByRole(role, { name })
    const [box, bar] = [await target.boundingBox(), await page.locator('.bottom-bar').boundingBox()]
    expect((box?.y ?? 999) + (box?.height ?? 0), `${name} stands above the bar`).toBeLessThanOrEqual(bar?.y ?? 0)
    expect(await page.evaluate(() => scrollY)).toBe(0)
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await target.click()
  }
  await tap('link', '登園のコードを読み取る')
  await page.getByRole('button', { name: '利用開始登録' }).waitFor()
  await tap('button', '利用開始登録')
  await page.getByRole('heading', { name: '登録しました' }).waitFor()
  expect(who.errors).toEqual([])
}, 60_000)
