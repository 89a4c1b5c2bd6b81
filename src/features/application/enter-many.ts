/** Many cases that a town brings along in a file, written in sets (CERT-2): they wait in the queue, or are decided in the same act. */
import type { Insertable } from 'kysely'
import { inBreaths } from '../../platform/breathe.ts'
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { referenceNumber } from '../../platform/ids.ts'
import { insertRows } from '../../platform/insert-rows.ts'
import type { Schema } from '../../platform/schema.ts'
import type { Certified } from '../certification/certify.ts'
import type { MunicipalitySettings } from '../municipality/rules.ts'
import type { ApplicationForm } from './form.ts'
import { settleMany } from './many-queries.ts'
import type { ApplicationAct } from './rules.ts'
import { sealNew } from './sealed-form.ts'

export type BroughtCase = { form: Pick<ApplicationForm, 'guardian1' | 'guardian2' | 'children' | 'other'>; receivedOn: LocalDate }
export type EnteredCase = { application: string; children: string[] }

/** In the order given. The cases wait without an officer; the expected day is the town's promise from the day of receipt. */
export async function enterMany(
  c: WriteContext,
  town: { municipality: string; settings: Pick<MunicipalitySettings, 'targetDays'> },
  cases: readonly BroughtCase[],
): Promise<EnteredCase[]> {
  const applications: Insertable<Schema['application']>[] = []
  const children: Insertable<Schema['application_child']>[] = []
  const events: Insertable<Schema['application_event']>[] = []
  const entered: EnteredCase[] = []
  await inBreaths(cases, 200, ({ form, receivedOn }) => {
    const id = c.id()
    const number = referenceNumber(c.random)
    const whole: ApplicationForm = { ...form, reduction: null, consents: {} }
    applications.push({
      id,
      number,
      kind: 'new',
      channel: 'import',
      municipality: town.municipality,
      state: 'submitted',
      mail: form.guardian1.mail || null,
      family_name: form.guardian1.familyName,
      given_name: form.guardian1.givenName,
      family_kana: form.guardian1.familyKana,
      given_kana: form.guardian1.givenKana,
      ...sealNew(c.keys, id, { form: whole }),
      received_on: receivedOn,
      due_on: addDays(receivedOn, town.settings.targetDays),
      version: 1,
      submitted_at: c.now,
      updated_at: c.now,
      created_at: c.now,
    })
    events.push(eventOf(c, id, 'submit', null))
    const ids = form.children.map((child, i) => {
      const childId = c.id()
      children.push({
        id: childId,
        application_id: id,
        municipality: town.municipality,
        ordinal: i + 1,
        number: `${number}-${i + 1}`,
        state: 'submitted',
        family_name: child.familyName,
        given_name: child.givenName,
        family_kana: child.familyKana,
        given_kana: child.givenKana,
        birth_date: child.birthDate,
        sex: child.sex,
        version: 1,
        created_at: c.now,
      })
      return childId
    })
    entered.push({ application: id, children: ids })
  })
  for (const [table, rows] of [
    ['application', applications],
    ['application_child', children],
    ['application_event', events],
  ] as const)
    if ((await insertRows(c.tx, table, rows as never)) !== rows.length) throw new Error(`a ${table} was there already`)
  return entered
}

/** Cases that were certified whole in one act. `officer`: whose they become, where they were nobody's. */
export async function closeMany(
  c: WriteContext,
  closed: readonly (Certified & { application: string })[],
  officer: string | null = null,
): Promise<void> {
  await settleMany(c.tx, closed, { by: c.actor.loginId, now: c.now, officer })
  await insertRows(
    c.tx,
    'application_event',
    closed.flatMap(({ application, children }) =>
      children.map((one) => eventOf(c, application, 'certify', one.applicationChild)),
    ),
  )
}

/** One event on each of many cases. */
export async function noteMany(
  c: WriteContext,
  applications: readonly string[],
  event: ApplicationAct,
  isPublic: boolean,
): Promise<void> {
  await insertRows(
    c.tx,
    'application_event',
    applications.map((id) => ({ ...eventOf(c, id, event, null), public: isPublic })),
  )
}

const eventOf = (c: WriteContext, application: string, event: ApplicationAct, child: string | null) => ({
  id: c.id(),
  application_id: application,
  application_child_id: child,
  at: c.now,
  event,
  by_kind: c.actor.kind,
  by_login: c.actor.loginId,
  public: true,
  details: {} as never,
  created_at: c.now,
})
