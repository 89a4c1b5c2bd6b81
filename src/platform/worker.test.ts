import { afterAll, describe, expect, it } from 'vitest'
import { createWorkerPool, type TaskName } from './worker.ts'

type Order = { act: 'echo' | 'throw' | 'spin' | 'exit' | 'bytes'; value?: string }
const order: TaskName<Order, string | Uint8Array> = { url: new URL('../../test/helpers/worker-task.ts', import.meta.url).href }

describe('worker pool', () => {
  const pool = createWorkerPool({ most: 3 })
  afterAll(() => pool.close())

  it('runs tasks in order and leaves this thread free meanwhile', async () => {
    let ticks = 0
    const timer = setInterval(() => (ticks += 1), 5)
    const busy = pool.run(order, { act: 'echo', value: 'a'.repeat(300) })
    expect(await Promise.all([busy, pool.run(order, { act: 'echo', value: 'b' })])).toEqual(['a'.repeat(300), 'b'])
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(3)
  })

  it('hands bytes over', async () => {
    expect(await pool.run(order, { act: 'bytes' })).toEqual(new Uint8Array([1, 2, 3]))
  })

  it('passes on what a task throws and goes on', async () => {
    await expect(pool.run(order, { act: 'throw' })).rejects.toThrow('the task said no')
    expect(await pool.run(order, { act: 'echo', value: 'after' })).toBe('after')
  })

  it('rejects what cannot be copied and goes on', async () => {
    const functions: TaskName<unknown, unknown> = { url: order.url }
    await expect(pool.run(functions, { act: () => 'x' })).rejects.toThrow('could not be cloned')
    expect(await pool.run(order, { act: 'echo', value: 'after' })).toBe('after')
  })

  it('replaces a thread that runs too long or ends', async () => {
    await expect(pool.run(order, { act: 'spin' }, { seconds: 0.3 })).rejects.toThrow('longer than 0.3 seconds')
    await expect(pool.run(order, { act: 'exit' })).rejects.toThrow('in the middle of its task')
    expect(await pool.run(order, { act: 'echo', value: 'alive' })).toBe('alive')
  })

  it('refuses at once when too many wait', async () => {
    const asked = Array.from({ length: 5 }, (_, i) => pool.run(order, { act: 'echo', value: String(i) }))
    expect(await asked[4]).toEqual({ refused: [{ rule: 'RUSH', code: 'workersBusy' }] })
    expect(await Promise.all(asked.slice(0, 4))).toEqual(['0', '1', '2', '3'])
  })

  it('rejects what still waits when it is closed', async () => {
    const other = createWorkerPool()
    const asked = [other.run(order, { act: 'spin' }), other.run(order, { act: 'echo' })]
    const ends = Promise.allSettled(asked)
    await other.close()
    expect((await ends).map((end) => end.status)).toEqual(['rejected', 'rejected'])
  })
})
