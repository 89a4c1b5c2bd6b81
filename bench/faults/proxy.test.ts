/** The proxy sees COMMIT wherever the bytes are torn apart, and what it forwards is what came. */
import { expect, test } from 'vitest'
import { createReader } from './proxy.ts'

const startup = (name: string): Buffer => {
  const words = Buffer.from(`user\0tsuen_settle\0application_name\0${name}\0\0`)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(words.length + 8, 0)
  head.writeUInt32BE(196_608, 4)
  return Buffer.concat([head, words])
}
const message = (type: string, text: string): Buffer => {
  const body = Buffer.from(`${text}\0`)
  const head = Buffer.alloc(5)
  head.write(type, 0)
  head.writeUInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const talk = [
  startup('tsuen settle'),
  message('Q', "begin; set local lock_timeout = '5s'"),
  message('P', 'name\0update booking set state = $1'),
  message('Q', "select 'commit'"),
  message('Q', 'commit'),
  message('Q', 'insert into x values (1); COMMIT;'),
]

test.each([1, 2, 3, 7, 64, 10_000])('in pieces of %d bytes: the same messages, and two commits', (size) => {
  const reader = createReader()
  const bytes = Buffer.concat(talk)
  const seen = []
  for (let at = 0; at < bytes.length; at += size) seen.push(...reader.read(bytes.subarray(at, at + size)))
  expect(reader.name()).toBe('tsuen settle')
  expect(Buffer.concat(seen.map((m) => m.bytes)).equals(bytes)).toBe(true)
  expect(seen.map((m) => m.commit)).toEqual([false, false, false, false, true, true])
})
