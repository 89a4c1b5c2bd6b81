/** One change or end as its family and its town read it (CERT-4), and the town's list. */
import { localDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext, ReadContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { fileList } from '../application/file-list.ts'
import { keptPrepared } from '../application/keep-prepared.ts'
import type { ApplicationAct } from '../application/rules.ts'
import { openChange } from '../application/sealed-form.ts'
import { shownPhone } from '../municipality/contact-of.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { getChange, getMyChange, getMyChanges, listChanges } from './change-contract.ts'
import type { StoredChange } from './change-form.ts'
import {
  type ChangeRow,
  changeById,
  changeEvents,
  changeFiles,
  changesFound,
  changesOfHousehold,
  changesOfTown,
  childrenOf,
  listRows,
} from './change-queries.ts'
import { isOpenChange } from './change-rules.ts'
import { endEffects } from './end-certificate.ts'
import { readPeople } from './known-people.ts'
import type { PreparedChange } from './prepare-change.ts'
import { householdOf } from './queries.ts'
import { incomeEnd, renewedUntil, spanFrom } from './reduction-span.ts'
import { renewedEnd } from './renewed-end.ts'

const lineOf = (row: ChangeRow) => ({
  id: row.id,
  number: row.number,
  kind: row.kind === 'end' ? ('end' as const) : ('change' as const),
  state: row.state,
  receivedOn: row.received_on,
  dueOn: row.due_on,
})

const isChange = (row: ChangeRow | undefined): row is ChangeRow => row?.kind === 'change' || row?.kind === 'end'
export const notOne = refuse({ rule: 'CERT-4', code: 'change.not-one' })

const askedOf = (change: StoredChange | null, childName: (id: string | null) => string | null) => {
  if (!change) return null
  const { request, rows } = change
  const end = request.kind === 'end' ? request : null
  return {
    kind: request.kind,
    day: request.day,
    reason: end?.reason ?? null,
    town: end?.town ?? '',
    handOver: end?.handOver ?? false,
    child: childName(request.child),
    note: request.note,
    rows: [...rows],
  }
}

async function partsOf(c: ReadContext | HealthContext, row: ChangeRow, events: 'all' | 'public') {
  const children = row.household_id ? await childrenOf(c.tx, row.household_id) : []
  const nameOf = (id: string | null): string | null => {
    const child = children.find((one) => one.id === id)
    return child ? [child.family_name, child.given_name].filter(Boolean).join(' ') : null
  }
  const change = openChange(c.keys, row)
  return {
    change,
    children: children.map((child) => ({ id: child.id, name: nameOf(child.id) ?? '' })),
    shared: {
      ...lineOf(row),
      asked: askedOf(change, nameOf),
      version: row.version,
      reject: row.reason_code,
      files: fileList(c.keys, await changeFiles(c.tx, row.id)),
      // Written by these use cases with these codes alone.
      events: (await changeEvents(c.tx, row.id, events)).map((e) => ({
        at: e.at.toISOString(),
        event: e.event as ApplicationAct,
      })),
    },
  }
}

export async function readMyChanges(c: ReadContext): Promise<ReplyOf<typeof getMyChanges> | Refused> {
  const household = await householdOf(c.tx, c.actor.householdId)
  const town = household && (await readSettings(c.tx, household.municipality, c.today))
  if (!household || !town) return refuse({ rule: 'CERT-4', code: 'not-found' })
  const { shown, guardians } = await readPeople(c.tx, household.id, household.municipality, c.today)
  const { channels, contact, excelForms, targetDays } = town.settings
  return {
    town: town.name,
    contact: { office: contact.office, phone: shownPhone(contact.phone), hours: contact.hours },
    ways: { change: channels.change, end: channels.end },
    excelForms,
    targetDays,
    self: guardians.find(({ login_id }) => login_id === c.actor.loginId)?.ordinal === 2 ? 2 : 1,
    people: shown,
    rows: (await changesOfHousehold(c.tx, household.id)).map(lineOf),
  }
}

export async function readMyChange(
  c: ReadContext,
  { params }: Call<typeof getMyChange>,
): Promise<ReplyOf<typeof getMyChange> | Refused> {
  const row = await changeById(c.tx, params.id)
  return isChange(row) ? (await partsOf(c, row, 'public')).shared : notOne
}

export async function readChanges(c: ReadContext, { query }: Call<typeof listChanges>): Promise<ReplyOf<typeof listChanges>> {
  const town = c.actor.municipality ?? ''
  const rows = await changesOfTown(c.tx, town, query.state, query.page)
  const found = await changesFound(c.tx, town, query.state)
  return {
    rows: rows.map((row) => ({
      ...lineOf(row),
      applicant: [row.family_name, row.given_name].filter(Boolean).join(' '),
      channel: row.channel,
      prepared: row.prepared && isOpenChange(row.state),
      late: isOpenChange(row.state) && row.due_on !== null && row.due_on < c.today,
    })),
    found,
    open: query.state === 'open' ? found : await changesFound(c.tx, town, 'open'),
    pages: Math.max(1, Math.ceil(found / listRows)),
    excelForms: (await readSettings(c.tx, town, c.today))?.settings.excelForms ?? false,
  }
}

/** The desk's view, with what a decision for a day would bring; 障害 and 医療的ケア may stand in it, so reading is on record. */
export async function readChangeCase(
  c: HealthContext,
  { params, query }: Call<typeof getChange>,
): Promise<{ value: ReplyOf<typeof getChange>; children: readonly string[] } | Refused> {
  const row = await changeById(c.tx, params.id)
  if (!isChange(row)) return notOne
  const { change, children, shared } = await partsOf(c, row, 'all')
  const town = await readSettings(c.tx, row.municipality, c.today)
  if (!town) throw new Error('a change before no municipality')
  const request = change?.request
  const open = isOpenChange(row.state)
  const effects =
    open && request?.kind === 'end'
      ? await endEffects(c, {
          child: request.child,
          municipality: row.municipality,
          fact: { reason: request.reason, day: query.day ? localDate(query.day) : request.day },
        })
      : null
  const renews = request?.kind === 'change' && request.renews === true
  const receivedOn = row.received_on ?? c.today
  const old = renews && row.household_id ? await renewedEnd(c.tx, row.household_id, row.municipality, receivedOn) : null
  const { from: rule, taxYearSwitchMonth } = town.settings.reductions
  const from = spanFrom({ receivedOn, decidedOn: c.today, renews: old }, rule)
  const wish = request?.kind === 'change' ? request.wish : null
  return {
    value: {
      ...shared,
      channel: row.channel,
      applicant: [row.family_name, row.given_name].filter(Boolean).join(' '),
      mayAct: c.actor.kind !== 'wardViewer' && open,
      children,
      twoPersons: town.settings.doubleCheck,
      prepared: open ? await preparedFor(c, row) : null,
      effects: effects === null || isRefused(effects) ? null : effects,
      blocked: effects !== null && isRefused(effects) ? (effects.refused[0]?.code ?? null) : null,
      reduction: wish === null ? null : { from, incomeUntil: (old ? renewedUntil : incomeEnd)(from, taxYearSwitchMonth) },
    },
    children: request?.child ? [request.child] : [],
  }
}

async function preparedFor(c: HealthContext, row: ChangeRow): Promise<ReplyOf<typeof getChange>['prepared']> {
  const lies = await keptPrepared<PreparedChange>(c, row)
  if (!lies) return null
  const { decision } = lies
  return {
    by: lies.name ?? '別の担当',
    mine: lies.by === c.actor.loginId,
    at: lies.at.toISOString(),
    day: decision.kind === 'certify' ? decision.day : null,
    reduction: decision.kind === 'certify' ? decision.reduction : null,
    reject: decision.kind === 'reject' ? decision.reason : null,
  }
}
