/**
 * The gathered settlement on real rows against the naive model: random acts sent without waiting for each other, in batches of random
 * size; every outcome, every balance and every cell must be what the model says.
 */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildTownSetting,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { type ActHead, requestHash } from '../../platform/act.ts'
import { localDate } from '../../platform/calendar.ts'
import { anonymous, createPool, inRole } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import { seededRandom } from '../../platform/random.ts'
import { isRefused } from '../../platform/refusal.ts'
import {
  actsOf,
  type Blueprint,
  blueprint,
  cap,
  classCap,
  classOf,
  granted,
  seated,
  stands,
  startOfModel,
  step,
  usedOf,
} from './decide-model.ts'
import { away, day, home, layer, nextDay, noon } from './decide-samples.ts'
import type { Act } from './facts.ts'
import { reconcile } from './reconcile.ts'
import { createSettlement, type PreparedAct, type Settled } from './settle.ts'

let t: TestApp
const defects: unknown[] = []
let grounds = 0

beforeAll(async () => {
  t = await startTestApp({ now: noon })
  await buildTowns(t)
  const since = localDate('2026-04-02')
  const national = granted['national'] ?? 0
  // The row's `capMinutes` and layers are those of the model; a cap of 420 minutes is one that a town may set.
  await buildTownSetting(t, home, { capMinutes: national as never, layers: [layer('koto', granted['koto'] ?? 0)] }, since)
  await buildTownSetting(t, away, { capMinutes: national as never, layers: [] }, since)
})
afterAll(async () => {
  await t.close()
  expect(defects).toEqual([])
})

type Ground = {
  ids: Map<string, string>
  nameOf: Map<string, string>
  settle: ReturnType<typeof createSettlement>
  end: () => Promise<void>
}

/** The model's facilities, children and standing bookings as rows; one connection, so that the order of sending is the order of judging. */
async function build(most: number, lookFrom: number): Promise<Ground> {
  const ids = new Map<string, string>()
  const ways = { regular: 'facility', flexible: 'confirmed' } as const
  for (const [name, municipality, settings] of [
    ['A', home, {}],
    ['B', home, { bookingWays: ways }],
    ['C', away, {}],
  ] as const) {
    const place = await buildFacility(t, { municipality, settings: { ...settings, acceptsOthers: true } })
    ids.set(name, place.id)
    const caps = [null, classCap, classCap] as const
    await buildCells(t, place, ...[day, nextDay].map((date) => ({ date, from: 480, to: 1080, cap, caps })))
  }
  for (const [name, municipality, birth] of [
    ['kid', home, '2024-01-15'],
    ['sister', home, '2025-01-15'],
    ['other', away, '2024-02-01'],
  ] as const) {
    const family = await buildHousehold(t, { municipality, births: [birth] })
    const child = family.children[0] as BuiltChild
    ids.set(name, child.id)
    for (const place of ['A', 'B', 'C']) await buildAcceptance(t, child, { id: ids.get(place) ?? '' })
  }
  // No town's end of hours falls into the month.
  await t.admin.query("update certificate set national_end = '2027-04-08', municipal_end = '2028-03-31'")
  const pool = createPool({ url: t.database.settleUrl, size: 1, name: 'test' })
  grounds += 1
  const random = seededRandom(`property ${grounds}`)
  const onDefect = (e: unknown) => void defects.push(e)
  const settle = createSettlement(pool, { id: createIds(t.clock, random), random, most, lookFrom, onDefect })
  const ground: Ground = { ids, nameOf: new Map(), settle, end: () => pool.end() }
  for (const stand of stands) {
    idOf(ground, stand.id)
    const { id: booking, child, facility, date, start, end, kind } = stand
    const base = { reason: null, at: noon, key: null, channel: 'guardian' as const }
    const [asked] = await send(ground, [
      { act: 'book', booking, child, facility, date, start, end, kind, override: false, offer: null, ...base },
    ])
    const [said] = await send(ground, [{ act: 'confirm', booking, at: noon, channel: 'proxy', key: null }])
    expect([codesOf(asked), codesOf(said)]).toEqual([['booking.requested'], ['booking.confirmed']])
  }
  return ground
}

