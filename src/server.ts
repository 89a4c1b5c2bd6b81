/** Entry: read the configuration, start what is needed in order, serve, and end in the reverse order. */
import { join } from 'node:path'
import { createApp } from './app.ts'
import { startJobs } from './app-jobs.ts'
import { loadDemo, renewDemo } from './demo/load-demo.ts'
import { startedClock, systemClock } from './platform/clock.ts'
import { type Config, describeConfig, readConfig } from './platform/config.ts'
import { startPostgres } from './platform/embedded-postgres.ts'
import { refuseBusyPort } from './platform/free-port.ts'
import { keepHeapSmall } from './platform/heap.ts'
import { storedFingerprint, tieToKeys } from './platform/installation.ts'
import { type Keys, openKeys } from './platform/keys.ts'
import { createLog } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { projectRoot } from './platform/project-root.ts'
import { systemRandom } from './platform/random.ts'
import { createShutdown, endOnSignals } from './platform/shutdown.ts'
import { listenError } from './platform/start-error.ts'

keepHeapSmall()
const say = (line: string): void => console.log(line)
const config = readConfig(process.env)
const log = createLog({ level: config.demo ? 'warn' : 'info' })
const shutdown = createShutdown((name, error) => log.error('shutdown.failed', { code: name, error }))
endOnSignals(shutdown, say)

try {
  await start()
} catch (error) {
  await shutdown.run()
  throw error
}

async function start(): Promise<void> {
  const clock = config.startAt ? startedClock(config.startAt) : systemClock
  const { urls, keys } = await openDatabase(config)
  // After the lock of the data folder, which says more, and before the work of the first start.
  await refuseBusyPort(config.host, config.port)
  if (config.demo && urls.owner) {
    const demo = { ownerUrl: urls.owner, settleUrl: urls.settle, keys, clock, random: systemRandom, say }
    await loadDemo(demo)
    await renewDemo(demo)
  }
  const jobs = await startJobs({
    jobsUrl: urls.jobs,
    appUrl: urls.app,
    directUrl: urls.direct,
    settleUrl: urls.settle,
    keys,
    clock,
    random: systemRandom,
    baseUrl: config.baseUrl,
    smtpUrl: config.smtpUrl,
    demo: config.demo,
    dataDir: config.dataDir,
    log,
  })
  shutdown.add('jobs', () => jobs.stop())
  const app = await createApp({
    urls,
    keys,
    clock,
    random: systemRandom,
    baseUrl: config.baseUrl,
    trustedProxies: config.trustedProxies,
    demo: config.demo,
    webDir: join(projectRoot, 'dist/web'),
    log: {
      request: (entry) => log.info('request', entry),
      defect: (error, requestId) => log.error('defect', { requestId, error }),
    },
    notReady: jobs.notReady,
    gauges: jobs.gauges,
    metricsToken: config.metricsToken,
  })
  shutdown.add('http', () => app.close())
  try {
    await app.http.listen({ port: config.port, host: config.host })
  } catch (error) {
    throw listenError(error, config.host, config.port)
  }
  for (const line of greeting(config)) say(line)
}

type Urls = { app: string; settle: string; jobs: string; direct: string; owner: string | null }

async function openDatabase({ database, dataDir, keyFile }: Config): Promise<{ urls: Urls; keys: Keys }> {
  if (database.kind === 'roles') {
    const keys = openKeys(keyFile, await storedFingerprint(database.appUrl))
    const { appUrl: app, settleUrl: settle, jobsUrl: jobs, directUrl: direct } = database
    return { urls: { app, settle, jobs, direct, owner: null }, keys }
  }
  let owner: string
  if (database.kind === 'embedded') {
    const server = await startPostgres({ dataDir })
    shutdown.add('database', () => server.stop())
    owner = server.ownerUrl
  } else owner = database.ownerUrl
  const keys = openKeys(keyFile, await storedFingerprint(owner))
  await migrate(owner, { passwords: keys.rolePasswords })
  await tieToKeys(owner, keys.fingerprint)
  const as = (role: keyof Keys['rolePasswords'], from = owner): string => {
    const url = new URL(from)
    url.username = `tsuen_${role}`
    url.password = keys.rolePasswords[role]
    return url.href
  }
  const direct = database.kind === 'owner' ? as('jobs', database.directUrl) : as('jobs')
  return { urls: { app: as('app'), settle: as('settle'), jobs: as('jobs'), direct, owner }, keys }
}

function greeting({ baseUrl, demo, dataDir, smtpUrl }: Config): string[] {
  const lines = [
    '',
    `つうえん ${baseUrl}/`,
    `  利用者       ${baseUrl}/login`,
    `  事業者       ${baseUrl}/login?side=facility`,
    `  自治体       ${baseUrl}/login?side=office`,
    `  データ       ${dataDir}`,
  ]
  if (demo) lines.push(`  デモの入口   ${baseUrl}/demo   (パスワード Tsuen-demo-2026!)`)
  if (demo && !smtpUrl) lines.push(`  届いたメール ${baseUrl}/demo/mail`)
  return [...lines, '  終わるには Ctrl-C', '']
}

if (process.env['NODE_DEBUG']?.includes('tsuen')) for (const line of describeConfig(config)) say(line)
