/** Who wishes what, in which order. Pure: the load generator, the settlement called in process and the rivals play the same plan. */
import { days, opens, placeOf, type World } from './rush-world.ts'

export type Wish = { family: number; facility: number; date: string; start: number; end: number }
export type Plan =
  /** Every family its own facilities and days: 10,000 facility-days. */
  | { kind: 'spread'; placesPerFamily: number }
  /** The month of one facility, by the first `guardians` families. */
  | { kind: 'hot'; guardians: number }
  /** One afternoon of one facility: everybody wants the same two hours. */
  | { kind: 'one'; guardians: number }

const use = 120
const starts = 5

/** The n-th wish of a plan. A family's wishes lie on different days, so that none overlaps another. */
export function wishOf(plan: Plan, world: Pick<World, 'facilities' | 'families'>, n: number): Wish {
  const among = plan.kind === 'spread' ? world.families.length : plan.guardians
  const family = n % among
  const turn = Math.floor(n / among)
  const facility =
    plan.kind === 'spread' ? placeOf({ facilities: world.facilities.length }, family, turn % plan.placesPerFamily) : 0
  // Days move on with every round through the facilities: their numbers share factors, and a plain remainder would come back to the same few afternoons.
  const round = Math.floor(family / world.facilities.length)
  const day = plan.kind === 'one' ? 20 : (family + round + turn) % days.length
  const start = plan.kind === 'one' ? opens : opens + use * ((family * 3 + round + turn) % starts)
  return { family, facility, date: days[day] ?? '', start, end: start + use }
}
