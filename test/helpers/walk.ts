/** What people do on screens, for journeys: pressing, filling, looking, reading their mail, logging in. */
import type { Browser, Page } from 'playwright-core'
import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { passwordsOf } from '../../src/features/account/passwords.ts'
import { isRefused } from '../../src/platform/refusal.ts'
import type { TestApp } from './app.ts'
import { expectGoodScreen, type Person, person, phone, picture, visit } from './browser.ts'

export const password = '夕やけ と 雲 と 電車 2026'

export type Walker = ReturnType<typeof walker>

/** One person with an own browser on the running application; `prefix` names the pictures. */
export const walker = (t: TestApp, browser: Browser, prefix: string) => ({
  /** For whom a step that does not come is an error soon. */
  async enter(viewport = phone): Promise<Person> {
    const who = await person(browser, t.url, viewport)
    who.page.setDefaultTimeout(15_000)
    return who
  },

  /** The screen bears axe, does not scroll sideways and has one h1. */
  async look(who: Person, name: string): Promise<void> {
    await expectGoodScreen(who, name)
    await picture(who, `${prefix}-${name}`)
  },

  /** The newest mail of this subject; fails where none came. */
  async mail(address: string, subject: string): Promise<{ subject: string; text: string }> {
    const all = await t.mailsTo(address)
    const found = all.find((one) => one.subject.includes(subject))
    if (!found) throw new Error(`no mail 「${subject}」 to ${address}, but: ${all.map((one) => one.subject).join(' / ')}`)
    return found
  },

  /** The digits of the mailed code. */
  async code(address: string): Promise<string> {
    return /(?<!\d)\d{6}(?!\d)/.exec((await this.mail(address, '確認コード')).text)?.[0] ?? ''
  },

  /** Address, password, mailed code, as everybody does it; ends on the page that the login leads to. */
  async logIn(who: Person, address: string, side: '' | '?side=facility' | '?side=office' = ''): Promise<void> {
    await visit(who, `/login${side}`)
    await fill(who.page, { mail: address, password })
    await press(who, 'ログインする', '確認コードの入力')
    await fill(who.page, { code: await this.code(address) })
    await who.page.getByRole('button', { name: '確認してログインする', exact: true }).click()
    await who.page.waitForURL((url) => !url.pathname.startsWith('/login'))
  },
})

/**
 * Presses a button or link and waits for the heading that it leads to: a name is exact and may stand in the frame (rail, bottom bar),
 * a pattern is looked for in the page alone.
 */
export async function press({ page }: Person, name: string | RegExp, heading: string | RegExp): Promise<void> {
  const within = typeof name === 'string' ? page : page.locator('main')
  const of = typeof name === 'string' ? { name, exact: true } : { name }
  await within.getByRole('button', of).or(within.getByRole('link', of)).first().click()
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

export const fill = async (page: Page, fields: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value)
}
export const choose = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`[name="${name}"][value="${value}"]`).check()
export const select = async (page: Page, fields: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).selectOption(value)
}

/** Everything that the page says. */
export const words = (page: Page): Promise<string> => page.locator('main').innerText()

/** The path of the first address in a mail's text, or of the first that has `part` in it. */
export const pathIn = (text: string, part = '/'): string =>
  [...text.matchAll(/https?:\/\/[^/\s]+(\/\S*)/g)].map((found) => found[1] ?? '').find((path) => path.includes(part)) ?? ''

/** What a telephone's camera reads from the code on this screen. */
export async function readCode(page: Page): Promise<string> {
  const shot = await page.locator('.code-square').screenshot()
  const { data, info } = await sharp(shot).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return decodeQR({ width: info.width, height: info.height, data })
}

/** Gives a login of the builders a password, so that it can log in as everybody does. */
export async function setPassword(t: TestApp, loginId: string): Promise<void> {
  const hash = await passwordsOf(t.keys).hash(password)
  if (isRefused(hash)) throw new Error('the password queue is full')
  await t.admin.query('update login set password_hash = $2 where id = $1', [loginId, hash])
}
