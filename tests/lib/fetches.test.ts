// The site's server asks few others for anything: each place is here, with whom it may ask. An address in a
// document must not make it fetch for somebody (OWASP, server-side request forgery).
import { glob, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const ASKS_OTHERS: Record<string, string> = {
  'lib/take-away/asset.ts': 'the lake’s own host, compared by origin, no redirect followed',
  'scripts/announce.ts': 'this server itself, and the hub that WEBSUB_HUB names',
  'scripts/expire.ts': 'this server itself',
  'scripts/lighthouse.ts': 'a newsroom that it has started',
  'scripts/load.ts': 'a newsroom that it has started',
  'scripts/load/editor.ts': 'a newsroom that it has started',
  'scripts/load/newsroom.ts': 'a newsroom that it has started',
  'scripts/load/readers.ts': 'a newsroom that it has started',
}

/** What makes a request of Node's: its `fetch`, its clients, a client of a package. */
const REQUEST =
  /(?<![\w.])fetch\(|\bfrom '(?:node:(?:http|https|http2|net|tls|dgram)|undici|axios|got|ky|node-fetch|get-it)'/

/** They ask nobody. */
const TYPES = /^import type [^']*'[^']*'$/gm

/** They listen, or tell addresses apart. */
const SERVERS = ['scripts/serve.ts', 'scripts/limited.ts', 'scripts/drain.ts']

test('only those places ask others', async () => {
  const found: string[] = []
  for await (const file of glob('{app,components,lib,scripts}/**/*.{ts,tsx}')) {
    if (/\.(?:browser|d)\.ts$|\/bench\//.test(file) || SERVERS.includes(file)) continue
    const text = await readFile(file, 'utf8')
    if (REQUEST.test(text.replace(TYPES, ''))) found.push(file)
  }
  expect(found.sort()).toEqual(Object.keys(ASKS_OTHERS).sort())
})
