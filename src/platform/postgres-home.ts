/** The folder of an embedded database: who runs the server in it, whether it is whole, where its socket lies. */
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unprivilegedUid } from './postgres-binaries.ts'
import { clusterError, type RunAs } from './postgres-cluster.ts'
import { hasCode, type StartError, startError } from './start-error.ts'

const majorVersion = '18'
/** Linux allows 107 bytes for a socket's path, macOS 103; '/.s.PGSQL.5432.lock' belongs to it. */
const longestSocketDir = 103 - '/.s.PGSQL.5432.lock'.length

/** PostgreSQL refuses root: then the owner of the cluster runs it, for a new one `nobody`. */
export function runAs(data: string): RunAs {
  if (process.geteuid?.() !== 0) return { id: null }
  const owner = existsSync(data) ? statSync(data).uid : 0
  return { id: owner === 0 ? unprivilegedUid : owner }
}

export function refuseBroken(data: string): void {
  if (!existsSync(data)) return
  const version = existsSync(join(data, 'PG_VERSION')) ? readFileSync(join(data, 'PG_VERSION'), 'utf8').trim() : null
  if (version === majorVersion && existsSync(join(data, 'global', 'pg_control'))) return
  if (version !== null && version !== majorVersion)
    throw startError(
      `${data} はPostgreSQL ${version}のデータで、この版（${majorVersion}）では開けません。対応する版で書き出して移してください。`,
      `${data} was written by PostgreSQL ${version} and cannot be opened by ${majorVersion}: move it over with that version.`,
    )
  throw startError(
    `${data} はデータベースとして壊れています（必要なファイルがありません）。消していません。控えから戻すか、別の TSUEN_DATA_DIR を指定してください。`,
    `${data} is not a whole database (files are missing). Nothing was deleted: restore a backup, or choose another TSUEN_DATA_DIR.`,
  )
}

/** A new cluster takes 40 MB and its log of changes as much again; below this PostgreSQL would stop in the middle of its work. */
export function refuseFull(home: string): void {
  const { bavail, bsize } = statfsSync(home)
  if (bavail * bsize < 128 * 1024 * 1024) throw clusterError('No space left on device')
}

export const homeError = (home: string, error: unknown): StartError =>
  hasCode(error, 'ENOSPC', 'EDQUOT')
    ? (clusterError('No space left on device', error) as StartError)
    : startError(
        `${home} に書き込めません。権限を確かめるか、TSUEN_DATA_DIR で別の場所を指定してください。`,
        `${home} cannot be written: check its permissions, or choose another place with TSUEN_DATA_DIR.`,
        error,
      )

export async function inHome<T>(home: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw hasCode(error, 'ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST') ? homeError(home, error) : error
  }
}

export function shortSocketDir(home: string): string {
  const near = join(home, 'run')
  if (Buffer.byteLength(near) <= longestSocketDir) return near
  const name = `tsuen-${process.geteuid?.() ?? 0}-${createHash('sha256').update(home).digest('hex').slice(0, 10)}`
  return join(Buffer.byteLength(tmpdir()) <= 40 ? tmpdir() : '/tmp', name)
}

/** The folder lets only the server's user (and root) in. One that somebody else put there is refused. */
export function openSocketDir(path: string, as: RunAs): string {
  const uid = as.id ?? process.geteuid?.() ?? -1
  try {
    mkdirSync(path, { mode: 0o700 })
    if (as.id !== null) chownSync(path, as.id, as.id)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  }
  const stat = lstatSync(path)
  if (!stat.isDirectory() || (stat.uid !== uid && stat.uid !== 0))
    throw startError(
      `ソケットの場所 ${path} はほかの利用者のものです。それを取り除いてから、もう一度起動してください。`,
      `The socket folder ${path} belongs to somebody else: remove it and start again.`,
    )
  chmodSync(path, 0o700)
  return path
}
