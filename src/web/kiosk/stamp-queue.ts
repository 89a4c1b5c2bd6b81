/**
 * Stamps on their way (ATT-4): kept first, then sent in order, forgotten only when the server has said that it has them. Whatever ends in
 * between (the tab, the line, the answer), the next start sends the same again under the same id. Knows neither browser nor network.
 */

import type { StampWay } from '../../features/attendance/device-rules.ts'
import type { Direction } from '../../features/attendance/rules.ts'

/** As it is sent; instants are ISO. */
export type QueuedStamp = {
  id: string
  sequence: number
  booking: string
  direction: Direction
  at: string
  deviceAt: string
  sure: boolean
  how: StampWay
}

export type StampStore = {
  /** Lasting before it resolves. Gives the next number of this tablet. */
  add(stamp: Omit<QueuedStamp, 'sequence'>): Promise<QueuedStamp>
  /** The oldest, in order. */
  first(most: number): Promise<QueuedStamp[]>
  forget(ids: readonly string[]): Promise<void>
}

/** The ids that the server has; null: no answer, or none that says so. */
export type SendStamps = (stamps: readonly QueuedStamp[]) => Promise<readonly string[] | null>

export type StampQueue = {
  keep(stamp: Omit<QueuedStamp, 'sequence'>): Promise<QueuedStamp>
  /** Sends what waits; true: nothing waits any more. One at a time, whoever asks. */
  flush(): Promise<boolean>
}

const together = 50

export function createStampQueue(store: StampStore, send: SendStamps): StampQueue {
  let sending: Promise<boolean> | null = null
  const sendAll = async (): Promise<boolean> => {
    for (;;) {
      const stamps = await store.first(together)
      if (stamps.length === 0) return true
      const had = await send(stamps)
      const known = stamps.filter((stamp) => had?.includes(stamp.id))
      if (known.length === 0) return false
      await store.forget(known.map((stamp) => stamp.id))
    }
  }
  return {
    keep: (stamp) => store.add(stamp),
    flush: () => {
      sending ??= sendAll().finally(() => {
        sending = null
      })
      return sending
    },
  }
}
