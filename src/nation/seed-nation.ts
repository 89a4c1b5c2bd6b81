/** The command `seed:nation`: opens the database that the configuration names, as the server would, and loads the nation into it. */

import { demoPassword } from '../demo/demo.ts'
import { demoAddresses } from '../features/account/demo.ts'
import type { Config } from '../platform/config.ts'
import { startPostgres } from '../platform/embedded-postgres.ts'
import { storedFingerprint, tieToKeys } from '../platform/installation.ts'
import { openKeys } from '../platform/keys.ts'
import { migrate } from '../platform/migrate.ts'
import { startError } from '../platform/start-error.ts'
import { loadNation } from './load-nation.ts'
import { nationalChildren } from './plan.ts'

const smallest = 0.0005

/** Nothing is kept but the rows themselves until the load is done: no archive, larger checkpoints. */
export const loadSettings = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '512MB',
  max_wal_size: '4GB',
  autovacuum: 'off',
}

/** `--scale 0.01` or `--scale=0.01`; everything, without it. */
export function scaleOf(args: readonly string[]): number {
  const [first = '', second, ...more] = args
  const text = first.startsWith('--scale=') ? first.slice(8) : first === '--scale' ? (second ?? '') : args.length === 0 ? '1' : ''
  const unread = first.startsWith('--scale=') ? [second, ...more].filter((arg) => arg !== undefined) : more
  const scale = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN
  if (unread.length > 0 || !(scale >= smallest && scale <= 1))
    throw startError(
      `使い方: npm run seed:nation -- --scale 0.01（${smallest}〜1。省くと全国の大きさ）`,
      `Usage: npm run seed:nation -- --scale 0.01 (${smallest} to 1; the whole nation without it)`,
    )
  return scale
}

export async function seedNation(config: Config, args: readonly string[], now: Date, say: (line: string) => void): Promise<void> {
  const scale = scaleOf(args)
  if (config.database.kind === 'roles')
    throw startError(
      'この命令には持ち主の DATABASE_URL が必要です。',
      'This command needs the owner’s DATABASE_URL: the three role addresses may not load tables.',
    )
  const server =
    config.database.kind === 'embedded'
      ? await startPostgres({
          dataDir: config.dataDir,
          settings: loadSettings,
        })
      : null
  const ownerUrl = config.database.kind === 'owner' ? config.database.ownerUrl : (server?.ownerUrl ?? '')
  try {
    const keys = openKeys(config.keyFile, await storedFingerprint(ownerUrl))
    await migrate(ownerUrl, { passwords: keys.rolePasswords })
    await tieToKeys(ownerUrl, keys.fingerprint)
    const began = performance.now()
    const bar = progressBar()
    const rows = await loadNation({ ownerUrl, keys, now, scale, progress: bar.show })
    bar.end()
    const seconds = Math.round((performance.now() - began) / 1000)
    const count = (table: string): string => (rows.get(table) ?? 0).toLocaleString('ja-JP')
    for (const line of [
      `全国の ${scale === 1 ? '大きさ' : `${scale} 倍（こども ${Math.round(nationalChildren * scale).toLocaleString('ja-JP')}人）`}のデータを入れました（${seconds}秒）。すべて架空のデータです。`,
      `  市区町村 ${count('municipality')}・事業所 ${count('facility')}・世帯 ${count('household')}・こども ${count('child')}`,
      `  枠 ${count('slot_cell')}・予約 ${count('booking')}・時間の記録 ${count('hours_entry')}・打刻 ${count('attendance')}`,
      `  ログイン ${demoAddresses.filter((mail) => mail !== 'new@demo.example').join('、')}（パスワード ${demoPassword}）`,
      config.database.kind === 'embedded'
        ? `  見るには TSUEN_DATA_DIR=${config.dataDir} npm start`
        : '  見るには同じ DATABASE_URL で npm start',
    ])
      say(line)
  } finally {
    await server?.stop()
  }
}

/** On a terminal one line that grows; else a line every ten per cent. To standard error, so that output can be piped. */
function progressBar(): { show: (what: string, share: number) => void; end: () => void } {
  let told = -1
  const width = 30
  return {
    show: (what, share) => {
      if (process.stderr.isTTY) {
        const full = Math.round(share * width)
        process.stderr.write(
          `\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(Math.floor(share * 100)).padStart(3)} % ${what.slice(0, 40).padEnd(40)}`,
        )
        return
      }
      const tenth = Math.floor(share * 10)
      if (tenth <= told) return
      told = tenth
      process.stderr.write(`${tenth * 10} % ${what}\n`)
    },
    end: () => {
      if (process.stderr.isTTY) process.stderr.write('\n')
    },
  }
}
