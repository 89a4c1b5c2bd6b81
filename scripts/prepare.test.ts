import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { tinyProject } from './tiny-project.ts'

const made: string[] = []
const tiny = (files?: Record<string, string>) => {
  const project = tinyProject(files)
  made.push(project.dir)
  return project
}
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
})

test('builds once, writes nothing when nothing changed, and drops what lost its source', async () => {
  const project = tiny({ 'src/old.ts': 'export const old = 1\n' })
  const first = await project.run(['scripts/start.mjs'])
  expect(first).toMatchObject({ code: 0, out: 'served\n' })
  expect(first.err).toContain('building')
  expect(existsSync(join(project.dir, 'dist/server/old.js'))).toBe(true)
  const before = project.state()
  // A test is no source: it changes nothing that runs.
  expect(await project.run(['scripts/start.mjs'], { env: { NODE_ENV: 'production' } })).toEqual({
    code: 0,
    out: 'served\n',
    err: '',
  })
  expect(project.state()).toEqual(before)
  rmSync(join(project.dir, 'src/old.ts'))
  project.write('src/server.ts', "console.log('served anew')\n")
  expect(await project.run(['scripts/start.mjs'])).toMatchObject({ code: 0, out: 'served anew\n' })
  expect(existsSync(join(project.dir, 'dist/server/old.js'))).toBe(false)
})

test('two at once: one prepares, the other waits, both run', async () => {
  const project = tiny()
  const done = await Promise.all([project.run(['scripts/start.mjs']), project.run(['scripts/start.mjs'])])
  expect(done.map(({ code, out }) => [code, out])).toEqual([
    [0, 'served\n'],
    [0, 'served\n'],
  ])
  expect(done.filter(({ err }) => err.includes('building'))).toHaveLength(1)
  expect(existsSync(join(project.dir, '.tmp/prepare.lock'))).toBe(false)
})

test('the lock of a dead process is taken over', async () => {
  const project = tiny()
  mkdirSync(join(project.dir, '.tmp'))
  writeFileSync(join(project.dir, '.tmp/prepare.lock'), '999999999 1\n')
  expect(await project.run(['scripts/start.mjs'])).toMatchObject({ code: 0, out: 'served\n' })
})

test('installs what the lockfile asks for, also when the environment says production', async () => {
  const project = tiny()
  rmSync(join(project.dir, 'node_modules'), { recursive: true })
  const env = { NODE_ENV: 'production', npm_config_omit: 'dev' }
  const done = await project.run(['-e', "import('./scripts/prepare.mjs').then((m) => m.prepare({ build: false }))"], { env })
  expect(done.err).toContain('installing packages')
  expect(done.code).toBe(0)
  expect(existsSync(join(project.dir, 'node_modules/.tsuen/install'))).toBe(true)
})

test('a source that does not compile ends in what the compiler says and one sentence', async () => {
  const project = tiny({ 'src/server.ts': 'const n: number = "text"\n' })
  const { code, err } = await project.run(['scripts/start.mjs'])
  expect(code).toBe(1)
  expect(err).toContain('src/server.ts(1,7)')
  expect(err.trim().split('\n').at(-1)).toMatch(/組み立てに失敗しました.*The build failed/)
})

test.runIf(process.geteuid?.() === 0)('on a tree that is read-only: one sentence when unbuilt, runs when built', async () => {
  const project = tiny()
  const stranger = 65534
  const refused = await project.run(['scripts/start.mjs'], { uid: stranger })
  expect(refused.code).toBe(1)
  expect(refused.err.trim().split('\n')).toHaveLength(1)
  expect(refused.err).toContain('is not built and is read-only')
  await project.run(['scripts/start.mjs'])
  expect(await project.run(['scripts/start.mjs'], { uid: stranger })).toEqual({ code: 0, out: 'served\n', err: '' })
})

test('an error that the reader can mend is a sentence, a defect keeps its stack', async () => {
  const project = tiny({
    'src/server.ts': "class StartError extends Error { override name = 'StartError' }\nthrow new StartError('one sentence')\n",
  })
  const { code, err } = await project.run(['scripts/start.mjs'])
  expect([code, err.trim().split('\n').at(-1)]).toEqual([1, 'one sentence'])
  project.write('src/server.ts', "throw new TypeError('defect')\n")
  expect((await project.run(['scripts/start.mjs'])).err).toMatch(/TypeError: defect\n\s+at /)
})

test('a Node that is too old says so in one line', async () => {
  const project = tiny()
  const old =
    'data:text/javascript,Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.4" } })'
  const { code, err, out } = await project.run(['--import', old, 'scripts/start.mjs'])
  expect([code, out]).toEqual([1, ''])
  expect(err.trim()).toBe('Node.js 20.19以上が必要です（いまは 18.20.4）。 / Node.js 20.19 or later is needed (this is 18.20.4).')
})
