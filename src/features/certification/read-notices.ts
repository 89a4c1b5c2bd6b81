/** 通知書: the list before printing, the file, and a sample in new words (CERT-1, CERT-4, CERT-8). */
import { z } from 'zod'
import { fiscalYearOf, japanDate, type LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { Aside, HealthContext, ReadContext } from '../../platform/http/route.ts'
import { type PdfDocument, renderPdf } from '../../platform/pdf.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import type { WorkerPool } from '../../platform/worker.ts'
import { sealOfDay, sealPictures, sealVersion } from '../municipality/read-seals.ts'
import { readSettings, type TownSettings } from '../municipality/read-settings.ts'
import { mergeSettings } from '../municipality/rules.ts'
import { settingsSchema } from '../municipality/settings-schema.ts'
import { openPaper } from './make-papers.ts'
import type { getNoticeFile, getNoticeSample, listNotices } from './notice-contract.ts'
import { mostOfFile } from './notice-file.ts'
import { envelopes, noticePapers, type Paper } from './notice-paper.ts'
import { countNotices, madePapers, type NoticeQuery, selectNotices } from './notice-queries.ts'
import { documentMark, noticeNames, noticeTitles } from './notice-words.ts'
import { showCertificateNumber } from './number.ts'
import { asImages, type PaperWords, sealWords, wordsFor } from './paper-content.ts'
import { sampleFacts } from './paper-sample.ts'

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
  const ofCertificate = query.kind === 'certified' || query.kind === 'ended'
  return {
    ...(await countNotices(c.tx, asked(query), town)),
    rows: rows.map((row) => ({
      id: row.id,
      child: row.child_id,
      application: row.application_id,
      name: [row.family_name, row.given_name].filter(Boolean).join(' '),
      guardian: [row.guardian_family, row.guardian_given].filter(Boolean).join(' '),
      number: ofCertificate ? showCertificateNumber(row.number) : row.number,
      decidedOn: japanDate(row.decided),
      online: row.online,
      // Of 却下 the address lies sealed in what was applied for.
      noAddress: query.kind !== 'rejected' && !row.address,
      paper: row.mark !== null && row.issued_on !== null ? { mark: row.mark, issuedOn: row.issued_on } : null,
    })),
  }
}

type File = ReplyOf<typeof getNoticeFile>
type Answer = { value: Aside<File>; children: readonly string[] }

/** Drawn in a worker thread once the transaction is over: nobody waits behind it. */
const drawn = (workers: WorkerPool, name: string, document: PdfDocument): Aside<File> => ({
  aside: async () => {
    const bytes = await renderPdf(workers, document, patienceSeconds)
    return isRefused(bytes) ? bytes : { name, type: 'application/pdf', bytes }
  },
})

export async function printNotices(c: HealthContext, { query }: Call<typeof getNoticeFile>): Promise<Answer | Refused> {
  const code = c.actor.municipality ?? ''
  const rows = await madePapers(c.tx, asked(query), code, { limit: mostOfFile, offset: (query.part - 1) * mostOfFile })
  const seals = await sealPictures(c.tx, c.keys, [...new Set(rows.flatMap((row) => row.seal_id ?? []))])
  const papers = rows.flatMap((row): Paper[] => {
    const facts = openPaper(c.keys, row)
    if (!facts) return []
    // Only `makeNotices` writes this column.
    const words = row.words as PaperWords
    const seal = row.seal_id !== null && seals.has(row.seal_id) ? row.seal_id : null
    return [{ mark: row.mark, issuedOn: row.issued_on, words, facts, seal }]
  })
  if (papers.length === 0) return refuse({ rule: 'CERT-8', code: 'paper.none' })
  const title = noticeTitles[query.kind]
  const document = query.what === 'letters' ? noticePapers(title, papers, asImages(seals)) : envelopes(title, papers)
  const what = query.what === 'letters' ? noticeNames[query.kind] : `${noticeNames[query.kind]}の封筒`
  return {
    value: drawn(c.workers, `${what}_${query.from}_${query.to}_${papers.length}件.pdf`, document),
    children: [...new Set(rows.flatMap((row) => row.child_id ?? []))],
  }
}

const draftWords = z.strictObject({ papers: z.unknown(), contact: z.unknown() })

/** The town with `papers` and `contact` as somebody typed them; null where they cannot be read. */
function townInDraft(town: TownSettings, words: string): TownSettings | null {
  try {
    const draft = draftWords.parse(JSON.parse(Buffer.from(words, 'base64url').toString('utf8')))
    return { ...town, settings: settingsSchema.parse({ ...mergeSettings(town.settings, {}), ...draft }) }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}

export async function printSample(c: ReadContext, { query }: Call<typeof getNoticeSample>): Promise<Aside<File> | Refused> {
  const code = c.actor.municipality ?? ''
  const stored = await readSettings(c.tx, code, c.today)
  const town = stored && (query.words === undefined ? stored : townInDraft(stored, query.words))
  if (!town) return refuse({ rule: 'CERT-8', code: 'paper.words' })
  const version = query.seal ? await sealVersion(c.tx, code, query.seal) : await sealOfDay(c.tx, code, c.today)
  const images = asImages(await sealPictures(c.tx, c.keys, version?.picture ? [version.id] : []))
  const words = wordsFor(query.kind, town, sealWords(version))
  const paper: Paper = {
    mark: documentMark(town.settings.papers.mark, fiscalYearOf(c.today), 1),
    issuedOn: c.today,
    // Nobody may take it for a paper: it bears the seal.
    words: { ...words, title: `【見本】${words.title}` },
    facts: sampleFacts(query.kind, town, c.today),
    seal: version?.picture ? version.id : null,
  }
  return drawn(
    c.workers,
    `見本_${noticeNames[query.kind]}.pdf`,
    noticePapers(`見本 ${noticeTitles[query.kind]}`, [paper], images),
  )
}
