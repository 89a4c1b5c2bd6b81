/** A teacher's day on the shared tablet: sixty children, who comes, who is late, who should have gone; the board follows by itself; 家庭への連絡. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sendDueMessages } from '../../src/features/message/send-due.ts'
import { createPool } from '../../src/platform/db.ts'
import { createIds } from '../../src/platform/ids.ts'
import { seededRandom } from '../../src/platform/random.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { expectGoodScreen, launchBrowser, type Person, person, phone, picture, visit } from '../helpers/browser.ts'
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
import { pathIn } from '../helpers/walk.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const day = '2026-12-01'
const at = (clock: string) => new Date(`${day}T${clock}+09:00`)
const tablet = { width: 1024, height: 768 }
let t: TestApp
let browser: Browser
let home: BuiltFacility
let teacher: BuiltLogin
let colleague: BuiltLogin
let first: BuiltHousehold
const bookings: string[] = []

beforeAll(async () => {
  t = await startTestApp({ pages: true, now: new Date('2026-11-25T01:00:00Z') })
  await buildTowns(t)
  home = await buildFacility(t)
  for (let family = 0; family < 20; family++) {
    const built = await buildHousehold(t, { births: ['2024-06-15', '2025-03-15', '2026-01-15'] })
    if (family === 0) first = built
    for (const [i, child] of built.children.entries()) {
      await buildAcceptance(t, child, home)
      const classAge = ([2, 1, 0] as const)[i] ?? 0
      bookings.push(
        await buildUse(t, child, home, { date: day, start: 540 + (family % 5) * 30, minutes: 120, classAge, coming: true }),
      )
    }
  }
  t.clock.set(at('08:40'))
  teacher = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  colleague = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
})

async function enter(who: BuiltLogin, viewport: { width: number; height: number }): Promise<Person> {
  const made = await person(browser, t.url, viewport)
  made.page.setDefaultTimeout(10_000)
  await made.context.addCookies([...who.client.cookies].map(([name, value]) => ({ name, value, url: t.url })))
  return made
}
/** Later that day; meanwhile everybody has tapped now and then, so that no session is over. */
const goOn = async (clock: string): Promise<void> => {
  t.clock.set(at(clock))
  await t.admin.query('update session set last_seen_at = $1', [at(clock)])
}
const look = async (who: Person, name: string): Promise<void> => {
  await picture(who, `teacher-${name}`)
  await expectGoodScreen(who, name)
}
const stampByColleague = (booking: string | undefined, direction: 'in' | 'out') =>
  colleague.client.call('POST', `/api/v1/facilities/${home.id}/bookings/${booking}/stamp`, { direction, time: null })
const tab = (who: Person, name: RegExp) =>
  who.page.getByRole('navigation', { name: 'ボードに出すお子さま' }).getByRole('link', { name })

test('morning to evening with sixty children', async () => {
  const worker = await enter(teacher, tablet)
  await visit(worker, '/facility')
  await tab(worker, /^すべて 60$/).waitFor()
  await look(worker, 'morning')

  // A colleague's stamp shows within two seconds, without anybody touching this screen.
  const since = performance.now()
  expect((await stampByColleague(bookings[0], 'in')).status).toBe(200)
  await tab(worker, /^いま 1$/).waitFor()
  expect(performance.now() - since).toBeLessThan(2_000)

  // One tap, and the next child is where the finger already is.
  await worker.page
    .getByRole('button', { name: /^登園\s*（/ })
    .first()
    .click()
  await tab(worker, /^いま 2$/).waitFor()
  await tab(worker, /^いま 2$/).click()
  await worker.page.locator('.tabs [aria-current="page"]', { hasText: 'いま' }).waitFor()
  expect(await worker.page.getByRole('row').count()).toBe(3)
  await look(worker, 'here')

  // Late, before it becomes an alert; and who should have gone.
  await goOn('09:20')
  await visit(worker, '/facility?show=coming')
  await worker.page.getByText('予約の時間を20分すぎています').first().waitFor()
  await look(worker, 'late')
  await goOn('11:12')
  await visit(worker, '/facility?show=here')
  await worker.page.getByText('お迎えの時間を12分すぎています').first().waitFor()
  await worker.page.getByText('めやすの数え方と、いまの職員の人数').click()
  await worker.page.getByLabel('いま部屋にいる職員').fill('1')
  await worker.page.getByRole('button', { name: '比べる' }).click()
  await worker.page.getByText('1人足りません').waitFor()
  await look(worker, 'staff')
  expect(worker.errors).toEqual([])
  await worker.context.close()

  const small = await enter(teacher, phone)
  await visit(small, '/facility?show=here')
  await look(small, 'phone')
  expect(small.errors).toEqual([])
})

