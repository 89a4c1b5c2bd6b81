import { describe, expect, it } from 'vitest'
import { createLog, type LogFields, redacted } from './log.ts'

function caught(write: (log: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = []
  write(createLog({ level: 'debug', to: { write: (line) => lines.push(line) } }))
  return lines
}
const canaries = ['はるか', 'haruka@demo.example', '090-1234-5678', '2025-04-10', 'kT9xQ2mV7bN4cL1zR8wE5yU3iO6pA0sDfGhJkL']

describe('log', () => {
  it('writes one JSON line with the named fields', () => {
    const [line = ''] = caught((log) =>
      log.info('request', { requestId: 'r-1', method: 'GET', route: '/api/v1/bookings/:id', status: 200, ms: 12 }),
    )
    expect(line.endsWith('\n')).toBe(true)
    expect(JSON.parse(line)).toMatchObject({
      level: 'info',
      msg: 'request',
      requestId: 'r-1',
      method: 'GET',
      status: 200,
      ms: 12,
    })
  })

  it('drops fields that are not on the list and everything after the question mark', () => {
    const fields = {
      route: '/s/abc?token=はるか&x=haruka@demo.example',
      email: 'haruka@demo.example',
      body: { name: 'はるか' },
    } as LogFields
    const text = caught((log) => log.warn('request', fields)).join('')
    expect(JSON.parse(text).route).toBe('/s/abc')
    for (const canary of canaries) expect(text).not.toContain(canary)
  })

  it('stays one line whatever is put into a field', () => {
    const lines = caught((log) => log.error('a\nb', { code: 'x\r\n{"level":"info"}\u2028', requestId: 'r\u0000' }))
    expect(lines).toHaveLength(1)
    expect(lines[0]?.trimEnd().split(/\r|\n|\u2028/)).toHaveLength(1)
  })

  it('tells the place and kind of an error, never the values it quotes', () => {
    const error = Object.assign(
      new Error(
        `duplicate key value violates unique constraint "login_address_key": Key (address)=(haruka@demo.example) at ${canaries.join(' ')}`,
        { cause: new Error('はるか was here') },
      ),
      { code: '23505', constraint: 'login_address_key', detail: 'Key (address)=(haruka@demo.example)' },
    )
    const text = caught((log) => log.error('failed', { error })).join('')
    for (const canary of canaries) expect(text).not.toContain(canary)
    expect(JSON.parse(text).error).toMatchObject({ name: 'Error', code: '23505', constraint: 'login_address_key' })
    expect(JSON.parse(text).error.stack).toContain('log.test.ts')
  })

  it('survives what is thrown instead of errors', () => {
    const text = caught((log) => log.error('failed', { error: 'はるか' })).join('')
    expect(JSON.parse(text).error).toEqual({ name: 'string' })
  })

  it('keeps sentences of our own readable', () => {
    expect(redacted('COMMIT was answered with ROLLBACK')).toBe('COMMIT was answered with ROLLBACK')
  })
})
