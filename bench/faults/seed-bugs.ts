/** The checker checked with the program itself: each seeded bug is built in, a short broken day is run, and the checker must speak. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Result, round } from '../frame.ts'
import { buildBroken } from './broken-build.ts'
import { cutCommits, type Dose, killNodes } from './kinds.ts'
import { type Bug, bugs } from './model.ts'
import { type RunOptions, run, type Verdict } from './run.ts'

const dose = (times: number): Dose => {
  const until = performance.now() + 60_000
  return { times, goOn: () => performance.now() < until, progress: () => undefined }
}

/** One result per bug, whose title says what was found of it, and the version of the database server. */
export async function seedBugs(
  options: Omit<RunOptions, 'program'>,
  only: readonly Bug[],
): Promise<{ results: Result[]; server: string }> {
  const results: Result[] = []
  let server = 'unknown'
  for (const bug of only) {
    options.say(`${bug}: ${bugs[bug]}`)
    const { program, remove } = buildBroken(bug)
    try {
      const verdict = await run({ ...options, dir: join(options.dir, bug), program, say: () => undefined }, async (stage) => {
        const { rows } = await stage.cluster.admin.query<{ server_version: string }>('show server_version')
        server = rows[0]?.server_version ?? server
        // Two nodes side by side race each other; what is cut off shows what was left half done.
        await sleep(15_000)
        await killNodes(stage, dose(6))
        await cutCommits(stage, dose(30))
      })
      const found = findings(verdict)
      const value = [...found.values()].reduce((sum, n) => sum + n, 0)
      const words = [...found].map(([rule, n]) => `${n} ${rule}`).join(', ') || 'nothing'
      options.say(`${bug}: ${words}`)
      const title = `${bugs[bug]}: ${words} in ${verdict.acts} acts`
      results.push({
        id: `bug-${bug}`,
        title,
        unit: 'findings',
        reach: 1,
        better: 'higher',
        value: round(value),
        samples: [value],
        ok: value >= 1,
      })
    } finally {
      remove()
    }
  }
  return { results, server }
}

function findings(verdict: Verdict): Map<string, number> {
  const found = new Map<string, number>()
  const add = (name: string, n: number): void => {
    if (n > 0) found.set(name, (found.get(name) ?? 0) + n)
  }
  for (const { rule } of verdict.violations) add(rule, 1)
  add('reconcile', verdict.reconciled)
  add('deaths', verdict.deaths)
  add(
    'defects',
    [...verdict.defects.values()].reduce((sum, n) => sum + n, 0),
  )
  return found
}
