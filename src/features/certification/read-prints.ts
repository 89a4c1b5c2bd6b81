/** Bundles of papers: how far they are, and the finished file out of its seal (CERT-8). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import { openRow } from '../../platform/crypto.ts'
import type { Aside, HealthContext, ReadContext } from '../../platform/http/route.ts'
import { joinRendered } from '../../platform/pdf.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { bundleName } from './notice-file.ts'
import type { getPrint, getPrintFile, listPrints } from './print-contract.ts'
import { type PrintRow, printOf, printsOfTown, sealedParts } from './print-queries.ts'

export const partPlace = (print: string, ordinal: number) => ({
  table: 'paper_print_part',
  column: 'sealed',
  row: `${print}/${ordinal}`,
})

type Print = ReplyOf<typeof getPrint>

/** The night's tidying may be late: what counts is the hour. */
const spoken = (row: PrintRow, now: Date): Print => ({
  id: row.id,
  kind: row.kind,
  what: row.what,
  from: row.from_on,
  to: row.to_on,
  papers: row.papers,
  drawn: row.state === 'ready' || row.state === 'gone' ? row.papers : row.drawn,
  state: row.state === 'ready' && row.expires_at !== null && row.expires_at <= now ? 'gone' : row.state,
  by: row.asked_by ?? '',
  at: row.asked_at.toISOString(),
  until: row.expires_at?.toISOString() ?? null,
})

export async function readPrints({ tx, actor, now }: ReadContext): Promise<ReplyOf<typeof listPrints>> {
  return { prints: (await printsOfTown(tx, actor.municipality ?? '', now)).map((row) => spoken(row, now)) }
}

export async function readPrint({ tx, now }: ReadContext, { params }: Call<typeof getPrint>): Promise<Print | Refused> {
  const row = await printOf(tx, params.printId)
  return row ? spoken(row, now) : refuse({ rule: 'CERT-8', code: 'not-found' })
}

type File = ReplyOf<typeof getPrintFile>

export async function fetchPrint(
  c: HealthContext,
  { params }: Call<typeof getPrintFile>,
): Promise<{ value: Aside<File>; children: readonly string[] } | Refused> {
  const row = await printOf(c.tx, params.printId)
  if (!row) return refuse({ rule: 'CERT-8', code: 'not-found' })
  const { state } = spoken(row, c.now)
  if (state !== 'ready') return refuse({ rule: 'CERT-8', code: state === 'gone' ? 'print.gone' : 'print.waiting' })
  const parts = await sealedParts(c.tx, row.id)
  const drawn = parts.map(({ ordinal, sealed }) => {
    if (!sealed) throw new Error(`a finished bundle lacks its part ${ordinal}`)
    return new Uint8Array(openRow(c.keys, partPlace(row.id, ordinal), row.id, sealed))
  })
  return {
    value: {
      aside: async () => {
        const bytes = await joinRendered(c.workers, drawn)
        return isRefused(bytes) ? bytes : { name: bundleName(row, row.papers), type: 'application/pdf', bytes }
      },
    },
    children: [...new Set(parts.flatMap(({ children }) => children))],
  }
}
