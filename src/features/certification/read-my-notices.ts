/** 通知書 of the own household: the list, and one of them as a copy (CERT-8). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { Aside, HealthContext, ReadContext } from '../../platform/http/route.ts'
import { renderPdf } from '../../platform/pdf.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { openPaper } from './make-papers.ts'
import type { getMyNotice, listMyNotices } from './my-notice-contract.ts'
import { noticeOfHousehold, noticesOfHousehold } from './my-notice-queries.ts'
import { noticePapers } from './notice-paper.ts'
import { noticeNames, noticeTitles } from './notice-words.ts'
import type { PaperWords } from './paper-content.ts'

export async function readMyNotices({ tx, actor }: ReadContext): Promise<ReplyOf<typeof listMyNotices>> {
  return { papers: actor.householdId ? await noticesOfHousehold(tx, actor.householdId) : [] }
}

type Answer = { value: Aside<ReplyOf<typeof getMyNotice>>; children: readonly string[] }

export async function printMyNotice(c: HealthContext, { params }: Call<typeof getMyNotice>): Promise<Answer | Refused> {
  const row = c.actor.householdId ? await noticeOfHousehold(c.tx, c.actor.householdId, params.paperId) : null
  const facts = row && openPaper(c.keys, row)
  if (!row || !facts) return refuse({ rule: 'CERT-8', code: 'not-found' })
  // Only `makeNotices` writes this column.
  const words = row.words as PaperWords
  // No picture of the seal to lift off: what the post brought bears it.
  const paper = {
    mark: row.mark,
    issuedOn: row.issued_on,
    words: { ...words, title: `${words.title}（写し）` },
    facts,
    seal: null,
  }
  const document = noticePapers(noticeTitles[row.kind], [paper], {})
  const { workers } = c
  return {
    value: {
      aside: async () => {
        const bytes = await renderPdf(workers, document)
        return isRefused(bytes)
          ? bytes
          : { name: `${noticeNames[row.kind]}_${row.issued_on}.pdf`, type: 'application/pdf', bytes }
      },
    },
    children: row.child_id === null ? [] : [row.child_id],
  }
}
