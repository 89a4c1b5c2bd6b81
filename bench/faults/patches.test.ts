/** The seeded bugs of the real program fit its text as it stands today; that each is caught is `npm run faults -- --bugs`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/project-root.ts'
import { type Bug, bugs } from './model.ts'
import { patched } from './patches.ts'

test.each(Object.keys(bugs) as Bug[])('%s: each place that it changes stands in the program exactly once', (bug) => {
  const files = patched(bug)
  expect(files.size).toBeGreaterThan(0)
  for (const [file, text] of files) expect(text).not.toBe(readFileSync(join(projectRoot, file), 'utf8'))
})