/** The minute's look of the jobs. */
async function sendWhatIsDue(): Promise<void> {
  const pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
  const id = createIds(t.clock, seededRandom(randomUUID()))
  await sendDueMessages.run({ pool, now: t.clock.now(), id } as Parameters<typeof sendDueMessages.run>[0])
  await pool.end()
}

test('MSG-1: written with its recipients in view, taken back within the minute, written again, read by the family', async () => {
  await goOn('11:20')
  const worker = await enter(teacher, tablet)
  const { page } = worker
  const write = async (text: string): Promise<void> => {
    await visit(worker, `/facility/messages/new?to=booking:${bookings[0]}`)
    await page.getByRole('heading', { name: 'システムで届くご家庭のお子さま（1人）' }).waitFor()
    await page.locator('[name=kind][value=belongings]').check()
    await page.locator('[name=text]').fill(text)
    await page.getByRole('button', { name: '内容とあて先を確かめる' }).click()
    await page.getByRole('heading', { level: 1, name: '送る前に確かめる' }).waitFor()
    await page.getByRole('heading', { name: 'システムで届くご家庭のお子さま（1人）' }).waitFor()
    await page.getByRole('button', { name: '1家庭に送る' }).click()
    await page.getByText('まだ送っていません').waitFor()
  }
  await write('あすは長ぐつを持たせてください。')
  await goOn('11:20:59')
  await page.getByRole('button', { name: 'この連絡を取り消す' }).click()
  await page.getByText('ご家庭には届いていません。').waitFor()
  await write('あすは帽子を持たせてください。')
  await goOn('11:22')
  await sendWhatIsDue()
  await page.reload()
  await page.getByText('ご家庭に送りました').waitFor()

  const letters = (await t.mailsTo(first.guardian.mail)).filter((one) => one.subject.includes('から連絡があります'))
  expect(letters).toHaveLength(1)
  const letter = letters[0]?.text ?? ''
  expect(letter).not.toMatch(/帽子|長ぐつ|さくら/)
  const parent = await enter(first.guardian, phone)
  await visit(parent, pathIn(letter, '/my/notices/messages/'))
  await parent.page.getByText('あすは帽子を持たせてください。').waitFor()
  await look(parent, 'message')
  await visit(parent, '/my/notices')
  expect(await parent.page.getByRole('link', { name: /持ち物について|連絡/ }).count()).toBe(1)
  expect([...worker.errors, ...parent.errors]).toEqual([])
  await worker.context.close()
  await parent.context.close()
})

test('half an hour without a tap: the screen forgets the children by itself and leads to the login', async () => {
  t.clock.set(at('12:00'))
  const again = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  const worker = await enter(again, tablet)
  await visit(worker, '/facility')
  t.clock.set(at('12:29'))
  await stampByColleague(bookings[3], 'in')
  t.clock.set(at('12:30'))
  const fresh = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  await fresh.client.call('POST', `/api/v1/facilities/${home.id}/bookings/${bookings[6]}/stamp`, { direction: 'in', time: null })
  await worker.page.getByRole('main').getByRole('link', { name: 'ログイン' }).first().waitFor()
  expect(await worker.page.getByText('さくら').count()).toBe(0)
})
