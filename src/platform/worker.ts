/**
 * Worker threads for everything over 20 ms of CPU (pictures, PDF, XLSX, imports), so that bookings never wait behind them.
 * A task is a module that exports `task(input)`; input and result are copied between the threads, so they hold data only.
 */
import { Worker } from 'node:worker_threads'
import { type Refused, refuse } from './refusal.ts'

/** What a task module exports. An `ArrayBuffer` in the result travels without being copied. */
export type Task<Input, Output> = (input: Input) => Promise<Output>

/** The name of a task module, with the types of its `task`. */
export type TaskName<Input, Output> = { readonly url: string; readonly types?: (input: Input) => Output }

export type WorkerPool = {
  /**
   * Runs the task in a thread. Resolves with a refusal, at once, when too many wait; rejects when the task throws, needs
   * longer than `seconds` (default 30), or its thread dies: the thread is replaced, the other tasks go on.
   */
  run<Input, Output>(name: TaskName<Input, Output>, input: Input, options?: { seconds?: number }): Promise<Output | Refused>
  close(): Promise<void>
}

/** The task module beside the caller: `taskBeside(import.meta.url, './worker/pdf-task')`. Works from sources and when built. */
export const taskBeside = <Input, Output>(from: string, path: string): TaskName<Input, Output> => ({
  url: new URL(path + extension, from).href,
})

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'

type Waiting = {
  url: string
  input: unknown
  seconds: number
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}
type Answer = { value: unknown } | { error: { name: string; message: string; stack?: string } }

/**
 * `threads`: how many work at once (default 1 of two cores); `most`: how many tasks may wait (default 40);
 * `megabytes`: the heap of a thread (default 512). Threads start with the first task.
 */
export function createWorkerPool({ threads = 1, most = 40, megabytes = 512 } = {}): WorkerPool {
  const queue: Waiting[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()
  let closed = false

  const next = (): void => {
    const job = queue[0]
    if (!job || closed) return
    const worker = idle.pop() ?? (all.size < threads ? start() : null)
    if (!worker) return
    queue.shift()
    work(worker, job)
    next()
  }

  const start = (): Worker => {
    const worker = new Worker(new URL(`./worker/main${extension}`, import.meta.url), {
      name: 'tsuen worker',
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    worker.unref()
    // Reported to whoever waits, in `work`; without a listener it would end the process.
    worker.on('error', () => undefined)
    worker.once('exit', () => {
      all.delete(worker)
      const at = idle.indexOf(worker)
      if (at >= 0) idle.splice(at, 1)
    })
    all.add(worker)
    return worker
  }

  const work = (worker: Worker, job: Waiting): void => {
    worker.ref()
    const timer = setTimeout(() => drop(new Error(`a task took longer than ${job.seconds} seconds`)), job.seconds * 1000)
    const done = (): void => {
      clearTimeout(timer)
      worker.off('message', answered)
      worker.off('error', drop)
      worker.off('exit', died)
    }
    const answered = (answer: Answer): void => {
      done()
      worker.unref()
      idle.push(worker)
      if ('value' in answer) job.resolve(answer.value)
      else job.reject(Object.assign(new Error(answer.error.message), answer.error))
      next()
    }
    const drop = (error: Error): void => {
      done()
      all.delete(worker)
      void worker.terminate()
      job.reject(error)
      next()
    }
    const died = (): void => drop(new Error('a worker thread ended in the middle of its task'))
    worker.on('message', answered)
    worker.on('error', drop)
    worker.on('exit', died)
    try {
      worker.postMessage({ url: job.url, input: job.input })
    } catch (error) {
      // A function in the input: it cannot be copied.
      drop(error as Error)
    }
  }

  return {
    run: (name, input, { seconds = 30 } = {}) => {
      if (closed) return Promise.reject(new Error('the worker pool is closed'))
      if (queue.length >= most) return Promise.resolve(refuse({ rule: 'RUSH', code: 'workersBusy' }))
      return new Promise((resolve, reject) => {
        queue.push({ url: name.url, input, seconds, resolve: resolve as (value: unknown) => void, reject })
        next()
      })
    },
    close: async () => {
      closed = true
      for (const job of queue.splice(0)) job.reject(new Error('the worker pool is closed'))
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}
