/** Rows for tests, written past row-level security; what a test does not say is an ordinary family in 江東区. */
import { randomUUID } from 'node:crypto'
import { lastMunicipalDay, lastNationalDay } from '../../src/features/certification/age.ts'
import { certificateNumber } from '../../src/features/certification/number.ts'
import type { FacilitySettings } from '../../src/features/facility/rules.ts'
import type { SettingsOverrides } from '../../src/features/municipality/rules.ts'
import { demoTowns, koto, type Town } from '../../src/features/municipality/towns.ts'
import { addDays, japanDate, type LocalDate, localDate } from '../../src/platform/calendar.ts'
import type { ActorKind, Side } from '../../src/platform/contract.ts'
import { sideOf } from '../../src/platform/contract.ts'
import { newDataKey } from '../../src/platform/crypto.ts'
import { tokenHash } from '../../src/platform/http/pipeline.ts'
import type { Client, TestApp } from './app.ts'

let serial = 0
const next = (): number => {
  serial += 1
  return serial
}

/** Inserts one row; names of columns are the test's own. */
export async function insert(t: TestApp, table: string, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row)
  const values = names.map((name) => {
    const value = row[name]
    return value !== null &&
      typeof value === 'object' &&
      !(value instanceof Date) &&
      !Buffer.isBuffer(value) &&
      !Array.isArray(value)
      ? JSON.stringify(value)
      : value
  })
  await t.admin.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    values,
  )
}

/** The demo's towns as rows (墨田, 江東, 綾瀬, 神戸, 長久手). */
export async function buildTowns(t: TestApp, towns: readonly Town[] = demoTowns): Promise<void> {
  for (const town of towns) {
    await insert(t, 'municipality', {
      code: town.code,
      prefecture: town.prefecture,
      name: town.name,
      kana: town.kana,
      designated_city: town.designatedCity,
      joined: true,
    })
    for (const row of town.rows) await buildTownSetting(t, town.code, row.value, row.validFrom)
  }
}

/** A new whole version of a town's settings. */
export const buildTownSetting = (
  t: TestApp,
  municipality: string,
  value: SettingsOverrides,
  validFrom: LocalDate = localDate('2026-04-01'),
): Promise<void> =>
  insert(t, 'municipality_setting', { id: randomUUID(), municipality, valid_from: validFrom, value, decided_at: t.clock.now() })

export type BuiltFacility = { id: string; corporationId: string; municipality: string; name: string }

/** A facility that books flexible places at once; `settings` over the defaults, `columns` over the row. */
export async function buildFacility(
  t: TestApp,
  more: {
    municipality?: string
    settings?: Partial<FacilitySettings>
    columns?: Record<string, unknown>
    corporationId?: string
  } = {},
): Promise<BuiltFacility> {
  const n = next()
  const id = randomUUID()
  const corporationId = more.corporationId ?? randomUUID()
  const municipality = more.municipality ?? koto.code
  const name = `ひまわり保育園${n}`
  if (!more.corporationId) await insert(t, 'corporation', { id: corporationId, name: `社会福祉法人ひまわり会${n}` })
  await insert(t, 'facility', {
    id,
    municipality,
    corporation_id: corporationId,
    number: `F${String(n).padStart(9, '0')}`,
    name,
    kana: 'ヒマワリホイクエン',
    facility_type: 'nursery',
    delivery_type: 'sharedRoom',
    kinds: ['regular', 'flexible'],
    address: '江東区見本町1-2-3',
    phone: '0300001111',
    capacity: 10,
    published: true,
    ...more.columns,
  })
  await insert(t, 'facility_setting', {
    id: randomUUID(),
    facility_id: id,
    valid_from: '2026-04-01',
    value: more.settings ?? {},
    decided_at: t.clock.now(),
  })
  return { id, corporationId, municipality, name }
}

export type CellPlan = {
  date: string
  from: number
  to: number
  cap: number
  caps?: readonly [number | null, number | null, number | null]
  kind?: 'regular' | 'flexible'
}

/** Published cells every 30 minutes from `from` to `to` (minutes of the day). */
export async function buildCells(t: TestApp, facility: { id: string }, ...plans: CellPlan[]): Promise<void> {
  for (const { date, from, to, cap, caps = [null, null, null], kind = 'flexible' } of plans)
    await t.admin.query(
      `insert into slot_cell (facility_id, date, start_min, kind, cap, cap0, cap1, cap2, published)
       select $1, $2::date, s, $3, $4, $5, $6, $7, true from generate_series($8::int, $9::int, 30) as s`,
      [facility.id, date, kind, cap, ...caps, from, to - 30],
    )
}

export type BuiltLogin = { id: string; mail: string; roleId: string; kind: ActorKind; token: string; client: Client }

type Place = { householdId?: string; corporationId?: string; facilityId?: string; municipality?: string; prefecture?: string }

/** A login with one role and a live session; `proof` and `code` say how fresh it is (default: both now). */
export async function buildLogin(
  t: TestApp,
  kind: Exclude<ActorKind, 'anonymous' | 'device' | 'vendorKey' | 'job'>,
  place: Place = {},
  more: { mail?: string; proofAt?: Date | null; codeAt?: Date | null; name?: string } = {},
): Promise<BuiltLogin> {
  const id = randomUUID()
  const roleId = randomUUID()
  const mail = more.mail ?? `${kind.toLowerCase()}${next()}@test.example`
  await insert(t, 'login', { id, mail, display_name: more.name ?? `担当${next()}`, password_set_at: t.clock.now() })
  await insert(t, 'login_role', {
    id: roleId,
    login_id: id,
    kind,
    household_id: place.householdId ?? null,
    corporation_id: place.corporationId ?? null,
    facility_id: place.facilityId ?? null,
    municipality: place.municipality ?? null,
    prefecture: place.prefecture ?? null,
    valid_from: new Date(t.clock.now().getTime() - 86_400_000),
  })
  const token = await buildSession(t, { side: sideOf[kind], loginId: id, roleId, proofAt: more.proofAt, codeAt: more.codeAt })
  return { id, mail, roleId, kind, token, client: t.client(sideOf[kind], token) }
}

