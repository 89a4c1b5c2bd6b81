// npm test: prepares, gives the run a database cluster of its own and a browser, and runs every test.
// Rules and SQL run in two more time zones. The last line is always `N passed, N failed`, and no test is tried twice.
import './node-version.mjs'
import { spawn } from 'node:child_process'
import { readFileSync, writeSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { filesIn, prepare, root } from './prepare.mjs'
import { findChromium, findPoppler, findSoffice, hasJapaneseFont, installProgram } from './programs.mjs'
import { closeRun, openRun, withoutSettings } from './test-run.mjs'

const args = process.argv.slice(2)
const total = { passed: 0, failed: 0, skipped: [], failures: [] }
const fail = (name) => {
  total.failed += 1
  total.failures.push(name)
}

let finished = false
process.once('exit', (code) => {
  if (!finished && total.failed === 0) fail(`the run itself ended early (${code})`)
  const lines = []
  if (total.skipped.length) lines.push('', `skipped (${total.skipped.length}):`, ...total.skipped.map((name) => `  ${name}`))
  if (total.failures.length) lines.push('', `failed (${total.failures.length}):`, ...total.failures.map((name) => `  ${name}`))
  lines.push(
    '',
    `${total.passed} passed, ${total.failed} failed${total.skipped.length ? `, ${total.skipped.length} skipped` : ''}`,
  )
  writeSync(1, `${lines.join('\n')}\n`)
  process.exitCode = total.failed > 0 ? 1 : 0
})

await prepare()
const testFiles = ['src', 'test', 'scripts', 'bench']
  .flatMap((name) => filesIn(join(root, name)))
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => ({ name: relative(root, file), text: readFileSync(file, 'utf8') }))
getPrograms()

const dir = await openRun()
let running = null
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, async () => {
    fail(`broken off by ${signal}`)
    running?.kill('SIGTERM')
    for (let waited = 0; running && waited < 5000; waited += 50) await sleep(50)
    running?.kill('SIGKILL')
    await closeRun(dir)
    process.exit(1)
  })
try {
  await pass('UTC', args)
  const wanted = args.filter((arg) => !arg.startsWith('-'))
  const zoned = testFiles.filter(
    (file) => needsZones(file) && (wanted.length === 0 || wanted.some((part) => file.name.includes(part))),
  )
  if (zoned.length) {
    const rest = args.filter((arg) => arg.startsWith('-'))
    await pass('Asia/Tokyo', [...zoned.map((file) => file.name), ...rest])
    await pass('America/St_Johns', [...zoned.map((file) => file.name), ...rest])
  }
} finally {
  await closeRun(dir)
}
finished = true

/** Rules, dates, and SQL seen through the database alone; a file opts in or out with `@zones` or `@one-zone`. */
function needsZones({ name, text }) {
  if (text.includes('@one-zone')) return false
  if (text.includes('@zones') || /\/(rules|calendar|clock|japanese-date)[^/]*\.test\.ts$/.test(name)) return true
  return name.startsWith('src/') && /helpers\/database\.ts/.test(text) && !/helpers\/(app|server|browser)|playwright/.test(text)
}

/** Finds or installs what tests use beside Node; what cannot be had is said loudly, and its tests skip themselves by name. */
function getPrograms() {
  const uses = (pattern) => testFiles.some(({ text }) => pattern.test(text))
  const wanted = [
    ['chromium', findChromium, /CHROMIUM_PATH|helpers\/browser/, 'Chromium (CHROMIUM_PATH)'],
    ['pdftoppm', findPoppler, /pdftoppm/, 'poppler-utils'],
    ['soffice', findSoffice, /SOFFICE_PATH/, 'LibreOffice Calc (SOFFICE_PATH)'],
  ]
  for (const [name, find, pattern, title] of wanted) {
    if (!uses(pattern) || find()) continue
    installProgram(name)
    if (!find())
      console.error(
        `★ ${title} がなく入れることもできないため、使う試験を飛ばします。 / ${title} is missing and cannot be installed here: its tests are SKIPPED.`,
      )
  }
  if (findChromium() && !hasJapaneseFont()) installProgram('font', ['fonts-ipaexfont-gothic'])
}

/** One run of vitest in one time zone. */
async function pass(zone, more) {
  console.log(`\n── TZ=${zone}`)
  const result = join(dir, `result-${zone.replace('/', '-')}.json`)
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--configLoader=runner',
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=./scripts/test-reporter.mjs',
      ...more,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...withoutSettings(), TZ: zone, TEST_RUN_DIR: dir, TEST_RESULT: result },
    },
  )
  running = child
  const limit = setTimeout(() => child.kill('SIGKILL'), 20 * 60_000)
  const ended = await new Promise((resolve) => {
    child.once('error', (error) => resolve(String(error)))
    child.once('close', (code, signal) => resolve(signal ?? code))
  })
  clearTimeout(limit)
  running = null
  const before = total.failed
  try {
    const found = JSON.parse(readFileSync(result, 'utf8'))
    total.passed += found.passed
    total.failed += found.failed
    total.failures.push(...found.failures.map((name) => `[${zone}] ${name}`))
    // Skipped is skipped in every zone: named once.
    if (zone === 'UTC') total.skipped.push(...found.skipped)
  } catch {
    fail(`[${zone}] vitest ended without a result (${ended}): no test matched, or it broke down`)
  }
  if (ended !== 0 && total.failed === before) fail(`[${zone}] vitest ended with ${ended}`)
}
