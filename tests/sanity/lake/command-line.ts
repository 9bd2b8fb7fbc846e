// Runs the lake's command line as its users do, and makes datasets for it.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { onTestFinished } from 'vitest'

const CLI = fileURLToPath(new URL('../../../sanity/lake/cli.ts', import.meta.url))

export type Ended = { code: number; stdout: string; stderr: string }
type Environment = Record<string, string | undefined>

/** Starts a command; `ended` waits for it. */
export function begin(args: string[], env: Environment = {}) {
  const { PATH, NODE_ENV } = process.env
  const child = spawn(process.execPath, [CLI, ...args], {
    // A port of its own for lakes that the command starts: tests run side by side.
    env: { PATH, NODE_ENV, LAKE_PORT: '0', ...env } as NodeJS.ProcessEnv,
  })
  return { child, ended: endOf(child) }
}

export const run = (args: string[], env: Environment = {}): Promise<Ended> => begin(args, env).ended

export async function endOf(child: ChildProcess): Promise<Ended> {
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk) => (output.stdout += chunk))
  child.stderr?.on('data', (chunk) => (output.stderr += chunk))
  onTestFinished(() => void child.kill('SIGKILL'))
  const [code] = await once(child, 'close')
  return { code: Number(code), ...output }
}

/** A folder that is gone after the test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'lake-cli-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return address && typeof address === 'object' ? address.port : 0
}

export type Unpacked = {
  /** `data.ndjson`, each `_rev` left empty: a lake gives its own, as hosted Sanity does. */
  documents: string
  /** Content by name, `images/...` and `files/...`. */
  assets: Record<string, Buffer>
}

/** What an archive holds. */
export async function unpacked(archive: string): Promise<Unpacked> {
  const into = await folder()
  await promisify(execFile)('tar', ['-xzf', archive, '-C', into, '--strip-components', '1'])
  const assets: Record<string, Buffer> = {}
  for (const kind of ['images', 'files']) {
    for (const name of await readdir(join(into, kind))) {
      assets[`${kind}/${name}`] = await readFile(join(into, kind, name))
    }
  }
  const data = await readFile(join(into, 'data.ndjson'), 'utf8')
  return { documents: data.replace(/"_rev":"[^"]*"/g, '"_rev":""'), assets }
}

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d="M0 0h9v9z"/></svg>'

/** Texts of all scripts and of none: what JSON, SQLite and a line of NDJSON may trip over. */
export const TEXTS = [
  'Policía: «ñandú» ¿qué?',
  '漢字かな交じり文 한국어',
  'العربية עברית ‏‮',
  '𝒳 👩‍👩‍👧‍👦 🇪🇨',
  'e\u0301 é', // one letter in two forms: neither becomes the other
  '\u0000 \u0001 \u001f \u007f \u0085 \u2028 \u2029 \ufeff',
  '\ud83d alone \udc00',
  '\r\n\t"\\/ </script> $x %00',
]

const to = (_ref: string, more: object = {}) => ({ _type: 'reference', _ref, ...more })

/**
 * A thousand releases and a draft that refer to each other in a circle, weakly to what is not there,
 * and to a PNG, an SVG, a PDF, a film; and a file that nothing refers to.
 */
export async function fill(client: SanityClient): Promise<void> {
  const picture = await sharp({ create: { width: 9, height: 6, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const png = await client.assets.upload('image', picture, { filename: 'Día de la bandera.png' })
  const svg = await client.assets.upload('image', Buffer.from(SVG), { filename: 'escudo.svg' })
  const [pdf, film] = await Promise.all(
    ['comunicado.pdf', 'acto.mp4', 'LEEME'].map((filename) =>
      client.assets.upload('file', Buffer.from(`%PDF-1.7 ${filename}`), { filename, title: 'T' }),
    ),
  )
  const count = 1000
  const transaction = client.transaction()
  for (let n = 0; n < count; n += 1) {
    transaction.create({
      _id: `release-${n}`,
      _type: 'release',
      _createdAt: '2015-01-30T14:00:00Z',
      title: `${TEXTS[n % TEXTS.length]} ${n}`,
      next: to(`release-${(n + 1) % count}`),
      related: [to('not-there', { _key: 'a', _weak: true }), to('release-1', { _key: 'b' })],
      picture: { _type: 'image', alt: 'x', asset: to(n % 2 ? png._id : svg._id) },
      files: [
        { _key: 'p', _type: 'file', asset: to(pdf?._id ?? '') },
        { _key: 'f', _type: 'file', asset: to(film?._id ?? '') },
      ],
      'nested "key" ñ': { n: 1e21, zero: -0, no: null, yes: true, list: [[1], []], empty: {} },
    })
  }
  const draft = { _type: 'release', title: 'Borrador', next: to('release-3') }
  await transaction.create({ _id: 'drafts.release-3', ...draft }).commit()
}
