import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './prepare.mjs'

/** Runs a built module in this process. What the reader can mend comes as a sentence; a defect keeps its stack. */
export async function runBuilt(...path) {
  try {
    await import(pathToFileURL(join(root, ...path)).href)
  } catch (error) {
    console.error(error?.name === 'StartError' ? error.message : error)
    process.exit(1)
  }
}
