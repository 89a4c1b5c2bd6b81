/** Asks (HLP-1): after login as guardian or facility, before it with a mail address to which the answer is told. */
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import { referenceNumber } from '../../platform/ids.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { readAddress } from '../account/rules.ts'
import { countMailRequest, countMailTo } from '../account/throttle.ts'
import type { askEnquiry as askEndpoint, askPublicly as publicEndpoint } from './contract.ts'
import { speakForEnquiry } from './link.ts'
import { insertEvent, selectEnquiry } from './queries.ts'
import { deskOf, facilityTopics, familyTopics, pageOfEnquiry } from './rules.ts'
import { sealWords, wordsRefusal } from './words.ts'

type Asked = {
  topic: Call<typeof askEndpoint>['body']['topic']
  text: string
  page: string | null
  reference: string | null
  municipality: string | null
  loginId: string | null
  facilityId: string | null
  mail: string | null
  locale: Call<typeof publicEndpoint>['body']['locale']
}

async function insertEnquiry({ tx, now, id: newId, random, keys }: WriteContext, id: string, asked: Asked): Promise<void> {
  await tx
    .insertInto('enquiry')
    .values({
      id,
      number: referenceNumber(random),
      topic: asked.topic,
      desk: deskOf(asked.topic),
      municipality: asked.municipality,
      login_id: asked.loginId,
      facility_id: asked.facilityId,
      mail: asked.mail,
      locale: asked.locale,
      state: 'open',
      page: asked.page === null ? null : pageOfEnquiry(asked.page),
      error_reference: asked.reference,
      asked_at: now,
      changed_at: now,
      version: 1,
    })
    .execute()
  const event = newId()
  const sealed = sealWords(keys, event, id, asked.text)
  await insertEvent(tx, { id: event, enquiry: id, at: now, event: 'asked', side: 'asker', by: asked.loginId, sealed })
}

export async function askEnquiry(c: WriteContext, { body }: Call<typeof askEndpoint>): Promise<Done | Refused> {
  const { actor, tx } = c
  const facilityId = actor.householdId ? null : (body.facility ?? actor.facilityIds[0] ?? null)
  const wrong = wordsRefusal(body.text)
  if (wrong) return refuse(wrong)
  const topics: readonly string[] = facilityId ? facilityTopics : familyTopics
  if (!topics.includes(body.topic)) return refuse({ rule: 'HLP-1', code: 'enquiry.topic', pointer: '/topic' })
  if (facilityId && !actor.facilityIds.includes(facilityId)) return refuse({ rule: 'HLP-1', code: 'not-found' })
  const place = facilityId
    ? await tx.selectFrom('facility').select('municipality').where('id', '=', facilityId).executeTakeFirst()
    : await tx.selectFrom('household').select('municipality').where('id', '=', actor.householdId).executeTakeFirst()
  const login = await tx
    .selectFrom('login')
    .select('locale')
    .where('id', '=', actor.loginId ?? '')
    .executeTakeFirst()
  if (!place || !login || !actor.loginId) return refuse({ rule: 'HLP-1', code: 'not-found' })
  const id = c.id()
  await insertEnquiry(c, id, {
    ...body,
    municipality: place.municipality,
    loginId: actor.loginId,
    facilityId,
    mail: null,
    locale: (login.locale ?? 'ja') as Asked['locale'],
  })
  return done('enquiry.asked', { enquiry: id }, { municipality: place.municipality })
}

export async function renderAsked({ tx }: WriteContext, ids: Record<string, string>): Promise<ReplyOf<typeof askEndpoint>> {
  const row = await selectEnquiry(tx, ids.enquiry ?? '')
  if (!row) throw new Error('an enquiry that was asked is not there')
  return { id: row.id, number: row.number }
}

export async function renderPublic(c: WriteContext, ids: Record<string, string>): Promise<ReplyOf<typeof publicEndpoint>> {
  await speakForEnquiry(c.tx, ids.enquiry ?? '')
  return { number: (await renderAsked(c, ids)).number }
}

/** Thirty questions per network address in ten minutes; counted whatever becomes of them. */
export const countQuestion: Before<typeof publicEndpoint> = async (c) => countMailRequest(c)

export async function askPublicly(c: WriteContext, { body }: Call<typeof publicEndpoint>): Promise<Done | Refused> {
  const address = readAddress(body.mail)
  const topics: readonly string[] = familyTopics
  const wrong = [
    address.ok ? null : { rule: 'ACC-1', code: 'enquiry.mail', pointer: '/mail' },
    topics.includes(body.topic) ? null : { rule: 'HLP-1', code: 'enquiry.topic', pointer: '/topic' },
    deskOf(body.topic) === 'town' && !body.municipality
      ? { rule: 'HLP-1', code: 'enquiry.which-town', pointer: '/municipality' }
      : null,
    wordsRefusal(body.text),
  ].filter((one) => one !== null)
  if (!address.ok || wrong.length > 0) return refuse(...wrong)
  const town = body.municipality
    ? await c.tx.selectFrom('municipality').select(['code', 'joined']).where('code', '=', body.municipality).executeTakeFirst()
    : null
  if (body.municipality && !town?.joined) return refuse({ rule: 'HLP-1', code: 'enquiry.town', pointer: '/municipality' })
  if (!(await countMailTo(c, address.value))) return refuse({ rule: 'HLP-1', code: 'too-many' })
  const id = c.id()
  await speakForEnquiry(c.tx, id)
  await insertEnquiry(c, id, {
    ...body,
    municipality: town?.code ?? null,
    loginId: null,
    facilityId: null,
    mail: address.value,
  })
  return done(
    'enquiry.asked',
    { enquiry: id },
    { mails: [{ kind: 'enquiry.received', refs: { enquiry: id }, to: address.value }] },
  )
}
