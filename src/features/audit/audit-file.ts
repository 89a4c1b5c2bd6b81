/** 監査 as CSV: numbers of children instead of names; what was written down about each act, with its ids. */
import { clockText, japanDate, japanTime } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { CsvCell } from '../../platform/csv.ts'
import { csvInCode } from '../../platform/csv-in-code.ts'
import type { HealthContext } from '../../platform/http/route.ts'
import { showCertificateNumber } from '../certification/number.ts'
import type { getAuditFile } from './contract.ts'
import { type AuditScope, selectAudit } from './queries.ts'
import { askOf, namesOf } from './read-audit.ts'
import { auditKindWord, auditWord } from './words.ts'

/** Of the newest; a narrower period gives the rest. */
const mostRows = 20_000

const head = [
  '日時',
  'だれ',
  '立場',
  '操作',
  '操作コード',
  '結果コード',
  '事業所',
  'お子さまの認定番号',
  '参照',
  '受付ID',
  '記録ID',
]

export async function auditFile(
  c: HealthContext,
  scope: AuditScope,
  query: Call<typeof getAuditFile>['query'],
): Promise<ReplyOf<typeof getAuditFile>> {
  const { from, to, ask } = await askOf(c, query)
  const rows = ask ? await selectAudit(c.tx, scope, { ...ask, limit: mostRows }) : []
  const { logins, facilities, children } = await namesOf(c, rows)
  const lines = rows.map((row): CsvCell[] => [
    `${japanDate(row.at)} ${clockText(japanTime(row.at))}:${row.at.toISOString().slice(17, 19)}`,
    (row.login_id && logins.get(row.login_id)) || '',
    auditKindWord(row.actor_kind),
    auditWord(row.event, row.code),
    row.event,
    row.code,
    (row.facility_id && facilities.get(row.facility_id)) || '',
    row.child_ids
      .flatMap((id) => children.get(id)?.number ?? [])
      .map(showCertificateNumber)
      .join(' '),
    JSON.stringify(row.ids),
    row.request_id,
    row.id,
  ])
  return { name: `監査_${from}_${to}.csv`, type: 'text/csv', bytes: csvInCode(head, lines, query.code) }
}
