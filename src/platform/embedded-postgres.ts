/**
 * The embedded PostgreSQL: a real server from npm beside the application, reached through a Unix socket only.
 * For a quiet installation or a trial; `DATABASE_URL` replaces it. Its OpenSSL and ICU are old, so it never listens on a network.
 */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmdirSync, statSync, unlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataDirMode } from './data-dir.ts'
import { processStart, takeLock } from './lock-file.ts'
import { postgresBinaries, reachable } from './postgres-binaries.ts'
import {
  cleanEnvironment,
  clusterError,
  makeCluster,
  type OwnerPasswords,
  type RunAs,
  readPasswords,
  renewPasswords,
  spawnAs,
} from './postgres-cluster.ts'
import { homeError, inHome, openSocketDir, refuseBroken, refuseFull, runAs, shortSocketDir } from './postgres-home.ts'
import { hasCode, startError } from './start-error.ts'

export type EmbeddedPostgres = {
  /** Connection address of `tsuen_owner` (no superuser) on the database `tsuen`. */
  ownerUrl: string
  /** Connection address of the superuser on the database `postgres`; for tests and maintenance. */
  superuserUrl: string
  /** The cluster was made by this start. */
  created: boolean
  /** The server had been left running by a killed process. */
  adopted: boolean
  /** Process number of the server. */
  pid: number
  /** Fast shutdown: running statements are broken off and rolled back. Safe to call twice. */
  stop(): Promise<void>
}

const port = 5432
/** For two cores shared with Node and at least 1 GiB of memory. Error texts carry no row values: the log holds no personal data. */
const settings: Record<string, string> = {
  listen_addresses: '',
  port: String(port),
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '192MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '96MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '10min',
  checkpoint_completion_target: '0.9',
  random_page_cost: '1.1',
  jit: 'off',
  max_worker_processes: '4',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  password_encryption: 'scram-sha-256',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
}

/** Tests lose nothing by a power cut, and many small clusters share the machine. */
export const throwAwaySettings: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '128MB',
  max_connections: '100',
  autovacuum: 'off',
}

type Options = {
  /** Folder of this installation; the cluster lies in `postgres`, its log in `log`. Made when absent. */
  dataDir: string
  /** Folder of the socket; otherwise `run` in the data folder, or a short place when that path is too long. */
  socketDir?: string
  /** PostgreSQL settings over the tuned ones. */
  settings?: Record<string, string>
}

/**
 * Starts the server, or adopts the one that a killed process left. Throws a StartError in one sentence: second start on the same
 * folder, full disk, folder that is no cluster (never touched), wrong major version, missing permission.
 */
export async function startPostgres(options: Options): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32')
    throw startError(
      '組み込みPostgreSQLはWindowsでは使えません。WSL2で起動するか、DATABASE_URL を指定してください。',
      'The embedded PostgreSQL is not used on Windows: start inside WSL2, or set DATABASE_URL.',
    )
  const home = resolve(options.dataDir)
  const data = join(home, 'postgres')
  const lock = await inHome(home, () => {
    mkdirSync(home, { recursive: true, mode: dataDirMode() })
    return takeLock(join(home, 'lock'))
  })
  if (!lock.held)
    throw startError(
      `${home} は別の つうえん（プロセス ${lock.pid}）が使っています。それを止めるか、TSUEN_DATA_DIR で別の場所を指定してください。`,
      `${home} is in use by another start (process ${lock.pid}): stop it, or choose another place with TSUEN_DATA_DIR.`,
    )
  try {
    return await underLock(home, data, options, lock.release)
  } catch (error) {
    lock.release()
    throw hasCode(error, 'ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS') ? homeError(home, error) : error
  }
}

async function underLock(home: string, data: string, options: Options, release: () => void): Promise<EmbeddedPostgres> {
  const as = runAs(data)
  if (as.id !== null && !reachable(home, as.id))
    throw startError(
      `rootのときは、ほかの利用者が通れる場所にデータを置く必要があります（${home} は通れません）。TSUEN_DATA_DIR=/var/lib/tsuen のように指定してください。`,
      `As root the data must lie where other users may pass, and ${home} is closed to them: set TSUEN_DATA_DIR, for example to /var/lib/tsuen.`,
    )
  refuseBroken(data)
  refuseFull(home)
  const binaries = postgresBinaries(as.id ?? process.geteuid?.() ?? -1, home)
  const throwAway = options.settings?.['fsync'] === 'off'
  const fresh = !existsSync(data)
  let passwords = fresh ? makeCluster(home, data, binaries, as, !throwAway) : readPasswords(home)
  const socketDir = openSocketDir(options.socketDir ?? shortSocketDir(home), as)
  const args = ['-D', data]
  for (const [name, value] of Object.entries({ ...settings, ...options.settings, unix_socket_directories: socketDir })) {
    args.push('-c', `${name}=${value}`)
  }
  const left = await leftServer(data)
  if (left !== null) {
    const same =
      readFileSync(join(data, 'postmaster.opts'), 'utf8').trim() === [binaries.postgres, ...args.map((a) => `"${a}"`)].join(' ')
    if (same && passwords) return handle(passwords, socketDir, left, { created: false, adopted: true }, release)
    await stopServer(left)
  }
  passwords ??= renewPasswords(home, data, binaries, as)
  const pid = await launch(home, data, binaries.postgres, args, as)
  return handle(passwords, socketDir, pid, { created: fresh, adopted: false }, release)
}

