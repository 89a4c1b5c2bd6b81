import { readFileSync } from 'node:fs'

/** Start of a process in ticks since boot (Linux; '' elsewhere), null when it is gone: a process number alone may be reused. */
export function processStart(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return null
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? null : (fields[19] ?? '')
  } catch {
    return process.platform === 'linux' ? null : ''
  }
}
