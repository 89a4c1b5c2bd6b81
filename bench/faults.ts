/**
 * `npm run faults`: breaks a running system on purpose and lets the history checker judge. `--json`, `--quick` (within two minutes),
 * `--minutes N` (as much of the full dose as fits), `--tablets` (only the tablets' day), `--bugs` (only the ten seeded bugs, built into
 * the program), `--write` (figures into docs/reliability.md), `--keep` (leaves the folder with the logs).
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../src/platform/clock.ts'
import { projectRoot } from '../src/platform/project-root.ts'
import { systemRandom } from '../src/platform/random.ts'
import { startError } from '../src/platform/start-error.ts'
import { check } from './faults/check.ts'
import { cutCommits, fillDisk, type Harm, jumpClocks, killBackends, killNodes, stopServer } from './faults/kinds.ts'
import { type Bug, bugs, simulate } from './faults/model.ts'
import { type Dealing, resultsOf, stakes, tabletResults, tabletStakes, writeInto } from './faults/report.ts'
import { run, type Stage, type Verdict } from './faults/run.ts'
import { seedBugs } from './faults/seed-bugs.ts'
import { tabletDay } from './faults/tablet-day.ts'
import { machineOf, table } from './frame.ts'

const flags = process.argv.slice(2)
const minutes = flags.includes('--minutes') ? Number(flags[flags.indexOf('--minutes') + 1]) : 60
const unknown = flags.filter(
  (flag, i) =>
    !['--json', '--quick', '--minutes', '--tablets', '--bugs', '--write', '--keep'].includes(flag) &&
    flags[i - 1] !== '--minutes',
)
if (unknown.length > 0 || !(minutes > 0))
  throw startError(
    `知らない引数です: ${unknown.join(' ')}（--json・--quick・--minutes 数・--tablets・--bugs・--write・--keep）`,
    `Unknown argument: ${unknown.join(' ')} (--json, --quick, --minutes N, --tablets, --bugs, --write, --keep)`,
  )
const quick = flags.includes('--quick')
const began = performance.now()
const say = (line: string): void => console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`)

type Kind = {
  id: string
  title: string
  harm: Harm
  full: number
  quick: number /** of the time */
  share: number
  backWithin: number
}
const kinds: Kind[] = [
  { id: 'node-kills', title: 'kill -9 of a node under load', harm: killNodes, full: 500, quick: 10, share: 0.72, backWithin: 5 },
  {
    id: 'backend-kills',
    title: 'kill -9 of a database backend, another terminated before',
    harm: killBackends,
    full: 100,
    quick: 10,
    share: 0.12,
    backWithin: 30,
  },
  {
    id: 'server-stops',
    title: 'immediate stop of the database server',
    harm: stopServer,
    full: 30,
    quick: 1,
    share: 0.04,
    backWithin: 30,
  },
  {
    id: 'commit-cuts',
    title: 'connection cut right after COMMIT was sent',
    harm: cutCommits,
    full: 1000,
    quick: 50,
    share: 0.05,
    backWithin: 30,
  },
  {
    id: 'clock-jumps',
    title: 'clock of a node off by an hour or a day',
    harm: jumpClocks,
    full: 12,
    quick: 0,
    share: 0.04,
    backWithin: 30,
  },
]
const disk = { id: 'disk-full', title: 'disk of the database full under load', full: 10, share: 0.03, backWithin: 30 }

const dealings: Dealing[] = []
/** Deals one kind's dose, or what of it fits into its time. */
async function deal(stage: Stage, kind: Omit<Kind, 'quick'> & { dose: number }): Promise<void> {
  const until = performance.now() + minutes * 60_000 * 0.85 * kind.share
  const step = Math.max(1, Math.ceil(kind.dose / 10))
  const dealt = await kind.harm(stage, {
    times: kind.dose,
    goOn: () => performance.now() < until,
    progress: (done) => {
      if (done % step === 0 || done === kind.dose) say(`${kind.id} ${done}/${kind.dose}, ${stage.load.ops.length} acts`)
    },
  })
  dealings.push({ ...kind, dealt })
}

const folder = mkdtempSync(join(tmpdir(), 'tsuen-faults-'))
chmodSync(folder, 0o711)
let mounted: string | null = null
process.once('exit', () => {
  if (mounted) spawnSync('umount', [mounted])
  if (!flags.includes('--keep')) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})
