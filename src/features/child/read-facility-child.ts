/** 児童票 for a facility while the relation lives; each opening leaves a row that the guardian sees (SEE-1). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext } from '../../platform/http/route.ts'
import { showPhone } from '../../platform/japanese.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { guardedChildren } from '../protection/guarded-children.ts'
import { confirmationMonths } from './confirmation-months.ts'
import type { getFacilityChild } from './contract.ts'
import { fullKana, fullName } from './names.ts'
import { childById, confirmationsOf, contactsSavedAt, guardiansOfHousehold, lastUseAt, liveRelation } from './queries.ts'
import { readHealth } from './read-health.ts'
import { sectionNames } from './rules.ts'
import { rowsWithShownPhones, withShownPhones } from './shown-phones.ts'
import { standingOf } from './standing.ts'

type Answer = { value: ReplyOf<typeof getFacilityChild>; children: readonly string[]; facility: string }

export async function readFacilityChild(c: HealthContext, { params }: Call<typeof getFacilityChild>): Promise<Answer | Refused> {
  const { tx, today } = c
  const gone = refuse({ rule: 'SEE-1', code: 'not-found' })
  const child = c.actor.facilityIds.includes(params.facilityId) ? await childById(tx, params.childId) : undefined
  const relation = child ? await liveRelation(tx, child.id, params.facilityId, today) : undefined
  if (!child || !relation) return gone
  const guardians = await guardiansOfHousehold(tx, child.household_id)
  const health = (await readHealth(tx, c.keys, [child.id], { sections: sectionNames, contacts: true })).get(child.id)
  const confirmed = await confirmationsOf(tx, [child.id])
  const months = (await confirmationMonths(tx, [child], today)).get(child.id) ?? 6
  return {
    value: {
      child: {
        id: child.id,
        name: fullName(child),
        kana: fullKana(child),
        nickname: child.nickname,
        birthDate: child.birth_date,
        sex: child.sex,
        address: child.address ?? guardians[0]?.address ?? '',
        guarded: (await guardedChildren(tx, [child.id])).has(child.id),
      },
      guardians: guardians.map((g) => ({
        name: fullName(g),
        relationship: g.relationship,
        phone: g.phone === null ? null : showPhone(g.phone),
      })),
      liveUntil: relation.live_until,
      paper: guardians.every((g) => g.login_id === null),
      contacts: standingOf(confirmed.get(`${child.id} contacts`) ?? null, months, today),
      sheet: standingOf(confirmed.get(`${child.id} sheet`) ?? null, months, today),
      emergency: rowsWithShownPhones('emergency', health?.emergency ?? []),
      pickup: rowsWithShownPhones('pickup', health?.pickup ?? []),
      sections: (health?.sections ?? []).map((s) => ({
        section: s.section,
        version: s.version,
        savedAt: s.savedAt.toISOString(),
        value: withShownPhones(s.section, s.value),
      })),
      contactsSavedAt: (await contactsSavedAt(tx, [child.id]))?.toISOString() ?? null,
      lastUse: await lastUseAt(tx, child.id, params.facilityId, today),
    },
    children: [child.id],
    facility: params.facilityId,
  }
}
