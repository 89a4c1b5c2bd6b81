/** The thread's side of `worker.ts`: loads the task's module, runs it, answers. */
import { parentPort } from 'node:worker_threads'
import type { Task } from '../worker.ts'

parentPort?.on('message', ({ url, input }: { url: string; input: unknown }) => void answer(url, input))

async function answer(url: string, input: unknown): Promise<void> {
  try {
    const { task } = (await import(url)) as { task: Task<unknown, unknown> }
    const value = await task(input)
    parentPort?.postMessage({ value }, buffersOf(value))
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    parentPort?.postMessage({ error: { name, message, stack } })
  }
}

/** Memory that may move to the other thread: whole buffers of byte arrays in the result's first level. */
function buffersOf(value: unknown): ArrayBuffer[] {
  const parts = typeof value === 'object' && value !== null ? [value, ...Object.values(value)] : []
  const whole = parts.filter(
    (part): part is Uint8Array<ArrayBuffer> =>
      part instanceof Uint8Array && part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength,
  )
  return [...new Set(whole.map((part) => part.buffer))]
}
