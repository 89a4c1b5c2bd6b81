/** The thread of `makeNation`: makes ahead of the loading by at most two batches. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Batch, collectRows } from '../platform/bulk-load.ts'
import { makeNation, type Order } from './make-nation.ts'

export type Made = { batch: Batch; share: number }

const ahead = 2
const port = parentPort
if (!port) throw new Error('make-thread runs in a thread')

let waiting = 0
let wake: (() => void) | null = null
port.on('message', () => {
  waiting -= 1
  wake?.()
})
const rows = collectRows()
await makeNation(workerData as Order, rows.add, async (share) => {
  const batch = rows.take()
  port.postMessage(
    { batch, share } satisfies Made,
    [...batch.values()].flatMap(({ chunks }) => chunks.map((chunk) => chunk.buffer as ArrayBuffer)),
  )
  waiting += 1
  while (waiting >= ahead) await new Promise<void>((resolve) => (wake = resolve))
})
port.close()
