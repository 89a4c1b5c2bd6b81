/** The configuration: read once from the environment by the entries, passed on as a value. */
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { defaultDataDir } from './data-dir.ts'
import { StartError } from './start-error.ts'

export type Database =
  | { kind: 'embedded' }
  /** The owner's address migrates and makes the other roles. */
  | { kind: 'owner'; ownerUrl: string; directUrl: string }
  /** The server holds no owner's address: the roles exist, migrations are applied elsewhere. */
  | { kind: 'roles'; appUrl: string; settleUrl: string; jobsUrl: string; directUrl: string }

export type Config = {
  port: number
  host: string
  /** Without a slash at the end. Passkeys and links are bound to it. */
  baseUrl: string
  /** Cookies carry `__Host-` and Secure: always but for plain http on loopback. */
  secure: boolean
  /**
   * Proxies whose `X-Forwarded-For` is believed: addresses or ranges. Behind one that is not named here all callers share its
   * address, and with it the brakes on guessing.
   */
  trustedProxies: readonly string[]
  /** The demo town is loaded into an empty database, its addresses are served and mail is kept. */
  demo: boolean
  database: Database
  dataDir: string
  keyFile: string
  /** Without it mail is kept and shown (demo only). */
  smtpUrl: string | null
  /** Who reads /metrics from elsewhere than this machine must know it; null: nobody does. */
  metricsToken: string | null
  /** The instant at which the clock starts (demo and tests only). */
  startAt: Date | null
}

const known = [
  'TSUEN_BASE_URL',
  'TSUEN_DATA_DIR',
  'TSUEN_DEMO',
  'TSUEN_KEY_FILE',
  'TSUEN_METRICS_TOKEN',
  'TSUEN_NOW',
  'TSUEN_TRUSTED_PROXIES',
] as const

export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\]|.+\.localhost)$/.test(host)

