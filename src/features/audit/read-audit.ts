/** 監査: a page of what was done and seen, with the names that the reader may know. */
import { addDays, japanInstant, type LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext } from '../../platform/http/route.ts'
import { parseCertificateNumber, showCertificateNumber } from '../certification/number.ts'
import type { getAudit, getAuditFile } from './contract.ts'
import {
  type AuditAsk,
  type AuditChild,
  type AuditRow,
  type AuditScope,
  childOfNumber,
  selectAudit,
  selectChildren,
  selectFacilityNames,
  selectNames,
  selectPeople,
} from './queries.ts'
import { auditPeriod, eventsOf } from './rules.ts'
import { auditEvents } from './words.ts'

const pageLength = 50

type Query = Call<typeof getAudit>['query']

export async function readAudit(c: HealthContext, scope: AuditScope, query: Query): Promise<ReplyOf<typeof getAudit>> {
  const [asked, people] = await Promise.all([askOf(c, query), selectPeople(c.tx, scope)])
  const { from, to, ask } = asked
  const rows = ask ? await selectAudit(c.tx, scope, { ...ask, before: beforeOf(query.before), limit: pageLength + 1 }) : []
  const shown = rows.slice(0, pageLength)
  const named = await namesOf(c, shown)
  const last = shown.at(-1)
  return {
    from,
    to,
    childUnknown: ask === null,
    rows: shown.map((row) => {
      const children = row.child_ids.flatMap((id) => named.children.get(id) ?? [])
      return {
        id: row.id,
        at: row.at.toISOString(),
        event: row.event,
        code: row.code,
        kind: row.actor_kind,
        who: (row.login_id && named.logins.get(row.login_id)) || null,
        login: row.login_id,
        facility: (row.facility_id && named.facilities.get(row.facility_id)) || null,
        children: children.map(({ name, number }) => ({ name, number: number && showCertificateNumber(number) })),
        others: row.child_ids.length - children.length,
      }
    }),
    next: rows.length > pageLength && last ? `${last.at.toISOString()}_${last.id}` : null,
    people,
  }
}

/** `ask` null: the number names no child whom this login may see. */
export async function askOf(
  c: HealthContext,
  query: Omit<Call<typeof getAuditFile>['query'], 'code'>,
): Promise<{ from: LocalDate; to: LocalDate; ask: Omit<AuditAsk, 'limit' | 'before'> | null }> {
  const { from, to } = auditPeriod(query.from as LocalDate | undefined, query.to as LocalDate | undefined, c.today)
  const typed = query.child?.trim() ?? ''
  const number = typed === '' ? null : parseCertificateNumber(typed)
  const child = number?.ok ? await childOfNumber(c.tx, number.value.number) : null
  if (number && !child) return { from, to, ask: null }
  const seen = query.group === 'seen'
  return {
    from,
    to,
    ask: {
      from: japanInstant(from, 0),
      until: japanInstant(addDays(to, 1), 0),
      seen,
      login: query.login,
      child: child ?? undefined,
      events: query.group && !seen ? eventsOf(query.group, auditEvents) : undefined,
    },
  }
}

const beforeOf = (text: string | undefined): AuditAsk['before'] => {
  const [at, id] = text?.split('_') ?? []
  return at && id ? { at: new Date(at), id } : undefined
}

export type AuditNames = {
  logins: Map<string, string>
  facilities: Map<string, string>
  children: Map<string, AuditChild>
}

export async function namesOf(c: HealthContext, rows: readonly AuditRow[]): Promise<AuditNames> {
  const all = (of: (row: AuditRow) => readonly (string | null)[]): string[] => [
    ...new Set(rows.flatMap(of).filter((id) => id !== null)),
  ]
  const [logins, facilities, children] = await Promise.all([
    selectNames(
      c.tx,
      all((row) => [row.login_id]),
    ),
    selectFacilityNames(
      c.tx,
      all((row) => [row.facility_id]),
    ),
    selectChildren(
      c.tx,
      all((row) => row.child_ids),
    ),
  ])
  return { logins, facilities, children }
}
