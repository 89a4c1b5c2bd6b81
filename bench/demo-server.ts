/** The real program as a user starts it: `npm start` on a data folder of its own, with the demo town. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from '../src/platform/project-root.ts'

export type Running = {
  /** The address the program knows itself by. */
  url: string
  /** Milliseconds from the command to the first page that was served. */
  startedInMs: number
  stop(): Promise<void>
}

/** A folder that PostgreSQL of a root start may pass through. */
export function makeFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'tsuen-bench-'))
  chmodSync(path, 0o711)
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** The user's own database, keys, mail and port stay out of it. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(TSUEN_|DATABASE_|PG[A-Z]+$|SMTP_URL$|PORT$|HOST$|npm_)/.test(name)),
  )
}

/** Runs `npm start` in `root`, with its clock started at `now`, and waits until `/` answers 200. Throws with the program's words when it ends before. */
export async function startDemo(
  dataDir: string,
  { root = projectRoot, mostMs = 180_000, now }: { root?: string; mostMs?: number; now?: string } = {},
): Promise<Running> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: {
      ...cleanEnvironment(),
      PORT: String(port),
      TSUEN_DATA_DIR: dataDir,
      TSUEN_DEMO: '1',
      ...(now ? { TSUEN_NOW: now } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (words += piece.toString('utf8')))
  for (;;) {
    if (await answers(port)) break
    if (child.exitCode !== null) throw new Error(`npm start ended:\n${words}`)
    if (performance.now() - began > mostMs) {
      await end(child)
      throw new Error(`npm start did not answer within ${mostMs / 1000} s:\n${words}`)
    }
    await sleep(10)
  }
  return { url: `http://localhost:${port}`, startedInMs: performance.now() - began, stop: () => end(child) }
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`)
    await response.arrayBuffer()
    return response.status === 200
  } catch {
    return false
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 30_000)
  await ended
  clearTimeout(late)
}
