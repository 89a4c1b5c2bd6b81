/** One broken day: a world, nodes, load, faults; then peace, every unknown asked again, and the checker's word. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { reconcile } from '../../src/features/booking/reconcile.ts'
import { createPool, inRole } from '../../src/platform/db.ts'
import { type Random, randomBelow } from '../../src/platform/random.ts'
import { startSmtpSink } from '../../test/helpers/smtp-sink.ts'
import { check } from './check.ts'
import { createLoad, type Load } from './clients.ts'
import type { Op, Rows, Violation } from './history.ts'
import { type AppNode, createNode } from './nodes.ts'
import { type CommitProxy, startProxy } from './proxy.ts'
import { takeSnapshot } from './snapshot.ts'
import { type Cluster, seedWorld, startCluster } from './world.ts'

export type Stage = {
  cluster: Cluster
  proxy: CommitProxy
  nodes: readonly AppNode[]
  load: Load
  random: Random
  /** Waits until acts flow again, at most `ms`; returns how long that took. */
  flows(ms: number): Promise<number>
}

export type Verdict = {
  violations: readonly Violation[]
  acts: number
  done: number
  refused: number
  /** Sendings that were never heard, and acts that had to be asked again at the end. */
  unheard: number
  askedAgain: number
  /** How many successes had a sending that was not heard: the key told. */
  told: number
  mails: number
  copies: number
  reconciled: number
  deaths: number
  defects: ReadonlyMap<string, number>
}

export type RunOptions = {
  dir: string
  random: Random
  nodes: number
  clients: number
  families: number
  settings?: Record<string, string>
  /** Where the cluster lies; otherwise in `dir`. */
  databaseDir?: string
  /** The folder of another server.js than the program's own. */
  program?: string
  say: (step: string) => void
}

export async function run(options: RunOptions, faults: (stage: Stage) => Promise<void>): Promise<Verdict> {
  mkdirSync(options.dir, { recursive: true })
  const closing: (() => Promise<unknown>)[] = []
  const close = async (): Promise<void> => {
    for (const one of closing.splice(0).reverse()) await one().catch(() => undefined)
  }
  // The database has a session of its own: Ctrl-C would leave it running.
  const broken = (): void => void close().finally(() => process.exit(130))
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, broken)
  try {
    const sink = await startSmtpSink()
    closing.push(() => sink.close())
    const cluster = await startCluster(options.databaseDir ?? join(options.dir, 'database'), options.settings)
    closing.push(() => cluster.close())
    const world = await seedWorld(cluster, options.families)
    const proxy = await startProxy(cluster.socketPath)
    closing.push(() => proxy.close())
    const owner = new URL(cluster.ownerUrl)
    owner.search = ''
    owner.hostname = '127.0.0.1'
    owner.port = String(proxy.port)
    const nodes: AppNode[] = []
    for (let i = 0; i < options.nodes; i += 1) {
      nodes.push(
        await createNode(
          {
            dir: options.dir,
            ownerUrl: owner.href,
            keyFile: cluster.keyFile,
            smtpUrl: sink.url,
            now: world.now,
            ...(options.program ? { program: options.program } : {}),
          },
          i,
        ),
      )
    }
    closing.push(() => Promise.all(nodes.map((n) => n.kill())))
    await Promise.all(nodes.map((n) => n.start()))
    const load = createLoad({ world, nodes, clients: options.clients, random: options.random })
    options.say('load')
    load.start()
    await faults({ cluster, proxy, nodes, load, random: options.random, flows: (ms) => flows(load, ms) })
    options.say('peace: every unknown is asked again')
    await load.stop()
    await cluster.start()
    await Promise.all(nodes.filter((n) => !n.up()).map((n) => n.start()))
    const askedAgain = await load.askAgain()
    options.say('mails')
    await settleMails(cluster, nodes)
    const rows = await takeSnapshot(
      cluster.admin,
      sink.mails.map((m) => m.messageId ?? ''),
    )
    options.say('checking')
    return { ...verdictOf(load.ops, rows), askedAgain, ...(await lastLook(cluster, nodes)), copies: rows.delivered.length }
  } finally {
    await close()
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, broken)
  }
}

/** Acts that were answered since a moment; after a fault this says when the system lives again. */
async function flows(load: Load, ms: number): Promise<number> {
  const began = performance.now()
  while (performance.now() - began < ms) {
    if (load.ops.some((op) => op.answers.some((a) => a.asked > began))) break
    await sleep(20)
  }
  return performance.now() - began
}

/**
 * What a dead process had claimed is due again after 90 seconds, a failed mail after its patience: the clocks are set on by a day
 * instead of waiting. Thousands may be owed: as long as they grow fewer they are waited for; what stays for a minute is told by the checker.
 */
async function settleMails(cluster: Cluster, nodes: readonly AppNode[]): Promise<void> {
  await Promise.all(nodes.map((n) => n.kill()))
  await Promise.all(nodes.map((n, i) => n.start((26 + i) * 3_600_000)))
  let left = Number.POSITIVE_INFINITY
  for (let still = 0; still < 60_000; still += 200) {
    const { rows } = await cluster.admin.query<{ n: number }>(
      `select count(*)::int as n from outbox where sent_at is null and failed_at is null and kind like 'booking.%'`,
    )
    const n = rows[0]?.n ?? 0
    if (n === 0) return
    if (n < left) still = 0
    left = Math.min(left, n)
    await sleep(200)
  }
}

type History = Pick<Verdict, 'violations' | 'acts' | 'done' | 'refused' | 'unheard' | 'told' | 'mails'>

function verdictOf(ops: readonly Op[], rows: Rows): History {
  const done = ops.filter((op) => op.answers.some((a) => a.kind === 'done'))
  return {
    violations: check(ops, rows),
    acts: ops.length,
    done: done.length,
    refused: ops.filter((op) => op.answers.length > 0).length - done.length,
    unheard: ops.reduce((n, op) => n + op.unheard, 0),
    told: done.filter((op) => op.unheard > 0).length,
    mails: rows.outbox.filter((m) => m.state === 'sent').length,
  }
}

/** The program's own count of its counters, and what it said of itself. */
async function lastLook(
  cluster: Cluster,
  nodes: readonly AppNode[],
): Promise<Pick<Verdict, 'reconciled' | 'deaths' | 'defects'>> {
  const owner = new URL(cluster.ownerUrl)
  const pool = createPool({ url: owner.href, size: 1, name: 'faults' })
  const drifts = await inRole(pool, (tx) => reconcile(tx))
  await pool.end()
  const defects = new Map<string, number>()
  for (const node of nodes) for (const [name, n] of node.defects) defects.set(name, (defects.get(name) ?? 0) + n)
  return { reconciled: drifts.length, deaths: nodes.reduce((n, node) => n + node.deaths(), 0), defects }
}

export const between = (random: Random, from: number, to: number): number => from + randomBelow(random, to - from + 1)
