/**
 * The door before login and booking in a rush (RUSH-03). Who has no place in the line gets one in a signed cookie and sees a page of a few
 * kilobytes that needs neither script nor database and asks again by itself; an API call hears the same as a problem, its words stay
 * in the form. Staff, stamps and everything else never stand here.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import type { Random } from '../random.ts'
import type { Standing, WaitingDesk } from '../waiting-desk.ts'
import { drawRank, readTicket, signTicket, ticketMs } from '../waiting-line.ts'
import { contentSecurityPolicy, sendProblem } from './server.ts'

/** A family's page or call that waits; a call whose page has waited already and that only counts for the measure; null: everything else. */
export type Stand = 'page' | 'call' | 'through' | null

export type WaitingRoomOptions = {
  desk: WaitingDesk
  key: Uint8Array
  clock: Clock
  random: Random
  secure: boolean
  stands(request: FastifyRequest): Stand
  page(standing: Standing): { html: string; style: string }
  words(standing: Standing): string
}

/** Seconds between two looks of the page. */
export const lookAgainSeconds = 10

export function addWaitingRoom(app: FastifyInstance, options: WaitingRoomOptions): void {
  const { desk, key, clock, random, secure } = options
  const name = `${secure ? '__Host-' : ''}tsuen-wait`
  const cookieOf = new RegExp(`(?:^|;\\s*)${name}=([\\w.-]{20,60})`)

  const stood = new WeakSet<FastifyRequest>()

  app.addHook('onRequest', async (request, reply) => {
    if (!desk.closed()) return
    const asks = options.stands(request)
    if (!asks || asks === 'through') return
    // Bound to the browser's name for itself: it survives a reload and a change of network, and does not open another phone's door.
    const holder = request.headers['user-agent'] ?? ''
    const now = clock.now().getTime()
    let rank = readTicket(key, cookieOf.exec(request.headers.cookie ?? '')?.[1], holder, now)
    if (rank !== null && desk.admits(rank)) return
    if (rank === null) {
      rank = drawRank(now, random)
      desk.gave(rank)
      const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${ticketMs / 1000}${secure ? '; Secure' : ''}`
      reply.header('set-cookie', `${name}=${signTicket(key, rank, holder)}; ${flags}`)
    }
    // By lot the turn may be past already.
    if (desk.admits(rank)) return
    stood.add(request)
    return asks === 'page'
      ? sendPage(reply, options, desk.standing(rank))
      : sendCall(request, reply, options, desk.standing(rank))
  })

  // Only what stands in the line is measured: reading a page says nothing of how login and booking fare.
  app.addHook('onResponse', async (request, reply) => {
    const asks = options.stands(request)
    if (stood.has(request) || !asks || asks === 'page') return
    if (reply.statusCode === 503) desk.overran()
    else desk.answered(reply.elapsedTime)
  })
}

function sendPage(reply: FastifyReply, options: WaitingRoomOptions, standing: Standing): FastifyReply {
  const { html, style } = options.page(standing)
  return reply
    .code(503)
    .header('retry-after', String(lookAgainSeconds))
    .header('content-security-policy', contentSecurityPolicy([style]))
    .type('text/html; charset=utf-8')
    .send(html)
}

function sendCall(request: FastifyRequest, reply: FastifyReply, options: WaitingRoomOptions, standing: Standing): FastifyReply {
  sendProblem(reply, {
    type: 'about:blank#waiting-room',
    title: options.words(standing),
    status: 503,
    code: 'waiting-room',
    requestId: request.id,
    retryAfter: Math.min(60, Math.max(lookAgainSeconds, standing.seconds ?? 0)),
  })
  return reply
}
