import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../platform/contract.ts'
import { addressOf, createBrowserApi, newKey } from './browser-api.ts'

describe('the client of the browser', () => {
  it('fills addresses and leaves out what is not given', () => {
    expect(addressOf('/api/v1/bookings/:id/cancel', { params: { id: 'a/b c' } })).toBe('/api/v1/bookings/a%2Fb%20c/cancel')
    expect(addressOf('/api/v1/x', { query: { month: '2026-11', child: undefined, n: 2 } })).toBe('/api/v1/x?month=2026-11&n=2')
  })

  it('makes keys that the server takes, also as the id of what a form enters, never the same', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(Array.from({ length: 100 }, newKey)).size).toBe(100)
  })

  it('answers a dead line with a problem in three parts, not with an exception', async () => {
    const api = createBrowserApi('guardian', () => {}) as unknown as (route: string) => Promise<Outcome<unknown>>
    const out = await api('GET http://127.0.0.1:9/nothing')
    expect(out.ok).toBe(false)
    expect(!out.ok && out.problem.code).toBe('network')
    expect(!out.ok && out.problem.reasons?.[0]?.next).toContain('もう一度')
  })
})
