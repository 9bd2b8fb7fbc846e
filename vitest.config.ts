import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { findChromium } from './tests/e2e/chromium.ts'

const fast = {
  extends: true as const,
  test: {
    name: 'fast',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    // A slow machine is no fault.
    testTimeout: 30_000,
    sequence: { groupOrder: 0 },
  },
}

const e2e = {
  extends: true as const,
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/build.ts'],
    fileParallelism: false,
    // After the fast tests: a browser that shares its processor with them is too slow for its own clocks.
    sequence: { groupOrder: 1 },
    // Studio redraws itself when it likes; what fails twice is no accident.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
}

// Without a browser the rest is still worth testing; CI always has one, and must say so if not.
const hasBrowser = Boolean(findChromium()) || Boolean(process.env.CI)
if (!hasBrowser) {
  console.warn('No Chromium on this machine: the end-to-end tests are left out (CHROMIUM_PATH).')
}

export default defineConfig({
  plugins: [react()],
  test: {
    // next-intl asks for Next's modules in a way that only a bundler understands.
    // sanity-plugin-media names exports of a CommonJS module, which Node cannot.
    server: { deps: { inline: ['next-intl', 'sanity-plugin-media'] } },
    // The settings that the start script gives the site.
    env: { SANITY_PROJECT_ID: 'newsroom', SITE_URL: 'https://prensa.example' },
    projects: hasBrowser ? [fast, e2e] : [fast],
  },
})
