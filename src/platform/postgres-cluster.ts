/** Makes a new cluster of the embedded PostgreSQL, or none: until it is whole it lies under another name. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './postgres-binaries.ts'
import { startError } from './start-error.ts'

/** Who runs the programs. `id` is null when it is the user who runs Node. */
export type RunAs = { id: number | null }

export type OwnerPasswords = { superuser: string; owner: string }

export const cleanEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
})

export const spawnAs = (as: RunAs): { uid?: number; gid?: number } => (as.id === null ? {} : { uid: as.id, gid: as.id })

const passwordFile = (home: string): string => join(home, 'database.json')

export function readPasswords(home: string): OwnerPasswords | null {
  const file = passwordFile(home)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as OwnerPasswords) : null
}

const newPasswords = (): OwnerPasswords => ({
  superuser: randomBytes(24).toString('base64url'),
  owner: randomBytes(24).toString('base64url'),
})

function writePasswords(home: string, passwords: OwnerPasswords): void {
  writeFileSync(`${passwordFile(home)}.new`, JSON.stringify(passwords), { mode: 0o600 })
  renameSync(`${passwordFile(home)}.new`, passwordFile(home))
}

/**
 * initdb, roles and the database `tsuen`, then the final name in one step: a kill in between leaves nothing that looks like data.
 * The owner is no superuser, so that row-level security binds it as it would on a real server.
 */
export function makeCluster(home: string, data: string, binaries: Binaries, as: RunAs, sync: boolean): OwnerPasswords {
  for (const name of readdirSync(home)) if (name.startsWith('postgres.new-')) rmSync(join(home, name), { recursive: true })
  const next = join(home, `postgres.new-${process.pid}`)
  mkdirSync(next, { mode: 0o700 })
  if (as.id !== null) chownSync(next, as.id, as.id)
  const passwords = newPasswords()
  run(binaries.initdb, as, [
    '--pgdata',
    next,
    '--username=postgres',
    // Never served like this: pg_hba.conf is written anew before the first start, the password set in single-user mode.
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(sync ? [] : ['--no-sync']),
  ])
  writeFileSync(join(next, 'pg_hba.conf'), 'local all all scram-sha-256\nlocal replication all scram-sha-256\n')
  single(next, binaries, as, [
    `alter role postgres password '${passwords.superuser}'`,
    `create role tsuen_owner login createrole nosuperuser password '${passwords.owner}'`,
    'create database tsuen owner tsuen_owner',
  ])
  chmodSync(next, 0o700)
  writePasswords(home, passwords)
  renameSync(next, data)
  return passwords
}

/** New passwords for a standing cluster whose password file is lost (a restored copy); the server must not run. */
export function renewPasswords(home: string, data: string, binaries: Binaries, as: RunAs): OwnerPasswords {
  const passwords = newPasswords()
  single(data, binaries, as, [
    `alter role postgres password '${passwords.superuser}'`,
    `alter role tsuen_owner password '${passwords.owner}'`,
  ])
  writePasswords(home, passwords)
  return passwords
}

/** PostgreSQL's single-user mode: one statement per line, no socket, no password. */
function single(data: string, binaries: Binaries, as: RunAs, statements: string[]): void {
  const text = run(binaries.postgres, as, ['--single', '-j', '-D', data, 'postgres'], statements.map((s) => `${s};\n\n`).join(''))
  const wrong = /^.*(ERROR|FATAL|PANIC):.*$/m.exec(text)
  if (wrong) throw clusterError(text)
}

function run(program: string, as: RunAs, args: string[], input = ''): string {
  const done = spawnSync(program, args, { ...spawnAs(as), cwd: '/', env: cleanEnvironment(), input, encoding: 'utf8' })
  const text = `${done.stdout ?? ''}${done.stderr ?? ''}`
  if (done.error) throw clusterError(String(done.error), done.error)
  if (done.status !== 0) throw clusterError(text)
  return text
}

/** Turns what PostgreSQL's programs say into the one sentence that helps; the whole text stays in `cause`. */
export function clusterError(text: string, cause: unknown = text, log?: string): Error {
  const last =
    [...text.matchAll(/^.*(?:FATAL|PANIC|ERROR|error|Error):\s*(.+)$/gm)].at(-1)?.[1] ?? text.trim().split('\n').at(-1) ?? ''
  const where = log ? `（記録: ${log}）` : ''
  const seen = log ? ` (log: ${log})` : ''
  if (/No space left on device|Disk quota exceeded|ENOSPC/.test(text))
    return startError(
      'ディスクの空きがないためデータベースを動かせません。空きを作ってから、もう一度起動してください。',
      'The disk is full, so the database cannot run: free some space and start again.',
      cause,
    )
  if (/EPERM|Operation not permitted/.test(text) && /spawn/.test(text))
    return startError(
      'rootからほかの利用者へ切り替えられないため、組み込みPostgreSQLを動かせません。一般利用者で起動するか、DATABASE_URL を指定してください。',
      'This root may not switch to another user, and PostgreSQL refuses to run as root: start as a normal user, or set DATABASE_URL.',
      cause,
    )
  if (/could not create shared memory|could not map anonymous shared memory|Cannot allocate memory|ENOMEM/.test(text))
    return startError(
      `メモリが足りずデータベースを動かせません（${last}）。ほかの処理を止めてから、もう一度起動してください。`,
      `Not enough memory for the database (${last}): stop something else and start again.`,
      cause,
    )
  if (/error while loading shared libraries|symbol lookup error|GLIBC_|ENOENT/.test(text))
    return startError(
      `組み込みPostgreSQLがこの機械では動きません（${last || text.trim()}）。glibc 2.28以上のLinuxを使うか、DATABASE_URL を指定してください。`,
      `The embedded PostgreSQL does not run on this machine (${last || text.trim()}): use a Linux with glibc 2.28 or later, or set DATABASE_URL.`,
      cause,
    )
  if (/Permission denied|EACCES/.test(text))
    return startError(
      `データベースの場所を読み書きする権限がありません（${last}）。持ち主の利用者で起動するか、TSUEN_DATA_DIR を変えてください。`,
      `No permission to use the database directory (${last}): start as its owner, or change TSUEN_DATA_DIR.`,
      cause,
    )
  return startError(
    `データベースを起動できません: ${last}${where}。データは消していません。`,
    `The database cannot start: ${last}${seen}. Nothing was deleted.`,
    cause,
  )
}
