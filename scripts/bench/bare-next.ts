// The least that a Next application can be: one prerendered page that says hello, under `next start`.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { freePort, type Server } from './static-servers.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next')

const FILES = {
  'package.json': '{"type":"module"}',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(PROJECT)} } }`,
  'app/layout.jsx': `export default function Layout({ children }) {
    return <html lang="es"><body>{children}</body></html>
  }`,
  'app/page.jsx': 'export default function Page() { return <h1>Hola</h1> }',
}

/** Builds and starts it, in a folder of the project, as it shares its packages. */
export async function startBareNext(): Promise<Server> {
  await mkdir(join(PROJECT, '.newsroom'), { recursive: true })
  const folder = await mkdtemp(join(PROJECT, '.newsroom/bare-next-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'app'))
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text)
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  await promisify(execFile)(process.execPath, [NEXT, 'build', folder], { env })
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [NEXT, 'start', folder, '-H', '127.0.0.1', '-p', String(port)],
    { env, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  for await (const line of child.stdout) if (String(line).includes('Ready')) break
  child.stdout?.resume()
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}
