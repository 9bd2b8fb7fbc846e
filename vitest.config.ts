import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    // next-intl asks for Next's modules in a way that only a bundler understands.
    server: { deps: { inline: ['next-intl'] } },
    // The settings that the start script gives the site.
    env: { SANITY_PROJECT_ID: 'newsroom', SITE_URL: 'https://prensa.example' },
    projects: [
      {
        extends: true,
        test: { name: 'fast', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**'] },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/build.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
