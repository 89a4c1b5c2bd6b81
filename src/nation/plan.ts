/** How many of what, and where: the shares of a scale. */
import type { Chance } from './chance.ts'
import { type NationTown, nationTowns } from './towns.ts'

export const nationalChildren = 1_300_000
const nationalFacilities = 10_000

export type TownPlan = NationTown & { joined: boolean; children: number; facilities: number }

/** The demo's accounts stand in these two. */
export const showTowns = ['131075', '131083'] as const

/**
 * A part of the country is fewer towns, not emptier ones, so that one town, facility or family weighs the same at every scale.
 * @param scale 0.0005 to 1
 */
export function planOf(scale: number, chance: Chance): TownPlan[] {
  const towns = nationTowns()
  const everyone = towns.reduce((sum, town) => sum + town.people, 0)
  const order = towns.map((town) => ({ town, at: showTowns.some((code) => code === town.code) ? -1 : chance.share() }))
  order.sort((a, b) => a.at - b.at)
  const joined = new Set<string>()
  let people = 0
  for (const { town, at } of order)
    if (scale === 1 || at < 0 || people + town.people <= everyone * scale) {
      joined.add(town.code)
      people += town.people
    }
  const children = Math.round(nationalChildren * scale)
  // Every town that takes part has a place.
  const facilities = Math.max(joined.size, Math.round(nationalFacilities * scale)) - joined.size
  let sum = 0
  return towns.map((town) => {
    if (!joined.has(town.code)) return { ...town, joined: false, children: 0, facilities: 0 }
    const before = sum / people
    sum += town.people
    const after = sum / people
    const part = (all: number): number => Math.round(all * after) - Math.round(all * before)
    return { ...town, joined: true, children: part(children), facilities: 1 + part(facilities) }
  })
}
