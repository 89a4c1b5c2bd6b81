/** A family's consent to the help desk: made, listed, ended (HLP-1). */
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { Context, ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { endHelpConsent, listHelpConsents, makeHelpConsent } from './contract.ts'
import { hashHelpCode, helpCode, showHelpCode } from './help-code.ts'
import { type ConsentRow, endConsents, insertConsent, selectConsents } from './queries.ts'

/** Of the code, and from its opening on of the view. */
export const consentMinutes = 15
export const consentUntil = (now: Date): Date => new Date(now.getTime() + consentMinutes * 60_000)
const shown = 20

export async function listConsents(c: ReadContext): Promise<ReplyOf<typeof listHelpConsents>> {
  return { consents: (await selectConsents(c.tx, shown)).map((row) => consentOf(c, row)) }
}

function consentOf(c: Context, row: ConsentRow): ReplyOf<typeof listHelpConsents>['consents'][number] {
  const live = row.ended_at === null && row.expires_at > c.now
  const state = !live ? 'over' : row.opened_at ? 'open' : 'waiting'
  return {
    id: row.id,
    madeAt: row.made_at.toISOString(),
    state,
    until: row.expires_at.toISOString(),
    openedAt: row.opened_at?.toISOString() ?? null,
    looks: row.looks,
    lookedAt: row.looked_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    code: state === 'waiting' ? showHelpCode(helpCode(c.keys, row.id)) : null,
  }
}

/** One at a time: what was made before ends. */
export async function makeConsent(c: WriteContext): Promise<Done | Refused> {
  const { householdId, loginId } = c.actor
  if (!householdId || !loginId) return refuse({ rule: 'HLP-1', code: 'not-found' })
  await endConsents(c.tx, c.now)
  const id = c.id()
  const codeHash = hashHelpCode(c.keys, helpCode(c.keys, id))
  await insertConsent(c.tx, { id, household: householdId, login: loginId, codeHash, at: c.now, until: consentUntil(c.now) })
  return done('help.consent-made', { consent: id })
}

export async function renderConsent(c: WriteContext, ids: Record<string, string>): Promise<ReplyOf<typeof makeHelpConsent>> {
  const row = (await selectConsents(c.tx, shown)).find((one) => one.id === ids.consent)
  if (!row) throw new Error('a consent that was made is not there')
  return { id: row.id, code: showHelpCode(helpCode(c.keys, row.id)), until: row.expires_at.toISOString() }
}

export async function endConsent(c: WriteContext, { params }: Call<typeof endHelpConsent>): Promise<Done | Refused> {
  const ended = await endConsents(c.tx, c.now, params.consentId)
  // Over already is as good as ended; of another household nothing is known.
  if (ended.length === 0 && !(await selectConsents(c.tx, shown)).some((one) => one.id === params.consentId))
    return refuse({ rule: 'HLP-1', code: 'not-found' })
  return done('help.consent-ended', { consent: params.consentId })
}
