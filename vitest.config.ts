import { defineConfig } from 'vitest/config'
import { findChromium, findSoffice } from './scripts/programs.mjs'
import { LongestFirst } from './scripts/test-order.mjs'

const programs = { CHROMIUM_PATH: findChromium(), SOFFICE_PATH: findSoffice() }

const run = process.env['TEST_RUN_DIR']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Threads would share the process's time zone.
    pool: 'forks',
    // Worker threads and child processes that a test starts inherit this.
    execArgv: ['--import', new URL('test/helpers/typescript.mjs', import.meta.url).href],
    maxWorkers: 2,
    // The sources are loaded once per worker and not once per file (a quarter of a run's processor): a module keeps no state of a test.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // The passes of one run share what was compiled.
    experimental: run ? { fsModuleCache: true, fsModuleCachePath: `${run}/modules` } : {},
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['test/helpers/global-setup.mjs'],
    // Absent where the program is: such tests then skip themselves by name.
    env: Object.fromEntries(Object.entries(programs).flatMap(([name, path]) => (path ? [[name, path]] : []))),
    testTimeout: 20_000,
    hookTimeout: 60_000,
    retry: 0,
    // Nothing is written into the tree: it may be read-only.
    cache: false,
  },
})
