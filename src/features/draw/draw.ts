/**
 * The lot (SLOT-4, REG-1): who gets which place, from a list, a seed and the free places. Deterministic, server only; anybody who has
 * the published record can do it again. An entry's lot is the SHA-256 of `seed:number`, so that neither the time nor the order of
 * entering nor anybody else's entry moves it, and every single lot can be checked with any tool that knows SHA-256.
 */
import { createHash } from 'node:crypto'
import type { LocalDate } from '../../platform/calendar.ts'
import { type ClassAge, cellStarts } from '../slot/rules.ts'

export type Wish = { date: LocalDate; start: number; end: number }
export type DrawEntry = {
  /** Random, public; nobody's name. */
  number: string
  /** The same for siblings, else its own. */
  family: string
  resident: boolean
  classAge: ClassAge
  /** How many of the wishes may be granted; at least 1. */
  most: number
  /** In order of preference. */
  wishes: readonly Wish[]
}
/** Free places of a cell; a class's null = only the total binds. */
export type DrawPlace = {
  date: LocalDate
  start: number
  total: number
  classes: readonly [number | null, number | null, number | null]
}
/** `siblingsTogether`: siblings share a lot, and what they all wish is granted to all of them or to none. */
export type DrawRules = { residentsFirst: boolean; siblingsTogether: boolean }
export type WishId = { number: string; wish: number }
/** Of siblings who win together all wins bear the same turn. */
export type Win = WishId & { turn: number }
export type Drawn = {
  /** Numbers in the order of the draw. */
  order: readonly string[]
  /** In the order in which they were granted. */
  won: readonly Win[]
  /** Numbers that won nothing, in the order of the draw. */
  waiting: readonly string[]
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** 64 hexadecimal digits. Smaller is drawn earlier. */
export const lotOf = (seed: string, number: string): string => sha256(`${seed}:${number}`)

/** What is published before the close, so that the seed cannot be chosen afterwards. */
export const seedHashOf = (seed: string): string => sha256(seed)

/** The frozen list in one line per entry, by number; its hash is published with it. */
export const listHashOf = (entries: readonly DrawEntry[]): string => sha256(collapsed(entries).map(lineOf).join('\n'))

const lineOf = (e: DrawEntry): string =>
  [
    e.number,
    e.family,
    e.resident ? 'resident' : 'other',
    e.classAge,
    e.most,
    ...e.wishes.map((w) => `${w.date} ${w.start}-${w.end}`),
  ].join(' ')

/** One entry per number, by number, and each range once in it. */
function collapsed(entries: readonly DrawEntry[]): DrawEntry[] {
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]))
  return [...byNumber.values()].sort((a, b) => (a.number < b.number ? -1 : 1))
}

const sameWish = (a: Wish, b: Wish): boolean => a.date === b.date && a.start === b.start && a.end === b.end
const overlap = (a: Wish, b: Wish): boolean => a.date === b.date && a.start < b.end && b.start < a.end

type Unit = { members: DrawEntry[]; lot: string; resident: boolean }

function unitsOf(entries: readonly DrawEntry[], seed: string, rules: DrawRules): Unit[] {
  const groups = new Map<string, DrawEntry[]>()
  for (const entry of collapsed(entries)) {
    const key = rules.siblingsTogether ? `family ${entry.family}` : entry.number
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  // One lot for all siblings, that of their first number: the smallest of several would be drawn too early too often.
  const units = [...groups.values()].map((members) => ({
    members,
    lot: lotOf(seed, members[0]?.number ?? ''),
    resident: members.some((entry) => entry.resident),
  }))
  return units.sort((a, b) =>
    rules.residentsFirst && a.resident !== b.resident ? (a.resident ? -1 : 1) : a.lot < b.lot ? -1 : 1,
  )
}

/**
 * Rounds over the entries in the order of their lots: in each, everybody in turn gets the first of the own wishes that is still free,
 * until all have what they asked for or nothing is left.
 * @param struck wishes that the rules of booking refused when their turn came (hours, interview …); they are passed over
 */
export function draw(
  entries: readonly DrawEntry[],
  places: readonly DrawPlace[],
  seed: string,
  rules: DrawRules,
  struck: readonly WishId[] = [],
): Drawn {
  const units = unitsOf(entries, seed, rules)
  const free = new Map(places.map((p) => [`${p.date} ${p.start}`, { total: p.total, classes: [...p.classes] }]))
  const passed = new Set(struck.map(({ number, wish }) => `${number} ${wish}`))
  const granted = new Map<string, number[]>()
  const won: Win[] = []

  const move = (wish: Wish, classAge: ClassAge, by: 1 | -1): void => {
    for (const start of cellStarts(wish.start, wish.end)) {
      const cell = free.get(`${wish.date} ${start}`)
      if (!cell) continue
      cell.total += by
      const own = cell.classes[classAge]
      if (own != null) cell.classes[classAge] = own + by
    }
  }
  const fits = (entry: DrawEntry, wish: Wish): boolean =>
    (granted.get(entry.number) ?? []).every((i) => !overlap(entry.wishes[i] as Wish, wish)) &&
    cellStarts(wish.start, wish.end).every((start) => {
      const cell = free.get(`${wish.date} ${start}`)
      return cell !== undefined && cell.total > 0 && (cell.classes[entry.classAge] ?? 1) > 0
    })
  const wants = (entry: DrawEntry, i: number): boolean =>
    i >= 0 &&
    (granted.get(entry.number)?.length ?? 0) < entry.most &&
    !(granted.get(entry.number) ?? []).includes(i) &&
    !passed.has(`${entry.number} ${i}`)

  /** Grants to all or to none. */
  const grant = (picks: readonly { entry: DrawEntry; i: number }[], turn: number): boolean => {
    const taken: { entry: DrawEntry; i: number }[] = []
    for (const { entry, i } of picks) {
      const wish = entry.wishes[i]
      if (!wish || !wants(entry, i) || !fits(entry, wish)) {
        for (const back of taken) move(back.entry.wishes[back.i] as Wish, back.entry.classAge, 1)
        return false
      }
      move(wish, entry.classAge, -1)
      taken.push({ entry, i })
    }
    for (const { entry, i } of taken) {
      granted.set(entry.number, [...(granted.get(entry.number) ?? []), i])
      won.push({ number: entry.number, wish: i, turn })
    }
    return true
  }

  let turn = 0
  for (let more = true; more; ) {
    more = false
    for (const { members } of units) {
      const [first] = members
      const shared = (wish: Wish): boolean =>
        members.length > 1 && members.every((m) => m.wishes.some((other) => sameWish(other, wish)))
      const together = (first?.wishes ?? []).some((wish) => {
        const picks = members.map((entry) => ({ entry, i: entry.wishes.findIndex((other) => sameWish(other, wish)) }))
        return shared(wish) && grant(picks, turn)
      })
      if (together) {
        turn += 1
        more = true
        continue
      }
      for (const entry of members) {
        const alone = entry.wishes.some((wish, i) => !shared(wish) && grant([{ entry, i }], turn))
        if (!alone) continue
        turn += 1
        more = true
      }
    }
  }
  const order = units.flatMap(({ members }) => members.map((m) => m.number))
  return { order, won, waiting: order.filter((number) => !granted.has(number)) }
}
