import { expect, it } from 'vitest'
import { mayReadMetrics } from './metrics-door.ts'

const call = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ headers, socket: { remoteAddress } }) as unknown as Parameters<typeof mayReadMetrics>[0]

it.each([
  ['127.0.0.1', {}, true],
  ['::1', {}, true],
  ['::ffff:127.0.0.1', {}, true],
  ['10.0.0.5', {}, false],
  ['203.0.113.7', {}, false],
  ['127.0.0.1', { 'x-forwarded-for': '203.0.113.7' }, false],
  ['127.0.0.1', { forwarded: 'for=203.0.113.7' }, false],
  ['203.0.113.7', { authorization: 'Bearer a-token-of-operations' }, true],
  ['127.0.0.1', { 'x-forwarded-for': '203.0.113.7', authorization: 'Bearer a-token-of-operations' }, true],
  ['203.0.113.7', { authorization: 'Bearer a-token-of-operation' }, false],
  ['127.0.0.1', { authorization: 'Bearer wrong' }, false],
] as [string, Record<string, string>, boolean][])('from %s with %j: %s', (address, headers, may) => {
  expect(mayReadMetrics(call(address, headers), 'a-token-of-operations')).toBe(may)
})

it('without a configured token nobody’s token opens', () => {
  expect(mayReadMetrics(call('203.0.113.7', { authorization: 'Bearer null' }), null)).toBe(false)
})
