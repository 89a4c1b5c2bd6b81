/** The kinds of harm, each with its dose, done while the load runs. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AppNode } from './nodes.ts'
import type { Cut } from './proxy.ts'
import { between, type Stage } from './run.ts'
import { signal } from './world.ts'

/** How often it was done, and how long the system took to answer again after each, in milliseconds. */
export type Dealt = { times: number; back: number[] }
/** `goOn`: false once the time for this kind is used up. */
export type Dose = { times: number; goOn(): boolean; progress(done: number): void }
export type Harm = (stage: Stage, dose: Dose) => Promise<Dealt>

async function repeat(dose: Dose, once: (i: number) => Promise<number | null>): Promise<Dealt> {
  const dealt: Dealt = { times: 0, back: [] }
  while (dealt.times < dose.times && dose.goOn()) {
    const back = await once(dealt.times)
    if (back === null) continue
    dealt.times += 1
    if (back > 0) dealt.back.push(back)
    dose.progress(dealt.times)
  }
  return dealt
}

/** kill -9 of a node while its requests are in flight; the other one goes on alone, the dead one comes back on its port. */
export const killNodes: Harm = (stage, dose) =>
  repeat(dose, async (i) => {
    const node = stage.nodes[i % stage.nodes.length] as AppNode
    await sleep(between(stage.random, 0, 400))
    const began = performance.now()
    await node.kill()
    await node.start()
    return performance.now() - began
  })

/** kill -9 of a backend of the settlement: PostgreSQL then throws out all others and recovers. Before it, another one is terminated. */
export const killBackends: Harm = (stage, dose) =>
  repeat(dose, async () => {
    await sleep(between(stage.random, 50, 300))
    const ended = await aBackend(stage)
    if (ended !== null) await stage.cluster.admin.query('select pg_terminate_backend($1)', [ended]).catch(() => undefined)
    await sleep(between(stage.random, 20, 200))
    const pid = await aBackend(stage)
    if (pid === null || !signal(pid, 'SIGKILL')) return null
    return stage.flows(30_000)
  })

/** One that is at work where there is one. */
async function aBackend(stage: Stage): Promise<number | null> {
  try {
    const { rows } = await stage.cluster.admin.query<{ pid: number }>(
      "select pid from pg_stat_activity where application_name = 'tsuen settle' order by (state = 'idle'), random() limit 1",
    )
    return rows[0]?.pid ?? null
  } catch {
    return null
  }
}

/** The whole server without goodbye, as when the power goes, and up again. */
export const stopServer: Harm = (stage, dose) =>
  repeat(dose, async () => {
    await sleep(between(stage.random, 300, 1200))
    const began = performance.now()
    await stage.cluster.stopNow()
    await sleep(between(stage.random, 0, 300))
    await stage.cluster.start()
    await stage.flows(30_000)
    return performance.now() - began
  })

/** Half of them go on at once, three in ten are held back, two in ten never arrive. */
const someCut = (stage: Stage): Cut => {
  const dice = between(stage.random, 1, 10)
  if (dice <= 5) return { how: 'after' }
  return dice <= 8 ? { how: 'late', ms: between(stage.random, 20, 600) } : { how: 'lost' }
}

export const cutCommits: Harm = (stage, dose) =>
  repeat(dose, async () => {
    await sleep(between(stage.random, 0, 60))
    return (await stage.proxy.cut(someCut(stage), 5_000)) ? 0 : null
  })

const hour = 3_600_000
const jumps = [hour, -hour, 24 * hour, -24 * hour]

/** A node whose clock is wrong by an hour or a day, either way, beside one whose clock is right; then both right again. */
export const jumpClocks: Harm = (stage, dose) =>
  repeat(dose, async (i) => {
    const node = stage.nodes[i % stage.nodes.length] as AppNode
    await node.kill()
    await node.start(jumps[i % jumps.length] ?? 0)
    await sleep(2_000)
    await node.kill()
    await node.start(0)
    return 0
  })

/** The disk of the database runs full under load and stays so for some seconds. */
export const fillDisk =
  (folder: string): Harm =>
  (stage, dose) =>
    repeat(dose, async () => {
      await sleep(between(stage.random, 1000, 2000))
      const filler = join(folder, 'filler')
      fill(filler)
      await sleep(between(stage.random, 3000, 6000))
      // What the server has freed meanwhile is taken too.
      fill(`${filler}2`)
      await sleep(2000)
      const began = performance.now()
      rmSync(filler, { force: true })
      rmSync(`${filler}2`, { force: true })
      await stage.cluster.start()
      await stage.flows(30_000)
      return performance.now() - began
    })

function fill(file: string): void {
  for (const size of [1 << 20, 1 << 13]) {
    const bytes = Buffer.alloc(size)
    try {
      for (;;) writeFileSync(file, bytes, { flag: 'a' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
}
