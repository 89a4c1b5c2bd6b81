/** What a benchmark is, and how its figures are told: a table for people, one JSON object for programs. */
import { availableParallelism, cpus, totalmem } from 'node:os'

export type Measured = { value: number; samples: readonly number[] }
/** One figure. `reach` is the bar; `quick` figures are taken in a run of a minute too. */
export type Case = {
  id: string
  title: string
  unit: string
  reach: number
  better: 'higher' | 'lower'
  quick: boolean
  /** null: cannot be measured here; the reason is told on standard error. */
  measure: () => Promise<Measured | null>
}
export type Result = Pick<Case, 'id' | 'title' | 'unit' | 'reach' | 'better'> & Measured & { ok: boolean }
export type Machine = { cpu: string; cores: number; memGiB: number; node: string; postgres: string }

export const machineOf = (postgres: string): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memGiB: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  postgres,
})

/** The value below which the share `p` of the samples lies (nearest rank); 0.5 is the median. */
export function quantile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN
}

export const median = (samples: readonly number[]): Measured => ({
  value: round(quantile(samples, 0.5)),
  samples: samples.map(round),
})

/** Three figures that matter; whole numbers from 100 on. */
export const round = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)))

export const resultOf = (one: Case, { value, samples }: Measured): Result => ({
  id: one.id,
  title: one.title,
  value,
  unit: one.unit,
  reach: one.reach,
  better: one.better,
  ok: one.better === 'higher' ? value >= one.reach : value <= one.reach,
  samples,
})

export function table(machine: Machine, results: readonly Result[]): string {
  const rows = results.map((r) => [
    r.ok ? '✓' : '✗',
    r.id,
    `${r.value} ${r.unit}`,
    `${r.better === 'higher' ? '≥' : '≤'} ${r.reach} ${r.unit}`,
    r.title,
  ])
  const widths = [0, 1, 2, 3].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  const lines = rows.map((row) => row.map((text, i) => text.padEnd(widths[i] ?? 0)).join('  '))
  const { cpu, cores, memGiB, node, postgres } = machine
  return [`${cpu}, ${cores} cores, ${memGiB} GiB, Node ${node}, PostgreSQL ${postgres}`, ...lines].join('\n')
}
