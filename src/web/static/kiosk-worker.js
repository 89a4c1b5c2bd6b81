// Keeps the reception's page and its scripts, so that a tablet that starts again without a network still works. Nothing personal is
// kept here: the page holds the name of the facility and codes that are over; the day's list is sealed elsewhere.
const cacheName = 'tsuen-kiosk'
const patienceMs = 4000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

const kept = async (request) => (await caches.open(cacheName)).match(request, { ignoreVary: true })
const keep = async (request, response) => {
  if (response.status === 200 && response.type === 'basic') await (await caches.open(cacheName)).put(request, response.clone())
  return response
}

async function page(request) {
  const answer = fetch(request).then((response) => keep('/kiosk', response))
  const slow = new Promise((resolve) => {
    setTimeout(async () => {
      const copy = await kept('/kiosk')
      if (copy) resolve(copy)
    }, patienceMs)
  })
  const lost = answer.catch(async (error) => {
    const copy = await kept('/kiosk')
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
    if (pathname === '/kiosk') event.respondWith(page(request))
  } else if (pathname.startsWith('/assets/')) {
    // Their names change with their content.
    event.respondWith(kept(request).then((copy) => copy ?? fetch(request).then((response) => keep(request, response))))
  }
})
