import { accessSync, constants } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser that tests use: CHROMIUM_PATH, or the first that is installed; null when there is none. */
export function findChromium() {
  for (const place of process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : places) {
    try {
      accessSync(place, constants.X_OK)
      return place
    } catch {}
  }
  return null
}
