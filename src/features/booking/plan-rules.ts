/**
 * 「今月の時間を使う」: ways to spend what is left of a month. Each wish is put to the settlement's own decision after those before it, so
 * that nothing is proposed that would be refused at that moment, and never more than the hours. Pure.
 */
import { weekdayOf } from '../../platform/calendar.ts'
import { decide } from './decide.ts'
import type { BookAct, Facts } from './facts.ts'
import { ascending, type Wish } from './series-rules.ts'

/** 毎週同じ曜日と時間に, 1日を長く, 近い日から少しずつ. */
export const planStyles = ['steady', 'long', 'soon'] as const
export type PlanStyle = (typeof planStyles)[number]
/** Wishes that are taken together or not at all: siblings at the same place and time. */
export type Group = readonly [Wish, ...Wish[]]
export type Plan = { style: PlanStyle; wishes: Wish[] }

/** Length in minutes that `soon` prefers: two hours. */
const handy = 120
/** Longer weekly uses than this are no habit that a young child begins with. */
const steadyMost = 300
/** Of weekly times, so many are tried. */
const mostTimes = 8

/**
 * @param groups free ranges of the month that each could be booked alone
 * @param at the instant of the decision
 * @returns at most one plan per style, each different from those before it; wishes ascending
 */
export function plansFor(facts: Facts, groups: readonly Group[], at: Date): Plan[] {
  const plans: Plan[] = []
  const known = new Set<string>()
  for (const style of planStyles) {
    const wishes = style === 'steady' ? steady(facts, groups, at) : pick(facts, inOrder(groups, style), at)
    const id = JSON.stringify(wishes)
    if (wishes.length === 0 || known.has(id)) continue
    known.add(id)
    plans.push({ style, wishes })
  }
  return plans
}

const lengthOf = ([first]: Group): number => first.end - first.start

function inOrder(groups: readonly Group[], style: 'long' | 'soon'): Group[] {
  const rank = (group: Group) => (style === 'long' ? -lengthOf(group) : Math.abs(lengthOf(group) - handy))
  return [...groups].sort((a, b) => {
    const byDay = a[0].date < b[0].date ? -1 : a[0].date > b[0].date ? 1 : 0
    const byRank = rank(a) - rank(b)
    return (style === 'long' ? byRank || byDay : byDay || byRank) || a[0].start - b[0].start
  })
}

/** The weekly time that uses most of the month. */
function steady(facts: Facts, groups: readonly Group[], at: Date): Wish[] {
  const times = new Map<string, Group[]>()
  for (const group of groups) {
    const [{ facility, kind, date, start, end }] = group
    if (end - start > steadyMost) continue
    const key = `${facility} ${kind} ${weekdayOf(date)} ${start} ${end}`
    times.set(key, [...(times.get(key) ?? []), group])
  }
  const sum = (list: readonly Group[]) => list.reduce((minutes, group) => minutes + lengthOf(group), 0)
  return [...times.values()]
    .filter((list) => list.length > 1)
    .sort((a, b) => b.length - a.length || sum(b) - sum(a))
    .slice(0, mostTimes)
    .map((list) => pick(facts, inOrder(list, 'soon'), at))
    .filter((wishes) => new Set(wishes.map((wish) => wish.date)).size > 1)
    .reduce<Wish[]>((best, wishes) => (minutesOf(wishes) > minutesOf(best) ? wishes : best), [])
}

const minutesOf = (wishes: readonly Wish[]): number => wishes.reduce((sum, wish) => sum + wish.end - wish.start, 0)

/** Takes each group in turn that still stands after those before it; one use a day for each child. */
function pick(facts: Facts, groups: readonly Group[], at: Date): Wish[] {
  let chosen: Wish[] = []
  const days = new Set<string>()
  for (const group of groups) {
    const keys = group.map((wish) => `${wish.child} ${wish.date}`)
    if (keys.some((key) => days.has(key))) continue
    // Hours and layers are counted in the order in which they will be settled.
    const next = ascending([...chosen, ...group])
    if (!allStand(facts, next, at)) continue
    chosen = next
    for (const key of keys) days.add(key)
  }
  return chosen
}

const allStand = (facts: Facts, wishes: readonly Wish[], at: Date): boolean =>
  decide(
    facts,
    wishes.map((wish, i) => actOf(wish, i, at)),
  ).every((outcome) => outcome.kind === 'done')

const actOf = (wish: Wish, i: number, at: Date): BookAct => ({
  act: 'book',
  booking: `plan-${i}`,
  ...wish,
  at,
  channel: 'guardian',
  key: null,
  reason: null,
  override: false,
  offer: null,
})
