/** Backup and restore of the embedded database: stop, copy, verify. A real server is backed up by its own means (docs/operations.md). */
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sql } from 'kysely'
import { reconcile } from './features/booking/reconcile.ts'
import type { Config } from './platform/config.ts'
import { createPool, inRole } from './platform/db.ts'
import { startPostgres } from './platform/embedded-postgres.ts'
import { startError } from './platform/start-error.ts'

const manifestName = 'manifest.json'
type Manifest = { madeAt: string; files: Record<string, string> }

function embedded({ database }: Config): void {
  if (database.kind !== 'embedded')
    throw startError(
      'この命令は内蔵のデータベース用です。外のPostgreSQLは docs/operations.md の方法で控えを取ってください。',
      'This command is for the embedded database; see docs/operations.md for a PostgreSQL of your own.',
    )
}

/** Copies the stopped cluster to a new folder under `target` and proves the copy by starting it. The key file is never part of it. */
export async function backup(config: Config, target: string, now: Date, say: (line: string) => void): Promise<string> {
  embedded(config)
  const source = join(config.dataDir, 'postgres')
  if (!existsSync(source)) throw startError(`${source} にデータベースがありません。`, `There is no database in ${source}.`)
  // A start and an orderly stop: refuses while the system runs, and leaves nothing in the log that the copy would have to replay.
  await (await startPostgres({ dataDir: config.dataDir })).stop()
  const folder = join(target, `tsuen-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`)
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  copyTree(source, join(folder, 'postgres'))
  const manifest: Manifest = { madeAt: now.toISOString(), files: hashes(join(folder, 'postgres')) }
  writeFileSync(join(folder, manifestName), JSON.stringify(manifest, null, 1), { mode: 0o600 })
  await prove(folder, say)
  say(`控えを作りました: ${folder}`)
  say(`鍵ファイル（${config.keyFile}）は含みません。別の場所に保管してください。鍵がないと控えは読めません。`)
  return folder
}

/** Puts a backup where no database is; checks every file against the manifest first. */
export async function restore(config: Config, folder: string, say: (line: string) => void): Promise<void> {
  embedded(config)
  const target = join(config.dataDir, 'postgres')
  if (existsSync(target))
    throw startError(
      `${target} にはすでにデータベースがあります。上書きはしません。別の TSUEN_DATA_DIR を指定するか、先に移してください。`,
      `${target} already holds a database and is never overwritten: name another TSUEN_DATA_DIR, or move it away first.`,
    )
  const manifest = JSON.parse(readFileSync(join(folder, manifestName), 'utf8')) as Manifest
  const found = hashes(join(folder, 'postgres'))
  const wrong = Object.keys({ ...manifest.files, ...found }).filter((name) => manifest.files[name] !== found[name])
  if (wrong.length > 0)
    throw startError(
      `控えが壊れています（${wrong.length}個のファイルが違います。例: ${wrong[0]}）。`,
      `The backup is damaged: ${wrong.length} files differ, for example ${wrong[0]}.`,
    )
  mkdirSync(config.dataDir, { recursive: true, mode: 0o711 })
  copyTree(join(folder, 'postgres'), target)
  await prove(config.dataDir, say)
  say(`${manifest.madeAt} の控えから戻しました: ${config.dataDir}`)
}

/** Starts the cluster of a folder and holds its counters against its rows. */
async function prove(home: string, say: (line: string) => void): Promise<void> {
  const server = await startPostgres({ dataDir: home })
  const pool = createPool({ url: server.ownerUrl, size: 1, name: 'backup' })
  try {
    const drifts = await inRole(pool, async (tx) => {
      // Of the whole country it takes longer than any request may.
      await sql`set local statement_timeout = 0`.execute(tx)
      return reconcile(tx)
    })
    if (drifts.length > 0)
      throw startError(
        `控えの中で数が合いません（${drifts.length}件）。`,
        `The copy's counters differ in ${drifts.length} places.`,
      )
    const { rows } = await pool.query<{ children: number; bookings: number }>(
      'select (select count(*)::int from child) as children, (select count(*)::int from booking) as bookings',
    )
    say(`確かめました: こども ${rows[0]?.children}人、予約 ${rows[0]?.bookings}件、時間と枠の数は合っています。`)
  } finally {
    await pool.end()
    await server.stop()
  }
}

/** Copies with owners: as root PostgreSQL runs as another user. */
function copyTree(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true })
  if (process.geteuid?.() !== 0) return
  for (const path of ['', ...walk(from)]) {
    const { uid, gid } = statSync(join(from, path))
    chownSync(join(to, path), uid, gid)
  }
}

const walk = (root: string, at = root): string[] =>
  readdirSync(at, { withFileTypes: true }).flatMap((e) => {
    const path = join(at, e.name)
    return e.isDirectory() ? [relative(root, path), ...walk(root, path)] : [relative(root, path)]
  })

const hashes = (root: string): Record<string, string> =>
  Object.fromEntries(
    walk(root)
      .filter((path) => statSync(join(root, path)).isFile())
      .sort()
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(root, path)))
          .digest('hex'),
      ]),
  )
