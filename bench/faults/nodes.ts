/** Nodes of the built program: started, killed, started again on the same port with a clock that runs on. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from '../../src/platform/project-root.ts'
import { freePort } from '../demo-server.ts'

export type NodeOptions = {
  dir: string
  ownerUrl: string
  keyFile: string
  smtpUrl: string
  /** Where the clocks start; they run on over every restart. */
  now: Date
  /** The folder of the built server.js, where it is not the program itself. */
  program?: string
}

export type AppNode = {
  port: number
  agent: Agent
  up(): boolean
  /** kill -9; resolves when the process is gone. */
  kill(): Promise<void>
  /** Starts it and waits until it answers; `shiftMs`: how far its clock is off from now on. */
  start(shiftMs?: number): Promise<void>
  /** Ends that nobody asked for. */
  deaths(): number
  /** Conflicts after a decision, and acts without their rows: what the program itself calls a defect, by SQLSTATE or name. */
  defects: Map<string, number>
}

/** Lost connections and a server that is not there are what we do to it, not what it does. */
const ours = /^(ECONN|EPIPE|57P0|08|53|58|XX)|terminated|not accepting|Connection|ECONNREFUSED|server closed/

/** What a node said before it ended by itself. */
const lastLines = 30

export async function createNode(options: NodeOptions, number: number): Promise<AppNode> {
  const port = await freePort()
  const home = join(options.dir, `node${number}`)
  mkdirSync(home, { recursive: true })
  const log = createWriteStream(join(options.dir, `node${number}.log`), { flags: 'a' })
  const began = performance.now()
  const defects = new Map<string, number>()
  let child: ChildProcess | null = null
  let ready = false
  let asked = false
  let deaths = 0
  const last: string[] = []
  let shift = 0
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })

  const hear = (line: string): void => {
    log.write(`${line}\n`)
    last.push(line)
    if (last.length > lastLines) last.shift()
    if (!/"defect"/.test(line)) return
    const { error } = parsed(line)
    const name = error?.code ?? error?.message ?? 'unknown'
    if (!ours.test(name) && !ours.test(error?.message ?? '')) defects.set(name, (defects.get(name) ?? 0) + 1)
  }

  const spawnOnce = (): ChildProcess => {
    const now = new Date(options.now.getTime() + (performance.now() - began) + shift)
    const next = spawn(process.execPath, [join(options.program ?? join(projectRoot, 'dist', 'server'), 'server.js')], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        HOST: '127.0.0.1',
        // A name with a dot: mail servers take no sender at localhost.
        TSUEN_BASE_URL: 'https://tsuen.example',
        DATABASE_URL: options.ownerUrl,
        TSUEN_DATA_DIR: home,
        TSUEN_KEY_FILE: options.keyFile,
        TSUEN_DEMO: '1',
        TSUEN_NOW: now.toISOString(),
        SMTP_URL: options.smtpUrl,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [next.stdout, next.stderr]) lines(stream, hear)
    next.once('exit', (code, name) => {
      log.write(`ended: ${name ?? code}\n`)
      if (child !== next) return
      // One that cannot start while its database is away ends in order, and is started again; one that served must not end.
      if (ready && !asked) {
        deaths += 1
        console.error(`node ${number} ended by itself (${name ?? code}):\n${last.join('\n')}`)
      }
      ready = false
    })
    return next
  }

  const start = async (shiftMs?: number): Promise<void> => {
    shift = shiftMs ?? shift
    asked = false
    for (let waited = 0; waited < 120_000 && !asked; waited += 25) {
      if (!child || child.exitCode !== null || child.signalCode !== null) child = spawnOnce()
      if (await alive(port)) {
        ready = true
        return
      }
      await sleep(25)
    }
    if (!asked) throw new Error(`node ${number} does not answer: see ${options.dir}/node${number}.log`)
  }

  return {
    port,
    agent,
    defects,
    up: () => ready,
    deaths: () => deaths,
    start,
    kill: async () => {
      const now = child
      asked = true
      ready = false
      if (!now || now.exitCode !== null || now.signalCode !== null) return
      const gone = new Promise<void>((resolve) => now.once('exit', () => resolve()))
      now.kill('SIGKILL')
      await gone
    },
  }
}

function lines(stream: NodeJS.ReadableStream, hear: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (piece: string) => {
    const parts = (rest + piece).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) hear(line)
  })
}

function parsed(line: string): { error?: { code?: string; message?: string } } {
  try {
    return JSON.parse(line) as { error?: { code?: string; message?: string } }
  } catch {
    return {}
  }
}

const alive = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const ask = request({ port, host: '127.0.0.1', path: '/livez', timeout: 2000 }, (reply) => {
      reply.resume()
      resolve(reply.statusCode === 200)
    })
    ask.on('timeout', () => ask.destroy())
    ask.on('error', () => resolve(false))
    ask.end()
  })
