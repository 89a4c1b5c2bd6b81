// Keeps one page and its scripts, so that it opens without a network or a server: the page is the scope under which this is registered.
// Nothing personal is kept here: the page itself holds names of the facility and of its reader; what it shows is sealed elsewhere.
const path = new URL(self.registration.scope).pathname
const cacheName = `tsuen-kept ${path}`
const patienceMs = 4000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

const kept = async (request) => (await caches.open(cacheName)).match(request, { ignoreVary: true })
const keep = async (request, response) => {
  if (response.status === 200 && response.type === 'basic') await (await caches.open(cacheName)).put(request, response.clone())
  return response
}

async function page(request) {
  const answer = fetch(request).then((response) => {
    // A proxy that answers for a server that is away says nothing that the copy does not say better.
    if (response.status >= 500) throw new Error(String(response.status))
    return keep(path, response)
  })
  const slow = new Promise((resolve) => {
    setTimeout(async () => {
      const copy = await kept(path)
      if (copy) resolve(copy)
    }, patienceMs)
  })
  const lost = answer.catch(async (error) => {
    const copy = await kept(path)
    if (copy) return copy
    throw error
  })
  return Promise.race([lost, slow])
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (pathname === path) event.respondWith(page(request))
  } else if (pathname.startsWith('/assets/')) {
    // Their names change with their content.
    event.respondWith(kept(request).then((copy) => copy ?? fetch(request).then((response) => keep(request, response))))
  }
})
