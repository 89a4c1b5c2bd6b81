/**
 * The copy of a certificate that stays on the phone (CERT-5): number, given name, validity and verification code, nothing else. The page
 * leaves it in the browser's cache; `static/pass.js` shows it when there is no connection; logging out takes it away. Pure.
 */
export const passCache = 'tsuen-pass'

export type PassCopy = {
  lang: string
  title: string
  facts: readonly (readonly [term: string, value: string])[]
  note: string
  qr: { size: number; path: string; label: string }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A whole document without any address of its own: no script, no link, no picture but the code. */
export function passHtml({ lang, title, facts, note, qr }: PassCopy): string {
  const rows = facts.map(([term, value]) => `<dt>${escaped(term)}</dt><dd>${escaped(value)}</dd>`).join('')
  return `<!doctype html><html lang="${escaped(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>body{font:17px/1.7 sans-serif;margin:0 auto;max-width:32rem;padding:16px;color:#1a1a1a;background:#fff}h1{font-size:1.5rem}dt{color:#4d4d4d}dd{margin:0 0 12px;font-size:1.25rem;font-weight:bold;overflow-wrap:anywhere}svg{display:block;width:min(70vw,16rem)}</style></head><body><h1>${escaped(title)}</h1><dl>${rows}</dl><svg viewBox="0 0 ${qr.size} ${qr.size}" role="img" aria-label="${escaped(qr.label)}"><rect width="${qr.size}" height="${qr.size}" fill="#fff"/><path d="${escaped(qr.path)}" fill="#000"/></svg><p>${escaped(note)}</p></body></html>`
}

/** Keeps the copy under the page's own address. Browsers without a cache (private windows, plain http) just have none. */
export async function keepCopy(path: string, copy: PassCopy): Promise<boolean> {
  if (!('caches' in globalThis) || !('serviceWorker' in navigator)) return false
  try {
    const policy = "default-src 'none'; style-src 'unsafe-inline'"
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
    await (await caches.open(passCache)).put(path, new Response(passHtml(copy), { headers }))
    await navigator.serviceWorker.register('/pass.js', { scope: '/my/pass' })
    return true
  } catch {
    return false
  }
}

/** Takes every copy from this browser. */
export async function dropCopies(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(passCache).catch(() => false)
}
