/** An orderly end: what was opened last is closed first, each step with its patience, whoever asks. */

export type Shutdown = {
  /** Adds a step; steps run in reverse order of adding. `patience` in milliseconds (default 30 000). */
  add(name: string, step: () => void | Promise<void>, patience?: number): void
  /** Runs all steps once; later calls wait for the same end. Resolves to the names of steps that failed or took too long. */
  run(): Promise<string[]>
}

export function createShutdown(report: (name: string, error: unknown) => void): Shutdown {
  const steps: { name: string; step: () => void | Promise<void>; patience: number }[] = []
  let running: Promise<string[]> | null = null

  const runAll = async (): Promise<string[]> => {
    const failed: string[] = []
    for (let next = steps.pop(); next; next = steps.pop()) {
      const { name, step, patience } = next
      let timer: NodeJS.Timeout | undefined
      try {
        await Promise.race([
          (async () => step())(),
          new Promise((_, reject) => {
            timer = setTimeout(() => reject(new Error(`not finished after ${patience} ms`)), patience)
          }),
        ])
      } catch (error) {
        failed.push(name)
        report(name, error)
      } finally {
        clearTimeout(timer)
      }
    }
    return failed
  }

  return {
    add: (name, step, patience = 30_000) => {
      steps.push({ name, step, patience })
    },
    run: () => {
      running ??= runAll()
      return running
    },
  }
}

/**
 * Ctrl-C, SIGTERM and a closed terminal run the shutdown, then end the process: status 0, or 1 when a step failed.
 * npm passes a Ctrl-C on that the terminal has sent already, so only a second one after a second breaks off at once (130).
 */
export function endOnSignals(shutdown: Shutdown, say: (line: string) => void): void {
  let first: number | null = null
  const end = (signal: NodeJS.Signals) => {
    if (first !== null) {
      if (signal === 'SIGINT' && performance.now() - first > 1000) process.exit(130)
      return
    }
    first = performance.now()
    say(`${signal}: 受付中の処理を終えて停止します / finishing requests, then stopping`)
    void shutdown.run().then((failed) => process.exit(failed.length ? 1 : 0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
}
