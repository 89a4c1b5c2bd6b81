/** 事業所情報 (SET-2): drafted, confirmed, dated, merged with what comes later; two tabs; the town's bounds. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltLogin,
  buildFacility,
  buildLogin,
  buildTownSetting,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { localDate, timeOfDay } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { createPool } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import { seededRandom } from '../../platform/random.ts'
import { applyChanges } from './apply-changes.ts'
import { changed, settingsVersions } from './profile.ts'
import type { getChangeOfProfile, getProfile } from './profile-contract.ts'
import { defaultFacilitySettings, facilitySettingsOn } from './rules.ts'

type Profile = ReplyOf<typeof getProfile>
type Head = Profile['changes'][number]
type Change = ReplyOf<typeof getChangeOfProfile>

describe('versions of settings', () => {
  const day = fc.constantFrom('2026-12-01', '2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01')
  const price = fc.integer({ min: 0, max: 5 }).map((n) => n * 100)

  test('a change holds from its day until the value had been decided otherwise; days before it and other settings stay', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ validFrom: day, perHour: price, maxExtra: fc.integer({ min: 0, max: 2 }) }), {
          selector: (one) => one.validFrom,
          maxLength: 4,
        }),
        day,
        price,
        day,
        (rows, from, perHour, asked) => {
          const before = rows.map(({ validFrom, ...value }) => ({ validFrom, value }))
          const made = settingsVersions(before, { perHour }, localDate(from))
          const after = [...before.filter((row) => !made.some((one) => one.validFrom === row.validFrom)), ...made]
          const stood = facilitySettingsOn(before, asked)
          const stands = facilitySettingsOn(after, asked)
          expect(stands.maxExtra).toBe(stood.maxExtra)
          const replaced = facilitySettingsOn(before, from).perHour
          const touched = before
            .filter((row) => row.validFrom > from && row.validFrom <= asked)
            .every((row) => row.value.perHour === replaced)
          expect(stands.perHour).toBe(asked >= from && touched ? perHour : stood.perHour)
        },
      ),
    )
  })

  test('what says the same again is no change, whatever the order of its members', () => {
    const cancel = { daysBefore: 1, time: timeOfDay(600) }
    const standing = { ...defaultFacilitySettings, cancel }
    expect(changed(standing, { cancel: { time: timeOfDay(600), daysBefore: 1 }, maxExtra: 1 }).patch).toEqual({})
    expect(changed(standing, { maxExtra: 0, cancel })).toEqual({ patch: { maxExtra: 0 }, before: { maxExtra: 1 } })
  })
})

describe('over HTTP', () => {
  let t: TestApp
  let facility: BuiltFacility
  let admin: BuiltLogin
  const at = () => `/api/v1/facilities/${facility.id}/profile`

  beforeAll(async () => {
    t = await startTestApp()
    await buildTowns(t)
    facility = await buildFacility(t)
    admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id }, { name: '園長 見本' })
  })
  afterAll(async () => {
    await t.close()
    expect(t.defects).toEqual([])
  })

  const profile = async (): Promise<Profile> => (await admin.client.get<Profile>(at())).body
  const draft = async (more: Record<string, unknown>, who = admin) => {
    t.clock.advance(1000)
    return who.client.call<Head>('POST', `${at()}/changes`, {
      version: (await profile()).version,
      validFrom: '2026-11-24',
      reason: '',
      profile: {},
      settings: {},
      ...more,
    })
  }
  const confirm = (id: string) => admin.client.call<Head>('POST', `${at()}/changes/${id}/confirm`, {})
  const made = async (more: Record<string, unknown>): Promise<Head> => {
    const drafted = await draft(more)
    expect(drafted.status, drafted.text).toBe(200)
    const confirmed = await confirm(drafted.body.id)
    expect(confirmed.status, confirmed.text).toBe(200)
    return confirmed.body
  }
  const publicPage = async () => (await t.client().get<Profile['page']>(`/api/v1/public/facilities/${facility.id}`)).body

  test('a draft changes nothing; confirmed for today it is on the public page at once, with who and when in the history', async () => {
    const drafted = await draft({
      profile: { thingsToBring: '着替え 2組', parking: true },
      settings: { perHour: 280 },
      reason: '見直し',
    })
    expect(drafted.body).toMatchObject({ state: 'draft', madeBy: '園長 見本' })
    expect(new Set(drafted.body.keys)).toEqual(new Set(['thingsToBring', 'parking', 'perHour']))
    expect(await publicPage()).toMatchObject({ thingsToBring: null, parking: false, perHour: 300 })
    const { body: seen } = await admin.client.get<Change>(`${at()}/changes/${drafted.body.id}`)
    expect(seen).toMatchObject({ bookings: 0, page: { perHour: 280, parking: true } })
    expect(seen.rows).toContainEqual({ key: 'perHour', before: 300, after: 280 })
    expect((await confirm(drafted.body.id)).body.state).toBe('inForce')
    expect(await publicPage()).toMatchObject({ thingsToBring: '着替え 2組', parking: true, perHour: 280 })
    const { changes } = await profile()
    expect(changes[0]).toMatchObject({ state: 'inForce', reason: '見直し', confirmedBy: '園長 見本' })
  })

  test('利用前の健康診断 is said in the facility’s words, dated like all else, and taken away again by an empty field', async () => {
    const asked = '医師の診断書は要りません。母子健康手帳の写しをお持ちください。'
    await made({ profile: { checkupText: asked } })
    expect(await publicPage()).toMatchObject({ checkupText: asked })
    const later = await made({ validFrom: '2026-11-25', profile: { checkupText: null } })
    expect(await publicPage()).toMatchObject({ checkupText: asked })
    const pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test' }, () => undefined)
    await applyChanges.run({
      pool,
      now: new Date('2026-11-24T15:00:00Z'),
      id: createIds(t.clock, seededRandom('y')),
    } as Parameters<typeof applyChanges.run>[0])
    await pool.end()
    expect(later.keys).toEqual(['checkupText'])
    expect(await publicPage()).toMatchObject({ checkupText: null })
    const tooLong = await draft({ profile: { checkupText: 'あ'.repeat(501) } })
    expect(tooLong.status).toBe(422)
  })

  test('a day to come: nothing before it, everything from it; it can be taken back until then', async () => {
    const coming = await made({
      validFrom: '2026-12-01',
      profile: { parking: false, meals: [{ name: '昼食', yen: 300, when: '12時' }] },
      settings: { perHour: 350 },
    })
    expect(coming.state).toBe('coming')
    expect(await publicPage()).toMatchObject({ parking: true, mealList: [], perHour: 280 })
    const nearer = await made({ validFrom: '2026-11-30', settings: { perHour: 290 } })
    const pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test' }, () => undefined)
    const look = (now: string) =>
      applyChanges.run({ pool, now: new Date(now), id: createIds(t.clock, seededRandom('x')) } as Parameters<
        typeof applyChanges.run
      >[0])
    await look('2026-11-29T14:59:59Z')
    expect(await publicPage()).toMatchObject({ parking: true, mealList: [] })
    t.clock.advance(1000)
    expect((await admin.client.call<Head>('POST', `${at()}/changes/${nearer.id}/withdraw`, {})).body.state).toBe('withdrawn')
    const { rows } = await t.admin.query<{ valid_from: string; price: number }>(
      `select distinct on (valid_from) valid_from::text, (value ->> 'perHour')::int as price from facility_setting
       where facility_id = $1 and valid_from > '2026-11-24' order by valid_from, decided_at desc`,
      [facility.id],
    )
    expect(rows).toEqual([
      { valid_from: '2026-11-30', price: 280 },
      { valid_from: '2026-12-01', price: 350 },
    ])
    await look('2026-11-30T15:00:00Z')
    await pool.end()
    expect(await publicPage()).toMatchObject({ parking: false, mealList: [{ name: '昼食', yen: 300, when: '12時' }] })
  })

  test('two tabs: the second to confirm is refused and overwrites nothing; of two at once one wins', async () => {
    const one = await draft({ profile: { agesText: '一' } })
    const two = await draft({ profile: { agesText: '二' } })
    const both = await Promise.all([confirm(one.body.id), confirm(two.body.id)])
    // The loser waited for the row: it is told that its sight is old, or asked to try again.
    expect(both.filter((reply) => reply.status === 200)).toHaveLength(1)
    expect(both.filter((reply) => reply.status === 409 || reply.status === 422)).toHaveLength(1)
    const loser = both[0]?.status === 200 ? two : one
    expect(codesOf(await confirm(loser.body.id))).toEqual(['profile.stale'])
    const { page } = await profile()
    expect(page.agesText).toBe(both[0]?.status === 200 ? '一' : '二')
    const old = await draft({ version: 1, profile: { agesText: '三' } })
    expect(codesOf(old)).toEqual(['profile.stale'])
  })

  test('what the rules and the town refuse', async () => {
    const window = (days: number, close = 1) => ({
      opens: { by: 'daysBefore', days, time: 540 },
      closes: { daysBefore: close, time: 1020 },
    })
    const windows = (resident: unknown, other: unknown) => ({
      regular: { resident, other },
      flexible: { resident, other },
    })
    const cases: [Record<string, unknown>, string][] = [
      [{}, 'profile.nothing'],
      [{ validFrom: '2026-11-23', profile: { agesText: 'x' } }, 'profile.past'],
      [{ validFrom: '2028-01-01', profile: { agesText: 'x' } }, 'profile.far'],
      [{ settings: { perHour: 9000 } }, 'profile.price'],
      [{ profile: { kinds: [] } }, 'profile.kinds'],
      [{ profile: { classes: [] } }, 'profile.classes'],
      [{ profile: { website: 'http://a.example' } }, 'profile.website'],
      [
        {
          profile: {
            extras: [
              { name: 'a', yen: 1, per: '' },
              { name: 'a', yen: 2, per: '' },
            ],
          },
        },
        'profile.item',
      ],
      [{ settings: { windows: windows(window(200 - 20), window(10)) } }, 'profile.window-town'],
      [{ settings: { windows: windows(window(3, 5), window(2)) } }, 'profile.window-close'],
      [{ settings: { windows: windows(window(5), window(6)) } }, 'profile.window-order'],
    ]
    for (const [more, code] of cases) expect(codesOf(await draft(more)), code).toContain(code)
    await buildTownSetting(
      t,
      facility.municipality,
      {
        interviewByGuardian: { regular: false, flexible: true },
        acceptsOthers: false,
        reservationByPortal: { way: 'external', url: 'https://yoyaku.town.example/' },
      },
      localDate('2026-11-24'),
    )
    // BOOK-7: what stood before may stay, nothing new is opened to families here.
    const bookingWays = { regular: 'confirmed', flexible: 'automatic' }
    const opened = await draft({ settings: { bookingWays } })
    expect(codesOf(opened)).toEqual(['profile.booking-town'])
    expect(opened.text).toContain('/settings/bookingWays/regular')
    const interviewWays = { regular: 'published', flexible: 'published' }
    expect(codesOf(await draft({ settings: { interviewWays } }))).toEqual(['profile.interview-town'])
    expect(codesOf(await draft({ settings: { acceptsOthers: true } }))).toEqual(['profile.others-town'])
  })

  test('published times are switched on by the facility itself, and it is told that none is published yet (INT-2)', async () => {
    const drafted = await draft({ settings: { interviewWays: { regular: 'facility', flexible: 'published' } } })
    const { body } = await admin.client.get<Change>(`${at()}/changes/${drafted.body.id}`)
    expect(body.kindsWithoutTimes).toEqual(['flexible'])
    expect((await confirm(drafted.body.id)).status).toBe(200)
    expect((await publicPage()).kinds.find((one) => one.kind === 'flexible')?.interview).toBe('published')
  })

  test('staff who are no administrators, and other facilities, see and change nothing', async () => {
    const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
    const other = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
    expect((await staff.client.get(at())).status).toBe(403)
    expect((await other.client.get(at())).status).toBe(404)
    expect((await draft({ profile: { agesText: 'x' } }, other)).status).toBe(404)
  })
})
