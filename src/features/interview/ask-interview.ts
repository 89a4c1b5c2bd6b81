/** 初回面談の申込: proposals or a published time, a note, and from now on the facility may read the child's data (INT-1, INT-2, SEE-1). */
import { type Done, done } from '../../platform/act.ts'
import { clockText, dayOf, japanInstant, japanTime, type LocalDate, monthNumberOf } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import { noEnd } from '../child/visibility.ts'
import type { SlotKind } from '../slot/rules.ts'
import { type AskWay, readAskWays } from './ask-facts.ts'
import type { askInterview as endpoint } from './contract.ts'
import { interviewMails } from './interview-mails.ts'
import { sealMessage } from './messages.ts'
import { childNamed, insertInterview, putRelation, replaceProposals } from './queries.ts'
import { proposalRefusals, publishedRefusals, sentRefusals } from './rules.ts'
import { freeTimes, takeTime, timeById } from './time-queries.ts'

type Body = Call<typeof endpoint>['body']
/** What the family asks for, checked: an interview of one kind or of both, with its time where one was chosen. */
type Wish = {
  kind: SlotKind | null
  way: 'proposals' | 'publishedTimes'
  time: { id: string; date: LocalDate; start: number; minutes: number } | null
  proposals: { date: LocalDate; start: number; end: number }[]
}

export async function askInterview(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { tx, now, today } = c
  const child = await childNamed(tx, body.childId)
  const ways = child && (await readAskWays(tx, child, body.facilityId, today))
  if (!child) return refuse({ rule: 'INT-1', code: 'not-found' })
  if (!ways) return refuse({ rule: 'INT-1', code: 'interview.no-facility', pointer: '/facilityId' })
  const wish = body.timeId === null ? proposed(ways, body, now) : await chosen(c, ways, body, body.timeId)
  if ('refused' in wish) return wish

  const id = c.id()
  const row = { id, child_id: child.id, facility_id: body.facilityId, message: null }
  const inserted = await insertInterview(tx, {
    id,
    child: child.id,
    facility: body.facilityId,
    kind: wish.kind,
    way: wish.way,
    state: wish.time ? 'fixed' : 'requested',
    fixed: wish.time,
    message: await sealMessage(tx, c.keys, row, 'family', body.message),
    by: c.actor.loginId,
    byKind: c.actor.kind,
    now,
  })
  if (!inserted) return refuse({ rule: 'INT-1', code: 'interview.open', slots: { state: 'requested' } })
  if (wish.time && !(await takeTime(tx, wish.time.id, id))) return taken(c, ways, body.facilityId, wish.time)
  await replaceProposals(tx, id, 'family', wish.proposals)
  await putRelation(tx, child.id, body.facilityId, noEnd)
  const told = wish.time
    ? { family: 'interview.fixed', staff: 'interview.chosen' }
    : { family: 'interview.asked', staff: 'interview.new' }
  return done(
    wish.time ? 'chosen' : 'asked',
    { interview: id },
    {
      children: [child.id],
      facility: body.facilityId,
      mails: await interviewMails(tx, row, told),
    },
  )
}

/** Of several kinds one that can be asked is enough; otherwise all reasons are told. */
const reasonsOf = (ways: readonly AskWay[], sent: 'time' | 'proposals'): Refusal[] => {
  const all = ways.map(({ kind, way, reasons }) => [...reasons, ...sentRefusals(kind, way, sent)])
  return all.some((reasons) => reasons.length === 0) ? [] : onceEach(all.flat())
}

function proposed(ways: readonly AskWay[], body: Body, now: Date): Wish | Refused {
  const spans = body.proposals.map((p) => ({ ...p, date: p.date as LocalDate }))
  const refused = [...reasonsOf(ways, 'proposals'), ...proposalRefusals(spans, now)]
  return refused.length > 0 ? { refused } : { kind: null, way: 'proposals', time: null, proposals: spans }
}

async function chosen(c: WriteContext, ways: readonly AskWay[], body: Body, timeId: string): Promise<Wish | Refused> {
  const row = await timeById(c.tx, timeId, body.facilityId)
  if (!row) return refuse({ rule: 'INT-2', code: 'interview.proposal-gone', pointer: '/timeId' })
  const reasons = reasonsOf(
    ways.filter((way) => row.kind === null || way.kind === row.kind),
    'time',
  )
  if (reasons.length > 0) return { refused: reasons }
  const time = { id: row.id, date: row.date, start: row.start_min, minutes: row.minutes }
  const startsAt = japanInstant(time.date, time.start)
  if (publishedRefusals({ startsAt, taken: row.interview_id !== null }, c.now).length > 0)
    return taken(c, ways, body.facilityId, time)
  return { kind: row.kind, way: 'publishedTimes', time, proposals: [] }
}

/** Another family was first, or the time has passed: said with the next free times in the same answer. */
async function taken(
  c: WriteContext,
  ways: readonly AskWay[],
  facility: string,
  time: { date: LocalDate; start: number },
): Promise<Refused> {
  const startsAt = japanInstant(time.date, time.start)
  const lost = publishedRefusals({ startsAt, taken: true }, c.now)
  const kinds = ways.filter(({ way }) => way === 'published').map(({ kind }) => kind)
  const free = await freeTimes(c.tx, facility, { date: c.today, time: japanTime(c.now) }, kinds, 3)
  if (free.length === 0) return refuse(...lost)
  const times = free.map((t) => `${monthNumberOf(t.date)}/${dayOf(t.date)} ${clockText(t.start_min)}`).join('、')
  return refuse(...lost, { rule: 'INT-2', code: 'interview.times-near', slots: { times } })
}

const onceEach = (refusals: readonly Refusal[]): Refusal[] =>
  refusals.filter((refusal, i) => refusals.findIndex((other) => other.code === refusal.code) === i)
