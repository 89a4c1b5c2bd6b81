// The folder of this test run; `npm test` makes it itself for all its passes. The cluster starts with the first test that wants one.
import { closeRun, openRun, withoutSettings } from '../../scripts/test-run.mjs'

export default async function setup() {
  const kept = withoutSettings()
  for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name]
  if (process.env.TEST_RUN_DIR) return undefined
  const dir = await openRun()
  process.env.TEST_RUN_DIR = dir
  return async () => {
    delete process.env.TEST_RUN_DIR
    await closeRun(dir)
  }
}
