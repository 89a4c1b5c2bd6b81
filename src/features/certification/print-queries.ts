/** SQL of bundles: asked for and fetched in the officer's context, led by the jobs, drawn in the town's (CERT-8). */
import { type Insertable, sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { insertRows } from '../../platform/insert-rows.ts'
import type { PaperPrintTable } from '../../platform/schema/paper.ts'
import type { MadePaper } from './notice-queries.ts'

export type PrintRow = Pick<PaperPrintTable, 'id' | 'kind' | 'what' | 'from_on' | 'to_on' | 'papers' | 'state' | 'asked_at'> & {
  expires_at: Date | null
  drawn: number
  asked_by: string | null
}
export type PrintPart = { ordinal: number; papers: string[]; children: string[] }

const shown = (where: ReturnType<typeof sql>) => sql<PrintRow>`
  select p.id, p.kind, p.what, p.from_on, p.to_on, p.papers, p.state, p.asked_at, p.expires_at, l.display_name as asked_by,
      (select coalesce(sum(cardinality(o.papers)), 0)::int from paper_print_part o where o.print_id = p.id and o.drawn_at is not null) as drawn
    from paper_print p left join login l on l.id = p.asked_by ${where}`

export const printOf = async (tx: ReadTx, id: string): Promise<PrintRow | null> =>
  (await shown(sql`where p.id = ${id}`).execute(tx)).rows[0] ?? null

/** Those that are being drawn or can be fetched, and what failed within a day. */
export const printsOfTown = async (tx: ReadTx, town: string, now: Date): Promise<PrintRow[]> =>
  (
    await shown(sql`where p.municipality = ${town} and (p.state = 'waiting' or p.state = 'ready' and p.expires_at > ${now}
        or p.state = 'failed' and p.asked_at > ${new Date(now.getTime() - 86_400_000)})
      order by p.asked_at desc, p.id desc limit 20`).execute(tx)
  ).rows

/** A bundle of these papers that is being drawn or can be fetched. */
export async function samePrint(
  tx: ReadTx,
  one: Pick<PaperPrintTable, 'municipality' | 'kind' | 'what' | 'from_on' | 'to_on'>,
  papers: readonly string[],
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select p.id from paper_print p
      where p.municipality = ${one.municipality} and p.kind = ${one.kind} and p.what = ${one.what} and p.from_on = ${one.from_on}
        and p.to_on = ${one.to_on} and p.papers = ${papers.length} and (p.state = 'waiting' or p.state = 'ready' and p.expires_at > ${now})
        and ${[...papers]}::uuid[] = (select array_agg(i.paper order by o.ordinal, i.at)
          from paper_print_part o, unnest(o.papers) with ordinality i(paper, at) where o.print_id = p.id)
      order by p.asked_at desc limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

export async function insertPrint(tx: WriteTx, print: Insertable<PaperPrintTable>, parts: readonly PrintPart[]): Promise<void> {
  await tx.insertInto('paper_print').values(print).execute()
  const rows = parts.map((part) => ({ print_id: print.id, ...part, sealed: null, drawn_at: null }))
  if ((await insertRows(tx, 'paper_print_part', rows)) !== rows.length) throw new Error('a part of a bundle is there already')
}

export const sealedParts = (tx: ReadTx, print: string) =>
  tx
    .selectFrom('paper_print_part')
    .select(['ordinal', 'sealed', 'children'])
    .where('print_id', '=', print)
    .orderBy('ordinal')
    .execute()

export type Claimed = Pick<PaperPrintTable, 'id' | 'municipality' | 'kind' | 'what'> & { tries: number }

/** The bundle that waits longest and that nobody draws, from now on led under `lease`. */
export async function claimPrint(tx: WriteTx, lease: string, now: Date, until: Date): Promise<Claimed | null> {
  const { rows } = await sql<Claimed>`
    update paper_print set lease = ${lease}, lease_until = ${until}, tries = tries + 1
      where id = (select id from paper_print where state = 'waiting' and (lease_until is null or lease_until <= ${now})
        order by asked_at, id limit 1 for update skip locked)
      returning id, municipality, kind, what, tries`.execute(tx)
  return rows[0] ?? null
}

/** False when another one leads it by now. */
export const keepLease = async (tx: WriteTx, id: string, lease: string, until: Date): Promise<boolean> =>
  (
    await tx
      .updateTable('paper_print')
      .set({ lease_until: until, tries: 0 })
      .where('id', '=', id)
      .where('lease', '=', lease)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
  ).numUpdatedRows === 1n

/** Gives it back; the next look takes it up where it stands. */
export const giveBack = (tx: WriteTx, id: string, lease: string) =>
  tx.updateTable('paper_print').set({ lease: null, lease_until: null }).where('id', '=', id).where('lease', '=', lease).execute()

export const givePrintUp = (tx: WriteTx, id: string, lease: string) =>
  tx
    .updateTable('paper_print')
    .set({ state: 'failed', lease: null, lease_until: null })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute()

/** Only when every part is drawn. */
export const finishPrint = (tx: WriteTx, id: string, lease: string, now: Date, until: Date) =>
  tx
    .updateTable('paper_print')
    .set({ state: 'ready', lease: null, lease_until: null, ready_at: now, expires_at: until })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('paper_print_part')
            .select('ordinal')
            .whereRef('print_id', '=', 'paper_print.id')
            .where('drawn_at', 'is', null),
        ),
      ),
    )
    .execute()

export const undrawnParts = (tx: ReadTx, print: string) =>
  tx
    .selectFrom('paper_print_part')
    .select('ordinal')
    .where('print_id', '=', print)
    .where('drawn_at', 'is', null)
    .orderBy('ordinal')
    .execute()

/** Until the transaction ends: the desk of this town, which may see its papers. */
export const actForDesk = (tx: WriteTx, town: string) =>
  sql`select set_config('tsuen.kind', 'wardOfficer', true), set_config('tsuen.municipality', ${town}, true)`.execute(tx)

/** The papers of a part in their order, as they were made. */
export async function papersOfPart(tx: ReadTx, print: string, ordinal: number): Promise<MadePaper[]> {
  const { rows } = await sql<MadePaper>`
    select p.id, null::uuid as child_id, p.mark, p.sealed, p.run_id, r.issued_on, r.words, r.seal_id, r.kek, r.wrapped_key
      from paper_print_part o, unnest(o.papers) with ordinality i(paper, at), paper p, paper_run r
      where o.print_id = ${print} and o.ordinal = ${ordinal} and p.id = i.paper and r.id = p.run_id order by i.at`.execute(tx)
  return rows
}

/** A part is drawn once: who comes second writes nothing. */
export const storePart = (tx: WriteTx, print: string, ordinal: number, sealed: Buffer, at: Date) =>
  tx
    .updateTable('paper_print_part')
    .set({ sealed, drawn_at: at })
    .where('print_id', '=', print)
    .where('ordinal', '=', ordinal)
    .where('sealed', 'is', null)
    .execute()

/** Files whose day is over go; their lines stay for a while. */
export async function clearOldPrints(tx: WriteTx, now: Date, listedSince: Date): Promise<void> {
  const over = await tx
    .updateTable('paper_print')
    .set({ state: 'gone' })
    .where('state', '=', 'ready')
    .where('expires_at', '<=', now)
    .returning('id')
    .execute()
  if (over.length > 0)
    await tx
      .deleteFrom('paper_print_part')
      .where(
        'print_id',
        'in',
        over.map(({ id }) => id),
      )
      .execute()
  await tx.deleteFrom('paper_print').where('state', '<>', 'waiting').where('asked_at', '<', listedSince).execute()
}
