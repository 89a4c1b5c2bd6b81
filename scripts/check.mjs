// npm run check: types, lint and format, boundaries and words of the house, unused code. The last line sums up.
import './node-version.mjs'
import { join } from 'node:path'
import { findWrong } from './boundaries.mjs'
import { prepare, root, run } from './prepare.mjs'

await prepare({ build: false })
const bin = (...path) => join(root, 'node_modules', ...path)

const checks = [
  ['types', () => run(process.execPath, [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.json'])],
  [
    'lint and format',
    () =>
      run(process.execPath, [
        bin('@biomejs', 'biome', 'bin', 'biome'),
        'check',
        '--error-on-warnings',
        '--max-diagnostics=100',
        '--colors=off',
        '.',
      ]),
  ],
  [
    'boundaries and words',
    async () => {
      const found = findWrong()
      return { failed: found.length > 0, text: found.join('\n') }
    },
  ],
  ['unused code', () => run(process.execPath, [bin('knip', 'bin', 'knip.js'), '--no-progress'])],
]

const failed = []
// Two at a time: a machine of two cores is the yardstick.
const results = new Map()
const queue = [...checks]
await Promise.all(
  [1, 2].map(async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const began = performance.now()
      const result = await next[1]()
      results.set(next[0], { ...result, seconds: (performance.now() - began) / 1000 })
    }
  }),
)
for (const [name] of checks) {
  const { failed: bad, text, seconds } = results.get(name)
  console.log(`${bad ? '✗' : '✓'} ${name} (${seconds.toFixed(1)} s)`)
  if (!bad) continue
  failed.push(name)
  console.log(`${text.trimEnd()}\n`)
}
console.log(failed.length ? `check failed: ${failed.join(', ')}` : 'check passed')
process.exitCode = failed.length ? 1 : 0
