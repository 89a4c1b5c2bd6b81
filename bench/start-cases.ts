/** How long it takes to begin: a database for a test file, a second start, a bare clone. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../src/platform/project-root.ts'
import { freshDatabase } from '../test/helpers/database.ts'
import { makeFolder, startDemo } from './demo-server.ts'
import { type Case, median, round } from './frame.ts'

const second = (ms: number): number => ms / 1000

/** `dataDir`: where the demo lies afterwards, for the cases that need it running. */
export const startCases = (quick: boolean, dataDir: string): Case[] => [
  {
    id: 'fresh-database',
    title: 'A migrated database of its own for a test file, made and dropped; the slowest of the samples',
    unit: 's',
    reach: 0.5,
    better: 'lower',
    quick: true,
    measure: async () => {
      // The first one also starts the cluster and migrates the template, once per run.
      await (await freshDatabase()).drop()
      const samples: number[] = []
      for (let i = 0; i < (quick ? 5 : 20); i += 1) {
        const began = performance.now()
        const database = await freshDatabase()
        samples.push(second(performance.now() - began))
        await database.drop()
      }
      return { value: round(Math.max(...samples)), samples: samples.map(round) }
    },
  },
  {
    id: 'second-start',
    title: 'npm start on a data folder that exists, until / answers; median',
    unit: 's',
    reach: 3,
    better: 'lower',
    quick: true,
    measure: async () => {
      await (await startDemo(dataDir)).stop()
      const samples: number[] = []
      for (let i = 0; i < (quick ? 1 : 5); i += 1) {
        const running = await startDemo(dataDir)
        samples.push(second(running.startedInMs))
        await running.stop()
      }
      return median(samples)
    },
  },
  {
    id: 'cold-start',
    title: 'git clone of HEAD, then npm start with nothing installed or built, until / answers',
    unit: 's',
    reach: 60,
    better: 'lower',
    quick: false,
    measure: async () => {
      const folder = makeFolder()
      const [clone, data] = [join(folder.path, 'clone'), join(folder.path, 'data')]
      mkdirSync(data, { mode: 0o711 })
      try {
        const began = performance.now()
        try {
          execFileSync('git', ['clone', '-q', projectRoot, clone], { stdio: ['ignore', 'ignore', 'pipe'] })
        } catch {
          console.error('cold-start: not measured, this is no git working tree')
          return null
        }
        const cloned = performance.now() - began
        const running = await startDemo(data, { root: clone })
        await running.stop()
        return median([second(cloned + running.startedInMs)])
      } finally {
        folder.remove()
      }
    },
  },
]
