/**
 * Seals the audit trail. Every 20 seconds the rows of transactions that have all ended (older than `pg_snapshot_xmin`) are put
 * into one block per municipality, each block hashed with the one before; each round of blocks is signed (Ed25519) into a file
 * outside the database. Chaining inside the acts themselves would queue them behind each other (measured: 4–5 times slower).
 * An edited, added or missing row breaks its block; a cut tail is missed by the signed round.
 */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from './db.ts'
import type { Keys } from './keys.ts'

export type AuditFinding = {
  /**
   * `rows`: a row was edited, added or taken away; `chain`: a block was; `unsealed`: old rows stand in no block;
   * `tail`: blocks that were signed are gone or changed; `checkpoint`: the file itself was changed or cut in the middle.
   */
  problem: 'rows' | 'chain' | 'unsealed' | 'tail' | 'checkpoint'
  /** '' = rows of none, or of all. */
  municipality: string
  /** The block; for `tail` and `checkpoint` the line of the file. */
  ordinal: number
}
export type AuditReport = { events: number; blocks: number; checkpoints: number; findings: AuditFinding[] }

/** What a row says, as bytes: a JSON array is unambiguous, and nothing in it depends on the session's settings. */
const digest = sql<Buffer>`sha256(convert_to(jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), e.tx_id::text,
  e.event, e.code, e.actor_kind, e.login_id, e.household_id, e.facility_id, e.municipality, to_jsonb(e.child_ids), e.ids, e.request_id)::text, 'UTF8'))`

/** The hash of a block: of the one before, of what it claims, and of the digests of its rows in order. */
const blockHash = sql<Buffer>`sha256(b.previous_hash
  || convert_to(jsonb_build_array(b.municipality, b.ordinal, b.from_tx::text, b.to_tx::text, b.events)::text, 'UTF8')
  || coalesce(e.digests, sha256('')))`

/**
 * Writes the blocks of this round; returns how many rows it sealed. None when another process is sealing or nothing is new.
 * Throws when the database's transaction counter lies behind the last seal (a restore from a logical dump).
 */
