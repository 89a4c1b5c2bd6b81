import { createServer } from 'node:net'
import { listenError } from './start-error.ts'

/** Listens for a moment: a busy port is told before a database is made and filled. Port 0 is always free. */
export const refuseBusyPort = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(listenError(error, host, port)))
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
