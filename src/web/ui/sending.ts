/** How far an upload has come, for components that show it; the runtime tells by an event. */
import { useEffect, useState } from 'preact/hooks'

export const progressEvent = 'tsuen:progress'

/** Share of the upload that has left the browser, 0..1; null while nothing is being sent. */
export function useProgress(): number | null {
  const [share, setShare] = useState<number | null>(null)
  useEffect(() => {
    const listen = (event: Event): void => setShare((event as CustomEvent<number | null>).detail)
    window.addEventListener(progressEvent, listen)
    return () => window.removeEventListener(progressEvent, listen)
  }, [])
  return share
}
