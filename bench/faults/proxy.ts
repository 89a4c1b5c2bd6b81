/**
 * Stands between the nodes and PostgreSQL and cuts the settlement's connection in the moment in which COMMIT passes: the worst one,
 * for the node cannot know whether the batch stands. Speaks just enough of the protocol to see where messages end.
 */
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net'

/**
 * after: COMMIT goes on, its answer is never heard. late: COMMIT is held back first, so that a second try meets the first one's
 * transaction still open. lost: COMMIT never arrives, the server rolls back.
 */
export type Cut = { how: 'after' } | { how: 'late'; ms: number } | { how: 'lost' }

export type CommitProxy = {
  port: number
  /** Cuts at the next COMMIT of the settlement; resolves when it is done, or to false when none came within `withinMs`. */
  cut(cut: Cut, withinMs: number): Promise<boolean>
  close(): Promise<void>
}

type Armed = { cut: Cut; hit: () => void }

/** @param socketPath of the server's Unix socket */
export async function startProxy(socketPath: string): Promise<CommitProxy> {
  const armed: Armed[] = []
  const open = new Set<Socket>()
  const server = createServer((node) => join(node, socketPath, armed, open))
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    cut: (cut, withinMs) =>
      new Promise((resolve) => {
        const wait: Armed = {
          cut,
          hit: () => {
            clearTimeout(late)
            resolve(true)
          },
        }
        const late = setTimeout(() => {
          armed.splice(armed.indexOf(wait), 1)
          resolve(false)
        }, withinMs)
        armed.push(wait)
      }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

function join(node: Socket, socketPath: string, armed: Armed[], open: Set<Socket>): void {
  const database = createConnection(socketPath)
  const reader = createReader()
  for (const socket of [node, database]) {
    open.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(socket))
  }
  let apart = false
  node.on('data', (piece: Buffer) => {
    if (apart) return
    for (const message of reader.read(piece)) {
      const hit = message.commit && reader.name() === 'tsuen settle' ? armed.shift() : undefined
      if (!hit) {
        database.write(message.bytes)
        continue
      }
      apart = true
      database.unpipe(node)
      database.resume()
      node.destroy()
      const { cut } = hit
      if (cut.how === 'late') setTimeout(() => database.end(message.bytes), cut.ms)
      else if (cut.how === 'after') database.end(message.bytes)
      else database.destroy()
      hit.hit()
      return
    }
  })
  database.pipe(node)
  node.on('close', () => {
    if (!apart) database.destroy()
  })
  database.on('close', () => node.destroy())
}

/** Splits what a client sends into whole messages; the first has no type byte and carries the application's name. */
export function createReader(): { read(piece: Buffer): { bytes: Buffer; commit: boolean }[]; name(): string } {
  let rest: Buffer = Buffer.alloc(0)
  let started = false
  let name = ''
  return {
    name: () => name,
    read(piece) {
      rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
      const messages: { bytes: Buffer; commit: boolean }[] = []
      for (;;) {
        const head = started ? 1 : 0
        if (rest.length < head + 4) return messages
        const length = head + rest.readUInt32BE(head)
        if (rest.length < length) return messages
        const bytes = rest.subarray(0, length)
        rest = rest.subarray(length)
        if (!started) {
          started = true
          const words = bytes.subarray(8).toString('utf8').split('\0')
          name = words[words.indexOf('application_name') + 1] ?? ''
        }
        messages.push({ bytes, commit: head === 1 && isCommit(bytes) })
      }
    },
  }
}

/** A simple query, or a statement to be parsed, whose last words end the transaction for good. */
function isCommit(message: Buffer): boolean {
  const type = String.fromCharCode(message[0] ?? 0)
  if (type !== 'Q' && type !== 'P') return false
  return /(^|;|\0)\s*commit\s*;?\s*\0/i.test(message.subarray(5).toString('utf8'))
}
