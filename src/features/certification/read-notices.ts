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
import { bundleOf } from './bundle.ts'
import type { getNoticeFile, getNoticeSample, listNotices } from './notice-contract.ts'
import { bundleName, mostOfFile } from './notice-file.ts'
import { noticePapers, type Paper } from './notice-paper.ts'
import { countNotices, madePapers, type NoticeQuery, selectNotices } from './notice-queries.ts'
import { documentMark, noticeNames, noticeTitles } from './notice-words.ts'
import { showCertificateNumber } from './number.ts'
import { asImages, sealWords, wordsFor } from './paper-content.ts'
import { sampleFacts } from './paper-sample.ts'
import { mostAtOnce } from './print-rules.ts'

/** A hundred pages take less than a second of an idle core; beside a full queue many times that. */
const patienceSeconds = 60

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
  const rows = await madePapers(c.tx, asked(query), code, { limit: mostAtOnce + 1, offset: 0 })
  if (rows.length > mostAtOnce) return refuse({ rule: 'CERT-8', code: 'paper.many', slots: { most: mostAtOnce } })
  const bundle = await bundleOf(c, query.kind, query.what, rows)
  if (!bundle) return refuse({ rule: 'CERT-8', code: 'paper.none' })
  const { from, to } = asked(query)
  return {
    value: drawn(
      c.workers,
      bundleName({ kind: query.kind, what: query.what, from_on: from, to_on: to }, bundle.papers),
      bundle.document,
    ),
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
