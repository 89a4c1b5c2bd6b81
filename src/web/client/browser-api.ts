/** The typed client of the browser: the same calls as in process, over HTTP. Never throws; a lost connection is a problem too. */
import type { Outcome, Problem, Side, UploadedFile } from '../../platform/contract.ts'
import type { WebApi } from '../routes.ts'
import { type Locale, tagOf } from '../text/locale.ts'
import { networkProblem } from '../text/network.ts'

type Ask = {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  files?: readonly UploadedFile[]
  key?: string
}

const timeoutMs = 30_000

/**
 * @param side cookie side that the calls speak for
 * @param onProgress share of an upload that has left the browser, 0..1
 * @param locale of the page: its refusals
 * @param quiet a screen that looks by itself: its calls do not keep the session alive (ACC-4)
 */
export function createBrowserApi(
  side: Side | null,
  onProgress: (share: number) => void,
  locale: Locale = 'ja',
  quiet = false,
): WebApi {
  const lost = networkProblem(locale)
  const call = async (route: string, ask: Ask = {}): Promise<Outcome<unknown>> => {
    const [method = 'GET', pattern = ''] = route.split(' ')
    // Refusals come in the language of the page, whatever the browser itself prefers.
    const headers = new Headers({ accept: 'application/json', 'accept-language': tagOf[locale] })
    if (side) headers.set('x-tsuen-side', side)
    if (quiet) headers.set('x-tsuen-quiet', '1')
    if (method !== 'GET') headers.set('idempotency-key', ask.key ?? newKey())
    const url = addressOf(pattern, ask)
    if (ask.files?.length) return upload(method, url, headers, ask, onProgress, lost)
    if (ask.body !== undefined) headers.set('content-type', 'application/json')
    try {
      const response = await fetch(url, {
        method,
        headers,
        credentials: 'same-origin',
        signal: AbortSignal.timeout(timeoutMs),
        ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
      })
      return await outcomeOf(
        response.status,
        response.headers.get('content-type') ?? '',
        response.headers,
        await response.arrayBuffer(),
        lost,
      )
    } catch {
      return { ok: false, problem: lost }
    }
  }
  return call as unknown as WebApi
}

/**
 * A fresh idempotency key, a UUID like the server's: forms make it the id of what they enter. `randomUUID` is missing where the page is
 * not a secure context (a tablet in the local network).
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** The address of an endpoint with its params and query filled in; `undefined` values are left out. */
export function addressOf(pattern: string, ask: Pick<Ask, 'params' | 'query'>): string {
  const path = pattern.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(ask.params?.[name] ?? '')))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(ask.query ?? {}))
    if (value !== undefined && value !== null) query.set(name, String(value))
  const search = query.toString()
  return search ? `${path}?${search}` : path
}

function outcomeOf(status: number, type: string, headers: Headers, bytes: ArrayBuffer, lost: Problem): Outcome<unknown> {
  const text = (): string => new TextDecoder().decode(bytes)
  if (status >= 200 && status < 300) {
    if (type.includes('json')) return { ok: true, status, value: bytes.byteLength === 0 ? undefined : JSON.parse(text()) }
    const name = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'download'
    return { ok: true, status, value: { name: decodeURIComponent(name), type, bytes: new Uint8Array(bytes) } }
  }
  if (type.includes('json')) return { ok: false, problem: JSON.parse(text()) as Problem }
  // A proxy's own page, not ours: what is known is only that the call did not come through.
  return { ok: false, problem: { ...lost, status } }
}

/** Files go by XMLHttpRequest: `fetch` cannot tell how much of an upload has left. */
function upload(
  method: string,
  url: string,
  headers: Headers,
  ask: Ask,
  onProgress: (share: number) => void,
  problem: Problem,
): Promise<Outcome<unknown>> {
  const body = new FormData()
  for (const [name, value] of Object.entries((ask.body ?? {}) as Record<string, unknown>)) {
    if (value !== undefined) body.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  }
  for (const file of ask.files ?? []) body.append(file.field, new Blob([file.bytes as BlobPart], { type: file.type }), file.name)
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest()
    const lost = (): void => resolve({ ok: false, problem })
    xhr.open(method, url)
    xhr.responseType = 'arraybuffer'
    for (const [name, value] of headers) xhr.setRequestHeader(name, value)
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    xhr.onerror = lost
    xhr.onabort = lost
    xhr.onload = () => {
      const got = new Headers()
      const disposition = xhr.getResponseHeader('content-disposition')
      if (disposition) got.set('content-disposition', disposition)
      try {
        resolve(outcomeOf(xhr.status, xhr.getResponseHeader('content-type') ?? '', got, xhr.response as ArrayBuffer, problem))
      } catch {
        lost()
      }
    }
    xhr.send(body)
  })
}
