/** Where an installation keeps its embedded database and its keys. */
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The folder used without TSUEN_DATA_DIR: under the user's home; for root outside it, because PostgreSQL runs as
 * another user there and a home closed to others (0700) would shut it out.
 */
export function defaultDataDir(
  env: NodeJS.ProcessEnv,
  home = homedir(),
  uid = process.geteuid?.(),
  platform: string = process.platform,
): string {
  if (uid === 0) return '/var/lib/tsuen'
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'tsuen')
  const data = env['XDG_DATA_HOME']
  return join(data?.startsWith('/') ? data : join(home, '.local', 'share'), 'tsuen')
}

/** Mode of that folder: closed, but for root, whose PostgreSQL runs as another user and must pass through. */
export const dataDirMode = (): number => (process.geteuid?.() === 0 ? 0o711 : 0o700)
