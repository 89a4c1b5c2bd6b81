/** Many cases looked at together (CERT-1): what the system would decide of each, and why one must be read by a person. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { refusalsOf } from '../certification/certify-many.ts'
import { knownAmong } from '../certification/known-among.ts'
import { certificateStart, eligibility } from '../certification/rules.ts'
import { type UnclearReason, uncleanReasons } from './clean.ts'
import { caseFacts } from './facts.ts'
import type { ApplicationForm } from './form.ts'
import type { TownContext } from './form-context.ts'
import { openPrepared } from './keep-prepared.ts'
import { isStanding, type PreparedDecision } from './prepared.ts'
import { childrenOfCases, filesOfCases, type OpenCase, preparedAmong } from './run-queries.ts'
import { applicationKey, openForm } from './sealed-form.ts'

export type Step = 'prepare' | 'certify'
export type JudgedCase = {
  row: OpenCase
  /** What the next act on it would be: in towns with two persons first 起案, then the other one's 承認. */
  step: Step
  form: ApplicationForm | null
  children: { id: string; name: string; birthDate: LocalDate; validFrom: LocalDate; until: LocalDate }[]
  /** [] = clean. */
  reasons: UnclearReason[]
}

export async function judgeCases(
  c: ReadContext | WriteContext,
  rows: readonly OpenCase[],
  context: TownContext,
): Promise<JudgedCase[]> {
  const { settings, town } = context
  const ids = rows.map(({ id }) => id)
  const children = new Map<string, Awaited<ReturnType<typeof childrenOfCases>>>()
  for (const child of await childrenOfCases(c.tx, ids))
    children.set(child.application_id, [...(children.get(child.application_id) ?? []), child])
  const files = await filesOfCases(c.tx, ids)
  const prepared = new Map((await preparedAmong(c.tx, ids)).map((one) => [one.application_id, one]))
  const forms = rows.map((row) => openForm(c.keys, row))
  const withForm = rows.flatMap((row, i) => (forms[i] ? [{ ...forms[i], application: row.id }] : []))
  const known = new Map(
    (await knownAmong(c.tx, withForm, settings)).map((reasons, i) => [withForm[i]?.application ?? '', reasons]),
  )
  return rows.map((row, i) => {
    const form = forms[i] ?? null
    const own = children.get(row.id) ?? []
    const lies = prepared.get(row.id)
    const receivedOn = row.received_on ?? c.today
    const dates = { receivedOn, decidedOn: c.today }
    const mine = lies?.prepared_by === c.actor.loginId
    // The key is unwrapped only where something lies under it.
    const key = lies ? applicationKey(c.keys, row) : null
    const standing = !lies || (key !== null && isStanding(openPrepared<PreparedDecision>(key, row.id, lies.sealed), own.length))
    const reasons = uncleanReasons({
      state: row.state,
      children: own.map(({ state }) => state),
      // Whoever approves is another one than whose case it is.
      others: !lies && row.officer_id !== null && row.officer_id !== c.actor.loginId,
      form,
      facts: form
        ? caseFacts({
            municipality: { code: town.code, name: town.name, prefecture: town.prefecture },
            settings,
            consentVersions: context.consentVersions,
            receivedOn,
            form,
            // What lies in the database is asked for all of them at once, below.
            matches: [],
            documents: [],
            mail: null,
            phone: null,
          })
        : [],
      known: known.get(row.id) ?? [],
      files: files.get(row.id) ?? 0,
      datesFit:
        refusalsOf({
          settings,
          decidedOn: c.today,
          cases: form
            ? [
                {
                  application: row.id,
                  receivedOn,
                  form,
                  children: standingOf(
                    form,
                    own.map(({ id }) => id),
                  ),
                },
              ]
            : [],
        }).length === 0,
    })
    return {
      row,
      step: settings.doubleCheck && !lies ? 'prepare' : 'certify',
      form,
      children: own.map((child) => {
        const { lastDay, municipalLastDay } = eligibility(child.birth_date, settings, c.today)
        return {
          id: child.id,
          name: [child.family_name, child.given_name].filter(Boolean).join(' '),
          birthDate: child.birth_date,
          validFrom: certificateStart({ birthDate: child.birth_date, ...dates }, settings),
          until: municipalLastDay ?? lastDay,
        }
      }),
      reasons: [...(mine ? (['samePerson'] as const) : []), ...(standing ? [] : (['prepared'] as const)), ...reasons],
    }
  })
}

/** The town's standing decision for each child of a form: dates by CERT-7, nothing else chosen. */
export const standingOf = (form: Pick<ApplicationForm, 'children'>, ids: readonly string[]) =>
  form.children.map((child, at) => ({
    applicationChild: ids[at] ?? '',
    at,
    child,
    decision: { validFrom: null, childId: null, ownNumber: null, reduction: null },
  }))
