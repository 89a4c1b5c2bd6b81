/**
 * JSON lines on standard output. Only the fields named here can be written: no addresses, names, tokens, query strings.
 * Messages of errors may quote values (PostgreSQL does), so they pass a redaction.
 */
import { type DestinationStream, pino } from 'pino'

/** All that a line may say besides its event. Ids are fine; what they stand for is not. */
export type LogFields = {
  requestId?: string
  method?: string
  /** The route's pattern or the path; what follows `?` or `#` is cut off. */
  route?: string
  status?: number
  ms?: number
  actorKind?: string
  municipality?: string
  rule?: string
  code?: string
  job?: string
  outboxId?: string
  mailKind?: string
  attempts?: number
  count?: number
  bytes?: number
  port?: number
  version?: string
  signal?: string
  error?: unknown
}

export type Log = Record<'debug' | 'info' | 'warn' | 'error', (event: string, fields?: LogFields) => void>

const texts = [
  'requestId',
  'method',
  'actorKind',
  'municipality',
  'rule',
  'code',
  'job',
  'outboxId',
  'mailKind',
  'version',
  'signal',
] as const
const numbers = ['status', 'ms', 'attempts', 'count', 'bytes', 'port'] as const

/** `level`: debug, info (default), warn, error or silent. */
export function createLog({ level = 'info', to }: { level?: string; to?: DestinationStream } = {}): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const out = to ? pino(options, to) : pino(options)
  const at =
    (label: keyof Log) =>
    (event: string, fields: LogFields = {}): void =>
      out[label](allowed(fields), plain(event))
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

function allowed(fields: LogFields): Record<string, unknown> {
  const line: Record<string, unknown> = {}
  for (const name of texts) {
    const value = fields[name]
    if (typeof value === 'string') line[name] = plain(value)
  }
  for (const name of numbers) {
    const value = fields[name]
    if (typeof value === 'number') line[name] = value
  }
  if (typeof fields.route === 'string') line.route = plain(fields.route.split(/[?#]/)[0] ?? '', 200)
  if (fields.error !== undefined) line.error = errorOf(fields.error)
  return line
}

const plain = (text: string, most = 100): string => text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, most)

/** Name, code, place, and the message without anything that could be a value. */
function errorOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { name: typeof error }
  const known: Record<string, string> = { name: plain(error.name), message: redacted(error.message) }
  for (const name of ['code', 'syscall', 'constraint', 'table', 'column', 'routine', 'responseCode'] as const) {
    const value = (error as unknown as Record<string, unknown>)[name]
    if (typeof value === 'string' || typeof value === 'number') known[name] = plain(String(value))
  }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  if (frames.length > 0)
    known.stack = frames
      .slice(0, 12)
      .map((line) => plain(line.trim(), 200))
      .join(' | ')
  if (error.cause !== undefined) known.cause = JSON.stringify(errorOf(error.cause))
  return known
}

/** Quoted parts, addresses, runs of digits, everything outside ASCII and long unbroken runs go; the sentence stays. */
export function redacted(message: string): string {
  return message
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|\([^()]*\)=\([^()]*\)/g, '…')
    .replaceAll(/\S*@\S*/g, '…')
    .replaceAll(/\S*[^\x20-\x7e…]\S*/g, '…')
    .replaceAll(/[0-9][0-9:.\-+ ]{2,}[0-9]/g, '…')
    .replaceAll(/[A-Za-z0-9_\-+/=]{25,}/g, '…')
    .replaceAll('…', '*')
    .slice(0, 300)
}
