/** The tablets' day as a case of its own: a cluster that keeps what it promises, two nodes, the whole dose. */
import { createApp } from '../../src/app.ts'
import { stillClock } from '../../src/platform/clock.ts'
import { openKeys } from '../../src/platform/keys.ts'
import type { Random } from '../../src/platform/random.ts'
import { createClient, type TestApp } from '../../test/helpers/app.ts'
import { buildTowns } from '../../test/helpers/build.ts'
import { runTablets, type TabletDose, type TabletFigures } from './tablets.ts'
import { startCluster } from './world.ts'

export async function tabletDay(
  dir: string,
  dose: TabletDose,
  random: Random,
  onDefect: (error: unknown) => void,
): Promise<TabletFigures & { postgres: string }> {
  const cluster = await startCluster(dir)
  try {
    const keys = openKeys(cluster.keyFile, null)
    const as = (role: 'app' | 'settle'): string => {
      const url = new URL(cluster.ownerUrl)
      url.username = `tsuen_${role}`
      url.password = keys.rolePasswords[role]
      return url.href
    }
    const clock = stillClock(new Date('2026-12-01T00:00:00Z'))
    const node = () =>
      createApp({
        urls: { app: as('app'), settle: as('settle') },
        keys,
        clock,
        random,
        baseUrl: 'http://localhost',
        demo: false,
        webDir: null,
        slowMs: Number.POSITIVE_INFINITY,
        log: { request: () => undefined, defect: onDefect },
      })
    const nodes = await Promise.all([node(), node()])
    try {
      const urls = await Promise.all(nodes.map((one) => one.http.listen({ port: 0, host: '127.0.0.1' })))
      const yard = {
        admin: cluster.admin,
        clock,
        keys,
        urls,
        client: (side, token) => createClient(urls[0] ?? '', side, token),
      } satisfies Parameters<typeof runTablets>[0]
      await buildTowns(yard as unknown as TestApp)
      const { rows } = await cluster.admin.query<{ server_version: string }>('show server_version')
      return { ...(await runTablets(yard, dose, random)), postgres: rows[0]?.server_version ?? 'unknown' }
    } finally {
      await Promise.all(nodes.map((one) => one.close()))
    }
  } finally {
    await cluster.close()
  }
}
