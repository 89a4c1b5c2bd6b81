// Programs that tests and pictures use beside Node: found where they are, installed where that is allowed. Node built-ins only.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'

const places = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  pdftoppm: ['/usr/bin/pdftoppm', '/usr/local/bin/pdftoppm', '/opt/homebrew/bin/pdftoppm'],
  soffice: ['/usr/bin/soffice', '/usr/bin/localc', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
}
const packages = { chromium: ['chromium', 'fonts-ipaexfont-gothic'], soffice: ['libreoffice-calc'], pdftoppm: ['poppler-utils'] }

const first = (candidates) => {
  for (const place of candidates) {
    try {
      accessSync(place, constants.X_OK)
      return place
    } catch {
      // Not there.
    }
  }
  return null
}

/** The browser that tests use: CHROMIUM_PATH, or the first that is installed; null when there is none. */
export const findChromium = () => first(process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : places.chromium)

/** LibreOffice, which opens and converts the sheets that we write; null when there is none. */
export const findSoffice = () => first(process.env.SOFFICE_PATH ? [process.env.SOFFICE_PATH] : places.soffice)

/** poppler, which draws the papers that we print; null when there is none. */
export const findPoppler = () => first(places.pdftoppm)

/** True when a page would show Japanese and not boxes; unknown counts as true. */
export function hasJapaneseFont() {
  const list = spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' })
  return list.error !== undefined || list.stdout.trim() !== ''
}

/** Installs what `name` needs with apt, as root or through a sudo that asks nothing. Says on standard error what it does. */
export function installProgram(name, wanted = packages[name]) {
  const root = process.geteuid?.() === 0
  if (!first(['/usr/bin/apt-get'])) return
  if (!root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return
  console.error(`${wanted.join(' ')} を入れています… / installing ${wanted.join(' ')}…`)
  const apt = (...args) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0', ...args]
    const [program, ...rest] = root ? command : ['sudo', '-n', ...command]
    return spawnSync(program, rest, { encoding: 'utf8', timeout: 600_000 })
  }
  const install = () => apt('install', '-y', '--no-install-recommends', ...wanted)
  let done = install()
  if (done.status !== 0) {
    // A fresh image carries no package lists.
    apt('update')
    done = install()
  }
  if (done.status !== 0) console.error(`${done.stdout ?? ''}${done.stderr ?? ''}`.trim().split('\n').slice(-5).join('\n'))
}
