/** A change or an end becomes a case of the town, whichever way it came (CERT-2, CERT-4). Judged before, so that no case cannot be decided. */
import { isDeepStrictEqual } from 'node:util'
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { referenceNumber } from '../../platform/ids.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import type { ApplicationChannel } from '../../platform/schema/application.ts'
import { fieldRefusals } from '../application/field-refusals.ts'
import { openChange, sealNew } from '../application/sealed-form.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { diffOf, readChange, readEnd, type StoredChange } from './change-form.ts'
import { changesOfHousehold, insertChange, noteChange } from './change-queries.ts'
import { isOpenChange } from './change-rules.ts'
import { endEffects } from './end-certificate.ts'
import { readPeople } from './known-people.ts'

type Stored = { id: string; number: string; children: string[]; mail: string | null }

/** A case that is not decided yet and asks for exactly this: the same file, chosen twice. */
async function sameAsked(c: WriteContext, household: string, request: StoredChange['request']) {
  const cases = await changesOfHousehold(c.tx, household)
  return cases.find((row) => isOpenChange(row.state) && isDeepStrictEqual(openChange(c.keys, row)?.request, request)) ?? null
}

export async function storeChange(
  c: WriteContext,
  what: {
    kind: 'change' | 'end'
    household: string
    municipality: string
    form: Record<string, unknown>
    channel: Exclude<ApplicationChannel, 'import'>
    receivedOn: LocalDate
  },
): Promise<Stored | Refused> {
  const town = await readSettings(c.tx, what.municipality, c.today)
  if (!town) throw new Error('a household of no municipality')
  const { known, guardians } = await readPeople(c.tx, what.household, what.municipality, c.today)
  const by = what.channel === 'builtIn' ? 'family' : 'office'
  const read = what.kind === 'end' ? readEnd(what.form, known, by) : readChange(what.form, known)
  if (!read.ok)
    return {
      refused: fieldRefusals(read.errors).refused.map((one) =>
        one.code.startsWith('change.') ? { ...one, rule: 'CERT-4' } : one,
      ),
    }
  const request = read.value
  if (request.kind === 'end') {
    const effects = await endEffects(c, { child: request.child, municipality: what.municipality, fact: request })
    if (isRefused(effects)) return effects
  } else if (request.second && guardians.some(({ ordinal }) => ordinal === 2))
    return refuse({ rule: 'ACC-2', code: 'change.second-known', pointer: '/parts' })
  const rows = request.kind === 'end' ? [] : diffOf(request, known)
  if (request.kind === 'change' && rows.length === 0) return refuse({ rule: 'CERT-4', code: 'change.nothing', pointer: '/parts' })
  const twin = what.channel === 'excel' ? await sameAsked(c, what.household, request) : null
  if (twin) return refuse({ rule: 'CERT-4', code: 'excel.again', slots: { number: twin.number } })
  const first = guardians.find(({ ordinal }) => ordinal === 1)
  const id = c.id()
  const number = referenceNumber(c.random)
  const change: StoredChange = { request, rows }
  await insertChange(c.tx, {
    id,
    number,
    kind: what.kind,
    channel: what.channel,
    municipality: what.municipality,
    state: by === 'family' ? 'submitted' : 'reviewing',
    mail: first?.mail ?? null,
    family_name: first?.family_name ?? '',
    given_name: first?.given_name ?? '',
    family_kana: first?.family_kana ?? '',
    given_kana: first?.given_kana ?? '',
    household_id: what.household,
    ...sealNew(c.keys, id, { change }),
    officer_id: by === 'office' ? c.actor.loginId : null,
    received_on: what.receivedOn,
    due_on: addDays(what.receivedOn, town.settings.targetDays),
    now: c.now,
  })
  const act = by === 'family' ? 'submit' : 'take'
  await noteChange(c.tx, { id: c.id(), application: id, act, byKind: c.actor.kind, byLogin: c.actor.loginId, now: c.now })
  return { id, number, children: request.child === null ? [] : [request.child], mail: first?.mail ?? null }
}
