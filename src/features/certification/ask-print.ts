/** A bundle of papers is asked for: which papers, in which order, stands fast from now on (CERT-8). */
import { type Done, done } from '../../platform/act.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { mostOfFile } from './notice-file.ts'
import { selectMade } from './notice-queries.ts'
import type { askPrint as endpoint } from './print-contract.ts'
import { insertPrint, samePrint } from './print-queries.ts'
import { cut } from './print-rules.ts'

export async function askPrint(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { tx, actor, now } = c
  const town = actor.municipality ?? ''
  if (!actor.loginId) return refuse({ rule: 'CERT-8', code: 'not-found' })
  const { part, what, ...asked } = body
  const query = { ...asked, from: asked.from as LocalDate, to: asked.to as LocalDate }
  const made = await selectMade(tx, query, town, { limit: mostOfFile, offset: (part - 1) * mostOfFile })
  if (made.length === 0) return refuse({ rule: 'CERT-8', code: 'paper.none' })
  const print = { municipality: town, kind: query.kind, what, from_on: query.from, to_on: query.to }
  const same = await samePrint(
    tx,
    print,
    made.map(({ id }) => id),
    now,
  )
  if (same) return done('asked', { print: same })
  const id = c.id()
  await insertPrint(
    tx,
    { id, ...print, papers: made.length, state: 'waiting', asked_by: actor.loginId, asked_at: now },
    cut(made).map((rows, ordinal) => ({
      ordinal,
      papers: rows.map((row) => row.id),
      children: [...new Set(rows.flatMap((row) => row.child_id ?? []))],
    })),
  )
  return done('asked', { print: id })
}
