/** A teacher's day on the shared tablet, in one walk from the morning sheet to 事後面談, with sixty children; 家庭への連絡; a screen left alone. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { getBoard } from '../../src/features/attendance/contract.ts'
import { sendDueMessages } from '../../src/features/message/send-due.ts'
import type { ReplyOf } from '../../src/platform/contract.ts'
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
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
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
  await buildCells(t, home, { date: day, from: 540, to: 1080, cap: 60 })
  for (let family = 0; family < 20; family++) {
    const built = await buildHousehold(t, { births: ['2024-06-15', '2025-03-15', '2026-01-15'] })
    if (family === 0) first = built
    for (const [i, child] of built.children.entries()) {
      await buildAcceptance(t, child, home)
      const classAge = ([2, 1, 0] as const)[i] ?? 0
      const start = 540 + (family % 5) * 30
      // Those whose uses are counted and settled that day have booked as families do.
      const booked = family === 0 || (family === 5 && i === 0)
      bookings.push(
        booked
          ? await book(built, child.id, start)
          : await buildUse(t, child, home, { date: day, start, minutes: 120, classAge, coming: true }),
      )
    }
  }
  await buildBefore()
  t.clock.set(at('08:40'))
  teacher = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  colleague = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  browser = await launchBrowser()
})
async function book(family: BuiltHousehold, child: string, start: number): Promise<string> {
  const body = { child, facility: home.id, kind: 'flexible', date: day, start, end: start + 120 }
  const made = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', body)
  if (made.status !== 200) throw new Error(made.text)
  return made.body.id
}

/** What was before that day: an allergy, the interview of an acceptance, a way home that nobody stamped, a day of the house. */
async function buildBefore(): Promise<void> {
  const [severe, , baby] = first.children
  if (!severe || !baby) throw new Error('no children')
  await first.guardian.client.call('PUT', `/api/v1/my/children/${severe.id}/sheet/allergies`, {
    version: 0,
    value: {
      has: 'yes',
      list: [{ kind: 'food', substance: '卵', severity: 'severe', symptom: 'じんましん', action: '救急車を呼ぶ', epipen: 'yes' }],
      anaphylaxis: 'yes',
    },
  })
  const interview = randomUUID()
  await insert(t, 'interview', {
    id: interview,
    child_id: severe.id,
    facility_id: home.id,
    way: 'phone',
    state: 'accepted',
    fixed_date: '2026-11-20',
    fixed_start_min: 600,
    fixed_minutes: 30,
    entered_by_kind: 'facilityStaff',
    requested_at: t.clock.now(),
    decided_at: t.clock.now(),
  })
  await t.admin.query('update facility_acceptance set interview_id = $1 where child_id = $2', [interview, severe.id])
  await buildUse(t, baby, home, { date: '2026-11-30', minutes: 120, classAge: 0, open: true })
  await insert(t, 'house_event', {
    id: randomUUID(),
    facility_id: home.id,
    from_date: day,
    to_date: day,
    start_min: 600,
    end_min: 630,
    title: '避難訓練',
    shown: true,
    no_places: false,
    version: 1,
    changed_by: first.guardian.id,
    changed_at: t.clock.now(),
  })
}
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

/** Of the children by their bookings, as the board writes them. */
async function namesOnBoard(): Promise<string[]> {
  const board = await teacher.client.get<ReplyOf<typeof getBoard>>(`/api/v1/facilities/${home.id}/board`)
  return bookings.map((booking) => board.body.uses.find((use) => use.booking === booking)?.name ?? '')
}

