/** Papers of decisions get their number and are kept as they are made (CERT-8). */
import { type Done, done } from '../../platform/act.ts'
import { fiscalYearOf, type LocalDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import { newDataKey, openDataKey, openText, seal } from '../../platform/crypto.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import type { Keys } from '../../platform/keys.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { PaperTable } from '../../platform/schema/paper.ts'
import { sealOfDay } from '../municipality/read-seals.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { makeNotices as endpoint } from './notice-contract.ts'
import { mostOfFile } from './notice-file.ts'
import { type MadePaper, type NoticeRow, selectNotices } from './notice-queries.ts'
import { documentMark, type NoticeKind } from './notice-words.ts'
import { type PaperFacts, sealWords, wordsFor } from './paper-content.ts'
import { factsOfNotices } from './paper-facts.ts'
import { insertPapers, lockSerial } from './paper-queries.ts'

const place = (id: string) => ({ table: 'paper', column: 'sealed', row: id })

/** What one paper says; null after erasure. */
export function openPaper(keys: Keys, row: MadePaper): PaperFacts | null {
  if (!row.sealed) return null
  const key = openDataKey(keys, row.run_id, { kekId: row.kek, wrapped: row.wrapped_key })
  return JSON.parse(openText(key, place(row.id), row.sealed)) as PaperFacts
}

export async function makeNotices(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { tx, keys, actor, now, today } = c
  const code = actor.municipality ?? ''
  const town = await readSettings(tx, code, today)
  if (!town || !actor.loginId) return refuse({ rule: 'CERT-8', code: 'not-found' })
  const query = { ...body, from: body.from as LocalDate, to: body.to as LocalDate }
  const fiscalYear = fiscalYearOf(today)
  // Locked before looking: of two who make the same papers the second finds them made.
  const last = await lockSerial(tx, code, fiscalYear)
  const rows = await selectNotices(tx, query, code, { limit: mostOfFile, offset: 0 }, 'unmade')
  if (rows.length === 0) return done('made', { made: '0' })
  const picture = await sealOfDay(tx, code, today)
  const facts = await factsOfNotices(c, body.kind, rows, town)
  const run = c.id()
  const { key, stored } = newDataKey(keys, run)
  const papers = rows.map((row, i): Omit<PaperTable, 'created_at'> => {
    const id = c.id()
    const number = last + i + 1
    return {
      id,
      run_id: run,
      municipality: code,
      kind: body.kind,
      ...subjectOf(body.kind, row),
      household_id: row.household_id,
      fiscal_year: fiscalYear,
      number,
      mark: documentMark(town.settings.papers.mark, fiscalYear, number),
      sealed: seal(key, place(id), JSON.stringify(facts[i])),
    }
  })
  await insertPapers(
    tx,
    {
      id: run,
      municipality: code,
      kind: body.kind,
      issued_on: today,
      words: JSON.stringify(wordsFor(body.kind, town, sealWords(picture))),
      seal_id: picture?.picture ? picture.id : null,
      kek: stored.kekId,
      wrapped_key: stored.wrapped,
      made_by: actor.loginId,
      made_at: now,
    },
    papers,
    { fiscalYear, last: last + papers.length },
  )
  return done('made', { run, made: String(papers.length) }, { children: [...new Set(rows.flatMap((row) => row.child_id ?? []))] })
}

function subjectOf(
  kind: NoticeKind,
  { id }: NoticeRow,
): Pick<PaperTable, 'certificate_id' | 'application_child_id' | 'application_id'> {
  const none = { certificate_id: null, application_child_id: null, application_id: null }
  if (kind === 'rejected') return { ...none, application_child_id: id }
  return kind === 'certified' || kind === 'ended' ? { ...none, certificate_id: id } : { ...none, application_id: id }
}
