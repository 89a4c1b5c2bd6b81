/** The program with one bug in it, built beside the right one. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/project-root.ts'
import type { Bug } from './model.ts'
import { patched } from './patches.ts'

/**
 * Copies the sources, puts the bug in and builds them: `program` is the folder of its server.js; `remove` takes all of it away.
 * @throws Error where it cannot be built
 */
export function buildBroken(bug: Bug): { program: string; remove(): void } {
  const folder = join(projectRoot, 'dist', `broken-${bug}`)
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  remove()
  mkdirSync(folder, { recursive: true })
  cpSync(join(projectRoot, 'src'), join(folder, 'src'), { recursive: true, filter: (path) => !/\.test\.tsx?$/.test(path) })
  for (const [file, text] of patched(bug)) writeFileSync(join(folder, file), text)
  const config = { extends: '../../tsconfig.json', compilerOptions: { rootDir: 'src', outDir: 'server' }, include: ['src'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc')
  const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', folder, '--noCheck'], { encoding: 'utf8' })
  const program = join(folder, 'server')
  if (status !== 0 || !existsSync(join(program, 'server.js'))) {
    remove()
    throw new Error(`${bug} cannot be built: ${stdout.slice(0, 2000)}`)
  }
  return { program, remove }
}
