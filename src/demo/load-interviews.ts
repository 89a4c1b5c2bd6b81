/** 初回面談 in their states: at the first facility from other families, and one of guardian@'s elsewhere. */

import { childKey } from '../features/child/child-key.ts'
import { noEnd } from '../features/child/visibility.ts'
import { sealMessage } from '../features/interview/messages.ts'
import { changeInterview, insertInterview, insertRecord, putRelation, replaceProposals } from '../features/interview/queries.ts'
import { insertTimes } from '../features/interview/time-queries.ts'
import { addDays } from '../platform/calendar.ts'
import { seal } from '../platform/crypto.ts'
import type { Demo } from './demo.ts'
import type { DemoFamily } from './load-families.ts'
import { facilities } from './names.ts'
import { openDayAfter } from './open-days.ts'

const words = [
  'はじめての場所では泣くことがあります。慣れるまで短い時間から始めたいです。',
  '駐輪場があるか教えてください。',
  '',
  '給食の様子を見られるとうれしいです。',
] as const

type Plan = {
  family: DemoFamily
  facility: number
  state: 'requested' | 'arranging' | 'fixed' | 'held' | 'refused'
  daysAgo: number
}

export async function loadInterviews(demo: Demo, families: readonly DemoFamily[]): Promise<void> {
  const own = families[0]
  const askers = families.filter((f) => f.municipality === '131075' && f.facility !== 0 && f.facility !== null)
  const states = ['requested', 'requested', 'arranging', 'fixed', 'held', 'refused'] as const
  const plans: Plan[] = states.flatMap((state, i) => {
    const family = askers[i]
    return family ? [{ family, facility: 0, state, daysAgo: i + 1 }] : []
  })
  if (own) plans.push({ family: own, facility: 1, state: 'fixed', daysAgo: 4 })
  for (const [i, plan] of plans.entries()) await loadInterview(demo, plan, words[i % words.length] ?? '')
  for (const [i, facility] of facilities.entries())
    if (facility.interview === 'published') await loadTimes(demo, demo.facilityIds[i] ?? '')
}

/** INT-2: two times on every third open day of the next weeks. */
async function loadTimes(demo: Demo, facility: string): Promise<void> {
  const days = Array.from({ length: 12 }, (_, i) => openDayAfter(demo.today, 3 * i + 2))
  const times = days.flatMap((date) => [600, 630].map((start) => ({ id: demo.id(), date, start, minutes: 30 })))
  await insertTimes(demo.tx, facility, null, times)
}

async function loadInterview(demo: Demo, { family, facility, state, daysAgo }: Plan, message: string): Promise<void> {
  const { tx, keys, now, today } = demo
  const facilityId = demo.facilityIds[facility]
  const child = family.children.find((c) => c.certified)
  if (!facilityId || !child) return
  const id = demo.id()
  const fixed =
    state === 'fixed'
      ? { date: openDayAfter(today, 2), start: 600, minutes: 30 }
      : state === 'held'
        ? { date: addDays(today, -1), start: 630, minutes: 40 }
        : null
  await insertInterview(tx, {
    id,
    child: child.id,
    facility: facilityId,
    kind: null,
    way: 'proposals',
    state,
    fixed,
    message: await sealMessage(tx, keys, { id, child_id: child.id, message: null }, 'family', message),
    by: family.loginId,
    byKind: 'guardian1',
    now: new Date(now.getTime() - daysAgo * 86_400_000),
  })
  const spans = [2, 3, 5].map((n, i) => ({ date: openDayAfter(today, n), start: 570 + 60 * i, end: 690 + 60 * i }))
  await replaceProposals(tx, id, 'family', spans)
  if (state === 'arranging')
    await replaceProposals(tx, id, 'facility', [
      { date: openDayAfter(today, 6), start: 600, end: 630 },
      { date: openDayAfter(today, 7), start: 840, end: 870 },
    ])
  if (state === 'refused') await changeInterview(tx, id, { state, reason: 'noPlace', decidedAt: now })
  await putRelation(tx, child.id, facilityId, state === 'refused' ? addDays(today, 30) : noEnd)
  const key = state === 'held' ? await childKey(tx, keys, child.id) : null
  if (!key || !fixed) return
  const record = demo.id()
  await insertRecord(tx, {
    id: record,
    interview: id,
    child: child.id,
    facility: facilityId,
    stage: 'before',
    mode: 'individual',
    date: fixed.date,
    start: fixed.start,
    end: fixed.start + fixed.minutes,
    individualMinutes: null,
    sealed: seal(
      key,
      { table: 'interview_record', column: 'sealed', row: record },
      JSON.stringify({ present: '母、園長', contents: '園での一日の流れ、持ち物、緊急のときの連絡について話した。' }),
    ),
    by: null,
    now,
  })
}
