/** The facility's places in a real browser: painted by keys and by mouse, looked at, published; closed with what it ends, and lifted. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { koto } from '../../src/features/municipality/towns.ts'
import { cookieName } from '../../src/platform/http/server.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, expectGoodScreen, launchBrowser, type Person, person, picture, ready, visit } from '../helpers/browser.ts'
import {
  type BuiltFacility,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../helpers/build.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let t: TestApp
let browser: Browser
let director: Person
let tablet: Person
let officer: Person
let facility: BuiltFacility

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true })
  t.clock.set(new Date('2026-11-24T01:00:00Z'))
  await buildTowns(t)
  facility = await buildFacility(t, { columns: { capacity: 6 } })
  await buildCells(t, facility, { date: '2026-12-03', from: 540, to: 720, cap: 2 })
  const family = await buildHousehold(t)
  for (const child of family.children) await buildAcceptance(t, child, facility)
  const booked = await family.guardian.client.call('POST', '/api/v1/bookings', {
    child: family.children[0]?.id,
    facility: facility.id,
    kind: 'flexible',
    date: '2026-12-03',
    start: 540,
    end: 660,
  })
  expect(booked.status).toBe(200)
  const admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id }, { name: '園長 見本' })
  browser = await launchBrowser()
  director = await person(browser, t.url, desk)
  tablet = await person(browser, t.url, { width: 1024, height: 768 }, { script: false })
  const ward = await buildLogin(t, 'wardOfficer', { municipality: koto.code }, { name: '担当 見本' })
  officer = await person(browser, t.url, desk)
  officer.page.setDefaultTimeout(15_000)
  await officer.context.addCookies([{ name: cookieName('office', false), value: ward.token, url: t.url }])
  for (const who of [director, tablet]) {
    who.page.setDefaultTimeout(15_000)
    await who.context.addCookies([{ name: cookieName('facility', false), value: admin.token, url: t.url }])
  }
})
afterAll(async () => {
  await browser?.close()
  await t.close()
  expect(t.defects).toEqual([])
  expect([...director.errors, ...tablet.errors, ...officer.errors]).toEqual([])
})

test('SLOT-1: a range is chosen by keys, a number typed, looked at and published; chosen by mouse as well', async () => {
  const { page } = director
  await visit(director, `/facility/slots?facility=${facility.id}&kind=flexible&from=2026-12-07`)
  await page.locator('[data-spot="0-0"]').focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight'])
    await page.keyboard.press(key)
  await page.getByText('12月7日（月）から12月9日（水）、9:00–10:00を選びました').waitFor()
  await expectGoodScreen(director, '枠カレンダー')
  await picture(director, 'places-picked')
  await page.keyboard.press('3')
  await page.locator('[name=cap]:focus').waitFor()
  expect(await page.locator('[name=cap]').inputValue()).toBe('3')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '公開する内容' }).waitFor()
  await page.getByText(/すべて予約されると、この区分だけで\d人/).waitFor()
  await page.getByText('3日・6こまの枠を、3名にします。').waitFor()
  await ready(page)
  await expectGoodScreen(director, '公開する内容')
  await picture(director, 'places-preview')
  await page.getByRole('button', { name: 'この内容で公開する' }).click()
  await page.getByText('枠を公開しました。').waitFor()
  await page.getByText('0／3').first().waitFor()

  await page.locator('[data-spot="8-3"]').hover()
  await page.mouse.down()
  await page.locator('[data-spot="9-4"]').hover()
  await page.mouse.up()
  await page.getByText('12月10日（木）から12月11日（金）、12:00–13:00を選びました').waitFor()
  expect([await page.locator('[name=paintFrom]').inputValue(), await page.locator('[name=end]').inputValue()]).toEqual([
    '2026-12-10',
    '780',
  ])
})

test('CLS-1: without script on a tablet: what is typed wrong stays, what a closure ends is shown with names, closed, lifted', async () => {
  const { page } = tablet
  await page.goto(`/facility/closures?facility=${facility.id}`)
  await page.locator('[name=closeFrom]').fill('2026-12-03')
  await page.getByRole('button', { name: '取り消される予約を確かめる' }).click()
  await page.getByText('理由を選んでください。').first().waitFor()
  expect(await page.locator('[name=closeFrom]').inputValue()).toBe('2026-12-03')
  await page.getByLabel('災害・警報').check()
  await picture(tablet, 'closures-form')
  await page.getByRole('button', { name: '取り消される予約を確かめる' }).click()
  await page.getByText('1件の予約が「施設都合取消」になります').waitFor()
  await picture(tablet, 'closures-preview')
  await page.getByRole('button', { name: '1件の予約を取り消して、お休みにする' }).click()
  await page.getByText('取り消した予約は1件です').waitFor()
  await picture(tablet, 'closures-list')

  await visit(director, `/facility/slots?facility=${facility.id}&kind=flexible&from=2026-11-30`)
  await director.page.getByText('お休み 0／2').first().waitFor()
  await picture(director, 'places-closed')
  await visit(director, `/facility/closures?facility=${facility.id}`)
  await expectGoodScreen(director, '臨時休止')

  await page.getByRole('button', { name: '解除する' }).click()
  await page.getByText('お休みを解除しました').waitFor()
  await page.getByText('解除済み').waitFor()
})

test('SLOT-1: a month of places from the weekly pattern, seen in the month; lines that overlap keep what was typed', async () => {
  const { page } = director
  await visit(director, `/facility/slots/pattern?facility=${facility.id}&kind=flexible&from=2026-12-14`)
  await expectGoodScreen(director, 'いつもの枠')
  for (const line of [0, 1]) {
    await page.locator(`[name=l${line}_days][value="1"]`).check()
    await page.locator(`[name=l${line}_cap]`).fill('2')
  }
  await page.locator('[name=patternFrom]').fill('2026-12-14')
  await page.locator('[name=patternTo]').fill('2027-01-31')
  await page.locator('[name=except]').fill('12/28、1/4')
  await page.getByRole('button', { name: '内容を確かめる' }).click()
  await page.getByText('2行目の時間が、1行目と重なっています。').first().waitFor()
  expect(await page.locator('[name=l1_cap]').inputValue()).toBe('2')
  await page.locator('[name=l1_start]').selectOption('780')
  await page.locator('[name=l1_end]').selectOption('960')
  await page.getByRole('button', { name: '内容を確かめる' }).click()
  await page.getByRole('heading', { name: '公開する内容' }).waitFor()
  // Seven Mondays, without two that are named and the coming-of-age day.
  await page.getByText('4日・48こま').waitFor()
  await ready(page)
  await expectGoodScreen(director, '公開する内容')
  await picture(director, 'pattern-preview')
  await page.getByRole('button', { name: 'この内容で公開する' }).click()
  await page.getByText('いつもの枠を公開しました').waitFor()
  await page.getByRole('link', { name: '12月14日（月） 空きあり' }).waitFor()
  await ready(page)
  await expectGoodScreen(director, '枠カレンダー')
  await picture(director, 'places-month')
})

test('EVT-1: 運動会 without places: entered, seen in month, week and on its board, painted around, read by families; changed and removed', async () => {
  const { page } = director
  await visit(director, `/facility/slots/month?facility=${facility.id}&kind=flexible&from=2026-12-14`)
  await page.getByRole('link', { name: '行事', exact: true }).click()
  await page.getByText('これからの行事は、登録されていません。').waitFor()
  await page.getByLabel('行事の名前').fill('運動会 03-1234-5678')
  await page.locator('[name=eventFrom]').fill('2026-12-21')
  await page.locator('[name=start]').selectOption('570')
  await page.locator('[name=end]').selectOption('690')
  await page.getByLabel('この日は枠を出さない').check()
  await page.getByRole('button', { name: 'この内容で登録する' }).click()
  await page.getByText('電話番号のような数字があります').first().waitFor()
  expect(await page.getByLabel('この日は枠を出さない').isChecked()).toBe(true)
  await page.getByLabel('行事の名前').fill('運動会')
  await page.getByRole('button', { name: 'この内容で登録する' }).click()
  await page.getByText('行事を保存しました').waitFor()
  // The weekly pattern gave that Monday its places before: they stand, and the way to end them is named.
  await page.getByText('もう出してある枠が12こまあります（うち予約があるのは0こま）').waitFor()
  await ready(page)
  await expectGoodScreen(director, '行事')
  await picture(director, 'events')
  await page.getByRole('link', { name: '臨時休止にする' }).click()
  await page.getByRole('heading', { name: 'お休みの内容を確かめる' }).waitFor()
  await page.getByText('施設の都合（行事）').waitFor()

  await visit(director, `/facility/slots/month?facility=${facility.id}&kind=flexible&from=2026-12-21`)
  await page.getByRole('cell').filter({ hasText: '9:30–11:30 運動会（枠を出さない日）' }).waitFor()
  await expectGoodScreen(director, '枠カレンダー')
  await picture(director, 'events-month')
  await visit(director, `/facility/slots?facility=${facility.id}&kind=flexible&from=2026-12-21`)
  await page.getByRole('columnheader', { name: /12\/21（月）.*運動会/ }).waitFor()
  await expectGoodScreen(director, '枠カレンダー')
  await page.locator('[name=cap]').fill('1')
  await page.getByRole('button', { name: '内容を確かめる', exact: true }).click()
  await page.getByText('「枠を出さない」行事の1日（12月21日（月））は、そのままにします。').waitFor()
  await visit(director, `/facility?facility=${facility.id}&date=2026-12-21`)
  await page.getByText('この日の行事').waitFor()

  // Families read it in the facility's own words, in whatever language the page is.
  await visit(director, `/facilities/${facility.id}?month=2026-12`)
  await page.getByRole('heading', { name: '12月の行事' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: '12月21日（月） 9:30–11:30' }).waitFor()
  await picture(director, 'events-public')

  await visit(director, `/facility/slots/events?facility=${facility.id}`)
  await page.getByRole('link', { name: '運動会' }).click()
  await page.getByRole('heading', { name: '行事を変更する' }).waitFor()
  await page.getByLabel('行事の名前').fill('')
  await page.getByRole('button', { name: 'この内容に変更する' }).click()
  await page.getByText('行事の名前が入力されていません').first().waitFor()
  await page.getByRole('heading', { name: '行事を変更する' }).waitFor()
  await page.getByLabel('行事の名前').fill('運動会')
  await page.getByLabel('ご家族の画面にも出す').uncheck()
  await page.getByRole('button', { name: 'この内容に変更する' }).click()
  await page.getByText('行事を保存しました').waitFor()
  await page.getByRole('cell', { name: '出さない', exact: true }).first().waitFor()
  await page.getByRole('link', { name: '運動会' }).click()
  await page.getByRole('button', { name: 'この行事を削除する' }).click()
  await page.getByText('これからの行事は、登録されていません。').waitFor()
})

test('SLOT-1: a file with a fault names row and column and imports nothing; put right, it is looked at and published without script', async () => {
  const { page } = tablet
  const head = '日付,区分,開始,終了,枠の数,0歳児,1歳児,2歳児'
  const choose = (...rows: string[]) =>
    page.locator('[name=file]').setInputFiles({
      name: '枠.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([head, ...rows].join('\r\n')),
    })
  await page.goto(`/facility/slots/file?facility=${facility.id}`)
  await choose('2026-12-18,柔軟利用,9:00,12:00,2,,,', '2026-12-19,柔軟利用,9:00,12:10,2,,,')
  await page.getByRole('button', { name: '内容を確かめる' }).click()
  await page.getByText('3行目の「終了」が読み取れません。').first().waitFor()
  await choose('2026-12-18,柔軟利用,9:00,12:00,2,,,')
  await page.getByRole('button', { name: '内容を確かめる' }).click()
  await page.getByText('このファイルは公開できます。まだ公開していません').waitFor()
  await picture(tablet, 'file-look')
  await page.getByRole('button', { name: 'この内容で公開する' }).click()
  await page.getByText('ファイルの枠を公開しました').waitFor()
  await page.getByRole('link', { name: '12月18日（金） 空きあり' }).waitFor()
})

test('CLS-1: the town closes chosen facilities, with what is typed wrong kept; the board says so and nobody there can lift it', async () => {
  const { page } = officer
  await visit(officer, '/office/closures')
  await expectGoodScreen(officer, '施設の臨時休止')
  await page.locator('[name=closeFrom]').fill('2026-11-26')
  await page.getByLabel('災害・警報').check()
  await page.getByLabel('下で選んだ施設だけ').check()
  await page.getByRole('button', { name: '取り消される予約を確かめる' }).click()
  await page.getByText('お休みにする施設を選んでください。').first().waitFor()
  expect(await page.locator('[name=closeFrom]').inputValue()).toBe('2026-11-26')
  await page.locator(`[name=facilities][value="${facility.id}"]`).check()
  await page.getByRole('button', { name: '取り消される予約を確かめる' }).click()
  await page.getByText('取り消される予約は、ありません。').waitFor()
  await ready(page)
  await expectGoodScreen(officer, 'お休みの内容を確かめる')
  await page.getByRole('button', { name: '1か所をお休みにする' }).click()
  await page.getByText('1施設をお休みにしました').waitFor()
  await picture(officer, 'town-closed')

  await visit(director, '/facility')
  await director.page.getByText('市区町村が決めたお休みがあります').waitFor()
  await picture(director, 'board-closed')
  await visit(director, `/facility/closures?facility=${facility.id}`)
  await director.page.getByText('市区町村の決定').waitFor()
})

test('余裕活用型: 定員 and 在籍 are entered, one press proposes what is left, what is beyond is told before publishing; the day shows its half hours', async () => {
  const { page } = director
  await t.admin.query("update facility set delivery_type = 'spareCapacity' where id = $1", [facility.id])
  await visit(director, `/facility/slots?facility=${facility.id}&kind=flexible&from=2026-12-21`)
  await page.getByRole('link', { name: '定員と在籍を入力する・見る' }).click()
  await page.getByLabel('0歳児の定員').fill('6')
  await page.getByRole('button', { name: '保存する' }).click()
  await page.getByText('0歳児の在籍を、0から999までの数で入力してください。').first().waitFor()
  expect(await page.getByLabel('0歳児の定員').inputValue()).toBe('6')
  for (const [label, number] of [
    ['0歳児の在籍', '5'],
    ['1歳児の定員', '10'],
    ['1歳児の在籍', '9'],
    ['2歳児の定員', '12'],
    ['2歳児の在籍', '12'],
  ] as const)
    await page.getByLabel(label).fill(number)
  await page.getByRole('button', { name: '保存する' }).click()
  await page.getByText('定員と在籍を保存しました').waitFor()
  await page.getByText('今日の残りは合わせて2名（0歳児1名、1歳児1名、2歳児0名）').waitFor()
  await ready(page)
  await expectGoodScreen(director, '枠カレンダー')
  await picture(director, 'enrolment')

  await visit(director, `/facility/slots?facility=${facility.id}&kind=flexible&from=2027-01-25`)
  await page.getByRole('link', { name: 'この数を入力欄に入れる' }).click()
  await expect.poll(() => page.locator('[name=cap]').inputValue()).toBe('2')
  expect(await page.locator('[name=cap2]').inputValue()).toBe('0')
  await page.locator('[name=cap]').fill('3')
  await page.getByRole('button', { name: '内容を確かめる', exact: true }).click()
  await page.getByText('在籍の残りより多い枠が、5日あります').waitFor()
  await expectGoodScreen(director, '公開する内容')
  await picture(director, 'beyond-vacancy')
  await page.getByRole('button', { name: 'この内容で公開する' }).click()
  await page.getByText('枠を公開しました').waitFor()

  await visit(director, `/facility/slots/month?facility=${facility.id}&kind=flexible&from=2027-01-25`)
  await page.getByRole('link', { name: /1月25日（月）/ }).click()
  await page.getByRole('heading', { name: '柔軟利用' }).waitFor()
  await page.getByRole('row', { name: /9:00–9:30/ }).waitFor()
  await ready(page)
  await expectGoodScreen(director, '枠カレンダー')
  await picture(director, 'places-day')
  await page.getByRole('link', { name: 'この日の枠を変える' }).click()
  await page.getByText(/1月25日（月）から.*1月25日（月）/).waitFor()
  expect(await page.locator('[name=paintFrom]').inputValue()).toBe('2027-01-25')
  await t.admin.query("update facility set delivery_type = 'sharedRoom' where id = $1", [facility.id])
})