export async function sealAudit(tx: WriteTx, now: Date): Promise<number> {
  const { rows: locks } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(7405112600000002) as mine`.execute(tx)
  if (!locks[0]?.mine) return 0
  const { rows: marks } = await sql<{ low: string; high: string; back: boolean }>`
    select low::text, high::text, high < low as back
    from (select coalesce(max(to_tx), '0'::xid8) as low, pg_snapshot_xmin(pg_current_snapshot()) as high from audit_block) mark`.execute(
    tx,
  )
  const mark = marks[0]
  if (!mark) return 0
  if (mark.back)
    throw new Error('the transaction counter lies behind the last audit block: was the database restored from a dump?')
  // A statement of its own: its snapshot is taken after every transaction below the mark has ended.
  const { rows } = await sql<{ events: number }>`
    with e as (
      select coalesce(municipality, '') as municipality, count(*)::int as events, sha256(string_agg(${digest}, ''::bytea order by tx_id, id)) as digests
      from audit_event e where tx_id >= ${mark.low}::xid8 and tx_id < ${mark.high}::xid8 group by 1),
    b as (
      select e.municipality, coalesce(last.ordinal, 0) + 1 as ordinal, ${mark.low}::xid8 as from_tx, ${mark.high}::xid8 as to_tx, e.events,
        coalesce(last.hash, sha256('')) as previous_hash
      from e left join lateral (
        select ordinal, hash from audit_block a where a.municipality = e.municipality order by ordinal desc limit 1) last on true)
    insert into audit_block (municipality, ordinal, from_tx, to_tx, events, previous_hash, hash, sealed_at)
    select b.municipality, b.ordinal, b.from_tx, b.to_tx, b.events, b.previous_hash, ${blockHash}, ${now}
    from b join e on e.municipality = b.municipality
    returning events`.execute(tx)
  return rows.reduce((sum, row) => sum + row.events, 0)
}

/** A round of sealing: all blocks with the same upper mark. */
type Round = { to_tx: string; blocks: number; root: string }
type Line = Round & { line: number; at: string; previous: string }

const roundsAfter = (mark: string) => sql<Round>`
  select to_tx::text, count(*)::int as blocks, encode(sha256(string_agg(hash, ''::bytea order by municipality)), 'hex') as root
  from audit_block where to_tx > ${mark}::xid8 group by audit_block.to_tx order by audit_block.to_tx`

export type Checkpoints = {
  /** Signs every committed round that the file does not have yet; on disk before it resolves. Returns how many. */
  sign(tx: ReadTx, now: Date): Promise<number>
}

/** Opens the file of signed rounds, one line each; made when it is not there. The operator copies it to another system. */
export function openCheckpoints(file: string, keys: Keys): Checkpoints {
  const lines = linesOf(readOrEmpty(file))
  let count = lines.length
  let last = lines.at(-1) ?? ''
  let mark = last === '' ? '0' : (JSON.parse(last.split('\t')[0] ?? '') as Line).to_tx
  const signRounds = async (tx: ReadTx, now: Date): Promise<number> => {
    const { rows } = await roundsAfter(mark).execute(tx)
    if (rows.length === 0) return 0
    const fresh: string[] = []
    for (const round of rows) {
      const line: Line = { line: count + fresh.length + 1, at: now.toISOString(), previous: hashOf(last), ...round }
      const body = JSON.stringify(line)
      last = `${body}\t${sign(null, Buffer.from(body), keys.audit).toString('base64')}`
      fresh.push(last)
    }
    const out = openSync(file, 'a', 0o600)
    try {
      writeSync(out, fresh.map((line) => `${line}\n`).join(''))
      fsyncSync(out)
    } finally {
      closeSync(out)
    }
    count += fresh.length
    mark = rows.at(-1)?.to_tx ?? mark
    return fresh.length
  }
  // One at a time: two that read the same mark would sign the same rounds twice.
  let turn: Promise<unknown> = Promise.resolve()
  return {
    sign: (tx, now) => {
      const mine = turn.then(() => signRounds(tx, now))
      turn = mine.catch(() => undefined)
      return mine
    },
  }
}

/** The public half, to be kept by whoever checks. */
export const auditPublicKey = (keys: Keys): KeyObject => createPublicKey(keys.audit)

/** Compares every row with its block, every block with the one before, every round with the text of the signed file. */
export async function verifyAudit(tx: ReadTx, checkpoints: string, publicKey: KeyObject): Promise<AuditReport> {
  const findings: AuditFinding[] = []
  // Rounds follow each other without a gap, so a row belongs to the first mark above it: one pass over the rows, no join by range.
  const { rows: blocks } = await sql<{
    municipality: string
    ordinal: number | null
    events: number
    rows_fit: boolean
    chain_fits: boolean
  }>`
    with mark as (select array_agg(to_tx order by to_tx) as marks from (select distinct to_tx from audit_block) m),
    placed as (
      select coalesce(e.municipality, '') as municipality, marks[width_bucket(e.tx_id, marks) + 1] as to_tx, ${digest} as digest, e.tx_id, e.id
      from audit_event e, mark where marks is not null),
    e as (
      select municipality, to_tx, count(*)::int as events, sha256(string_agg(digest, ''::bytea order by tx_id, id)) as digests
      from placed where to_tx is not null group by municipality, to_tx),
    b as (
      select *, lag(ordinal) over own as before_ordinal, lag(hash) over own as before_hash, lag(to_tx) over own as before_to
      from audit_block window own as (partition by municipality order by ordinal))
    select coalesce(b.municipality, e.municipality) as municipality, b.ordinal, coalesce(b.events, 0) as events,
      coalesce(e.events, 0) = b.events and b.hash = ${blockHash} as rows_fit,
      b.ordinal = coalesce(b.before_ordinal, 0) + 1 and b.previous_hash = coalesce(b.before_hash, sha256(''))
        and b.from_tx >= coalesce(b.before_to, '0'::xid8) as chain_fits
    from b full join e on e.municipality = b.municipality and e.to_tx = b.to_tx
    order by 1, 2`.execute(tx)
  for (const { municipality, ordinal, rows_fit, chain_fits } of blocks) {
    if (ordinal === null) findings.push({ problem: 'unsealed', municipality, ordinal: 0 })
    else if (!rows_fit) findings.push({ problem: 'rows', municipality, ordinal })
    if (ordinal !== null && !chain_fits) findings.push({ problem: 'chain', municipality, ordinal })
  }
  const rounds = new Map((await roundsAfter('0').execute(tx)).rows.map((round) => [round.to_tx, round]))
  const lines = linesOf(checkpoints)
  lines.forEach((text, i) => {
    const [body = '', signature = ''] = text.split('\t')
    if (!verify(null, Buffer.from(body), publicKey, Buffer.from(signature, 'base64'))) {
      findings.push({ problem: 'checkpoint', municipality: '', ordinal: i + 1 })
      return
    }
    const signed = JSON.parse(body) as Line
    if (signed.line !== i + 1 || signed.previous !== hashOf(lines[i - 1] ?? '')) {
      findings.push({ problem: 'checkpoint', municipality: '', ordinal: i + 1 })
    }
    const round = rounds.get(signed.to_tx)
    if (round?.root !== signed.root || round.blocks !== signed.blocks)
      findings.push({ problem: 'tail', municipality: '', ordinal: i + 1 })
  })
  return {
    events: blocks.reduce((sum, block) => sum + block.events, 0),
    blocks: blocks.length,
    checkpoints: lines.length,
    findings,
  }
}

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean)

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

const hashOf = (line: string): string => createHash('sha256').update(line).digest('hex')
