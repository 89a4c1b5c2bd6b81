// One folder per test run: the cluster of the run lies in it, and a later run reaps it when this one was killed.
// Node built-ins only.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processStart } from './process-start.mjs'

const prefix = 'tsuen-test-'

/** Makes the folder of a run and removes those whose process is gone. The path is short: a socket lies in it. */
export async function openRun() {
  for (const name of readdirSync(tmpdir())) if (name.startsWith(prefix)) await reap(join(tmpdir(), name))
  const dir = mkdtempSync(join(tmpdir(), prefix))
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
