/**
 * Calls to addresses that people typed. They must not reach what only this house can reach (SSRF): the name is resolved once, every
 * address of it must be a public one, and the connection goes to the address that was checked, never to what the name says a moment later.
 */
import { lookup as resolve } from 'node:dns'
import { request as plainRequest } from 'node:http'
import { request } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

const closed = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(network, bits, 'ipv6')
/** Of IPv6 only what is given out to the world; mapped and translated IPv4 lies outside of it. */
const world = new BlockList()
world.addSubnet('2000::', 3, 'ipv6')

/** Whether an address is one of the public internet (IANA special-purpose registries). */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !closed.check(address, 'ipv4')
  return kind === 6 && world.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

/** Whether an address may be called at all: https, a name with a dot (no number), no login in it. */
export function mayBeCalled(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  const name = hostname.replace(/\.$/, '')
  return (
    protocol === 'https:' &&
    username === '' &&
    password === '' &&
    /^[a-z0-9.-]+\.[a-z][a-z0-9-]*$/i.test(name) &&
    !/\.(localhost|local|internal|home\.arpa)$/i.test(name)
  )
}

/** How a call outside can end without an answer. */
export type OutsideError = 'address' | 'unreachable' | 'timeout'
export class OutsideFailed extends Error {
  readonly why: OutsideError
  constructor(why: OutsideError) {
    super(why)
    this.why = why
  }
}

const patienceMs = 10_000
/** Of an answer nothing is used but its status. */
const mostAnswerBytes = 16_384

/** Gives only addresses of the public internet, or none: one private address among them is enough to refuse the name. */
export const checkedLookup: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '')
    const [first] = addresses
    if (!first || addresses.some(({ address }) => !isPublicAddress(address))) return done(new OutsideFailed('address'), '')
    return options.all ? done(null, addresses) : done(null, first.address, first.family)
  })
}

/**
 * Posts JSON and answers the status. Redirects are not followed.
 * @param inHouse only for tests: the name is called as it is, plain http too
 * @throws OutsideFailed
 */
export function postOutside(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  inHouse = false,
): Promise<number> {
  if (!inHouse && !mayBeCalled(url)) return Promise.reject(new OutsideFailed('address'))
  return new Promise((answered, failed) => {
    const send = url.startsWith('https:') ? request : plainRequest
    const call = send(
      url,
      {
        method: 'POST',
        // No connection is kept: what was checked is for this call.
        agent: false,
        headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), ...headers },
        signal: AbortSignal.timeout(patienceMs),
        ...(inHouse ? {} : { lookup: checkedLookup }),
      },
      (answer) => {
        let bytes = 0
        answer.on('data', (piece: Buffer) => {
          bytes += piece.length
          if (bytes > mostAnswerBytes) answer.destroy()
        })
        answer.on('error', () => {})
        answered(answer.statusCode ?? 0)
        answer.resume()
      },
    )
    call.on('error', (error) =>
      failed(
        error instanceof OutsideFailed
          ? error
          : new OutsideFailed(error.name === 'AbortError' || error.name === 'TimeoutError' ? 'timeout' : 'unreachable'),
      ),
    )
    call.end(body)
  })
}
