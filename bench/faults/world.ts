/** A town to break: a cluster of its own that keeps what it promises (fsync on), few places, many families that want them. */
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { koto } from '../../src/features/municipality/towns.ts'
import { stillClock } from '../../src/platform/clock.ts'
import { type EmbeddedPostgres, startPostgres } from '../../src/platform/embedded-postgres.ts'
import { tieToKeys } from '../../src/platform/installation.ts'
import { openKeys } from '../../src/platform/keys.ts'
import { migrate } from '../../src/platform/migrate.ts'
import type { TestApp } from '../../test/helpers/app.ts'
import { createClient } from '../../test/helpers/app.ts'
import { buildAcceptance, buildCells, buildFacility, buildHousehold, buildLogin, buildTowns } from '../../test/helpers/build.ts'

export type Caller = { login: string; side: 'guardian' | 'facility'; token: string }
export type Place = { id: string; staff: Caller; addresses: number }
export type Family = { caller: Caller; children: readonly string[] }
export type World = {
  places: readonly Place[]
  families: readonly Family[]
  days: readonly string[]
  /** Minutes of the day between which there are cells. */
  hours: readonly [number, number]
  /** Where the nodes' clocks start: Tuesday, 24 November 2026, 9:00 in Japan. */
  now: Date
}

export type Cluster = {
  ownerUrl: string
  socketPath: string
  keyFile: string
  admin: pg.Pool
  pid(): number
  /** As `pg_ctl stop -m immediate`: no checkpoint, no goodbye. Resolves when the server is gone. */
  stopNow(): Promise<void>
  /** Starts it again, or finds it running. */
  start(): Promise<void>
  close(): Promise<void>
}

export async function startCluster(dir: string, settings: Record<string, string> = {}): Promise<Cluster> {
  mkdirSync(dir, { recursive: true })
  chmodSync(dir, 0o711)
  let server: EmbeddedPostgres = await startPostgres({ dataDir: dir, settings })
  const keyFile = join(dir, 'keys.json')
  const keys = openKeys(keyFile, null)
  await migrate(server.ownerUrl, { passwords: keys.rolePasswords })
  await tieToKeys(server.ownerUrl, keys.fingerprint)
  const url = new URL(server.superuserUrl)
  url.pathname = '/tsuen'
  // Only our own looking and seeding need not wait for the disk; the nodes' connections keep what they promise.
  const admin = new pg.Pool({
    connectionString: url.href,
    max: 4,
    application_name: 'faults',
    options: '-c synchronous_commit=off',
  })
  admin.on('error', () => undefined)
  admin.on('connect', (client) => client.on('error', () => undefined))
  const ownerUrl = server.ownerUrl
  return {
    ownerUrl,
    socketPath: join(new URL(ownerUrl).searchParams.get('host') ?? '', '.s.PGSQL.5432'),
    keyFile,
    admin,
    pid: () => server.pid,
    stopNow: async () => {
      signal(server.pid, 'SIGQUIT')
      // Waits for the end of the process and frees the folder.
      await server.stop()
    },
    start: async () => {
      // Where it died by itself the folder is still held; where it lives, nothing is to do.
      if (await answers(admin)) return
      await server.stop()
      server = await startPostgres({ dataDir: dir, settings })
    },
    close: async () => {
      await admin.end()
      await server.stop()
    },
  }
}

export const answers = (pool: pg.Pool): Promise<boolean> =>
  pool.query('select 1').then(
    () => true,
    () => false,
  )

export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

const weekdays = (from: string, days: number): string[] =>
  Array.from({ length: days }, (_, i) => new Date(Date.parse(`${from}T00:00:00Z`) + i * 86_400_000))
    .filter((d) => d.getUTCDay() % 6 !== 0)
    .map((d) => d.toISOString().slice(0, 10))

/** Four places that book at once and one that says yes first; families of one or two children, accepted at all of them. */
export async function seedWorld(cluster: Cluster, families: number): Promise<World> {
  const now = new Date('2026-11-24T00:00:00Z')
  const clock = stillClock(now)
  const keys = openKeys(cluster.keyFile, null)
  // The builders of the tests write rows past the wall; of the application they use no more than this.
  const yard = {
    admin: cluster.admin,
    clock,
    keys,
    client: (side, token) => createClient('http://127.0.0.1', side, token),
  } satisfies Partial<TestApp> as unknown as TestApp
  // The waiting room closes its door when answers are slow, which is what faults make them: it is proven elsewhere, here nobody waits.
  await cluster.admin.query(
    'create trigger no_door before insert or update on waiting_room for each row execute function refuse_change()',
  )
  await buildTowns(yard)
  const days = weekdays('2026-12-01', 18)
  const hours = [540, 1020] as const
  const facilities = []
  const places: Place[] = []
  for (let i = 0; i < 5; i += 1) {
    const settings = i === 4 ? { bookingWays: { regular: 'facility', flexible: 'confirmed' } as const } : {}
    const facility = await buildFacility(yard, { settings })
    facilities.push(facility)
    for (const date of days) await buildCells(yard, facility, { date, from: hours[0], to: hours[1], cap: 1 + (i % 3) })
    const staff = await buildLogin(yard, 'facilityAdmin', { facilityId: facility.id })
    places.push({ id: facility.id, staff: { login: staff.id, side: 'facility', token: staff.token }, addresses: 1 })
  }
  const made: Family[] = []
  for (let i = 0; i < families; i += 1) {
    const births = i % 3 === 0 ? ['2025-01-15', '2024-06-20'] : ['2025-01-15']
    // Half of them have ten hours of the nation and thirty of the town, half of them six: minutes run out as well as places.
    const family = await buildHousehold(yard, { births, municipality: i % 2 === 0 ? koto.code : '142182' })
    for (const child of family.children) for (const facility of facilities) await buildAcceptance(yard, child, facility)
    made.push({
      caller: { login: family.guardian.id, side: 'guardian', token: family.guardian.token },
      children: family.children.map((c) => c.id),
    })
  }
  return { places, families: made, days, hours, now }
}
