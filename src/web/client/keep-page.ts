/** Lets the page at hand and the scripts that it has loaded be found without a network (`static/kept-page-worker.js`). */

/** @param path of the page, without a query. @returns whether it is kept */
export async function keepPage(path: string): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return false
  try {
    await navigator.serviceWorker.register('/kept-page-worker.js', { scope: path })
    const cache = await caches.open(`tsuen-kept ${path}`)
    const missing = async (address: string): Promise<void> => {
      if (!(await cache.match(address, { ignoreVary: true }))) await cache.add(address)
    }
    await missing(path)
    // The page as it is kept names files that the page at hand may carry inside itself.
    const text = (await (await cache.match(path, { ignoreVary: true }))?.text()) ?? ''
    const named = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, address = '']) => address)
    const loaded = performance.getEntriesByType('resource').map((entry) => entry.name)
    const assets = [...new Set([...loaded, ...named].map((address) => new URL(address, location.origin).href))].filter(
      (address) => address.startsWith(`${location.origin}/assets/`),
    )
    await Promise.all(assets.map(missing))
    // What an older build left.
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url)
      if (pathname !== path && !assets.includes(request.url)) await cache.delete(request)
    }
    return true
  } catch {
    // Without it the page works as long as it stays open.
    return false
  }
}
