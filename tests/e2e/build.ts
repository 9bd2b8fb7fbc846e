// Builds the site once, before the end-to-end tests.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export default async function setup(): Promise<void> {
  const { NODE_ENV: _, ...env } = process.env
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], {
    env: { ...env, SANITY_PROJECT_ID: '', SITE_URL: '' } as unknown as NodeJS.ProcessEnv,
    maxBuffer: 16 * 1024 * 1024,
  })
}
