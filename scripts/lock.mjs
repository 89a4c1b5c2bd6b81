// The lock around preparing: the file names its process, and a lock whose process is gone is taken over. Node built-ins only.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processStart } from './process-start.mjs'

const read = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Waits for the lock and returns its release; `onWait` is told once which process holds it. */
export async function waitForLock(path, onWait) {
  mkdirSync(dirname(path), { recursive: true })
  const mine = `${process.pid} ${processStart(process.pid) ?? ''}\n`
  for (let told = false; ; ) {
    try {
      writeFileSync(path, mine, { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    let found = read(path)
    if (found === '') {
      // Made a moment ago and not yet written, or by a process that died just then.
      await sleep(100)
      found = read(path)
    }
    if (found === null) continue
    const [pid, start] = found.trim().split(' ')
    if (found !== mine && processStart(Number(pid)) === (start ?? '')) {
      if (!told) onWait(pid)
      told = true
      await sleep(200)
      continue
    }
    // Two may find the same stale lock: each replaces it in one step, and the one whose line stays has won.
    writeFileSync(`${path}.${process.pid}`, mine)
    if (read(path) === found) renameSync(`${path}.${process.pid}`, path)
    else rmSync(`${path}.${process.pid}`)
    await sleep(100)
    if (read(path) === mine) break
  }
  return () => {
    if (read(path) === mine) rmSync(path, { force: true })
  }
}