const options = { random: systemRandom, nodes: 2, clients: 24, families: 40, say }
const document = join(projectRoot, 'docs', 'reliability.md')
const day = systemClock.now().toISOString().slice(0, 10)
const loadNow = (): string =>
  `load average ${loadavg()
    .map((n) => n.toFixed(1))
    .join(', ')} at the end, the whole run ${((performance.now() - began) / 60_000).toFixed(1)} minutes`
const verdicts: Verdict[] = []
let postgres = 'unknown'
say(`folder ${folder}`)
if (flags.includes('--bugs')) {
  const { results, server } = await seedBugs({ ...options, clients: 48, dir: join(folder, 'bugs') }, Object.keys(bugs) as Bug[])
  const machine = machineOf(server)
  if (flags.includes('--write'))
    writeInto(
      document,
      machine,
      day,
      loadNow(),
      results,
      'each bug: 15 s of load on two nodes, 6 node kills and 30 cut commits',
      'bugs',
    )
  console.log(flags.includes('--json') ? JSON.stringify({ machine, cases: results }) : `${table(machine, results)}\n${loadNow()}`)
  process.exit(results.some((r) => !r.ok) ? 1 : 0)
}
const tabletDose = quick ? { tablets: 4, stamps: 100 } : { tablets: 20, stamps: 500 }
const tabletDefects: unknown[] = []
const tablets = await tabletDay(join(folder, 'tablets'), tabletDose, systemRandom, (error) => tabletDefects.push(error))
postgres = tablets.postgres
const ofTablets = tabletResults(tablets, tablets.stamps)
for (const error of tabletDefects.slice(0, 10)) console.error('✗ defect', error)
say(tabletStakes(tablets))
if (flags.includes('--write') && !quick)
  writeInto(document, machineOf(postgres), day, loadNow(), ofTablets, tabletStakes(tablets), 'tablets')
if (flags.includes('--tablets')) {
  const machine = machineOf(postgres)
  console.log(
    flags.includes('--json') ? JSON.stringify({ machine, cases: ofTablets }) : `${table(machine, ofTablets)}\n${loadNow()}`,
  )
  process.exit(ofTablets.some((r) => !r.ok) || tabletDefects.length > 0 ? 1 : 0)
}
verdicts.push(
  await run({ ...options, dir: join(folder, 'town') }, async (stage) => {
    const { rows } = await stage.cluster.admin.query<{ server_version: string }>('show server_version')
    postgres = rows[0]?.server_version ?? postgres
    for (const kind of kinds) {
      const dose = quick ? kind.quick : kind.full
      if (dose > 0) await deal(stage, { ...kind, dose })
    }
  }),
)
if (!quick) await fullDisk(options)

const seeded = (Object.keys(bugs) as Bug[]).slice(0, quick ? 2 : undefined)
const caught = seeded.filter((bug) =>
  Array.from({ length: 30 }, (_, seed) => simulate(seed + 1, bug)).some(({ ops, rows }) => check(ops, rows).length > 0),
)
const results = resultsOf(verdicts, dealings, { caught: caught.length, of: seeded.length })
for (const v of verdicts.flatMap((verdict) => verdict.violations).slice(0, 50)) console.error(`✗ ${v.rule}: ${v.what}`)
for (const [name, n] of verdicts.flatMap((verdict) => [...verdict.defects])) console.error(`✗ defect ${name} (${n})`)
const machine = machineOf(postgres)
const load = loadNow()
if (flags.includes('--write')) {
  if (!writeInto(document, machine, day, load, results, stakes(verdicts))) say('docs/reliability.md was not written')
}
const cases = [...results, ...ofTablets]
if (flags.includes('--json')) console.log(JSON.stringify({ machine, cases }))
else console.log(`${table(machine, cases)}\n${stakes(verdicts)}\n${load}`)
if (cases.some((r) => !r.ok && r.reach === 0) || tabletDefects.length > 0 || caught.length < seeded.length) process.exitCode = 1
/** A small file system in memory is the disk; only root may make one. */
async function fullDisk(options: {
  random: typeof systemRandom
  nodes: number
  clients: number
  families: number
  say: typeof say
}): Promise<void> {
  const place = join(folder, 'disk')
  mkdirSync(place)
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=711', 'tmpfs', place])
  if (made.status !== 0) return say('disk-full is left out: only root may mount a small file system')
  mounted = place
  const settings = { max_wal_size: '48MB', min_wal_size: '32MB' }
  verdicts.push(
    await run({ ...options, dir: join(folder, 'full'), databaseDir: join(place, 'database'), settings }, (stage) =>
      deal(stage, { ...disk, harm: fillDisk(place), dose: disk.full }),
    ),
  )
}
