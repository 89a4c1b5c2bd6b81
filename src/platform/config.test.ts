import { describe, expect, test } from 'vitest'
import { describeConfig, readConfig } from './config.ts'
import { defaultDataDir } from './data-dir.ts'

const errorsOf = (env: NodeJS.ProcessEnv): string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    return (error as Error).message.split('\n').slice(1)
  }
}

test('without any setting: the demo on loopback with the embedded database', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://localhost:3000',
    secure: false,
    demo: true,
    database: { kind: 'embedded' },
    smtpUrl: null,
    startAt: null,
  })
})

test('every wrong and unknown value is listed at once', () => {
  const errors = errorsOf({
    PORT: '70000',
    HOST: 'bad host',
    TSUEN_DEMO: 'yes',
    TSUEN_BASE_URL: 'ftp://x',
    TSUEN_DATA_DIR: 'relative',
    TSUEN_KEY_FIEL: '/k',
    TSUEN_ZEBRA: '1',
    TSUEN_NOW: '2026-02-30T00:00:00+09:00',
    SMTP_URL: 'mail.example',
    DATABASE_APP_URL: 'mysql://a@b/c',
  })
  const named = errors.map((line) => line.trim().split(':')[0])
  for (const name of [
    'PORT',
    'HOST',
    'TSUEN_DEMO',
    'TSUEN_BASE_URL',
    'TSUEN_DATA_DIR',
    'TSUEN_KEY_FIEL',
    'TSUEN_ZEBRA',
    'TSUEN_NOW',
    'SMTP_URL',
  ])
    expect(named, name).toContain(name)
  for (const name of ['DATABASE_APP_URL', 'DATABASE_SETTLE_URL', 'DATABASE_JOBS_URL']) expect(named, name).toContain(name)
  expect(errors.find((line) => line.includes('TSUEN_KEY_FIEL'))).toContain('did you mean TSUEN_KEY_FILE?')
  expect(errors.find((line) => line.includes('TSUEN_ZEBRA'))).not.toContain('did you mean')
})

describe('each wrong value alone', () => {
  for (const [name, value] of [
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['PORT', '80.5'],
    ['TSUEN_BASE_URL', 'https://tsuen.example/path'],
    ['TSUEN_BASE_URL', 'http://tsuen.example'],
    ['TSUEN_BASE_URL', 'https://192.0.2.1'],
    ['TSUEN_NOW', '2026-11-02 09:00'],
    ['TSUEN_NOW', '2026-11-02T09:00:00'],
    ['DATABASE_URL', 'postgres://host'],
    ['DATABASE_DIRECT_URL', 'postgres://u@host/db'],
  ] as const) {
    test(`${name}=${value}`, () => {
      expect(errorsOf({ [name]: value }).map((line) => line.trim().split(':')[0])).toEqual([name])
    })
  }
})

test('off loopback there is no demo by itself, and then mail must go somewhere', () => {
  expect(errorsOf({ HOST: '0.0.0.0' }).join()).toContain('SMTP_URL')
  expect(readConfig({ HOST: '0.0.0.0', TSUEN_DEMO: '1' }).demo).toBe(true)
  const real = { HOST: '0.0.0.0', SMTP_URL: 'smtps://u:p@mail.example', TSUEN_BASE_URL: 'https://tsuen.example' }
  expect(readConfig(real)).toMatchObject({ demo: false, secure: true })
  expect(errorsOf({ ...real, TSUEN_NOW: '2026-11-02T09:00:00+09:00' }).join()).toContain('TSUEN_NOW')
})

test('a public name on a loopback address is a proxy on this machine: no demo by itself, and its callers’ own addresses count', () => {
  const real = { SMTP_URL: 'smtps://u:p@mail.example', TSUEN_BASE_URL: 'https://tsuen.example' }
  expect(readConfig(real)).toMatchObject({ demo: false, trustedProxies: ['127.0.0.1', '::1'] })
  expect(readConfig({ ...real, HOST: '0.0.0.0' }).trustedProxies).toEqual([])
  const named = { ...real, HOST: '0.0.0.0', TSUEN_TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16,2001:db8::/32' }
  expect(readConfig(named).trustedProxies).toEqual(['10.0.0.5', '10.1.0.0/16', '2001:db8::/32'])
  for (const wrong of ['proxy.example', '10.0.0.0/33', '10.0.0.5/8/9', '10.0.0.5,'])
    expect(errorsOf({ ...real, TSUEN_TRUSTED_PROXIES: wrong }).join()).toContain('TSUEN_TRUSTED_PROXIES')
})

test('the three role addresses replace the owner, never stand beside it', () => {
  const roles = {
    DATABASE_APP_URL: 'postgres://a:x@h/d',
    DATABASE_SETTLE_URL: 'postgres://s:x@h/d',
    DATABASE_JOBS_URL: 'postgres://j:x@h/d',
  }
  expect(readConfig(roles).database).toMatchObject({ kind: 'roles', directUrl: roles.DATABASE_JOBS_URL })
  expect(errorsOf({ ...roles, DATABASE_URL: 'postgres://o:x@h/d' }).join()).toContain('DATABASE_URL')
})

test('what is printed holds no password, and neither does an error', () => {
  const config = readConfig({
    DATABASE_URL: 'postgres://owner:hidden1@db.example/tsuen?password=hidden2',
    SMTP_URL: 'smtp://u:hidden3@mail.example',
    TSUEN_NOW: '2026-11-02T09:00:00+09:00',
  })
  const text = describeConfig(config).join('\n')
  expect(text).not.toMatch(/hidden/)
  expect(text).toContain('db.example')
  expect(text).toContain('TSUEN_NOW=2026-11-02T00:00:00.000Z')
  expect(errorsOf({ DATABASE_URL: 'mysql://owner:hidden4@db.example/tsuen' }).join()).not.toMatch(/hidden/)
})

test('the data folder: under the home, for root where others may pass', () => {
  expect(defaultDataDir({}, '/home/hana', 1000, 'linux')).toBe('/home/hana/.local/share/tsuen')
  expect(defaultDataDir({ XDG_DATA_HOME: '/data' }, '/home/hana', 1000, 'linux')).toBe('/data/tsuen')
  expect(defaultDataDir({}, '/root', 0, 'linux')).toBe('/var/lib/tsuen')
  expect(readConfig({ TSUEN_DATA_DIR: '/srv/t' }).keyFile).toBe('/srv/t/keys.json')
})
