/**
 * Web push on the phone: the page subscribes the browser, the system sends what only that browser's keys open to a push service on this
 * machine, and the worker shows it. Not real is only the browser's line to its maker: subscribe() answers with keys of this test.
 */
import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mails as renderers } from '../../src/app-mails.ts'
import { findReader } from '../../src/features/notice/find-reader.ts'
import { createPush } from '../../src/features/notice/push.ts'
import { createPool } from '../../src/platform/db.ts'
import { createIds } from '../../src/platform/ids.ts'
import { createLog } from '../../src/platform/log.ts'
import { createOutbox } from '../../src/platform/outbox.ts'
import { seededRandom } from '../../src/platform/random.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { expectGoodScreen, launchBrowser, person, phone, press, signIn, visit } from '../helpers/browser.ts'
import { buildAcceptance, buildCells, buildFacility, buildHousehold, buildTowns } from '../helpers/build.ts'

let t: TestApp
let browser: Browser

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true })
  await buildTowns(t)
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await t.close()
  expect(t.defects).toEqual([])
})

/** What the browser does with a sealed body (RFC 8291, RFC 8188; one record). */
function opened(body: Buffer, keys: { ecdh: ReturnType<typeof createECDH>; auth: Buffer }): string {
  const [salt, from] = [body.subarray(0, 16), body.subarray(21, 21 + (body[20] ?? 0))]
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.ecdh.getPublicKey(), from])
  const secret = Buffer.from(hkdfSync('sha256', keys.ecdh.computeSecret(from), keys.auth, info, 32))
  const derived = (what: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${what}\0`, length))
  const sealed = body.subarray(21 + from.length)
  const decipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12))
  decipher.setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return plain.subarray(0, plain.lastIndexOf(2)).toString()
}

test('subscribed by the page, told of a booking, shown by the worker without a name; taken away again', async () => {
  const family = await buildHousehold(t)
  const child = family.children[0]
  const facility = await buildFacility(t)
  if (!child) throw new Error('no child')
  await buildAcceptance(t, child, facility)
  const keys = { ecdh: createECDH('prime256v1'), auth: randomBytes(16) }
  keys.ecdh.generateKeys()

  const who = await person(browser, t.url, phone)
  await who.context.grantPermissions(['notifications'], { origin: t.url })
  await who.context.addInitScript(
    ([p256dh, auth]) => {
      PushManager.prototype.subscribe = async (options) => {
        if (!options?.userVisibleOnly || !options.applicationServerKey) throw new Error('the browser would refuse')
        const given = { endpoint: 'https://fcm.googleapis.com/fcm/send/phone', keys: { p256dh, auth } }
        return { ...given, toJSON: () => given } as unknown as PushSubscription
      }
    },
    [keys.ecdh.getPublicKey('base64url'), keys.auth.toString('base64url')],
  )
  await signIn(who, 'guardian', family.guardian.token)
  await visit(who, '/my/user-info/notices')
  const devtools = await who.context.newCDPSession(who.page)
  const registrations: string[] = []
  devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: found }) => {
    registrations.push(...found.filter((one) => !one.isDeleted).map((one) => one.registrationId))
  })
  await devtools.send('ServiceWorker.enable')
  await press(who.page, 'この端末で通知を受け取る')
  await who.page.getByText('この端末で、通知を受け取ります。').waitFor()
  await expectGoodScreen(who, 'お知らせの受け取り方（端末）')

  const got: Buffer[] = []
  const service = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    got.push(Buffer.concat(pieces))
    response.writeHead(201).end()
  })
  await new Promise<void>((ready) => service.listen(0, '127.0.0.1', ready))
  const pool = createPool({ url: t.database.jobsUrl, size: 2, name: 'test push' })
  try {
    const day = '2026-12-03'
    await buildCells(t, facility, { date: day as never, from: 540, to: 600, cap: 2 })
    const booked = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
      ...{ child: child.id, facility: facility.id, kind: 'flexible' },
      ...{ date: day, start: 540, end: 600 },
    })
    expect(booked.status, booked.text).toBe(200)
    const outbox = createOutbox({
      pool,
      clock: t.clock,
      id: createIds(t.clock, seededRandom('push')),
      keys: t.keys,
      baseUrl: t.url,
      log: createLog({ level: 'silent' }),
      renderers,
      sender: null,
      findReader: findReader({ id: createIds(t.clock, seededRandom('push notices')), baseUrl: t.url }),
      push: createPush({
        pool,
        keys: t.keys,
        contact: 'https://tsuen.example',
        address: () => `http://127.0.0.1:${(service.address() as AddressInfo).port}/`,
      }),
    })
    await outbox.drain()
    await outbox.stop()
    expect(got).toHaveLength(1)
    const data = opened(got[0] as Buffer, keys)
    expect(JSON.parse(data)).toEqual({ body: expect.stringMatching(/予約/), path: `/my/bookings/${booked.body.id}` })
    expect(data).not.toMatch(/見本|花子|保育園/)

    await devtools.send('ServiceWorker.deliverPushMessage', { origin: t.url, registrationId: registrations.at(-1) ?? '', data })
    const shown = () =>
      who.page.evaluate(async () => {
        const [registration] = await navigator.serviceWorker.getRegistrations()
        return (await registration?.getNotifications())?.map(({ title, body, data: to }) => ({ title, body, path: to.path }))
      })
    await expect.poll(shown).toEqual([{ title: 'つうえん', ...JSON.parse(data) }])
    await press(who.page, 'この端末の通知を止める')
    await who.page.getByText('通知を止めました。').waitFor()
    expect((await t.admin.query('select 1 from push_subscription')).rowCount).toBe(0)
  } finally {
    service.close()
    await pool.end()
  }
  expect(who.errors).toEqual([])
}, 60_000)
