import { defineConfig } from 'vitest/config'
import { findChromium } from './scripts/find-chromium.mjs'

const chromium = findChromium()

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Threads would share the process's time zone.
    pool: 'forks',
    maxWorkers: 2,
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['test/helpers/global-setup.mjs'],
    env: chromium ? { CHROMIUM_PATH: chromium } : {},
    testTimeout: 20_000,
    hookTimeout: 60_000,
    retry: 0,
  },
})
