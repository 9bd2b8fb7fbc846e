// The machine's own Chromium, for tests that see the newsroom as a person does.
import { existsSync } from 'node:fs'

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where Chromium is, or undefined on a machine without one. */
export function findChromium(): string | undefined {
  return PLACES.find((path) => path && existsSync(path))
}
