/** Lets the page and its scripts be found without a network (`static/kiosk-worker.js`). */
import { codeReader } from '../ui/code-reader.ts'

const cacheName = 'tsuen-kiosk'

export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return
  try {
    await navigator.serviceWorker.register('/kiosk-worker.js', { scope: '/kiosk' })
    // A decoder that is loaded only when it is needed must be here before the network goes.
    await codeReader()
    const loaded = performance.getEntriesByType('resource').map((entry) => entry.name)
    const named = [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script[src], link[href]')].map((element) =>
      'src' in element ? element.src : element.href,
    )
    const assets = [...new Set([...loaded, ...named])].filter((address) => {
      const { origin, pathname } = new URL(address)
      return origin === location.origin && pathname.startsWith('/assets/')
    })
    const cache = await caches.open(cacheName)
    await Promise.all(
      [...assets, '/kiosk'].map(async (address) => (await cache.match(address, { ignoreVary: true })) ?? cache.add(address)),
    )
    // What an older build left.
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url)
      if (pathname !== '/kiosk' && !assets.includes(request.url)) await cache.delete(request)
    }
  } catch {
    // Without it the tablet works as long as its page stays open.
  }
}
