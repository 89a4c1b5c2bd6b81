import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tinyProject } from './tiny-project.ts'

let project: ReturnType<typeof tinyProject>
beforeAll(() => {
  project = tinyProject({
    'vitest.config.ts': "export default { test: { pool: 'forks', include: ['src/**/*.test.ts'] } }\n",
    'src/good.test.ts': "import { test } from 'vitest'\ntest('good', () => {})\ntest.skip('left out', () => {})\n",
    'src/bad.test.ts': "import { expect, test } from 'vitest'\ntest('bad', () => expect(1).toBe(2))\n",
    'src/late.test.ts':
      "import { test } from 'vitest'\ntest('late', async () => { setTimeout(() => { throw new Error('boom') }); await new Promise((r) => setTimeout(r, 50)) })\n",
    'src/missing.test.ts': "import './not-there.js'\n",
    'src/empty.test.ts': 'export {}\n',
    'src/dies.test.ts': "import { test } from 'vitest'\ntest('dies', () => process.kill(process.pid, 'SIGKILL'))\n",
    'src/only.test.ts': "import { test } from 'vitest'\ntest.only('only', () => {})\ntest('other', () => {})\n",
    'src/rules.test.ts': "import { test } from 'vitest'\ntest('zone', () => console.log('zone is', process.env.TZ))\n",
    'tsconfig.build.json': '{"extends":"./tsconfig.json","compilerOptions":{"rootDir":"src"},"files":["src/server.ts"]}',
  })
})
afterAll(() => rmSync(project.dir, { recursive: true, force: true }))

const results = async (...args: string[]) => {
  const { code, out } = await project.run(['scripts/test.mjs', ...args])
  return { code, out, last: out.trimEnd().split('\n').at(-1) }
}

test('what passes and what is skipped is counted and named', async () => {
  const { code, out, last } = await results('src/good.test.ts')
  expect([code, last]).toEqual([0, '1 passed, 0 failed, 1 skipped'])
  expect(out).toContain('src/good.test.ts > left out')
})

test('every way to fail is a failure', async () => {
  for (const [file, last, why] of [
    ['bad', '0 passed, 1 failed', 'bad: expected 1 to be 2'],
    ['late', '1 passed, 1 failed', 'unhandled error: boom'],
    ['missing', '0 passed, 1 failed', '(the file itself): Cannot find module'],
    ['empty', '0 passed, 1 failed', '(the file itself): No test suite found'],
    ['only', '0 passed, 1 failed, 1 skipped', 'only'],
    ['no-such-file', '0 passed, 1 failed', 'vitest ended'],
  ] as const) {
    const found = await results(`src/${file}.test.ts`)
    expect([file, found.code, found.last]).toEqual([file, 1, last])
    expect(found.out.slice(found.out.lastIndexOf('failed (1):'))).toContain(why)
  }
  const died = await results('src/dies.test.ts')
  expect(died.code).toBe(1)
  expect(died.last).toMatch(/^0 passed, [12] failed$/)
}, 120_000)

test('rules run in three time zones', async () => {
  const { last, out } = await results('src/rules.test.ts')
  expect(last).toBe('3 passed, 0 failed')
  for (const zone of ['UTC', 'Asia/Tokyo', 'America/St_Johns']) expect(out).toContain(`zone is ${zone}`)
}, 60_000)

test('a tree that does not build is one failed run', async () => {
  project.write('src/server.ts', 'const n: number = "text"\n')
  expect((await results()).last).toBe('0 passed, 1 failed')
})