test('a whole day with sixty children: nothing that it asks for is further than two taps from the board', async () => {
  const names = await namesOnBoard()
  const worker = await enter(teacher, tablet)
  const { page } = worker
  const board = (show = '') => visit(worker, show ? `/facility?show=${show}` : '/facility')
  const tap = (act: string, child: number) =>
    page.getByRole('button', { name: new RegExp(`^${act}\\s*（${names[child]}さん）$`) }).click()
  const open = async (child: number) => {
    await page.getByRole('link', { name: names[child] ?? '', exact: true }).click()
    await page.getByRole('heading', { level: 2, name: new RegExp(`^${names[child]}\\s`) }).waitFor()
  }
  /** The second tap: a link of the sheet. */
  const step = async (child: number, link: string, heading: string | RegExp) => {
    await board()
    await open(child)
    await page.getByRole('link', { name: link, exact: true }).click()
    await page.getByRole('heading', { name: heading }).first().waitFor()
  }

  // Before the first child: allergies, the day of the house, what yesterday left open, the sheet for when nothing works.
  await board()
  await tab(worker, /^すべて 60$/).waitFor()
  await page.getByRole('heading', { name: 'アレルギーのあるお子さま 1人' }).waitFor()
  await page.getByText('10:00–10:30 避難訓練').waitFor()
  await look(worker, 'morning')
  await page.getByRole('link', { name: /^11月30日.*1件/ }).click()
  await page.getByRole('link', { name: /^時刻を入れる/ }).click()
  await page.locator('[name=time-out]').fill('11:05')
  await look(worker, 'yesterday')
  await page.getByRole('button', { name: 'この時刻で降園にする' }).click()
  await page.getByText('11:05（職員）').waitFor()
  await page.getByRole('link', { name: '今日のボードに戻る' }).click()
  await tab(worker, /^すべて 60$/).waitFor()
  expect(await page.getByText('確かめていないものがあります').count()).toBe(0)
  await page.getByRole('link', { name: /^今日の控え/ }).click()
  await page.getByRole('heading', { level: 1, name: /^今日の控え 12月1日/ }).waitFor()
  await page.getByRole('main').getByRole('link', { name: '受入ボード' }).click()

  // A colleague's stamp shows within two seconds, without anybody touching this screen.
  await goOn('09:01')
  await tab(worker, /^いま 0$/).waitFor()
  const since = performance.now()
  expect((await stampByColleague(bookings[0], 'in')).status).toBe(200)
  await tab(worker, /^いま 1$/).waitFor()
  expect(performance.now() - since).toBeLessThan(2_000)
  // One tap in, one tap back for the wrong child, one tap for the right one.
  await tap('登園', 1)
  await tab(worker, /^いま 2$/).waitFor()
  await tap('登園を取り消す', 1)
  await tab(worker, /^いま 1$/).waitFor()
  await tap('登園', 2)
  await tab(worker, /^いま 2$/).waitFor()
  await tab(worker, /^いま 2$/).click()
  await page.locator('.tabs [aria-current="page"]', { hasText: 'いま' }).waitFor()
  expect(await page.getByRole('row').count()).toBe(3)
  await look(worker, 'here')

  // Late, with and without a word, before it becomes an alert; then 未着, and who called.
  await goOn('09:20')
  const told = await first.guardian.client.call('PUT', `/api/v1/my/bookings/${bookings[1]}/late`, { expected: 580 })
  expect(told.status, told.text).toBe(200)
  await board('coming')
  await page.getByText('予約の時間を20分すぎています').first().waitFor()
  await page.getByText('遅れるとの連絡 9:40ごろ').waitFor()
  await look(worker, 'late')
  await goOn('09:42')
  await board()
  await page.getByText('未着', { exact: true }).first().waitFor()
  await open(15)
  await page.getByLabel('連絡があった時刻').fill('9:10')
  await page.getByRole('button', { name: '連絡があった（当日キャンセル）' }).click()
  await tab(worker, /^帰った・休み 1$/).waitFor()

  // Stamped late: put right with its reason.
  await board()
  await tap('登園', 1)
  await tab(worker, /^いま 3$/).waitFor()
  await open(1)
  await page.getByText('登園の時刻を訂正する').click()
  await page.getByLabel('正しい登園の時刻').fill('9:37')
  await page.getByLabel('登園を訂正する理由').selectOption('forgotten')
  await page.getByRole('button', { name: /^訂正する/ }).click()
  await page.getByText('訂正前 9:42').waitFor()

  // In the middle of the day: a fall, a word to the family.
  await goOn('10:20')
  await step(2, '事故を報告する', '事故を報告する')
  await step(2, 'ご家庭に連絡する', 'システムで届くご家庭のお子さま（1人）')

  // Who should have gone, how many adults are needed, the way home and the minutes that count.
  await goOn('11:12')
  await board('here')
  await page.getByText('お迎えの時間を12分すぎています').first().waitFor()
  await page.getByText('めやすの数え方と、いまの職員の人数').click()
  await page.getByLabel('いま部屋にいる職員').fill('1')
  await page.getByRole('button', { name: '比べる' }).click()
  await page.getByText('1人足りません').waitFor()
  await look(worker, 'staff')
  await goOn('11:32')
  await board('here')
  await page.getByText('お迎え遅れ', { exact: true }).first().waitFor()
  await tap('降園', 0)
  await tab(worker, /^いま 2$/).waitFor()
  await board()
  await open(0)
  await page.getByRole('button', { name: /で確定する$/ }).click()
  await page.getByRole('heading', { name: '利用時間を確定してください' }).waitFor({ state: 'detached' })

  // When the room is quiet: 提供の記録, read by the family at once, and 事後面談.
  await step(0, '提供の記録を書く', '提供の記録')
  await page.getByLabel('様子、遊び').fill('積み木でよく遊びました。')
  await page.getByRole('button', { name: '記録を保存する' }).click()
  await page.getByRole('link', { name: '提供の記録を書く' }).waitFor()
  const parent = await enter(first.guardian, phone)
  await visit(parent, `/my/records/${bookings[0]}`)
  await parent.page.getByText('積み木でよく遊びました。').waitFor()
  await parent.context.close()
  await step(0, '事後面談を記録する', /の面談$/)
  expect(await page.locator('[name=recordDate]').inputValue()).toBe(day)
  await page.getByLabel('同席した方').fill('母、担任')
  await look(worker, 'after')
  await page.getByRole('button', { name: '面談を記録する' }).click()
  await page.getByText('面談を記録しました').waitFor()

  // In the evening nobody is left, and the board says what is still open.
  await goOn('16:30')
  await board('here')
  await tap('降園', 1)
  await tab(worker, /^いま 1$/).waitFor()
  await tap('降園', 2)
  await tab(worker, /^いま 0$/).waitFor()
  await board('gone')
  await tab(worker, /^帰った・休み 4$/).waitFor()
  await look(worker, 'evening')
  expect(worker.errors).toEqual([])
  await worker.context.close()

  const small = await enter(teacher, phone)
  await visit(small, '/facility?show=gone')
  await look(small, 'phone')
  expect([...small.errors, ...parent.errors]).toEqual([])
  await small.context.close()
})