/** A live session of 30 days; returns the cookie's token. */
export async function buildSession(
  t: TestApp,
  s: {
    side: Side
    loginId?: string
    roleId?: string
    deviceId?: string
    applicationId?: string
    proofAt?: Date | null | undefined
    codeAt?: Date | null | undefined
  },
): Promise<string> {
  const id = randomUUID()
  const token = t.keys.sessionToken(id)
  const now = t.clock.now()
  await insert(t, 'session', {
    id,
    token_hash: tokenHash(token),
    side: s.side,
    login_id: s.loginId ?? null,
    login_role_id: s.roleId ?? null,
    device_id: s.deviceId ?? null,
    application_id: s.applicationId ?? null,
    expires_at: new Date(now.getTime() + 30 * 86_400_000),
    last_seen_at: now,
    proof_at: s.proofAt === undefined ? now : s.proofAt,
    code_at: s.codeAt === undefined ? now : s.codeAt,
  })
  return token
}

export type BuiltChild = {
  id: string
  householdId: string
  certificateId: string
  birthDate: LocalDate
  municipality: string
  certificateNumber: string
}
export type BuiltHousehold = { id: string; municipality: string; guardian: BuiltLogin; children: BuiltChild[] }

/** A household with 保護者1 logged in and certified children whose sheets are confirmed today. */
export async function buildHousehold(
  t: TestApp,
  more: { municipality?: string; births?: readonly string[]; confirmed?: boolean; certified?: boolean } = {},
): Promise<BuiltHousehold> {
  const municipality = more.municipality ?? koto.code
  const id = randomUUID()
  await insert(t, 'household', { id, municipality })
  const guardian = await buildLogin(t, 'guardian1', { householdId: id })
  await insert(t, 'guardian', {
    id: randomUUID(),
    household_id: id,
    ordinal: 1,
    login_id: guardian.id,
    family_name: '見本',
    given_name: '花子',
    family_kana: 'ミホン',
    given_kana: 'ハナコ',
    relationship: 'mother',
    address: '見本町1-2-3',
    phone: '0900000001',
  })
  const children: BuiltChild[] = []
  for (const birth of more.births ?? ['2025-01-15'])
    children.push(
      await buildChild(t, {
        householdId: id,
        municipality,
        birthDate: localDate(birth),
        guardian,
        confirmed: more.confirmed ?? true,
        certified: more.certified ?? true,
      }),
    )
  return { id, municipality, guardian, children }
}

async function buildChild(
  t: TestApp,
  c: {
    householdId: string
    municipality: string
    birthDate: LocalDate
    guardian: BuiltLogin
    confirmed: boolean
    certified: boolean
  },
): Promise<BuiltChild> {
  const id = randomUUID()
  const certificateId = randomUUID()
  await insert(t, 'child', {
    id,
    household_id: c.householdId,
    municipality: c.municipality,
    family_name: '見本',
    given_name: `さくら${next()}`,
    family_kana: 'ミホン',
    given_kana: 'サクラ',
    birth_date: c.birthDate,
    sex: 'female',
  })
  const { stored } = newDataKey(t.keys, id)
  await insert(t, 'child_key', { child_id: id, kek: stored.kekId, wrapped: stored.wrapped })
  const given = next()
  const number = certificateNumber({ municipality: c.municipality, reiwaYear: 8, serial: given })
  // Numbers are never given twice, neither by the application afterwards (CERT-3).
  await t.admin.query(
    `insert into certificate_serial (municipality, reiwa_year, last_serial) values ($1, 8, $2)
     on conflict (municipality, reiwa_year) do update set last_serial = greatest(certificate_serial.last_serial, $2)`,
    [c.municipality, given],
  )
  const today = japanDate(t.clock.now())
  const goesOn =
    demoTowns.find((town) => town.code === c.municipality)?.rows.some((r) => r.value.layers?.some((l) => l.endsAtFiscalYear)) ??
    false
  if (c.certified)
    await insert(t, 'certificate', {
      id: certificateId,
      number,
      child_id: id,
      municipality: c.municipality,
      valid_from: addDays(today, -60),
      national_end: lastNationalDay(c.birthDate),
      municipal_end: goesOn ? lastMunicipalDay(c.birthDate) : null,
      state: 'valid',
      decided_at: t.clock.now(),
    })
  if (c.confirmed)
    for (const part of ['contacts', 'sheet'])
      await insert(t, 'child_sheet_confirmation', {
        id: randomUUID(),
        child_id: id,
        part,
        confirmed_at: t.clock.now(),
        confirmed_by: c.guardian.id,
      })
  return {
    id,
    householdId: c.householdId,
    certificateId,
    birthDate: c.birthDate,
    municipality: c.municipality,
    certificateNumber: number,
  }
}

/** 受入可 of a child at a facility, with the live relation of SEE-1. */
export async function buildAcceptance(
  t: TestApp,
  child: { id: string },
  facility: { id: string },
  kinds: readonly string[] = ['regular', 'flexible'],
): Promise<void> {
  const today = japanDate(t.clock.now())
  await insert(t, 'facility_relation', { child_id: child.id, facility_id: facility.id, live_until: addDays(today, 180) })
  await insert(t, 'facility_acceptance', {
    id: randomUUID(),
    child_id: child.id,
    facility_id: facility.id,
    kinds: [...kinds],
    accepted_at: t.clock.now(),
  })
}
