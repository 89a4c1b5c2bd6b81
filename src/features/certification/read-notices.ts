/** 通知書: the list before printing, and the file (CERT-1, CERT-4). */
import { japanDate, type LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { Aside, HealthContext, ReadContext } from '../../platform/http/route.ts'
import { renderPdf } from '../../platform/pdf.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { getNoticeFile, listNotices } from './notice-contract.ts'
import { mostOfFile } from './notice-file.ts'
import { noticePapers } from './notice-paper.ts'
import { countNotices, type NoticeQuery, selectNotices } from './notice-queries.ts'
import { noticeTitles } from './notice-words.ts'
import { showCertificateNumber } from './number.ts'

/** A thousand pages take about six seconds on an idle core; beside a full queue several times that. */
const patienceSeconds = 120

const asked = (query: Call<typeof listNotices>['query']): NoticeQuery => ({
  ...query,
  from: query.from as LocalDate,
  to: query.to as LocalDate,
})

export async function readNotices(c: ReadContext, { query }: Call<typeof listNotices>): Promise<ReplyOf<typeof listNotices>> {
  const town = c.actor.municipality ?? ''
  const rows = await selectNotices(c.tx, asked(query), town, { limit: mostOfFile, offset: 0 })
  return {
    found: await countNotices(c.tx, asked(query), town),
    rows: rows.map((row) => ({
      id: row.id,
      child: row.child_id,
      name: [row.family_name, row.given_name].filter(Boolean).join(' '),
      guardian: [row.guardian_family, row.guardian_given].filter(Boolean).join(' '),
      number: showCertificateNumber(row.number),
      decidedOn: japanDate(row.decided),
      online: row.online,
      noAddress: !row.address,
    })),
  }
}

type File = ReplyOf<typeof getNoticeFile>
type Answer = { value: Aside<File>; children: readonly string[] }

/** Drawn in a worker thread once the transaction is over: nobody waits behind it. */
export async function printNotices(c: HealthContext, { query }: Call<typeof getNoticeFile>): Promise<Answer | Refused> {
  const code = c.actor.municipality ?? ''
  const town = await readSettings(c.tx, code, c.today)
  const rows = await selectNotices(c.tx, asked(query), code, { limit: mostOfFile, offset: (query.part - 1) * mostOfFile })
  if (!town || rows.length === 0) return refuse({ rule: 'CERT-5', code: 'no-certificate' })
  const paper = noticePapers(query.kind, rows, town)
  const { workers } = c
  const name = `${noticeTitles[query.kind].replace(/（.*/, '')}_${query.from}_${query.to}_${rows.length}件.pdf`
  return {
    value: {
      aside: async () => {
        const bytes = await renderPdf(workers, paper, patienceSeconds)
        return isRefused(bytes) ? bytes : { name, type: 'application/pdf', bytes }
      },
    },
    children: rows.map((row) => row.child_id),
  }
}