/** The minute's look of the jobs. */
async function sendWhatIsDue(): Promise<void> {
  const pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
  const id = createIds(t.clock, seededRandom(randomUUID()))
  await sendDueMessages.run({ pool, now: t.clock.now(), id } as Parameters<typeof sendDueMessages.run>[0])
  await pool.end()
}

test('MSG-1: written with its recipients in view, taken back within the minute, written again, read by the family', async () => {
  await goOn('16:40')
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
  await goOn('16:40:59')
  await page.getByRole('button', { name: 'この連絡を取り消す' }).click()
  await page.getByText('ご家庭には届いていません。').waitFor()
  await write('あすは帽子を持たせてください。')
  await goOn('16:42')
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
  t.clock.set(at('17:00'))
  const again = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  const worker = await enter(again, tablet)
  await visit(worker, '/facility')
  t.clock.set(at('17:29'))
  await stampByColleague(bookings[3], 'in')
  t.clock.set(at('17:30'))
  const fresh = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  await fresh.client.call('POST', `/api/v1/facilities/${home.id}/bookings/${bookings[6]}/stamp`, { direction: 'in', time: null })
  await worker.page.getByRole('main').getByRole('link', { name: 'ログイン' }).first().waitFor()
  expect(await worker.page.getByText('さくら').count()).toBe(0)
})
