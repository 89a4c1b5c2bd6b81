// Node 20 does not run TypeScript. Preloaded (`node --import`) into the tests' processes, this lets worker threads and child
// processes that they start load the sources; the built server needs none of it.
import { register } from 'node:module'

register('./typescript-hooks.mjs', import.meta.url)
