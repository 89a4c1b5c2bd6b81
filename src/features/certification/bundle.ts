/** The document of papers that were made: letters or their envelopes, as they were made (CERT-8). */
import type { ReadTx } from '../../platform/db.ts'
import type { Keys } from '../../platform/keys.ts'
import type { PdfDocument } from '../../platform/pdf.ts'
import { sealPictures } from '../municipality/read-seals.ts'
import { openPaper } from './make-papers.ts'
import { envelopes, noticePapers, type Paper } from './notice-paper.ts'
import type { MadePaper } from './notice-queries.ts'
import { type NoticeKind, noticeTitles } from './notice-words.ts'
import { asImages, type PaperWords } from './paper-content.ts'

/** Null where every one of them was erased. `papers`: how many it holds. */
export async function bundleOf(
  c: { tx: ReadTx; keys: Keys },
  kind: NoticeKind,
  what: 'letters' | 'envelopes',
  rows: readonly MadePaper[],
): Promise<{ document: PdfDocument; papers: number } | null> {
  const seals = await sealPictures(c.tx, c.keys, [...new Set(rows.flatMap((row) => row.seal_id ?? []))])
  const papers = rows.flatMap((row): Paper[] => {
    const facts = openPaper(c.keys, row)
    if (!facts) return []
    // Only `makeNotices` writes this column.
    const words = row.words as PaperWords
    const seal = row.seal_id !== null && seals.has(row.seal_id) ? row.seal_id : null
    return [{ mark: row.mark, issuedOn: row.issued_on, words, facts, seal }]
  })
  if (papers.length === 0) return null
  const title = noticeTitles[kind]
  return {
    document: what === 'letters' ? noticePapers(title, papers, asImages(seals)) : envelopes(title, papers),
    papers: papers.length,
  }
}
