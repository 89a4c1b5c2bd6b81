/** A lock that survives a kill: the file names the process, and a lock whose process is gone is taken over. */
import { mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasCode } from './start-error.ts'

export type Lock = { held: true; release(): void } | { held: false; pid: number }

const mine = new Set<string>()

/**
 * What tells a process from a later one with the same number: its start in clock ticks since boot (Linux), '' elsewhere;
 * null when there is no such process. A container starts Node with the same number each time, so the number is not enough.
 */
export function processStart(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return null
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie answers kill(0) for as long as its parent does not collect it.
    return fields[0] === 'Z' ? null : (fields[19] ?? '')
  } catch {
    return process.platform === 'linux' ? null : ''
  }
}

const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Takes the lock, or says which process holds it. Throws what the file system throws (EACCES, EROFS, ENOSPC). */
export async function takeLock(path: string): Promise<Lock> {
  mkdirSync(dirname(path), { recursive: true })
  const text = `${process.pid} ${processStart(process.pid) ?? ''}\n`
  const release = () => {
    if (mine.delete(path) && read(path) === text) unlinkSync(path)
  }
  try {
    writeFileSync(path, text, { flag: 'wx' })
    mine.add(path)
    return { held: true, release }
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  }
  let found = read(path)
  if (found === '') {
    // Made a moment ago and not yet written, or by a process that died just then.
    await sleep(100)
    found = read(path)
  }
  const [pid, start] = (found ?? '').trim().split(' ')
  const alive = pid ? processStart(Number(pid)) : null
  const holds = alive !== null && alive === (start ?? '') && (found !== text || mine.has(path))
  if (holds) return { held: false, pid: Number(pid) }
  // Two may find the same stale lock: each replaces it in one step, and the one whose line stays has won.
  const next = `${path}.${process.pid}`
  writeFileSync(next, text)
  if (read(path) !== found) {
    unlinkSync(next)
    return takeLock(path)
  }
  renameSync(next, path)
  await sleep(100)
  if (read(path) !== text) return takeLock(path)
  mine.add(path)
  return { held: true, release }
}
