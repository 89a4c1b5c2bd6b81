/** Entry of the commands beside the server: openapi, backup, restore, reconcile, audit:verify, stagger, draw:check, seed:nation. */
import { resolve } from 'node:path'
import { endpoints } from './app-routes.ts'
import { backup, restore } from './backup.ts'
import { checkDraw } from './check-draw.ts'
import { seedNation } from './nation/seed-nation.ts'
import { systemClock } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { openApi } from './platform/http/openapi.ts'
import { startError } from './platform/start-error.ts'
import { reconcileNow } from './reconcile-now.ts'
import { suggestStaggerNow } from './suggest-stagger-now.ts'
import { verifyAuditNow } from './verify-audit-now.ts'

const [name, ...rest] = process.argv.slice(2)
const say = (line: string): void => console.log(line)

switch (name) {
  case 'openapi':
    say(JSON.stringify(openApi(endpoints, 'http://localhost:3000'), null, 2))
    break
  case 'backup':
    await backup(readConfig(process.env), resolve(rest[0] ?? 'backups'), systemClock.now(), say)
    break
  case 'reconcile':
    await reconcileNow(readConfig(process.env), say)
    break
  case 'audit:verify':
    await verifyAuditNow(readConfig(process.env), rest[0] ? resolve(rest[0]) : null, say)
    break
  case 'stagger':
    await suggestStaggerNow(readConfig(process.env), rest[0] ?? '', systemClock.now(), say)
    break
  case 'draw:check':
    if (!rest[0])
      throw startError(
        '抽選の記録（JSON）のファイルを指定してください: npm run draw:check -- ファイル',
        'Name the file of the record: npm run draw:check -- FILE',
      )
    checkDraw(resolve(rest[0]), say)
    break
  case 'restore': {
    if (!rest[0])
      throw startError(
        '控えのフォルダーを指定してください: npm run restore -- フォルダー',
        'Name the backup folder: npm run restore -- FOLDER',
      )
    await restore(readConfig(process.env), resolve(rest[0]), say)
    break
  }
  case 'seed:nation': {
    const config = readConfig(process.env)
    await seedNation(config, rest, config.startAt ?? systemClock.now(), say)
    break
  }
  default:
    throw startError(
      `知らない命令です: ${name ?? ''}（openapi・backup・restore・reconcile・audit:verify・stagger・draw:check・seed:nation）`,
      `Unknown command: ${name ?? ''} (openapi, backup, restore, reconcile, audit:verify, stagger, draw:check, seed:nation)`,
    )
}