/** Reads and checks everything; throws one StartError that lists every wrong or unknown value. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const errors: string[] = []
  const wrong = (name: string, japanese: string, english: string) => {
    errors.push(`${name}: ${japanese} / ${english}`)
  }
  const given = (name: string): string | null => {
    const text = env[name]?.trim()
    return text === undefined || text === '' ? null : text
  }

  for (const name of Object.keys(env).sort()) {
    if (!name.startsWith('TSUEN_') || (known as readonly string[]).includes(name)) continue
    const near = known.find((k) => distance(k, name) <= 2)
    wrong(name, `知らない設定です${near ? `（${near} のことですか）` : ''}`, `unknown${near ? `; did you mean ${near}?` : ''}`)
  }

  const flag = (name: string, fallback: boolean): boolean => {
    const text = given(name)
    if (text !== null && text !== '0' && text !== '1') wrong(name, '0 か 1 を指定してください', 'must be 0 or 1')
    return text === '0' || text === '1' ? text === '1' : fallback
  }

  const portText = given('PORT')
  const portGood = portText === null || (/^\d{1,5}$/.test(portText) && Number(portText) <= 65_535)
  const port = portText !== null && portGood ? Number(portText) : 3000
  if (!portGood) wrong('PORT', '0〜65535の整数を指定してください', 'must be a whole number from 0 to 65535')
  const host = given('HOST') ?? '127.0.0.1'
  if (!isIP(host) && !/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(host))
    wrong('HOST', 'アドレスか名前を指定してください', 'must be an address or a name')
  const baseText = given('TSUEN_BASE_URL')
  const base = parseUrl(baseText ?? `http://localhost:${port}`)
  // A public name in front of a loopback address is a proxy: real families come, and one click would log anybody in.
  const isPublic = base?.protocol === 'https:' && base.pathname === '/' && !isIP(bareHost(base)) && !isLoopback(base.hostname)
  const demo = flag('TSUEN_DEMO', isLoopback(host) && !isPublic)

  const postgresUrl = (name: string): string | null => {
    const text = given(name)
    if (text === null) return null
    const url = parseUrl(text)
    // The text itself is not repeated: it may hold a password.
    if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2)
      wrong(
        name,
        'postgresql://利用者:パスワード@ホスト/データベース の形で指定してください',
        'must look like postgresql://user:password@host/database',
      )
    return text
  }
  const ownerUrl = postgresUrl('DATABASE_URL')
  const direct = postgresUrl('DATABASE_DIRECT_URL')
  const roleNames = ['DATABASE_APP_URL', 'DATABASE_SETTLE_URL', 'DATABASE_JOBS_URL'] as const
  const [appUrl, settleUrl, jobsUrl] = roleNames.map(postgresUrl)
  let database: Database = { kind: 'embedded' }
  if (appUrl && settleUrl && jobsUrl) {
    database = { kind: 'roles', appUrl, settleUrl, jobsUrl, directUrl: direct ?? jobsUrl }
    if (ownerUrl)
      wrong('DATABASE_URL', `${roleNames.join('・')} と同時には指定できません`, `not together with ${roleNames.join(', ')}`)
  } else if (appUrl || settleUrl || jobsUrl) {
    for (const name of roleNames)
      if (given(name) === null) wrong(name, `${roleNames.join('・')} は3つとも指定してください`, 'all three roles or none')
  } else if (ownerUrl) {
    database = { kind: 'owner', ownerUrl, directUrl: direct ?? ownerUrl }
  } else if (direct) {
    wrong(
      'DATABASE_DIRECT_URL',
      'DATABASE_URL か3つの役割のURLと一緒に指定してください',
      'needs DATABASE_URL or the three role addresses',
    )
  }

  if (!base || !/^https?:$/.test(base.protocol) || base.pathname !== '/' || base.search || base.hash || base.username)
    wrong('TSUEN_BASE_URL', 'https://名前 の形で、パスを付けずに指定してください', 'must look like https://name, without a path')
  else if (base.protocol === 'http:' && !isLoopback(base.hostname))
    wrong('TSUEN_BASE_URL', 'この機械の外から使うときは https が必要です', 'must be https for any name but localhost')
  else if (base.protocol === 'https:' && isIP(bareHost(base)))
    wrong(
      'TSUEN_BASE_URL',
      'パスキーはアドレスでは使えません。名前で指定してください',
      'must be a name, passkeys do not work with an address',
    )

  const proxiesText = given('TSUEN_TRUSTED_PROXIES')
  const proxies = proxiesText?.split(',').map((one) => one.trim()) ?? null
  if (proxies?.some((one) => !isAddressOrRange(one)))
    wrong(
      'TSUEN_TRUSTED_PROXIES',
      'アドレスか範囲をコンマで区切って指定してください（例 10.0.0.5,10.1.0.0/16）',
      'must be addresses or ranges, separated by commas (10.0.0.5,10.1.0.0/16)',
    )
  // https on loopback can only come through a proxy on this machine.
  const local = base?.protocol === 'https:' && isLoopback(host) ? ['127.0.0.1', '::1'] : []

  const smtpUrl = given('SMTP_URL')
  if (smtpUrl !== null && !/^smtps?:$/.test(parseUrl(smtpUrl)?.protocol ?? ''))
    wrong('SMTP_URL', 'smtp:// か smtps:// で指定してください', 'must start with smtp:// or smtps://')
  if (smtpUrl === null && !demo)
    wrong(
      'SMTP_URL',
      'デモ以外ではメールの送り先の指定が必要です（デモで使うときは TSUEN_DEMO=1）',
      'required outside the demo (for the demo set TSUEN_DEMO=1)',
    )

  const metricsToken = given('TSUEN_METRICS_TOKEN')
  if (metricsToken !== null && !/^[\w.~+/=-]{20,}$/.test(metricsToken))
    wrong('TSUEN_METRICS_TOKEN', '20文字以上の英数字を指定してください', 'must have at least 20 letters or digits')

  const nowText = given('TSUEN_NOW')
  const startAt = nowText === null ? null : parseInstant(nowText)
  if (nowText !== null && startAt === null)
    wrong('TSUEN_NOW', '2026-11-02T09:00:00+09:00 の形で指定してください', 'must look like 2026-11-02T09:00:00+09:00')
  if (nowText !== null && !demo) wrong('TSUEN_NOW', 'デモのときだけ使えます', 'only for the demo')

  const path = (name: string): string | null => {
    const text = given(name)
    if (text !== null && !text.startsWith('/') && process.platform !== 'win32')
      wrong(name, '/ で始まるパスで指定してください', 'must be an absolute path')
    return text
  }
  const dataDir = resolve(path('TSUEN_DATA_DIR') ?? defaultDataDir(env))
  const keyFile = path('TSUEN_KEY_FILE') ?? join(dataDir, 'keys.json')

  if (errors.length)
    throw new StartError(
      ['設定に誤りがあるため起動しません。 / The settings are wrong, nothing was started.', ...errors.map((e) => `  ${e}`)].join(
        '\n',
      ),
    )
  const baseUrl = base?.origin ?? ''
  return {
    port,
    host,
    baseUrl,
    secure: baseUrl.startsWith('https:'),
    trustedProxies: proxies ?? local,
    demo,
    database,
    dataDir,
    keyFile,
    smtpUrl,
    metricsToken,
    startAt,
  }
}

/** The configuration in force, one line per setting, passwords masked. */
export function describeConfig(config: Config): string[] {
  const { database } = config
  const lines: [string, string][] = [
    ['PORT', String(config.port)],
    ['HOST', config.host],
    ['TSUEN_BASE_URL', config.baseUrl],
    ['TSUEN_DEMO', config.demo ? '1' : '0'],
    ['TSUEN_DATA_DIR', config.dataDir],
    ['TSUEN_KEY_FILE', config.keyFile],
    ['TSUEN_TRUSTED_PROXIES', config.trustedProxies.join(',') || '(none)'],
  ]
  if (database.kind === 'embedded') lines.push(['DATABASE_URL', '(embedded)'])
  else {
    if (database.kind === 'owner') lines.push(['DATABASE_URL', masked(database.ownerUrl)])
    else
      lines.push(
        ['DATABASE_APP_URL', masked(database.appUrl)],
        ['DATABASE_SETTLE_URL', masked(database.settleUrl)],
        ['DATABASE_JOBS_URL', masked(database.jobsUrl)],
      )
    lines.push(['DATABASE_DIRECT_URL', masked(database.directUrl)])
  }
  lines.push(['SMTP_URL', config.smtpUrl === null ? '(kept and shown)' : masked(config.smtpUrl)])
  if (config.startAt) lines.push(['TSUEN_NOW', config.startAt.toISOString()])
  return lines.map(([name, value]) => `${name}=${value}`)
}

/** An address without its password and without parameters, which may hold another one. */
function masked(text: string): string {
  const url = new URL(text)
  if (url.password) url.password = '****'
  url.search = ''
  return url.href
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const kind = isIP(address)
  return (
    kind !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128)))
  )
}

const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')
const parseUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

/** An instant needs its zone; a day that does not exist is none. */
function parseInstant(text: string): Date | null {
  const m = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.exec(text)
  const at = new Date(text)
  if (!m || Number.isNaN(at.getTime())) return null
  return new Date(`${m[1]}T00:00:00Z`).toISOString().startsWith(m[1] ?? '') ? at : null
}

/** Edits between two names (Levenshtein), for 「のことですか」. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
