/** Processes of a run: each does one kind of work, told and answered by messages. */
import { type ChildProcess, fork } from 'node:child_process'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Worker = {
  /** Sends one order and waits for its answer. */
  ask<T>(order: unknown): Promise<T>
  pid: number
  stop(): Promise<void>
}

/** @param name module beside this one, without its ending */
export function startWorker(name: string, execArgv: readonly string[] = []): Worker {
  const here = fileURLToPath(import.meta.url)
  const child: ChildProcess = fork(fileURLToPath(new URL(`./${name}${extname(here)}`, import.meta.url)), [], {
    execArgv: [...process.execArgv, ...execArgv],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    pid: child.pid ?? 0,
    ask: <T>(order: unknown) =>
      new Promise<T>((resolve, reject) => {
        const over = (): void => reject(new Error(`${name} ended`))
        child.once('exit', over)
        child.once('message', (message) => {
          child.off('exit', over)
          const { value, error } = message as { value?: T; error?: string }
          if (error === undefined) resolve(value as T)
          else reject(new Error(`${name}: ${error}`))
        })
        child.send(order as object)
      }),
    stop: async () => {
      if (child.connected) child.disconnect()
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(late)
    },
  }
}

/** The other side: `orders` by name; the process ends when its parent lets go. */
export function serveOrders(orders: Record<string, (order: never) => Promise<unknown>>): void {
  process.on('message', (order: { name: string }) => {
    void (async () => {
      try {
        const run = orders[order.name]
        if (!run) throw new Error(`no such order: ${order.name}`)
        process.send?.({ value: await run(order as never) })
      } catch (error) {
        process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
      }
    })()
  })
  process.once('disconnect', () => process.exit(0))
}
