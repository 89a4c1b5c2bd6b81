/**
 * The tablet at the door: today's list, the stamps that wait, the time as far as it is known. Goes on without a network and says so;
 * sends by itself as soon as it can (ATT-4, ATT-7).
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import {
  bytesOf,
  type ClockAnchor,
  digitsMessage,
  digitsOf,
  guardianSign,
  type KioskUse,
  type StampWay,
  skewMs,
  timeKnown,
  withStamps,
} from '../../features/attendance/device-rules.ts'
import type { Direction } from '../../features/attendance/rules.ts'
import { addDays, japanInstant, type LocalDate } from '../../platform/calendar.ts'
import { systemClock } from '../../platform/clock.ts'
import { createBrowserApi, newKey } from '../client/browser-api.ts'
import { networkCode } from '../text/network.ts'
import { createStampQueue, type QueuedStamp, type StampQueue } from './stamp-queue.ts'
import { type KioskDay, openVault, type Vault } from './vault.ts'

const everyMs = 20_000
/** While the line is there a stamp is on its way this long before anybody is told that it waits. */
const sendingMs = 5_000
/** Of one look at the queue; more waits unseen for the next. */
const mostShown = 1_000

export type Reception = {
  /** null: not known yet, or the list of another day. */
  day: KioskDay | null
  uses: readonly KioskUse[]
  waiting: number
  online: boolean
  /** The tablet's own clock is further off than people would notice. */
  clockOff: boolean
  /** Nothing can be kept here: works with a network only. */
  unsafe: boolean
  now(): Date
  stamp(wanted: readonly { booking: string; direction: Direction }[], how: StampWay): Promise<Date>
  /** The household of a code or of six digits; null: neither, or not one of today. */
  household(typed: string): Promise<string | null>
  sign(bytes: Uint8Array): Promise<Uint8Array | null>
}

type Held = { vault: Vault; queue: StampQueue; anchor: ClockAnchor | null }

const macOf = async (key: string, message: Uint8Array): Promise<Uint8Array> => {
  const hmac = await crypto.subtle.importKey('raw', bytesOf(key), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', hmac, new Uint8Array(message)))
}

async function signHolds(key: string, signed: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const spki = await crypto.subtle.importKey('spki', bytesOf(key), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, spki, new Uint8Array(signature), new Uint8Array(signed))
}

export function useReception(): Reception {
  const held = useRef<Held | null>(null)
  const [day, setDay] = useState<KioskDay | null>(null)
  const [pending, setPending] = useState<readonly QueuedStamp[]>([])
  const [online, setOnline] = useState(true)
  const [clockOff, setClockOff] = useState(false)
  const [unsafe, setUnsafe] = useState(false)
  /** Since the list was read: what is sent and no longer waits must not look undone until the list comes anew. */
  const made = useRef<QueuedStamp[]>([])

  const time = () => timeKnown(held.current?.anchor ?? null, systemClock.now().getTime(), performance.now())

  const showPending = async (): Promise<void> => {
    if (held.current) setPending(await held.current.vault.first(mostShown))
  }

  /** The line is there: what waits goes first, then the list comes anew. */
  const look = async (): Promise<void> => {
    const { vault, queue } = held.current ?? {}
    if (!vault || !queue || !held.current) return
    await queue.flush()
    const api = createBrowserApi('device', () => {})
    const asked = performance.now()
    const reply = await api('GET /api/v1/kiosk/day')
    if (!reply.ok) {
      await showPending()
      setOnline(reply.problem.code !== networkCode && reply.problem.status < 500)
      // Taken out of use: the list is nobody's here any more. Stamps that wait stay for whoever pairs it again.
      if (reply.problem.status === 401) {
        await vault.dropDay()
        location.reload()
      }
      return
    }
    setOnline(true)
    const steady = performance.now()
    const own = systemClock.now().getTime()
    // Half of the way there and back lies between the server's look at its clock and this line.
    const server = Date.parse(reply.value.at) + (steady - asked) / 2
    held.current.anchor = { server, own, steady }
    await vault.keepAnchor({ server, own, steady: null })
    setClockOff(Math.abs(own - server) > skewMs)
    const midnight = japanInstant(addDays(reply.value.date as LocalDate, 1), 0).getTime()
    await vault.keepDay(reply.value, midnight + own - server)
    setDay(reply.value)
    made.current = []
    await showPending()
  }

  useEffect(() => {
    let over = false
    const begin = async (): Promise<void> => {
      const vault = await openVault()
      if (over) return
      if (!vault) return setUnsafe(true)
      const api = createBrowserApi('device', () => {})
      const send = async (stamps: readonly QueuedStamp[]): Promise<readonly string[] | null> => {
        const sentAt = systemClock.now().toISOString()
        const reply = await api('POST /api/v1/kiosk/stamps', { body: { sentAt, stamps: [...stamps] } })
        return reply.ok ? reply.value.kept.map((one) => one.id) : null
      }
      // A page that was reloaded knows no steady clock of before: only how far its own was off.
      held.current = { vault, queue: createStampQueue(vault, send), anchor: await vault.anchor() }
      setDay(await vault.day(systemClock.now().getTime()))
      await showPending()
      await look()
    }
    void begin()
    const again = (): void => void look()
    const timer = setInterval(async () => {
      const kept = await held.current?.vault.day(systemClock.now().getTime())
      if (kept === null) setDay(null)
      again()
    }, everyMs)
    window.addEventListener('online', again)
    return () => {
      over = true
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [])

  return {
    day,
    uses: day ? withStamps(day.uses, [...made.current, ...pending]) : [],
    waiting: online ? pending.filter((stamp) => time().at - Date.parse(stamp.at) > sendingMs).length : pending.length,
    online,
    clockOff,
    unsafe,
    now: () => new Date(time().at),
    stamp: async (wanted, how) => {
      const { at, sure } = time()
      const deviceAt = systemClock.now().toISOString()
      for (const { booking, direction } of wanted) {
        const stamp = { id: newKey(), booking, direction, at: new Date(at).toISOString(), deviceAt, sure, how }
        const kept = await held.current?.queue.keep(stamp)
        if (kept) made.current.push(kept)
      }
      await showPending()
      // What is kept is safe; the sending is nobody's to wait for.
      void look()
      return new Date(at)
    },
    household: async (typed) => {
      if (!day) return null
      const { at } = time()
      const sign = guardianSign(typed, at)
      if (sign) return (await signHolds(day.guardianKey, sign.signed, sign.signature)) ? sign.household : null
      const digits = typed.normalize('NFKC').replaceAll(/\D/g, '')
      if (digits.length !== 6) return null
      for (const { id, key } of day.households)
        for (const before of [0, 1]) if (digitsOf(await macOf(key, digitsMessage(at, before))) === digits) return id
      return null
    },
    sign: async (bytes) => (await held.current?.vault.sign(bytes)) ?? null,
  }
}
