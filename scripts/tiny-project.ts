/** A project of a few lines around the real scripts and the real packages, to see what the scripts do to a tree. */
import { spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const real = dirname(import.meta.dirname)

export type Done = { code: number | null; out: string; err: string }

export function tinyProject(files: Record<string, string> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'tsuen-tiny-'))
  chmodSync(dir, 0o755)
  cpSync(join(real, 'scripts'), join(dir, 'scripts'), { recursive: true })
  for (const name of readdirSync(join(dir, 'scripts'))) if (name.endsWith('.ts')) writeFileSync(join(dir, 'scripts', name), '')
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  mkdirSync(join(dir, 'node_modules'))
  for (const name of readdirSync(join(real, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(real, 'node_modules', name), join(dir, 'node_modules', name))
  }
  write('node_modules/.package-lock.json', '{"packages":{}}')
  write('package.json', '{"name":"tiny","version":"1.0.0","type":"module"}')
  write(
    'package-lock.json',
    '{"name":"tiny","version":"1.0.0","lockfileVersion":3,"packages":{"":{"name":"tiny","version":"1.0.0"}}}',
  )
  write('tsconfig.json', '{"compilerOptions":{"module":"nodenext","target":"es2022","outDir":"dist/server","types":[]}}')
  write(
    'tsconfig.build.json',
    '{"extends":"./tsconfig.json","compilerOptions":{"rootDir":"src"},"include":["src"],"exclude":["src/**/*.test.ts"]}',
  )
  write('src/server.ts', "console.log('served')\n")
  for (const [name, text] of Object.entries(files)) write(name, text)

  return {
    dir,
    write,
    /** Everything in the tree with its time of change: the same after a run that wrote nothing. */
    state: (): string[] =>
      readdirSync(dir, { recursive: true, encoding: 'utf8' })
        .filter((name) => !/^node_modules\/(?!\.tsuen)/.test(name))
        .map((name) => `${name} ${statSync(join(dir, name)).mtimeMs}`)
        .sort(),
    run: (args: readonly string[], more: { env?: NodeJS.ProcessEnv; uid?: number } = {}): Promise<Done> =>
      new Promise((resolve, reject) => {
        const env = { ...process.env, ...more.env }
        for (const name of [
          'VITEST',
          'VITEST_MODE',
          'VITEST_WORKER_ID',
          'VITEST_POOL_ID',
          'TEST',
          'TEST_RUN_DIR',
          'NODE_OPTIONS',
        ])
          delete env[name]
        const child = spawn(process.execPath, args, {
          cwd: dir,
          env,
          ...(more.uid === undefined ? {} : { uid: more.uid, gid: more.uid }),
        })
        let [out, err] = ['', '']
        child.stdout.on('data', (piece) => {
          out += piece
        })
        child.stderr.on('data', (piece) => {
          err += piece
        })
        child.on('error', reject)
        child.on('close', (code) => resolve({ code, out, err }))
      }),
  }
}
