/** 帳票 at the town's desk: a sample of new words before they are saved, the seal, papers made with their numbers, letters and envelopes (CERT-8). */

import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { koto } from '../../src/features/municipality/towns.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { axe, desk, launchBrowser, type Person, person, picture, ready, sideways, signIn, visit } from '../helpers/browser.ts'
import { buildHousehold, buildLogin, buildTowns } from '../helpers/build.ts'

let t: TestApp
let browser: Browser
let ward: Person

beforeAll(async () => {
  t = await startTestApp({ pages: true })
  await buildTowns(t)
  for (let n = 0; n < 3; n += 1) await buildHousehold(t)
  const admin = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  browser = await launchBrowser()
  ward = await person(browser, t.url, desk)
  await signIn(ward, 'office', admin.token)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await t.close()
  expect(t.defects).toEqual([])
  expect(ward.errors).toEqual([])
})

const pdf = async (href: string | null): Promise<string> => {
  const reply = await ward.page.request.get(`${t.url}${href}`)
  expect([href, reply.status()]).toEqual([href, 200])
  return (await reply.body()).toString('latin1')
}

test('words tried as a PDF, the seal entered, papers made once and printed', async () => {
  const { page } = ward
  await visit(ward, '/office/settings')
  await page.getByLabel('通知書の文書番号の形').fill('{年}江子第{番号}号')
  await page.getByLabel('却下通知書の文', { exact: true }).fill('次のとおり却下しました。')
  await page.getByRole('button', { name: '変わることを確かめる' }).click()
  const sample = page.getByRole('link', { name: '却下通知書の見本', exact: false }).first()
  await sample.waitFor()
  expect((await pdf(await sample.getAttribute('href'))).startsWith('%PDF-')).toBe(true)

  await visit(ward, '/office/seals')
  const opaque = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#c00' } })
    .png()
    .toBuffer()
  const file = (buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name: 'in.png', mimeType: 'image/png', buffer })
  await file(opaque)
  await page.getByLabel('変える理由').fill('公印規則の改正')
  await page.getByRole('button', { name: 'この公印を登録する' }).click()
  await page.getByText('背景が透明ではありません').first().waitFor()
  expect(await page.getByLabel('変える理由').inputValue()).toBe('公印規則の改正')
  await file(await sharp(opaque).ensureAlpha(0.5).png().toBuffer())
  await page.getByRole('button', { name: 'この公印を登録する' }).click()
  await page.waitForURL('**/office/seals?done=current')
  await ready(page)
  expect(await axe(page)).toEqual([])
  await picture(ward, 'seals')

  await visit(ward, '/office/notices?kind=certified')
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: '3件に文書番号をつけて作る' }).click()
  await page.getByText('3件の通知書に文書番号をつけて作りました').waitFor()
  expect(await page.locator('main').innerText()).toMatch(/第1号[\s\S]*第3号/)
  const letters = await pdf(await page.getByRole('link', { name: '3件を1つのPDFにする' }).getAttribute('href'))
  expect(letters.match(/\/Type \/Page\b/g)).toHaveLength(3)
  expect(letters).toContain('/Subtype /Image')
  const envelopes = await pdf(await page.getByRole('link', { name: '封筒（長形3号）のPDF' }).getAttribute('href'))
  expect(envelopes.match(/\/Type \/Page\b/g)).toHaveLength(3)
  await picture(ward, 'notices')
}, 60_000)
