/** What a run says: figures with their bars, for people, for programs and for docs/reliability.md. */
import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs'
import { type Machine, quantile, type Result, round } from '../frame.ts'
import { type Rule, rules } from './history.ts'
import type { Dealt } from './kinds.ts'
import type { Verdict } from './run.ts'
import type { TabletFigures } from './tablets.ts'

export type Dealing = { id: string; title: string; dose: number; dealt: Dealt; backWithin: number }

type Bar = Pick<Result, 'id' | 'title' | 'unit' | 'reach' | 'better'>
const result = (bar: Bar, value: number, samples: readonly number[] = [value]): Result => ({
  ...bar,
  value: round(value),
  samples: samples.map(round),
  ok: bar.better === 'higher' ? value >= bar.reach : value <= bar.reach,
})

const meanings: Readonly<Record<Rule, string>> = {
  lost: 'acknowledged acts that are not there',
  ghost: 'traces of refused acts, or of acts that nobody sent',
  double: 'acts that worked twice, children in two places at once',
  overbooked: 'cells or balances beyond what they have',
  drift: 'counters that differ from what they count',
  answers: 'keys with two stories, acts never answered',
  'false-full': 'refusals as full while there was place',
  audit: 'successes without exactly one audit row',
  mail: 'owed mails missing, unsent, twice or of nothing',
}

export function resultsOf(
  verdicts: readonly Verdict[],
  dealings: readonly Dealing[],
  bugs: { caught: number; of: number },
): Result[] {
  const zero = (id: string, title: string, value: number): Result =>
    result({ id, title, unit: '', reach: 0, better: 'lower' }, value)
  const sum = (of: (verdict: Verdict) => number): number => verdicts.reduce((n, verdict) => n + of(verdict), 0)
  const harm = dealings.flatMap(({ id, title, dose, dealt, backWithin }) => [
    result({ id, title, unit: 'times', reach: dose, better: 'higher' }, dealt.times),
    ...(dealt.back.length === 0
      ? []
      : [
          result(
            {
              id: `${id}-back`,
              title: `slowest return after it (median ${(quantile(dealt.back, 0.5) / 1000).toFixed(1)} s)`,
              unit: 's',
              reach: backWithin,
              better: 'lower',
            },
            Math.max(...dealt.back) / 1000,
            dealt.back.map((ms) => ms / 1000),
          ),
        ]),
  ])
  return [
    ...harm,
    ...rules.map((rule) =>
      zero(
        rule,
        meanings[rule],
        sum((v) => v.violations.filter((x) => x.rule === rule).length),
      ),
    ),
    zero(
      'reconcile',
      'drifts by the program’s own count',
      sum((v) => v.reconciled),
    ),
    zero(
      'deaths',
      'nodes that ended without being killed',
      sum((v) => v.deaths),
    ),
    zero(
      'defects',
      'defects that the program itself reported',
      sum((v) => [...v.defects.values()].reduce((a, b) => a + b, 0)),
    ),
    result(
      { id: 'seeded-bugs', title: 'seeded bugs that the checker caught', unit: '', reach: bugs.of, better: 'higher' },
      bugs.caught,
    ),
  ]
}

export function tabletResults(t: TabletFigures, dose: number): Result[] {
  const zero = (id: string, title: string, value: number): Result =>
    result({ id, title, unit: '', reach: 0, better: 'lower' }, value)
  return [
    result(
      { id: 'tablet-stamps', title: 'stamps that tablets said were recorded', unit: '', reach: dose, better: 'higher' },
      t.acknowledged,
    ),
    zero('tablet-lost', 'of them neither counted nor before a person', t.lost),
    zero('tablet-double', 'counted twice', t.double),
    zero('tablet-wrong-time', 'counted with a time that is not theirs', t.wrongTime),
    zero('tablet-disorder', 'of one tablet out of order', t.disorder),
  ]
}

export const tabletStakes = (t: TabletFigures): string =>
  `${t.tablets} tablets, ${t.stamps} stamps, offline up to ${t.longestOfflineMinutes / 60} hours, ${t.deaths} tabs killed, ${t.lostRequests} requests and ${t.lostAnswers} answers lost; ${t.held} wait for a person because the tablet's clock was set meanwhile`

/** One sentence on how much was at stake. */
export const stakes = (verdicts: readonly Verdict[]): string => {
  const sum = (of: (verdict: Verdict) => number): number => verdicts.reduce((n, verdict) => n + of(verdict), 0)
  return `${sum((v) => v.acts)} acts, ${sum((v) => v.done)} done, ${sum((v) => v.refused)} refused; ${sum((v) => v.unheard)} sendings never heard, ${sum((v) => v.told)} successes told by their key, ${sum((v) => v.askedAgain)} acts asked again at the end; ${sum((v) => v.mails)} mails, ${sum((v) => v.copies)} copies`
}

export type Block = 'figures' | 'tablets' | 'bugs'
const marksOf = (block: Block) => [`<!-- ${block} -->`, `<!-- /${block} -->`] as const

/** Replaces the figures in the document; a tree that cannot be written stays as it is. */
export function writeInto(
  file: string,
  machine: Machine,
  day: string,
  load: string,
  results: readonly Result[],
  said: string,
  block: Block = 'figures',
): boolean {
  const marks = marksOf(block)
  try {
    accessSync(file, constants.W_OK)
  } catch {
    return false
  }
  const text = readFileSync(file, 'utf8')
  const [from, to] = marks.map((mark) => text.indexOf(mark))
  if (from === undefined || to === undefined || from < 0 || to < from) return false
  const { cpu, cores, memGiB, node, postgres } = machine
  const rows = results.map(
    (r) =>
      `| ${r.ok ? '✓' : '✗'} | \`${r.id}\` | ${r.title} | ${r.better === 'higher' ? '≥' : '≤'} ${r.reach} ${r.unit} | **${r.value}** ${r.unit} |`,
  )
  const lines = [
    `${day}, ${cpu}, ${cores} cores, ${memGiB} GiB, Node ${node}, PostgreSQL ${postgres}, fsync on; ${load}.`,
    '',
    `${said}.`,
    '',
    '| | case | what | bar | measured |',
    '|---|---|---|---|---|',
    ...rows,
  ]
  writeFileSync(file, `${text.slice(0, from)}${marks[0]}\n${lines.join('\n')}\n${text.slice(to)}`)
  return true
}
