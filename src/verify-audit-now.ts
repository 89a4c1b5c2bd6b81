/** `npm run audit:verify [-- FILE]`: the sealed audit trail against its blocks and the signed rounds, beside a running system or on one that stands still. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type AuditFinding, auditPublicKey, verifyAudit } from './platform/audit-seal.ts'
import type { Config } from './platform/config.ts'
import { createPool, inRole } from './platform/db.ts'
import { storedFingerprint } from './platform/installation.ts'
import { openKeys } from './platform/keys.ts'
import { startError } from './platform/start-error.ts'
import { databaseOf } from './reconcile-now.ts'

const words: Record<AuditFinding['problem'], string> = {
  rows: '記録が書き換え・追加・削除されています / rows were edited, added or removed',
  chain: 'ブロックのつながりが切れています / the chain of blocks is broken',
  unsealed: '封をした期間に、どのブロックにもない記録があります / rows of a sealed period stand in no block',
  tail: '署名したブロックがない、または違います / signed blocks are gone or changed',
  checkpoint: '署名の記録が書き換えられています / the signed file was changed',
}
const shown = 50

/**
 * Says what was checked in one line. Throws a StartError when something does not fit, or when nothing signed is there to check against.
 * @param file a copy of `audit-checkpoints.jsonl` kept elsewhere; without it the one in the data folder
 */
export async function verifyAuditNow(config: Config, file: string | null, say: (line: string) => void): Promise<void> {
  const { database, dataDir } = config
  if (database.kind === 'embedded' && !existsSync(join(dataDir, 'postgres')))
    throw startError(`${dataDir} にデータベースがありません。`, `There is no database in ${dataDir}.`)
  const signed = file ?? join(dataDir, 'audit-checkpoints.jsonl')
  if (!existsSync(signed))
    throw startError(
      `署名の記録 ${signed} がありません。末尾を切り取られても分からないため、確かめられません。`,
      `The signed file ${signed} is missing: without it a cut tail could not be seen.`,
    )
  // Before the blocks: a running system signs on, and a line that is newer than the blocks read would look like a cut tail.
  const checkpoints = readFileSync(signed, 'utf8')
  const { url, stop } = database.kind === 'roles' ? { url: database.jobsUrl, stop: async () => {} } : await databaseOf(config)
  const pool = createPool({ url, size: 1, name: 'audit:verify' })
  try {
    const fingerprint = await storedFingerprint(database.kind === 'roles' ? database.appUrl : url)
    // Of an empty database the keys would be made, and a check makes nothing.
    if (fingerprint === null) throw startError('データベースが空です。', 'The database is empty.')
    const keys = openKeys(config.keyFile, fingerprint)
    const {
      events,
      blocks,
      checkpoints: rounds,
      findings,
    } = await inRole(pool, async (tx) => {
      // Of years of rows it takes longer than any request may.
      await sql`set local statement_timeout = 0`.execute(tx)
      return verifyAudit(tx, checkpoints, auditPublicKey(keys))
    })
    for (const { problem, municipality, ordinal } of findings.slice(0, shown))
      say(`${problem} ${municipality || '-'}/${ordinal}: ${words[problem]}`)
    if (findings.length > 0)
      throw startError(
        `監査記録が封と合いません（${findings.length}か所）。記録と署名の控えを動かさずに保全してください。`,
        `The audit trail does not fit its seals in ${findings.length} places. Keep database and signed file as they are.`,
      )
    if (blocks > 0 && rounds === 0)
      throw startError(
        `署名の記録 ${signed} が空です。末尾を切り取られても分からないため、確かめられません。`,
        `The signed file ${signed} is empty: a cut tail could not be seen.`,
      )
    say(
      `監査記録は封と合っています（記録${events}件、ブロック${blocks}個、署名${rounds}行）。 / The audit trail fits its seals: ${events} rows, ${blocks} blocks, ${rounds} signed rounds.`,
    )
  } finally {
    await pool.end()
    await stop()
  }
}
