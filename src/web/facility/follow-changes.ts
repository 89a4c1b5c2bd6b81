/**
 * Keeps a screen true while it stays open: looks when the open line says so, when the screen is seen again, and now and then anyway.
 * Where no line can be had it asks every few seconds. After an hour asleep the first thing that happens is a look.
 */
const pollMs = 5_000
/** Alerts come with time alone, without anybody changing anything. */
const restMs = 20_000
/** Three signs of life missed: the line is dead although the browser does not know it. */
const silentMs = 45_000
const reopenMs = 30_000

/**
 * @param path of the open line
 * @param look reads again; never throws. Never runs twice at once; what was changed meanwhile is looked at afterwards
 * @returns ends it
 */
export function followChanges(path: string, look: () => Promise<void>): () => void {
  let line: EventSource | null = null
  let openedAt = Number.NEGATIVE_INFINITY
  let heardAt = Number.NEGATIVE_INFINITY
  let lookedAt = performance.now()
  let looking = false
  let again = false
  let over = false

  const see = async (): Promise<void> => {
    if (over || document.hidden) return
    if (looking) {
      again = true
      return
    }
    looking = true
    lookedAt = performance.now()
    try {
      await look()
    } finally {
      looking = false
      if (again) {
        again = false
        void see()
      }
    }
  }

  const open = (): void => {
    line?.close()
    openedAt = performance.now()
    line = new EventSource(path)
    const heard = (): void => {
      heardAt = performance.now()
    }
    line.addEventListener('tick', heard)
    line.addEventListener('change', () => {
      heard()
      void see()
    })
  }

  const check = (): void => {
    const now = performance.now()
    const alive = line?.readyState === EventSource.OPEN && now - heardAt < silentMs
    if (!alive && now - openedAt > reopenMs) open()
    if (now - lookedAt >= (alive ? restMs : pollMs)) void see()
  }
  const seen = (): void => {
    if (document.hidden) return
    void see()
    check()
  }

  open()
  const timer = setInterval(check, 1_000)
  document.addEventListener('visibilitychange', seen)
  window.addEventListener('pageshow', seen)
  window.addEventListener('online', seen)
  return () => {
    over = true
    clearInterval(timer)
    document.removeEventListener('visibilitychange', seen)
    window.removeEventListener('pageshow', seen)
    window.removeEventListener('online', seen)
    line?.close()
  }
}
