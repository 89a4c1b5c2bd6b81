import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder with package.json: the same for the sources and for what is built from them, which lies deeper. */
export const projectRoot: string = findRoot(import.meta.dirname)

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'migrations'))) return from
  if (dirname(from) === from) throw new Error('package.json and migrations/ lie above none of the program files')
  return findRoot(dirname(from))
}
