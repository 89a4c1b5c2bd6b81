// One folder per test run: the cluster of the run lies in it, and a later run reaps it when this one was killed.
// Node built-ins only.
import {
  accessSync,
  chmodSync,
  constants,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processStart } from './process-start.mjs'

const prefix = 'tsuen-test-'
const memory = '/dev/shm'

/** A file system in memory halves the time of a fresh database (25 ms against 55 ms); small containers have next to none. */
function memoryIsAmple() {
  try {
    const { bavail, bsize } = statfsSync(memory)
    accessSync(memory, constants.W_OK)
    return bavail * bsize > 2 * 2 ** 30 && freemem() > 4 * 2 ** 30
  } catch {
    return false
  }
}

/** The environment without any setting of the program: a test never meets the user's own database, mail or keys. */
export const withoutSettings = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(TSUEN_|DATABASE_|PG[A-Z]+$|SMTP_URL$|PORT$|HOST$)/.test(name)),
  )

/** Makes the folder of a run and removes those whose process is gone. The path is short: a socket lies in it. */
export async function openRun() {
  for (const place of [memory, tmpdir()]) await reapIn(place)
  const dir = mkdtempSync(join(memoryIsAmple() ? memory : tmpdir(), prefix))
  // PostgreSQL of a root run is `nobody` and must get through.
  chmodSync(dir, 0o711)
  writeFileSync(join(dir, 'run-owner'), `${process.pid} ${processStart(process.pid) ?? ''}`)
  return dir
}

/** Stops the run's cluster and removes the folder. */
export async function closeRun(dir) {
  const pid = serverOf(dir)
  if (pid !== null) {
    // Nothing of a test cluster is kept: immediate shutdown.
    process.kill(pid, 'SIGQUIT')
    for (let waited = 0; waited < 5000 && processStart(pid) !== null; waited += 10) await sleep(10)
    if (processStart(pid) !== null) process.kill(pid, 'SIGKILL')
  }
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
}

async function reapIn(place) {
  let names = []
  try {
    names = readdirSync(place)
  } catch {
    // No such place on this system.
  }
  for (const name of names) if (name.startsWith(prefix)) await reap(join(place, name))
}

async function reap(dir) {
  try {
    const [pid, start] = readFileSync(join(dir, 'run-owner'), 'utf8').split(' ')
    if (processStart(Number(pid)) === (start ?? '')) return
  } catch {
    try {
      // Another run is about to write its line, or the folder is not ours.
      if (Date.now() - statSync(dir).mtimeMs < 60_000 || statSync(dir).uid !== process.geteuid?.()) return
    } catch {
      return
    }
  }
  try {
    await closeRun(dir)
  } catch {
    // Somebody else's, or reaped by another run in the same moment.
  }
}

function serverOf(dir) {
  try {
    const pid = Number(readFileSync(join(dir, 'cluster', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    const mine = process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dir)
    return mine && processStart(pid) !== null ? pid : null
  } catch {
    return null
  }
}
