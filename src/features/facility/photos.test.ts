/** Photos of a facility: drawn anew and clean, in an order, six at most, public only with the facility's page (SET-2, FIL-04). */
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, type Reply, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltFacility, type BuiltLogin, buildFacility, buildLogin, buildTowns } from '../../../test/helpers/build.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { getFacility } from './contract.ts'
import type { listPhotos } from './photo-contract.ts'
import { mostPhotoBytes, movedPhoto, photoTypeOf } from './photo-rules.ts'

type List = ReplyOf<typeof listPhotos>

const canary = 'GPS-CANARY-35.7101N-139.8015E'
const exif = {
  IFD0: { Copyright: canary },
  IFD3: { GPSLatitude: '35/1 42/1 36/1', GPSMapDatum: canary },
}
const noisy = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c0392b', noise: { type: 'gaussian', mean: 120, sigma: 30 } } })
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#2980b9' } })

describe('rules', () => {
  test.each([
    ['a.jpg', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['a.JPEG', '\xff\xd8\xff\xe1', 'image/jpeg'],
    ['a.png', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['a.webp', 'RIFF....WEBP', 'image/webp'],
    ['a.jpg', '\x89PNG\r\n\x1a\n', 'broken'],
    ['a.webp', 'RIFF....WAVE', 'broken'],
    ['a.heic', '', 'heic'],
    ['a.jpg', '\0\0\0\x18ftypheic', 'heic'],
    ['a.gif', 'GIF89a', 'other'],
    ['a.svg', '<svg', 'other'],
    ['a', '\xff\xd8\xff', 'other'],
  ])('%s with such bytes', (name, head, type) => {
    expect(photoTypeOf(name, new Uint8Array(Buffer.from(head, 'latin1')))).toBe(type)
  })

  test('moving keeps every photo, and the ends stay where they are', () => {
    expect(movedPhoto(['a', 'b', 'c'], 'b', 'front')).toEqual(['b', 'a', 'c'])
    expect(movedPhoto(['a', 'b', 'c'], 'b', 'back')).toEqual(['a', 'c', 'b'])
    expect(movedPhoto(['a', 'b', 'c'], 'a', 'front')).toEqual(['a', 'b', 'c'])
    expect(movedPhoto(['a', 'b', 'c'], 'c', 'back')).toEqual(['a', 'b', 'c'])
    expect(movedPhoto(['a'], 'x', 'back')).toEqual(['a'])
  })
})

describe('over HTTP', () => {
  let t: TestApp
  let facility: BuiltFacility
  let foreign: BuiltFacility
  let admin: BuiltLogin
  let stranger: BuiltLogin
  let jpeg: Buffer

  beforeAll(async () => {
    t = await startTestApp()
    await buildTowns(t)
    facility = await buildFacility(t)
    foreign = await buildFacility(t)
    admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id }, { name: '園長 見本' })
    stranger = await buildLogin(t, 'facilityAdmin', { facilityId: foreign.id })
    jpeg = await noisy(1600, 1000)
      .withMetadata({ orientation: 6 })
      .withExifMerge(exif)
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${canary}</x:xmpmeta>`)
      .jpeg()
      .toBuffer()
  })
  afterAll(async () => {
    await t.close()
    expect(t.defects).toEqual([])
  })

  const at = (id = facility.id) => `/api/v1/facilities/${id}/photos`
  const add = (
    bytes: Uint8Array,
    more: { name?: string; alt?: string; agreed?: string; to?: string; by?: BuiltLogin } = {},
  ): Promise<Reply<List>> =>
    (more.by ?? admin).client.upload<List>(at(more.to), { alt: more.alt ?? '園庭のすべり台', agreed: more.agreed ?? 'yes' }, [
      { field: 'photo', name: more.name ?? '園庭.jpg', type: 'image/jpeg', bytes },
    ])
  const page = async (id = facility.id) =>
    (await t.client().get<ReplyOf<typeof getFacility>>(`/api/v1/public/facilities/${id}`)).body
  const bytesAt = async (path: string, headers: Record<string, string> = {}) => {
    const reply = await fetch(`${t.url}${path}`, { headers })
    return { status: reply.status, headers: reply.headers, bytes: Buffer.from(await reply.arrayBuffer()) }
  }
  const clear = async (): Promise<void> => {
    await t.admin.query('delete from facility_photo')
  }

  test('a photo is turned upright, drawn in two sizes, and carries nothing of the camera', async () => {
    await clear()
    expect(jpeg.includes(canary)).toBe(true)
    const added = await add(jpeg)
    expect(added.status, added.text).toBe(200)
    expect(added.body.photos).toMatchObject([{ alt: '園庭のすべり台', width: 300, height: 480, addedBy: '園長 見本' }])
    const [photo] = (await page()).photos
    expect([photo?.large.width, photo?.large.height, photo?.small.height]).toEqual([800, 1280, 480])
    for (const [size, longest] of [
      ['large', 1280],
      ['small', 480],
    ] as const) {
      const got = await bytesAt(photo?.[size].path ?? '')
      const head = await sharp(got.bytes).metadata()
      expect([got.status, head.format, head.height, head.exif, head.xmp, head.iptc, head.orientation]).toEqual([
        200,
        'webp',
        longest,
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      expect(got.bytes.includes('CANARY')).toBe(false)
      expect(got.bytes.includes('Exif')).toBe(false)
    }
    const { rows } = await t.admin.query<{ bytes: Buffer; small: Buffer }>('select bytes, small from facility_photo')
    expect(rows.map((row) => [row.bytes, row.small].some((bytes) => bytes.includes('CANARY')))).toEqual([false])
    const desk = await admin.client.get(`${at()}/${added.body.photos[0]?.id}/image`)
    expect([desk.status, desk.headers.get('content-type'), desk.headers.get('cache-control')]).toEqual([
      200,
      'image/webp',
      'no-store',
    ])
  })

  test('whoever has the picture keeps it: a month, an ETag, no sniffing, nothing that could run', async () => {
    await clear()
    await add(await plain(640, 480).png().toBuffer(), { name: 'a.png' })
    const path = (await page()).photos[0]?.large.path ?? ''
    const first = await bytesAt(path)
    const tag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, max-age=2592000, immutable')
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    expect(first.headers.get('content-type')).toBe('image/webp')
    expect(first.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(first.headers.get('set-cookie')).toBeNull()
    expect(tag).toMatch(/^"[\w-]{22}"$/)
    const again = await bytesAt(path, { 'if-none-match': `W/${tag}` })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
    expect((await bytesAt(path, { 'if-none-match': '"another"' })).status).toBe(200)
    expect((await bytesAt(path.replace(/.{22}\/large$/, 'AAAAAAAAAAAAAAAAAAAAAA/large'))).status).toBe(404)
    expect((await bytesAt(path.replace('large', 'huge'))).status).toBeGreaterThanOrEqual(400)
  })

  test('WebP and a transparent PNG become plain pictures; a small one is not enlarged', async () => {
    await clear()
    expect((await add(await plain(200, 100).webp().toBuffer(), { name: 'a.webp' })).status).toBe(200)
    const clearPng = await sharp({ create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer()
    expect((await add(clearPng, { name: 'b.png' })).status).toBe(200)
    const { photos } = await page()
    expect(photos.map(({ large }) => [large.width, large.height])).toEqual([
      [200, 100],
      [50, 50],
    ])
    const { data } = await sharp((await bytesAt(photos[1]?.large.path ?? '')).bytes)
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([...data.subarray(0, 3)].every((value) => value > 250)).toBe(true)
  })

  test('what cannot be shown is refused, with its reason', async () => {
    await clear()
    const bomb = await plain(7100, 7100).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(2_000_000)
    const moving = await sharp(
      await Promise.all(
        ['#000000', '#3c0000'].map((background) =>
          sharp({ create: { width: 40, height: 40, channels: 3, background } })
            .png()
            .toBuffer(),
        ),
      ),
      { join: { animated: true } },
    )
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer()
    const cases: [string, Uint8Array, string][] = [
      ['園庭.heic', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'photo.heic'],
      ['園庭.gif', Buffer.from('GIF89a'), 'photo.type'],
      ['園庭.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'photo.type'],
      ['園庭.jpg', jpeg.subarray(0, 3000), 'photo.broken'],
      ['園庭.jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), 'photo.broken'],
      ['園庭.png', jpeg, 'photo.broken'],
      ['園庭.webp', moving, 'photo.broken'],
      ['園庭.png', bomb, 'photo.pixels'],
      ['園庭.jpg', new Uint8Array(0), 'fileEmpty'],
      ['園庭.jpg', Buffer.concat([jpeg, Buffer.alloc(11 * 1024 * 1024 - jpeg.length)]), 'fileTooBig'],
    ]
    for (const [name, bytes, code] of cases) expect([name, ...codesOf(await add(bytes, { name }))]).toEqual([name, code])
    const tooBig = await add(Buffer.alloc(mostPhotoBytes + 1), { name: 'a.jpg' })
    expect(tooBig.text).toContain('10MB')
    expect((await add(Buffer.alloc(13 * 1024 * 1024))).status).toBe(413)
    const none = await admin.client.upload(at(), { alt: '', agreed: 'no' }, [])
    expect(codesOf(none)).toEqual(['photo.missing', 'photo.alt', 'photo.agreed'])
    expect((await page()).photos).toEqual([])
  })

  test('six in an order that is theirs: a seventh is refused, also when several arrive at once', async () => {
    await clear()
    const bytes = await plain(100, 80).jpeg().toBuffer()
    const all = await Promise.all(['い', 'ろ', 'は', 'に', 'ほ', 'へ', 'と'].map((alt) => add(bytes, { alt })))
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 422])
    expect(codesOf(all.find(({ status }) => status !== 200) as Reply)).toEqual(['photo.many'])
    const list = (await admin.client.get<List>(at())).body.photos
    const ids = list.map(({ id }) => id)
    const turned = [...ids].reverse()
    const ordered = await admin.client.call<List>('POST', `${at()}/order`, { ids: turned })
    expect(ordered.body.photos.map(({ id }) => id)).toEqual(turned)
    for (const wrong of [ids.slice(1), [...ids.slice(1), ids[1]]])
      expect(codesOf(await admin.client.call('POST', `${at()}/order`, { ids: wrong }))).toEqual(['photo.stale'])
    const described = await admin.client.call<List>('PUT', `${at()}/${turned[0]}`, { alt: '新しい説明' })
    expect(described.body.photos[0]?.alt).toBe('新しい説明')
    expect(codesOf(await admin.client.call('PUT', `${at()}/${turned[0]}`, { alt: ' ' }))).toEqual(['photo.alt'])
    const gone = (await page()).photos[2]?.large.path ?? ''
    const removed = await admin.client.call<List>('POST', `${at()}/${turned[2]}/remove`)
    expect(removed.body.photos.map(({ id }) => id)).toEqual(turned.filter((_, i) => i !== 2))
    expect((await bytesAt(gone)).status).toBe(404)
    expect((await add(bytes, { alt: 'あとから' })).body.photos.at(-1)?.alt).toBe('あとから')
    const { rows } = await t.admin.query<{ event: string }>(
      "select distinct event from audit_event where event like 'facility.photo.%' order by event",
    )
    expect(rows.map(({ event }) => event)).toEqual(['add', 'describe', 'order', 'remove'].map((act) => `facility.photo.${act}`))
  })

  test('the photos of another facility are nobody’s', async () => {
    await clear()
    const bytes = await plain(100, 80).jpeg().toBuffer()
    const photo = (await add(bytes)).body.photos[0]?.id ?? ''
    expect((await add(bytes, { to: foreign.id })).status).toBe(404)
    for (const base of [at(), at(foreign.id)])
      for (const reply of [
        await stranger.client.get(`${base}/${photo}/image`),
        await stranger.client.call('PUT', `${base}/${photo}`, { alt: 'ほか' }),
        await stranger.client.call('POST', `${base}/${photo}/remove`),
      ])
        expect(reply.status).toBe(404)
    expect((await stranger.client.call('POST', `${at()}/order`, { ids: [photo] })).status).toBe(404)
    expect((await t.client().get(at())).status).toBe(401)
    expect((await page()).photos.map(({ alt }) => alt)).toEqual(['園庭のすべり台'])
  })

  test('an unpublished or ended facility shows none; its own desk does', async () => {
    await clear()
    const added = await add(await plain(100, 80).jpeg().toBuffer())
    const path = (await page()).photos[0]?.small.path ?? ''
    expect((await bytesAt(path)).status).toBe(200)
    for (const [hide, show] of [
      ['published = false', 'published = true'],
      ["ended_on = '2026-11-23'", 'ended_on = null'],
    ] as const) {
      await t.admin.query(`update facility set ${hide} where id = $1`, [facility.id])
      expect((await bytesAt(path)).status).toBe(404)
      expect((await t.client().get(`/api/v1/public/facilities/${facility.id}`)).status).toBe(404)
      expect((await admin.client.get(`${at()}/${added.body.photos[0]?.id}/image`)).status).toBe(200)
      await t.admin.query(`update facility set ${show} where id = $1`, [facility.id])
    }
    expect((await bytesAt(path)).status).toBe(200)
  })
})
