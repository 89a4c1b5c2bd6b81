/** 「今月の時間を使う」 from the rows: free ranges of the accepted facilities, for one child or for siblings together. */
import { firstDayOf, type LocalMonth, lastDayOf, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { SlotKind } from '../slot/rules.ts'
import { familyDay, freeRanges } from './family-day.ts'
import { facilityOf } from './judge.ts'
import { factsOfWishes } from './judge-several.ts'
import { bookableOn, ownWork } from './own-facts.ts'
import { childName } from './place-head.ts'
import { type Group, plansFor } from './plan-rules.ts'
import { selectAccepting, selectCells, selectChild, selectHousehold } from './queries.ts'
import type { getPlan } from './series-contract.ts'
import { selectNames } from './series-queries.ts'
import type { Wish } from './series-rules.ts'

/** Lengths in minutes that are thought of; the rule of the facility decides which it takes. */
const lengths = [60, 120, 150, 180, 240, 300, 480]

type Reply = ReplyOf<typeof getPlan>

/** Free ranges of one child: of each day and length the earliest. */
async function rangesOf(c: ReadContext, child: string, month: LocalMonth): Promise<{ wishes: Wish[]; bookable: number }> {
  const wishes: Wish[] = []
  let most = 0
  for (const place of await selectAccepting(c.tx, child)) {
    const pair = { child, facility: place.id }
    const work = await ownWork(c.tx, pair, [month], c.today)
    const facility = facilityOf(work, place.id)
    const { unit } = facility.terms
    most = Math.max(most, bookableOn(work, pair, monthOf(c.today) === month ? c.today : firstDayOf(month)))
    for (const kind of place.kinds as SlotKind[]) {
      if (facility.ways[kind] !== 'automatic' && facility.ways[kind] !== 'confirmed') continue
      const from = firstDayOf(month) < c.today ? c.today : firstDayOf(month)
      for (const [date, cells] of await selectCells(c.tx, place.id, kind, from, lastDayOf(month))) {
        const day = familyDay(work, pair, kind, date, cells, c.now)
        for (const length of lengths) {
          const first = freeRanges(day, cells, unit, length)[0]
          if (first) wishes.push({ ...pair, kind, ...first })
        }
      }
    }
  }
  return { wishes, bookable: most }
}

const sameTime = (a: Wish, b: Wish): boolean =>
  a.facility === b.facility && a.kind === b.kind && a.date === b.date && a.start === b.start && a.end === b.end

export async function readPlan(
  c: ReadContext,
  childId: string,
  ask: { month?: LocalMonth | undefined; together: boolean },
): Promise<Reply | Refused> {
  const child = await selectChild(c.tx, childId)
  if (!child) return refuse({ rule: 'BOOK-1', code: 'not-found' })
  const month = ask.month && ask.month > monthOf(c.today) ? ask.month : monthOf(c.today)
  const own = await rangesOf(c, childId, month)
  const siblings = (await selectHousehold(c.tx, child.household_id)).filter((id) => id !== childId)
  const theirs = ask.together ? await Promise.all(siblings.map((id) => rangesOf(c, id, month))) : []
  const others = theirs.filter((one) => one.bookable > 0)
  const groups = own.wishes.flatMap((wish): Group[] => {
    const beside = others.flatMap((one) => one.wishes.find((other) => sameTime(other, wish)) ?? [])
    return beside.length === others.length ? [[wish, ...beside]] : []
  })
  const facts = groups.length > 0 ? await factsOfWishes(c, groups.flat()) : null
  const plans = facts ? plansFor(facts, groups, c.now) : []
  const names = await selectNames(c.tx, [childId, ...siblings], [...new Set(groups.map(([wish]) => wish.facility))])
  const called = (id: string) => {
    const row = names.children.get(id)
    return row ? childName(row) : ''
  }
  return {
    child: { id: childId, name: called(childId) },
    month,
    bookable: own.bookable,
    siblings: siblings.length,
    together: ask.together,
    plans: plans.map(({ style, wishes }) => ({
      style,
      wishes: wishes.map((wish) => ({
        ...wish,
        child: { id: wish.child, name: called(wish.child) },
        facility: { id: wish.facility, name: names.facilities.get(wish.facility) ?? '' },
      })),
    })),
  }
}
