/** 第1報 and what follows it (ACD-1): whoever is there reports at once; what was written stays, and each later report says the whole anew. */
import { type Done, done, type OwedMail } from '../../platform/act.ts'
import { japanTime } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { referenceNumber } from '../../platform/ids.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { fullKana, fullName } from '../child/names.ts'
import type { followAccident as followEndpoint, reportAccident as reportEndpoint } from './contract.ts'
import {
  insertAccident,
  insertEvent,
  payerOn,
  selectAccident,
  selectAddresses,
  selectEvents,
  selectLiveChild,
  selectTownOf,
} from './queries.ts'
import { type Report, reportRefusals } from './rules.ts'
import { openReport, sealReport } from './words.ts'

const absent: Refused = refuse({ rule: 'ACD-1', code: 'not-found' })
const raced: Refused = refuse({ rule: 'ACD-1', code: 'changed-elsewhere' })

const toTowns = async (c: WriteContext, accident: string, kind: string): Promise<OwedMail[]> =>
  (await selectAddresses(c.tx, accident, 'ward')).map((to) => ({ kind, refs: { accident }, to }))

export async function reportAccident(c: WriteContext, { params, body }: Call<typeof reportEndpoint>): Promise<Done | Refused> {
  const { tx, now, today, id, keys, actor, random } = c
  const { child: childId, ...words } = body
  const wrong = reportRefusals(words, { today, minute: japanTime(now) })
  if (wrong.length > 0) return refuse(...wrong)
  const place = actor.facilityIds.includes(params.facilityId) ? await selectTownOf(tx, params.facilityId) : undefined
  if (!place) return absent
  const child = childId === null ? null : await selectLiveChild(tx, params.facilityId, childId, today)
  const payer = child ? await payerOn(tx, child.id, words.date) : null
  // Without a certificate there is no use here, and nobody who pays.
  if (child === undefined || (child && !payer)) return refuse({ rule: 'SEE-1', code: 'not-found', pointer: '/child' })
  const accident = id()
  await insertAccident(tx, {
    id: accident,
    number: referenceNumber(random),
    facility: params.facilityId,
    municipality: place.municipality,
    child: child?.id ?? null,
    payer,
    date: words.date,
  })
  const named = child ? { name: fullName(child), kana: fullKana(child), birthDate: child.birth_date as Report['date'] } : null
  const event = id()
  const sealed = sealReport(keys, event, accident, { ...words, child: named })
  await insertEvent(tx, { id: event, accident, at: now, event: 'reported', report: 1, town: null, by: actor.loginId, sealed })
  return done(
    'accident.reported',
    { accident },
    {
      children: child ? [child.id] : [],
      facility: params.facilityId,
      municipality: place.municipality,
      mails: await toTowns(c, accident, 'accident.reported'),
    },
  )
}

export async function renderReported({ tx }: WriteContext, ids: Record<string, string>): Promise<ReplyOf<typeof reportEndpoint>> {
  const row = await selectAccident(tx, ids.accident ?? '', null)
  if (!row) throw new Error('an accident that was reported is not there')
  return { id: row.id, number: row.number }
}

export async function followAccident(c: WriteContext, { params, body }: Call<typeof followEndpoint>): Promise<Done | Refused> {
  const { tx, now, today, id, keys, actor } = c
  const row = await selectAccident(tx, params.accidentId, params.facilityId)
  if (!row) return absent
  const { report: seen, ...words } = body
  const wrong = reportRefusals(words, { today, minute: japanTime(now) }).filter((one) => one.code !== 'accident.long-ago')
  if (wrong.length > 0) return refuse(...wrong)
  const last = (await selectEvents(tx, [row.id])).findLast((one) => one.event === 'reported')
  if (!last?.sealed || last.report !== seen) return raced
  const event = id()
  // Whose accident it is was settled by the first report, also when the child is no longer this facility's to look up.
  const { child } = openReport(keys, last.id, row.id, last.sealed)
  const stored = await insertEvent(tx, {
    id: event,
    accident: row.id,
    at: now,
    event: 'reported',
    report: seen + 1,
    town: null,
    by: actor.loginId,
    sealed: sealReport(keys, event, row.id, { ...words, child }),
  })
  if (!stored) return raced
  return done(
    'accident.followed',
    { accident: row.id },
    {
      children: row.child_id ? [row.child_id] : [],
      facility: row.facility_id,
      municipality: row.municipality,
      mails: await toTowns(c, row.id, 'accident.followed'),
    },
  )
}
