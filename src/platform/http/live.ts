/**
 * Lines that stay open (server-sent events): a screen is told that something of its subject was changed and asks for it itself. Nothing
 * is remembered here and nothing personal is sent; a line that was broken or never opened costs seconds, never truth.
 */
import { PassThrough } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** A sign of life, so that the reader notices a dead line. */
export const tickMs = 15_000
/** Then the line ends and the browser opens the next one: whoever may no longer ask is shut out by then. */
const lineMs = 5 * 60_000
/** On one node; whoever comes beyond asks by itself every few seconds. */
export const mostLines = 2_000

type Line = { tell(): void; end(): void }
export type Touches = {
  /** Something of this subject was changed; hearing it twice is harmless. */
  tell(subject: string): void
  /** null: this node has as many lines as it bears. */
  join(subject: string, line: Line): (() => void) | null
  lines(): number
  close(): void
}

export function createTouches(most: number = mostLines): Touches {
  const bySubject = new Map<string, Set<Line>>()
  let lines = 0
  return {
    tell: (subject) => {
      for (const line of bySubject.get(subject) ?? []) line.tell()
    },
    join: (subject, line) => {
      if (lines >= most) return null
      const group = bySubject.get(subject) ?? new Set()
      bySubject.set(subject, group.add(line))
      lines += 1
      return () => {
        if (!group.delete(line)) return
        lines -= 1
        if (group.size === 0 && bySubject.get(subject) === group) bySubject.delete(subject)
      }
    },
    lines: () => lines,
    close: () => {
      for (const line of [...bySubject.values()].flatMap((group) => [...group])) line.end()
    },
  }
}

export const asksForEvents = (request: FastifyRequest): boolean =>
  request.method === 'GET' && String(request.headers.accept ?? '').includes('text/event-stream')

/** Answers with an open line about the subject. The caller has been admitted. */
export function openLine(reply: FastifyReply, touches: Touches, subject: string): FastifyReply {
  const stream = new PassThrough()
  const say = (event: string): void => {
    // A reader that does not read must not fill the memory: what it missed is the same word again.
    if (stream.writableLength === 0) stream.write(`event: ${event}\ndata: {}\n\n`)
  }
  const leave = touches.join(subject, { tell: () => say('change'), end: () => stream.end() })
  if (!leave) return reply.code(503).header('retry-after', '30').send()
  // Nodes that end together must not see all their readers again in the same second.
  stream.write(`retry: ${1_000 + Math.floor(Math.random() * 2_000)}\nevent: tick\ndata: {}\n\n`)
  const tick = setInterval(() => say('tick'), tickMs)
  const end = setTimeout(() => stream.end(), lineMs)
  stream.on('close', () => {
    clearInterval(tick)
    clearTimeout(end)
    leave()
  })
  return (
    reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store, no-transform')
      .header('x-accel-buffering', 'no')
      // A node that ends waits for connections that are kept for a next request.
      .header('connection', 'close')
      .send(stream)
  )
}
