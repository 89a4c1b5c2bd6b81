/** The facility's interviews: list, and one with words and records; each opening of one leaves a row that the guardian sees (SEE-1). */
import { japanDate, type LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import { openText } from '../../platform/crypto.ts'
import type { HealthContext, ReadContext } from '../../platform/http/route.ts'
import { showPhone } from '../../platform/japanese.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { childKey } from '../child/child-key.ts'
import { fullKana, fullName } from '../child/names.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { getInterview, listInterviews } from './contract.ts'
import { headOf, proposalOf } from './head.ts'
import { readMessages } from './messages.ts'
import {
  childNamed,
  countStates,
  facilityNamed,
  guardiansOf,
  type InterviewRow,
  interviewById,
  interviewsOfFacility,
  liveAcceptance,
  proposalsOf,
  recordsOf,
  relationRow,
} from './queries.ts'
import { countsForAddition, interviewStates, isOpen } from './rules.ts'

export async function readInterviews(
  c: ReadContext,
  { params, query }: Call<typeof listInterviews>,
): Promise<ReplyOf<typeof listInterviews>> {
  const states = interviewStates.filter(
    (state) => query.state === 'all' || (query.state === 'open' ? isOpen(state) : state === query.state),
  )
  const counts = await countStates(c.tx, params.facilityId)
  const facility = await facilityNamed(c.tx, params.facilityId)
  return {
    counts: Object.fromEntries(counts),
    kinds: (facility?.kinds ?? []) as SlotKind[],
    interviews: (await interviewsOfFacility(c.tx, params.facilityId, states)).map((row) => ({
      ...headOf(row),
      child:
        row.named === null || row.birth_date === null
          ? null
          : {
              id: row.named,
              name: fullName({ family_name: row.family_name ?? '', given_name: row.given_name ?? '' }),
              birthDate: row.birth_date,
            },
      proposals: Number(row.proposals ?? 0),
    })),
  }
}

type Answer = { value: ReplyOf<typeof getInterview>; children: readonly string[]; facility: string }

export async function readInterview(c: HealthContext, { params }: Call<typeof getInterview>): Promise<Answer | Refused> {
  const { tx, today } = c
  const row = await interviewById(tx, params.interviewId)
  const facility = await facilityNamed(tx, params.facilityId)
  if (!row || !facility || row.facility_id !== facility.id) return refuse({ rule: 'INT-1', code: 'not-found' })
  const child = await childNamed(tx, row.child_id)
  const relation = await relationRow(tx, row.child_id, row.facility_id)
  const live = relation !== undefined && relation.live_until >= today
  const acceptance = row.state === 'accepted' ? await liveAcceptance(tx, row.child_id, row.facility_id) : undefined
  return {
    value: {
      ...headOf(row),
      facilityKinds: facility.kinds as SlotKind[],
      child: child ? { id: child.id, name: fullName(child), kana: fullKana(child), birthDate: child.birth_date, live } : null,
      guardians:
        child && live
          ? (await guardiansOf(tx, child.household_id)).map((g) => ({ name: fullName(g), phone: g.phone && showPhone(g.phone) }))
          : [],
      proposals: (await proposalsOf(tx, row.id)).map(proposalOf),
      messages: await readMessages(tx, c.keys, row),
      records: await openRecords(c, row),
      acceptance: acceptance
        ? {
            id: acceptance.id,
            acceptedOn: japanDate(acceptance.accepted_at),
            kinds: [...acceptance.kinds],
            asKnown: acceptance.as_known,
            validTo: acceptance.valid_to,
          }
        : null,
    },
    children: [row.child_id],
    facility: facility.id,
  }
}

/** Who was there and what was said stays readable while the child's key is (SEE-1, SEE-4). */
async function openRecords(c: HealthContext, interview: InterviewRow): Promise<ReplyOf<typeof getInterview>['records']> {
  const rows = await recordsOf(c.tx, interview.id)
  const key = rows.length > 0 ? await childKey(c.tx, c.keys, interview.child_id) : null
  return rows.map((row) => {
    const where = { table: 'interview_record', column: 'sealed', row: row.id }
    const said =
      key && row.sealed ? (JSON.parse(openText(key, where, row.sealed)) as { present?: string; contents?: string }) : {}
    return {
      id: row.id,
      stage: row.stage,
      mode: row.mode,
      date: row.date,
      start: row.start_min,
      end: row.end_min,
      individualMinutes: row.individual_minutes,
      counts: countsForAddition({
        kind: row.stage,
        mode: row.mode,
        date: row.date as LocalDate,
        start: row.start_min,
        end: row.end_min,
        individualMinutes: row.individual_minutes ?? 0,
      }),
      present: said.present ?? '',
      contents: said.contents ?? '',
      by: row.display_name ?? '',
    }
  })
}
