import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { checkedLookup, isPublicAddress, mayBeCalled, OutsideFailed, postOutside } from './outside.ts'

test.each([
  ['8.8.8.8', true],
  ['172.15.255.255', true],
  ['172.32.0.0', true],
  ['2606:4700::1111', true],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['127.0.0.1', false],
  ['127.255.255.254', false],
  ['169.254.169.254', false],
  ['172.16.0.1', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::a00:1', false],
  ['fc00::1', false],
  ['fe80::1', false],
  ['2001:db8::1', false],
  ['2002:7f00:1::', false],
  ['ff02::1', false],
  ['nonsense', false],
])('%s is public: %s', (address, open) => expect(isPublicAddress(address)).toBe(open))

test.each([
  ['https://ict.example.jp/hook?x=1', true],
  ['https://ict.example.jp:8443/', true],
  ['http://ict.example.jp/', false],
  ['https://127.0.0.1/', false],
  ['https://2130706433/', false],
  ['https://0x7f.1/', false],
  ['https://[::1]/', false],
  ['https://localhost/', false],
  ['https://localhost./', false],
  ['https://a.localhost/', false],
  ['https://db.internal/', false],
  ['https://printer.local/', false],
  ['https://user:secret@ict.example.jp/', false],
  ['ftp://ict.example.jp/', false],
  ['not an address', false],
])('%s may be called: %s', (url, may) => expect(mayBeCalled(url)).toBe(may))

test('a name that leads into the house is not followed', async () => {
  const found = await new Promise((done) => checkedLookup('localhost', { all: true }, (error) => done(error)))
  expect(found).toBeInstanceOf(OutsideFailed)
  await expect(postOutside('https://127.0.0.1/', '{}', {})).rejects.toMatchObject({ why: 'address' })
})

test('an answer of any length, and one that sends elsewhere, is only its status', async () => {
  let asked = 0
  const server = createServer((request, reply) => {
    asked += 1
    if (request.url === '/moved') return reply.writeHead(302, { location: '/endless' }).end()
    reply.writeHead(200)
    const pour = (): void => {
      while (reply.write('x'.repeat(65_536)));
      reply.once('drain', pour)
    }
    return pour()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    expect(await postOutside(`${base}/endless`, '{}', {}, true)).toBe(200)
    expect(await postOutside(`${base}/moved`, '{}', {}, true)).toBe(302)
    expect(asked).toBe(2)
    await expect(postOutside('http://127.0.0.1:1/', '{}', {}, true)).rejects.toMatchObject({ why: 'unreachable' })
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
