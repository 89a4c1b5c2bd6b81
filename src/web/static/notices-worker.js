// Shows what was pushed and opens its page. It keeps nothing and takes no requests.
self.addEventListener('push', (event) => {
  const { body, path } = event.data?.json() ?? {}
  event.waitUntil(
    self.registration.showNotification('つうえん', {
      body: body ?? '',
      icon: '/icon.svg',
      data: { path: path ?? '/my/notices' },
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  // Only a page of this site, whatever the data says.
  const address = new URL(event.notification.data?.path ?? '/my/notices', self.location.origin)
  if (address.origin !== self.location.origin) return
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then(async (windows) => {
      const open = windows.find((one) => new URL(one.url).pathname === address.pathname)
      await (open ? open.focus() : self.clients.openWindow(address.href))
    }),
  )
})