/** The owner's address of a server that runs in this folder, for a look beside it; null when none does. */
export async function runningOwnerUrl(dataDir: string): Promise<string | null> {
  const home = resolve(dataDir)
  const passwords = readPasswords(home)
  if (!passwords || (await leftServer(join(home, 'postgres'))) === null) return null
  return addressOf(shortSocketDir(home), 'tsuen_owner', passwords.owner, 'tsuen')
}

const addressOf = (socketDir: string, role: string, password: string, database: string): string =>
  `postgresql://${role}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(socketDir)}`

type Left = { pid: number; status: string }

function readPidFile(data: string): Left | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), status: (lines[7] ?? '').trim() }
  } catch {
    return null
  }
}

/** The living server of this cluster, ready for clients; null when there is none. */
async function leftServer(data: string): Promise<number | null> {
  for (let waited = 0; waited < 60_000; waited += 20) {
    const left = readPidFile(data)
    if (left === null || processStart(left.pid) === null) return null
    if (!isPostgres(left.pid)) {
      // The number went to another process since; PostgreSQL itself would refuse to start beside it.
      unlinkSync(join(data, 'postmaster.pid'))
      return null
    }
    if (left.status === 'ready') return left.pid
    await sleep(20)
  }
  throw clusterError('FATAL: a server left by an earlier start neither starts nor stops')
}

function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true
  try {
    return /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  } catch {
    return false
  }
}

async function launch(home: string, data: string, program: string, args: string[], as: RunAs): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const log = openLog(home)
    const from = statSync(log.path).size
    // In its own session, so that Ctrl-C reaches Node first and requests can end before the server stops.
    const child = spawn(program, args, {
      ...spawnAs(as),
      cwd: '/',
      env: cleanEnvironment(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    closeSync(log.fd)
    let failed: unknown = null
    child.once('error', (error) => {
      failed = error
    })
    child.once('exit', (code, signal) => {
      failed ??= new Error(`postgres ended with ${signal ?? code}`)
    })
    child.unref()
    for (let waited = 0; failed === null && waited < 120_000; waited += 5) {
      const now = readPidFile(data)
      if (now?.pid === child.pid && now?.status === 'ready' && child.pid !== undefined) return child.pid
      await sleep(5)
    }
    const text = `${failed === null ? 'FATAL: not ready after two minutes' : String(failed)}\n${readFileSync(log.path, 'utf8').slice(from)}`
    // A killed server's workers take a moment to notice; they hold its memory until then.
    if (/pre-existing shared memory block/.test(text) && attempt < 50) {
      await sleep(100)
      continue
    }
    throw clusterError(text, failed ?? text, log.path)
  }
}

function openLog(home: string): { fd: number; path: string } {
  const folder = join(home, 'log')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'postgres.log')
  if (existsSync(path) && statSync(path).size > 8 * 1024 * 1024) renameSync(path, `${path}.1`)
  return { fd: openSync(path, 'a', 0o600), path }
}

function handle(
  passwords: OwnerPasswords,
  socketDir: string,
  pid: number,
  how: { created: boolean; adopted: boolean },
  release: () => void,
): EmbeddedPostgres {
  let stopping: Promise<void> | null = null
  return {
    ...how,
    pid,
    ownerUrl: addressOf(socketDir, 'tsuen_owner', passwords.owner, 'tsuen'),
    superuserUrl: addressOf(socketDir, 'postgres', passwords.superuser, 'postgres'),
    stop: () => {
      stopping ??= stopServer(pid).finally(() => {
        try {
          rmdirSync(socketDir)
        } catch {
          // Not empty: the server was killed. The next start uses it again.
        }
        release()
      })
      return stopping
    },
  }
}

/** SIGINT is PostgreSQL's fast shutdown; after 30 s SIGQUIT, which the next start repairs from the log of changes. */
async function stopServer(pid: number): Promise<void> {
  // The server removes its pid file a moment before it ends; only its end frees the folder.
  const gone = () => processStart(pid) === null || !isPostgres(pid)
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if (!hasCode(error, 'ESRCH')) throw error
    }
    for (let waited = 0; waited < patience; waited += 10) {
      if (gone()) return
      await sleep(10)
    }
  }
  throw new Error(`the database server ${pid} does not stop`)
}
