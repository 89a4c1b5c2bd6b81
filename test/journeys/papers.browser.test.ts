/** What a facility holds in its hands: 児童票, 今日の控え, the morning's board and a claim on A4, as PDF; and 事故報告 from the first word to 受領. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Field, type Section, sectionNames, sectionOf } from '../../src/features/child/rules.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, launchBrowser, type Person, visit } from '../helpers/browser.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../helpers/build.ts'
import { buildUse } from '../helpers/build-month.ts'
import { press, type Walker, walker, words } from '../helpers/walk.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const day = '2026-12-01'
const at = (clock: string) => new Date(`${day}T${clock}+09:00`)
const seen = process.env['PICTURES']
const folder = seen ?? mkdtempSync(join(tmpdir(), 'tsuen-papers-'))
let t: TestApp
let browser: Browser
let walk: Walker
let home: BuiltFacility
let teacher: BuiltLogin
let her: Person
let first: BuiltHousehold

beforeAll(async () => {
  t = await startTestApp({ pages: true, now: new Date('2026-11-25T01:00:00Z') })
  await buildTowns(t)
  home = await buildFacility(t)
  for (let n = 0; n < 8; n += 1) {
    const family = await buildHousehold(t, { births: ['2024-06-15'] })
    if (n === 0) first = family
    const [child] = family.children
    if (!child) throw new Error('a household without a child')
    await buildAcceptance(t, child, home)
    await buildUse(t, child, home, { date: day, start: 540 + n * 30, minutes: 120, classAge: 2, coming: true })
    const list = ['卵', '牛乳', '小麦'].slice(0, (n % 3) + 1).map((substance) => ({
      kind: 'food',
      substance,
      severity: 'severe',
      symptom: 'じんましん、息苦しさ',
      action: 'すぐに救急車を呼び、保護者に電話する',
      epipen: 'yes',
    }))
    const value = n % 2 === 0 ? { has: 'yes', list, anaphylaxis: 'yes' } : { has: 'no' }
    const save = async (path: string, value: unknown): Promise<void> => {
      const { stamp } = (await family.guardian.client.get('/api/v1/my/contacts')).body as { stamp: string }
      const saved = await family.guardian.client.call('PUT', `/api/v1/my/${path}`, { version: 0, stamp, value })
      expect([path, saved.status, saved.status === 200 ? '' : saved.text]).toEqual([path, 200, ''])
    }
    const sheet = `children/${child.id}/sheet`
    await save(`${sheet}/allergies`, value)
    // The first family has answered every question.
    if (n > 0) continue
    for (const name of ['emergency', 'pickup'] as const) await save(`contacts/${name}`, filled(sectionOf(name)))
    for (const name of sectionNames) if (name !== 'allergies') await save(`${sheet}/${name}`, filled(sectionOf(name)))
  }
  t.clock.set(at('08:30'))
  teacher = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  browser = await launchBrowser()
  walk = walker(t, browser, 'papers')
  her = await walk.enter(desk)
  await her.context.addCookies([...teacher.client.cookies].map(([name, value]) => ({ name, value, url: t.url })))
})
afterAll(async () => {
  await browser?.close()
  if (!seen) rmSync(folder, { recursive: true, force: true })
  expect(t.defects).toEqual([])
  await t.close()
})

const tool = (name: string): boolean => {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
/** An answer to every question, as long as people write. */
function filled(section: Section): Record<string, unknown> {
  const wanted = (key: string) => Object.values(section).find((field) => field.when?.field === key)?.when?.is
  const answer = (key: string, field: Field): unknown => {
    switch (field.kind) {
      case 'yesNo':
        return wanted(key) ?? 'yes'
      case 'choice':
        return wanted(key) ?? field.of[0]
      case 'choices':
        return [...field.of]
      case 'number':
        return field.from
      case 'date':
        return '2026-10-05'
      case 'phone':
        return '03-1234-5678'
      case 'rows':
        return [Object.fromEntries(Object.entries(field.of).map(([name, one]) => [name, answer(name, one)]))]
      default:
        return field.max > 200 ? '食後にときどき赤くなるが、三十分ほどでひく。長く続くときは電話がほしい。' : 'ひまわり'
    }
  }
  return Object.fromEntries(Object.entries(section).map(([key, field]) => [key, answer(key, field)]))
}

