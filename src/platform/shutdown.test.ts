import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createShutdown } from './shutdown.ts'

test('what was opened last is closed first, once, and a failing or hanging step does not keep the rest open', async () => {
  const seen: string[] = []
  const reports: string[] = []
  const shutdown = createShutdown((name) => reports.push(name))
  shutdown.add('database', () => void seen.push('database'))
  shutdown.add('broken', () => {
    throw new Error('broken')
  })
  shutdown.add('hangs', () => new Promise<void>(() => {}), 20)
  shutdown.add('server', async () => {
    await sleep(10)
    seen.push('server')
  })
  const [first, second] = await Promise.all([shutdown.run(), shutdown.run()])
  expect(seen).toEqual(['server', 'database'])
  expect(first).toEqual(['hangs', 'broken'])
  expect(second).toBe(first)
  expect(reports).toEqual(['hangs', 'broken'])
})
