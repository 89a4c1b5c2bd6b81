/**
 * A bulk load into empty tables, in one transaction of the owner: references, unique numbers and indexes are taken off, the rows
 * come in, and everything is put back from its own definition in the catalogue, which checks every row. A load that is
 * killed leaves nothing.
 */
import pg from 'pg'
import { type CopyValue, copyIn, copyLine } from './copy-in.ts'

export type BulkTable = { name: string; columns: readonly string[] }

type Part = { owner: string; drop: string; make: string; what: string }

/** Indexes and references of these tables that can stand back, with the statement that makes each again. Primary keys stay. */
async function standingBack(client: pg.ClientBase, tables: readonly string[]): Promise<Part[]> {
  const { rows: constraints } = await client.query<{ owner: string; name: string; def: string; kind: string }>(
    `select c.relname as owner, k.conname as name, pg_get_constraintdef(k.oid) as def, k.contype as kind
       from pg_constraint k join pg_class c on c.oid = k.conrelid
        left join pg_class t on t.oid = k.confrelid
      -- references of other tables to these too: they forbid emptying
      where c.relnamespace = 'public'::regnamespace and k.contype in ('f', 'u', 'x') and (c.relname = any($1) or t.relname = any($1))
      -- made again in this order: what references point at first
      order by array_position(array['u', 'x', 'f']::"char"[], k.contype), c.relname, k.conname`,
    [[...tables]],
  )
  const { rows: indexes } = await client.query<{ owner: string; name: string; def: string }>(
    `select c.relname as owner, i.relname as name, pg_get_indexdef(i.oid) as def
       from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      where c.relnamespace = 'public'::regnamespace and c.relname = any($1)
        and not exists (select from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u', 'x'))
      order by c.relname, i.relname`,
    [[...tables]],
  )
  const q = pg.escapeIdentifier
  const of = (kinds: string): Part[] =>
    constraints
      .filter((k) => kinds.includes(k.kind))
      .map((k) => ({
        owner: k.owner,
        what: k.name,
        drop: `alter table ${q(k.owner)} drop constraint ${q(k.name)}`,
        make: `alter table ${q(k.owner)} add constraint ${q(k.name)} ${k.def}`,
      }))
  return [
    ...of('ux'),
    ...indexes.map((i) => ({ owner: i.owner, what: i.name, drop: `drop index ${q(i.name)}`, make: i.def })),
    ...of('f'),
  ]
}

/** Rows on their way: of each table whole lines of COPY's text, and how many. Buffers, so that another thread can make them. */
export type Batch = ReadonlyMap<string, { chunks: readonly Uint8Array[]; rows: number }>

const chunkSigns = 1 << 18

/** Gathers rows until they are taken. */
export function collectRows(): { add(table: string, values: readonly CopyValue[]): void; take(): Batch } {
  let kept = new Map<string, { chunks: Uint8Array[]; text: string; rows: number }>()
  const pack = (own: { chunks: Uint8Array[]; text: string }): void => {
    // Memory of its own each, so that it can be handed over.
    own.chunks.push(new TextEncoder().encode(own.text))
    own.text = ''
  }
  return {
    add: (table, values) => {
      let own = kept.get(table)
      if (!own) {
        own = { chunks: [], text: '', rows: 0 }
        kept.set(table, own)
      }
      own.text += copyLine(values)
      own.rows += 1
      if (own.text.length >= chunkSigns) pack(own)
    },
    take: () => {
      const taken = kept
      kept = new Map()
      for (const own of taken.values()) if (own.text !== '') pack(own)
      return taken
    },
  }
}

/**
 * Runs `work` between taking off and putting back. `tables` in the order of their references, in which a batch is sent; all of them must be empty.
 * `said` hears every index and reference as it is put back, with how far that is (0..1).
 */
export async function bulkLoad(
  client: pg.ClientBase,
  tables: readonly BulkTable[],
  work: (send: (batch: Batch) => Promise<void>) => Promise<void>,
  said: (what: string, share: number) => void = () => {},
): Promise<void> {
  const names = tables.map((table) => table.name)
  const q = pg.escapeIdentifier
  await client.query('begin')
  try {
    // The tables belong to tsuen_owner; a superuser's connection acts as it.
    await client.query("set local role tsuen_owner; set local statement_timeout = 0; set local maintenance_work_mem = '512MB'")
    const parts = await standingBack(client, names)
    for (const part of parts.toReversed()) await client.query(part.drop)
    // COPY is not offered under row security; nobody else sees the tables until the commit.
    for (const name of names)
      await client.query(`alter table ${q(name)} no force row level security; alter table ${q(name)} disable trigger user`)
    // Emptied in this transaction, so that the rows come in frozen and, where the server keeps no archive, without a log of changes.
    await client.query(`truncate ${names.map(q).join(', ')}`)
    await work(async (batch) => {
      for (const { name, columns } of tables) {
        const rows = batch.get(name)
        if (rows) await copyIn(client, name, columns, rows.chunks, { freeze: true })
      }
    })
    for (const [i, part] of parts.entries()) {
      said(part.what, i / parts.length)
      await client.query(part.make)
    }
    for (const name of names)
      await client.query(`alter table ${q(name)} force row level security; alter table ${q(name)} enable trigger user`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
