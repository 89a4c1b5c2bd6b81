/** SQL of papers that are made: the running number, the run, the papers (CERT-8). */
import { type Insertable, sql } from 'kysely'
import type { WriteTx } from '../../platform/db.ts'
import { insertRows } from '../../platform/insert-rows.ts'
import type { PaperRunTable, PaperTable } from '../../platform/schema/paper.ts'

/** The last number given; the row stays locked to the end of the act, so that whoever makes papers at the same time waits here. */
export async function lockSerial(tx: WriteTx, municipality: string, fiscalYear: number): Promise<number> {
  const { rows } = await sql<{ last_number: number }>`
    insert into paper_serial as s (municipality, fiscal_year, last_number) values (${municipality}, ${fiscalYear}, 0)
    on conflict (municipality, fiscal_year) do update set last_number = s.last_number
    returning last_number`.execute(tx)
  const last = rows[0]?.last_number
  if (last === undefined) throw new Error('no serial')
  return last
}

/** The serial is locked by this act's `lockSerial`, and goes back with it. */
export async function advanceSerial(tx: WriteTx, municipality: string, fiscalYear: number, last: number): Promise<void> {
  await tx
    .updateTable('paper_serial')
    .set({ last_number: last })
    .where('municipality', '=', municipality)
    .where('fiscal_year', '=', fiscalYear)
    .execute()
}

export async function insertPapers(
  tx: WriteTx,
  run: Insertable<PaperRunTable>,
  papers: readonly Insertable<PaperTable>[],
  serial: { fiscalYear: number; last: number },
): Promise<void> {
  await tx.insertInto('paper_run').values(run).execute()
  // A paper left out would leave a hole in the numbers.
  if ((await insertRows(tx, 'paper', papers)) !== papers.length) throw new Error('a decision has its paper already')
  await advanceSerial(tx, run.municipality, serial.fiscalYear, serial.last)
}