/** Rows have UUIDs, the model has names. */
function idOf({ ids, nameOf }: Ground, name: string): string {
  const known = ids.get(name) ?? randomUUID()
  ids.set(name, known)
  nameOf.set(known, name)
  return known
}

function send(ground: Ground, acts: readonly Act[]): Promise<Settled[]> {
  return ground.settle(
    acts.map((act) => {
      const { at, channel, key: _key, ...rest } = act
      const named = Object.fromEntries(
        Object.entries(rest).map(([name, value]) =>
          ['booking', 'next', 'child', 'facility', 'closure'].includes(name)
            ? [name, idOf(ground, String(value))]
            : [name, value],
        ),
      )
      const key = randomUUID()
      const head: ActHead = {
        actor: { ...anonymous, kind: 'guardian1' },
        scope: randomUUID(),
        key,
        requestHash: requestHash(key),
        event: 'booking.test',
        at,
        requestId: 'property',
        id: randomUUID,
      }
      return { head, act: { channel, act: named } as unknown as PreparedAct }
    }),
  )
}

/** The nearest free times beside a refusal are advice, no reason. */
const advice = 'booking.nearest'
const codesOf = (outcome: Settled | undefined): string[] =>
  outcome === undefined
    ? []
    : isRefused(outcome)
      ? outcome.refused.map((r) => r.code).filter((code) => code !== advice)
      : 'code' in outcome
        ? [outcome.code]
        : ['replay']

/** Offers have no rows yet; an act that takes one takes none. */
const known = (plan: Blueprint): boolean => plan.act !== 'offer' && plan.act !== 'endOffer'
const bare = (plan: Blueprint): Blueprint => (plan.act === 'book' ? { ...plan, offer: null } : plan)

test('HRS, SLOT, BOOK, CAN: outcomes and counters of gathered acts are those of the model', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(blueprint, { minLength: 10, maxLength: 40 }),
      fc.integer({ min: 1, max: 12 }),
      // With the look before the locks, and without it.
      fc.constantFrom(0, 2),
      async (plans, most, lookFrom) => {
        const acts = actsOf(plans.filter(known).map(bare))
        const ground = await build(most, lookFrom)
        try {
          const outcomes = (await Promise.all(acts.map((act) => send(ground, [act])))).flat()
          const model = startOfModel()
          for (const [i, act] of acts.entries())
            expect([...new Set(codesOf(outcomes[i]))].sort(), `${i}: ${act.act}`).toEqual([...new Set(step(model, act))].sort())
          await compare(ground, model)
        } finally {
          await ground.end()
        }
      },
    ),
    { numRuns: 20 },
  )
}, 120_000)

async function compare(ground: Ground, model: ReturnType<typeof startOfModel>): Promise<void> {
  for (const who of Object.keys(classOf)) {
    const { rows } = await t.admin.query<{ layer: string; used: number }>(
      'select layer, used from hours_balance where child_id = $1',
      [ground.ids.get(who)],
    )
    for (const { layer: code, used } of rows) expect([who, code, used]).toEqual([who, code, usedOf(model, who, code)])
  }
  for (const place of ['A', 'B', 'C']) {
    const { rows } = await t.admin.query<{ date: typeof day; start_min: number; taken: number; classes: number[] }>(
      'select date::text, start_min, taken, array[taken0, taken1, taken2] as classes from slot_cell where facility_id = $1',
      [ground.ids.get(place)],
    )
    for (const cell of rows)
      expect([place, cell.date, cell.start_min, cell.taken, ...cell.classes]).toEqual([
        place,
        cell.date,
        cell.start_min,
        ...[null, 0, 1, 2].map((c) => seated(model, place, cell.date, cell.start_min, c)),
      ])
  }
  const { rows: states } = await t.admin.query<{ id: string; state: string }>(
    'select id, state from booking where facility_id = any($1::uuid[])',
    [['A', 'B', 'C'].map((name) => ground.ids.get(name))],
  )
  const byName = new Map(model.uses.map((use) => [ground.ids.get(use.id), use.state]))
  expect(new Map(states.map((row) => [row.id, row.state]))).toEqual(byName)
  const pool = createPool({ url: t.database.settleUrl, size: 1, name: 'test' })
  expect(await inRole(pool, (tx) => reconcile(tx))).toEqual([])
  await pool.end()
}