/** What stands on the first page, where this machine can read papers; and how many pages there are. */
async function printed(name: string, path: string): Promise<{ pages: number; first: string | null; width: number }> {
  await visit(her, path)
  const file = join(folder, `${name}.pdf`)
  const bytes = await her.page.pdf({ path: file, format: 'A4', preferCSSPageSize: true })
  const text = bytes.toString('latin1')
  if (seen && tool('pdftoppm')) execFileSync('pdftoppm', ['-r', '60', '-png', file, join(folder, name)])
  const width = Number(/\/MediaBox \[0 0 ([\d.]+)/.exec(text)?.[1])
  return {
    pages: [...text.matchAll(/\/Type \/Page\b(?!s)/g)].length,
    first: tool('pdftotext') ? execFileSync('pdftotext', ['-l', '1', '-layout', file, '-'], { encoding: 'utf8' }) : null,
    width: Math.floor(width),
  }
}
const expectOn = (page: string | null, ...parts: string[]): void => {
  if (page !== null) for (const part of parts) expect(page.replaceAll(/\s/g, '')).toContain(part)
}

test('児童票, 今日の控え and the board are A4, allergies on the first page, nothing of the screen around them', async () => {
  const sheet = await printed('child', `/facility/children/${first.children[0]?.id}`)
  expect([sheet.pages, sheet.width]).toEqual([1, 595])
  expectOn(sheet.first, '卵', 'すぐに救急車を呼び', '緊急連絡先', '写真')
  const today = await printed('day-sheet', '/facility/day-sheet')
  expect([today.pages <= 2, today.width]).toEqual([true, 595])
  expectOn(today.first, '今日の控え', '卵')
  const board = await printed('board', '/facility')
  expect(board.pages).toBe(1)
  expectOn(board.first, '9:00', '卵')
  for (const page of [sheet, today, board]) if (page.first !== null) expect(page.first).not.toContain('ログアウト')
  expect(her.errors).toEqual([])
})

test('ACD-1: reported from the child, heard by the town, asked about, followed, 受領', async () => {
  t.clock.set(at('11:05'))
  await t.admin.query('update session set last_seen_at = $1', [t.clock.now()])
  const clerk = await buildLogin(t, 'wardOfficer', { municipality: home.municipality })
  const { page } = her
  await visit(her, `/facility/children/${first.children[0]?.id}`)
  await press(her, '事故を報告する', '事故を報告する')
  await page.getByLabel('起きた時刻').fill('10:40')
  await page.getByRole('button', { name: /報告する|送る/ }).click()
  await page.getByText('程度を選んでください。').first().waitFor()
  expect(await page.getByLabel('起きた時刻').inputValue()).toBe('10:40')
  await page.locator('[name=severity][value=other]').check()
  await page.locator('[name=place]').fill('1階の保育室')
  await page.locator('[name=what]').fill('転んで、左の眉の上を棚の角に当てた。')
  await walk.look(her, 'accident-new')
  await page.getByRole('button', { name: /報告する|送る/ }).click()
  await page.getByText('市区町村に報告しました').waitFor()

  const letter = await walk.mail(clerk.mail, '報告が届きました')
  expect(letter.text).not.toMatch(/さくら|眉/)
  const ward = await walk.enter(desk)
  await ward.context.addCookies([...clerk.client.cookies].map(([name, value]) => ({ name, value, url: t.url })))
  await visit(ward, /\/office\/accidents\/\S+/.exec(letter.text)?.[0] ?? '')
  expect(await words(ward.page)).toContain('眉の上')
  await walk.look(ward, 'accident-office')
  await ward.page.locator('[name=text]').fill('受診の結果を続報で送ってください。')
  await ward.page.getByRole('button', { name: '続報を依頼する' }).click()
  await ward.page.getByText('続報を依頼しました').waitFor()

  await visit(her, /\/facility\/accidents\/\S+/.exec((await walk.mail(teacher.mail, '返事がありました')).text)?.[0] ?? '')
  await page.getByText('受診の結果を続報で送ってください。').waitFor()
  await page.locator('[name=doctor]').fill('近くの形成外科。縫わずにすんだ。')
  await page.getByRole('button', { name: '第2報を送る' }).click()
  await page.getByText('続報を送りました').waitFor()
  await walk.look(her, 'accident-followed')
  const paper = await printed('accident', page.url().replace(t.url, ''))
  expectOn(paper.first, '第2報', '形成外科')

  await visit(ward, /\/office\/accidents\/\S+/.exec((await walk.mail(clerk.mail, '続報が届きました')).text)?.[0] ?? '')
  await ward.page.getByRole('button', { name: '第2報を受領する' }).click()
  await ward.page.getByText('受領しました').first().waitFor()
  await visit(her, '/facility/accidents')
  await page.getByText('受領').first().waitFor()
  expect([...her.errors, ...ward.errors]).toEqual([])
})
