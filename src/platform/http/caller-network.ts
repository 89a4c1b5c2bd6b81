import { isIP } from 'node:net'

/**
 * Whose tries are counted together: an IPv4 address, or the /64 of an IPv6 address, which one household or one machine
 * holds whole (RFC 6177, RFC 7934) and could otherwise change with every try. IPv4 written as IPv6 is the same IPv4.
 *
 * @param address as the connection or a trusted proxy gives it; what is no address is its own network
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%')
  if (isIP(bare) !== 6) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1]
  if (mapped) return mapped
  const [left = '', right] = bare.split('::')
  const groups = (part: string): string[] => part.split(':').filter((group) => group !== '')
  const tail = right === undefined ? [] : groups(right)
  // A last group written as IPv4 stands for two.
  const length = groups(left).length + tail.length + (bare.includes('.') ? 1 : 0)
  const whole = [...groups(left), ...Array<string>(right === undefined ? 0 : 8 - length).fill('0'), ...tail]
  const prefix = whole.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${prefix.join(':')}::/64`
}
