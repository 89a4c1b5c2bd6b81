/** The ranking of a 募集 with its lots and hashes (REG-1): the lot, the seed and its hash are those of every draw. Server only. */
import { createHash } from 'node:crypto'
import { lotOf, seedHashOf } from '../draw/draw.ts'
import { type CallEntry, type Ranked, rankCall } from './call-rules.ts'

/** The frozen list in one line per entry, by number. */
export const callListHash = (entries: readonly CallEntry[]): string =>
  createHash('sha256')
    .update(
      [...entries]
        .sort((a, b) => (a.number < b.number ? -1 : 1))
        .map((e) => [e.number, e.place, e.resident ? 'resident' : 'other', e.tier].join(' '))
        .join('\n'),
    )
    .digest('hex')

type Places = readonly { id: string; places: number }[]
type Rules = { residentsFirst: boolean; reserves: number }

export const rankBySeed = (entries: readonly CallEntry[], places: Places, rules: Rules, seed: string): Ranked[] =>
  rankCall(entries, places, rules, (number) => lotOf(seed, number))

/** Does the published result follow from what is published? */
export function callAgrees(
  call: { seedHash: string; places: Places } & Rules,
  record: {
    seed: string
    listHash: string
    entries: readonly CallEntry[]
    ranked: readonly Pick<Ranked, 'number' | 'place' | 'rank' | 'outcome'>[]
  },
): boolean {
  const lines = (ranked: typeof record.ranked): string =>
    ranked
      .map((one) => [one.place, one.rank, one.number, one.outcome].join(' '))
      .sort()
      .join('\n')
  return (
    seedHashOf(record.seed) === call.seedHash &&
    callListHash(record.entries) === record.listHash &&
    lines(rankBySeed(record.entries, call.places, call, record.seed)) === lines(record.ranked)
  )
}
