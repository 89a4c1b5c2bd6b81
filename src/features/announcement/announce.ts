/** A town's officer announces, a colleague signs what goes to all of a kind, either takes it back. */
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type {
  approveAnnouncement as approveEndpoint,
  getTownAnnouncements,
  makeAnnouncement as makeEndpoint,
  previewRecipients as previewEndpoint,
  withdrawAnnouncement as withdrawEndpoint,
} from './contract.ts'
import {
  countHouseholds,
  selectFacilities,
  selectGuardians,
  selectOfTown,
  selectOne,
  selectToldFacilities,
  toFacilities,
  toGuardians,
} from './queries.ts'
import { type AnnouncementAudience, announcementState, farthestDays, needsSecond } from './rules.ts'

const absent: Refused = refuse({ rule: 'HLP-1', code: 'not-found' })

export async function readTownAnnouncements({ tx, actor }: ReadContext): Promise<ReplyOf<typeof getTownAnnouncements>> {
  const town = actor.municipality ?? ''
  const rows = await selectOfTown(tx, town)
  return {
    announcements: rows.map((row) => ({
      id: row.id,
      title: row.title,
      body: row.body,
      audience: row.audience,
      facility: row.facility_id ? { id: row.facility_id, name: row.facility_name ?? '' } : null,
      areas: row.areas ?? [],
      byMail: row.by_mail,
      state: announcementState(row),
      publishAt: (row.published_at ?? row.publish_at).toISOString(),
      madeBy: row.maker_name ?? '',
      approvedBy: row.approved_by && row.approved_by !== row.made_by ? row.second_name : null,
      mayApprove: announcementState(row) === 'waiting' && row.made_by !== actor.loginId && actor.kind !== 'wardViewer',
    })),
    facilities: await selectFacilities(tx, town),
  }
}

export async function previewRecipients(
  { tx, actor }: ReadContext,
  { query }: Call<typeof previewEndpoint>,
): Promise<ReplyOf<typeof previewEndpoint>> {
  const town = actor.municipality ?? ''
  const areas = query.areas?.split(',') ?? []
  const facility = query.audience === 'guardians' ? (query.facility ?? null) : null
  const families = toGuardians(query.audience)
  const guardians = families ? await selectGuardians(tx, town, facility, areas) : []
  const places = families ? await countHouseholds(tx, town, facility, areas) : []
  const facilities = toFacilities(query.audience) ? await selectToldFacilities(tx, town, areas) : []
  return {
    households: new Set(guardians.map((one) => one.household_id)).size,
    guardians: guardians.length,
    facilities: facilities.length,
    unreached: places.reduce((sum, one) => sum + Number(one.unreached), 0),
    places: places.map((one) => ({ postcode: one.postcode, households: Number(one.households) })),
    facilityNames: facilities.map(({ name }) => name),
    needsSecond: await secondFor(tx, town, { audience: query.audience, facility, areas }),
  }
}

type Whom = { audience: AnnouncementAudience; facility: string | null; areas: readonly string[] }

async function reach(tx: ReadTx, town: string, { audience, facility, areas }: Whom): Promise<number> {
  const households = toGuardians(audience) ? await countHouseholds(tx, town, facility, areas) : []
  const facilities = toFacilities(audience) ? await selectToldFacilities(tx, town, areas) : []
  return households.reduce((sum, one) => sum + Number(one.households), 0) + facilities.length
}

async function secondFor(tx: ReadTx, town: string, whom: Whom): Promise<boolean> {
  const all = await reach(tx, town, { ...whom, facility: null, areas: [] })
  const narrowed = whom.facility !== null || whom.areas.length > 0
  return needsSecond({ narrowed, reached: narrowed ? await reach(tx, town, whom) : all, all })
}

export async function makeAnnouncement(c: WriteContext, { body }: Call<typeof makeEndpoint>): Promise<Done | Refused> {
  const { tx, now, actor } = c
  const publishAt = body.publishAt === null ? now : new Date(body.publishAt)
  const facility = body.audience === 'guardians' ? body.facility : null
  const known = facility ? (await selectFacilities(tx, actor.municipality ?? '')).some((one) => one.id === facility) : true
  const wrong = [
    body.title === '' ? { code: 'announcement.title', pointer: '/title' } : null,
    body.body === '' ? { code: 'announcement.body', pointer: '/body' } : null,
    publishAt < now ? { code: 'announcement.past', pointer: '/publishAt' } : null,
    publishAt.getTime() - now.getTime() > farthestDays * 86_400_000 ? { code: 'announcement.far', pointer: '/publishAt' } : null,
    known ? null : { code: 'announcement.facility', pointer: '/facility' },
  ].filter((one) => one !== null)
  if (wrong.length > 0) return refuse(...wrong.map((one) => ({ rule: 'HLP-1', ...one })))
  if (!actor.municipality || !actor.loginId) return absent
  const id = c.id()
  const areas = [...new Set(body.areas)]
  const second = await secondFor(tx, actor.municipality, { audience: body.audience, facility, areas })
  await tx
    .insertInto('announcement')
    .values({
      id,
      municipality: actor.municipality,
      audience: body.audience,
      facility_id: facility,
      areas: areas.length > 0 ? areas : null,
      needs_second: second,
      title: body.title,
      body: body.body,
      by_mail: body.byMail,
      publish_at: publishAt,
      made_by: actor.loginId,
      made_at: now,
      approved_by: second ? null : actor.loginId,
      approved_at: second ? null : now,
    })
    .execute()
  return done('announcement.made', { announcement: id })
}

export async function renderMade({ tx }: WriteContext, ids: Record<string, string>): Promise<ReplyOf<typeof makeEndpoint>> {
  const row = await selectOne(tx, ids.announcement ?? '')
  if (!row) throw new Error('an announcement that was made is not there')
  return { id: row.id, state: announcementState(row) }
}

export async function approveAnnouncement(c: WriteContext, { params }: Call<typeof approveEndpoint>): Promise<Done | Refused> {
  const row = await selectOne(c.tx, params.announcementId)
  if (!row) return absent
  if (announcementState(row) !== 'waiting') return refuse({ rule: 'HLP-1', code: 'announcement.decided' })
  if (row.made_by === c.actor.loginId) return refuse({ rule: 'HLP-1', code: 'announcement.second' })
  const { numUpdatedRows } = await c.tx
    .updateTable('announcement')
    .set({ approved_by: c.actor.loginId, approved_at: c.now })
    .where('id', '=', row.id)
    .where('approved_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return refuse({ rule: 'HLP-1', code: 'announcement.decided' })
  return done('announcement.approved', { announcement: row.id })
}

export async function withdrawAnnouncement(c: WriteContext, { params }: Call<typeof withdrawEndpoint>): Promise<Done | Refused> {
  const { numUpdatedRows } = await c.tx
    .updateTable('announcement')
    .set({ withdrawn_at: c.now })
    .where('id', '=', params.announcementId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n)
    return (await selectOne(c.tx, params.announcementId)) ? refuse({ rule: 'HLP-1', code: 'announcement.withdrawn' }) : absent
  return done('announcement.withdrawn', { announcement: params.announcementId })
}
