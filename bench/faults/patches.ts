/** The ten bugs of the model once more, as patches of the program's own text: what a careless change would look like. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/project-root.ts'
import type { Bug } from './model.ts'

/** A file of src, and what in it is replaced by what; each place stands in it exactly once. */
type Patch = { file: string; changes: readonly (readonly [from: string, to: string])[] }

const settle = 'src/features/booking/settle.ts'
const counters = 'src/features/booking/settle-counters.ts'
const write = 'src/features/booking/settle-write.ts'

const recording = `    const recorded = told.then((mails) =>
      recordActs(
        tx,
        won.map((w, i) => ({ head: w.head, done: doneOf(w, w.outcome, mails[i]) })),
      ),
    )`

export const patches: Readonly<Record<Bug, readonly Patch[]>> = {
  noLock: [
    {
      file: counters,
      changes: [
        ['balances(tx, reach, sql`order by b.child_id, b.month, b.layer for update of b`)', 'balances(tx, reach, unlocked)'],
        [
          'cells(tx, reach, sql`order by c.facility_id, c.date, c.start_min, c.kind for update of c`)',
          'cells(tx, reach, unlocked)',
        ],
      ],
    },
  ],
  wrongOrder: [
    {
      file: settle,
      changes: [
        [
          '  const [, balances, , cells] = await together([',
          '  const cells = await readCells(tx, reach)\n  const [, balances] = await together([',
        ],
        ['import { lockBalances, lockBookings, lockCells,', 'import { readCells, lockBalances, lockBookings, lockCells,'],
      ],
    },
  ],
  uncheckedRowCount: [
    {
      file: write,
      changes: [
        // The balance guards itself, and nobody looks whether it was met.
        [
          'b.month = d.month and b.layer = d.layer`.execute',
          'b.month = d.month and b.layer = d.layer and b.used + d.used <= b.granted - 60`.execute',
        ],
        ['  if (Number(got ?? 0) !== expected) throw', "  if (Number(got ?? 0) !== expected && what === '') throw"],
      ],
    },
  ],
  missingKey: [
    { file: settle, changes: [["    if (state?.state === 'replay')", "    if (state?.state === 'replay' && heads.length < 0)"]] },
  ],
  staleRead: [
    {
      file: settle,
      changes: [
        [
          '  return { balances, cells }',
          `  for (const [key, cell] of cells)
    if (!lagging.has(key)) {
      lagging.set(key, cell)
      setTimeout(() => lagging.delete(key), 300)
    }
  return { balances, cells: new Map([...cells].map(([key, cell]) => [key, lagging.get(key) ?? cell])) }`,
        ],
        [
          'const keyId = ',
          "const lagging = new Map<string, Facts['cells'] extends ReadonlyMap<string, infer C> ? C : never>()\nconst keyId = ",
        ],
      ],
    },
  ],
  mailOutside: [
    {
      file: settle,
      changes: [
        [
          recording,
          `    const recorded = told.then((mails) => {
      const head = won[0]?.head
      if (head) setTimeout(() => void inRoleFrom(pool, async () => null, (own) => oweMails(own, mails.flat(), () => head)).catch(() => null), 20)
      return recordActs(tx, won.map((w) => ({ head: w.head, done: doneOf(w, w.outcome, []) })))
    })`,
        ],
        ['import { type ActHead,', 'import { oweMails, type ActHead,'],
      ],
    },
  ],
  doubleRelease: [
    {
      file: 'src/features/booking/rules.ts',
      changes: [
        [
          "  const state = afterBookingEvent(booking.state, inTime ? 'cancelInTime' : 'cancelLate')",
          "  const state: BookingState = inTime ? 'cancelled' : 'cancelledLate'",
        ],
      ],
    },
  ],
  refusalLeavesKey: [
    {
      file: settle,
      changes: [
        [
          recording,
          `    const recorded = told.then((mails) =>
      recordActs(tx, [
        ...won.map((w, i) => ({ head: w.head, done: doneOf(w, w.outcome, mails[i]) })),
        ...open.flatMap(({ item }, i) => (judged[i]?.kind === 'refused' ? [{ head: item.head, done: done('booking.refused', {}) }] : [])),
      ]),
    )`,
        ],
      ],
    },
  ],
  lostUpdate: [
    {
      file: counters,
      changes: [
        ['balances(tx, reach, sql`order by b.child_id, b.month, b.layer for update of b`)', 'balances(tx, reach, unlocked)'],
      ],
    },
    {
      file: write,
      changes: [
        ['update hours_balance b set used = b.used + d.used', 'update hours_balance b set used = o.used + d.used'],
        [
          '      as d(child_id, month, layer, used, granted, municipality)\n',
          '      as d(child_id, month, layer, used, granted, municipality)\n    join hours_balance o on o.child_id = d.child_id and o.month = d.month and o.layer = d.layer\n',
        ],
      ],
    },
  ],
  answeredBeforeCommit: [
    {
      file: 'src/platform/db.ts',
      changes: [
        [
          "    const end = await client.query('commit')",
          `    later = true
    setTimeout(() => void client.query('commit').catch(() => null).finally(() => client.release()), 40)
    const end = { command: 'COMMIT' }`,
        ],
        ['  let broken: Error | undefined\n', '  let broken: Error | undefined\n  let later = false\n'],
        ['    client.release(broken)', '    if (!later) client.release(broken)'],
      ],
    },
  ],
}

/**
 * The text of each file that a bug changes, by its path from the root.
 * @throws Error where the program no longer has the place: then the patch is to be written anew
 */
export function patched(bug: Bug): Map<string, string> {
  return new Map(
    patches[bug].map(({ file, changes }) => {
      let text = readFileSync(join(projectRoot, file), 'utf8')
      for (const [from, to] of changes) {
        const parts = text.split(from)
        if (parts.length !== 2)
          throw new Error(`${bug}: ${file} has ${parts.length - 1} places instead of one: ${from.slice(0, 60)}`)
        text = parts.join(to)
      }
      return [file, text]
    }),
  )
}
