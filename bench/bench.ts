/** `npm run bench`: figures of this machine against their bars. `--json`, `--quick`, `--only ID[,ID]`. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { projectRoot } from '../src/platform/project-root.ts'
import { startError } from '../src/platform/start-error.ts'
import { freshDatabase } from '../test/helpers/database.ts'
import { makeFolder, type Running, startDemo } from './demo-server.ts'
import { type Case, machineOf, type Result, resultOf, table } from './frame.ts'
import { importCases } from './import-cases.ts'
import { listCases } from './list-cases.ts'
import { pageCases } from './page-cases.ts'
import { paperCases } from './paper-cases.ts'
import { requestCases } from './request-cases.ts'
import { rushCases } from './rush-cases.ts'
import { startCases } from './start-cases.ts'

const flags = process.argv.slice(2)
const only = flags.includes('--only') ? (flags[flags.indexOf('--only') + 1] ?? '').split(',') : null
const unknown = flags.filter((flag, i) => !['--json', '--quick', '--only'].includes(flag) && flags[i - 1] !== '--only')
if (unknown.length > 0)
  throw startError(
    `知らない引数です: ${unknown.join(' ')}（--json・--quick・--only 名前）`,
    `Unknown argument: ${unknown.join(' ')} (--json, --quick, --only NAME)`,
  )
const quick = flags.includes('--quick')
const say = (line: string): void => console.error(line)

/** Built-in helpers that run before anything is built. */
const script = <T>(name: string): Promise<T> => import(pathToFileURL(join(projectRoot, 'scripts', name)).href) as Promise<T>
const { openRun, closeRun } = await script<{ openRun(): Promise<string>; closeRun(dir: string): Promise<void> }>('test-run.mjs')
const { findChromium } = await script<{ findChromium(): string | null }>('programs.mjs')

const run = await openRun()
process.env['TEST_RUN_DIR'] = run
const data = makeFolder()
let demo: Running | null = null

try {
  const url = (): string => {
    if (!demo) throw new Error('the demo is not running')
    return demo.url
  }
  // `--only rush`: every case whose name begins so.
  const wanted = (one: Case): boolean =>
    only ? only.some((name) => one.id === name || one.id.startsWith(`${name}-`)) : one.quick || !quick
  const starts = startCases(quick, data.path).filter(wanted)
  const served = [
    ...pageCases(url, findChromium(), quick),
    ...requestCases(url, quick),
    ...importCases(url, quick),
    ...paperCases(url, quick),
    // Last: their rows lie in everybody's way.
    ...listCases(url, data.path, quick, say),
  ].filter(wanted)
  const results: Result[] = []
  const take = async (one: Case): Promise<void> => {
    say(`${one.id} …`)
    try {
      const measured = await one.measure()
      if (measured) results.push(resultOf(one, measured))
    } catch (error) {
      // One that breaks does not take the others' figures along.
      say(`${one.id}: ${error instanceof Error ? error.message : String(error)}`)
      process.exitCode = 1
    }
  }
  for (const one of starts) await take(one)
  if (served.length > 0) {
    say('npm start …')
    demo = await startDemo(data.path)
    for (const one of served) await take(one)
  }
  await demo?.stop()
  demo = null
  const rush = rushCases(quick)
  try {
    for (const one of rush.cases.filter(wanted)) await take(one)
  } finally {
    await rush.close()
  }
  const machine = machineOf(await serverVersion())
  if (flags.includes('--json')) console.log(JSON.stringify({ machine, cases: results }))
  else console.log(table(machine, results))
} finally {
  await demo?.stop()
  await closeRun(run)
  data.remove()
}

async function serverVersion(): Promise<string> {
  const database = await freshDatabase()
  const client = new pg.Client(database.superuserUrl)
  await client.connect()
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  await client.end()
  await database.drop()
  return rows[0]?.server_version ?? 'unknown'
}
