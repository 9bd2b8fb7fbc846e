// Reads a newsroom as a busy hour does, while it publishes, corrects and withdraws, and says what became of it. It
// starts a newsroom of its own on this machine, and reads no other.
//   npm run load -- [--seconds N] [--readers N] [--releases N]
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Editor } from './load/editor.ts'
import { LAKE, SITE, withNewsroom } from './load/newsroom.ts'
import { Readers } from './load/readers.ts'
import { residentOf } from './load/resident.ts'
import { traffic } from './load/traffic.ts'
import { endWithSentence } from './sentence.ts'

const LOOK_MS = 10_000
/** Of a run: until then caches fill. */
const WARM = 1 / 3

type Call = { seconds: number; readers: number; releases: number }

function callOf(args: string[]): Call {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '180' },
      readers: { type: 'string', default: '16' },
      releases: { type: 'string', default: '1000' },
    },
  })
  const amount = z.coerce.number().int().min(1)
  return z
    .object({ seconds: amount.max(3600), readers: amount.max(256), releases: amount.max(100_000) })
    .parse(values)
}

async function load(call: Call): Promise<void> {
  await withNewsroom(call.releases, (url, client) => run(call, url, new Editor(client, url)))
}

async function run({ seconds, readers }: Call, url: string, editor: Editor): Promise<void> {
  const began = Date.now()
  const end = began + seconds * 1000
  const reading = new Readers(url, traffic(await pagesOf(url)))
  const memory: { second: number; site: number; lake: number }[] = []
  const look = async () => {
    for (; Date.now() < end; await setTimeout(LOOK_MS)) {
      const second = Math.round((Date.now() - began) / 1000)
      const now = { second, site: await residentOf(SITE), lake: await residentOf(LAKE) }
      memory.push(now)
      console.log(`${second} s: site ${now.site} MB, lake ${now.lake} MB`)
    }
  }
  await Promise.all([reading.readUntil(end, readers), editor.workUntil(end), look()])

  const kinds = [...reading.took, ['publish to visible', editor.took] as const]
  console.table(Object.fromEntries(kinds.map(([kind, took]) => [kind, summaryOf(took)])))
  const warm = memory.filter(({ second }) => second >= seconds * WARM)
  const all = [...reading.took.values()].reduce((sum, took) => sum + took.length, 0)
  console.log(`${all} requests, ${Math.round(all / seconds)} a second, from ${readers} readers`)
  for (const part of ['site', 'lake'] as const) {
    console.log(
      `${part}, after a third: ${warm.at(0)?.[part]} MB; at the end: ${warm.at(-1)?.[part]} MB`,
    )
  }
  const errors = [...reading.errors, ...editor.errors]
  console.log(`${errors.length} errors`)
  for (const error of errors.slice(0, 20)) console.error(error)
  if (errors.length > 0) process.exitCode = 1
}

function summaryOf(took: number[]) {
  const sorted = took.toSorted((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return { requests: sorted.length, 'p50 ms': at(0.5), 'p99 ms': at(0.99) }
}

/** The addresses of all pages that the sitemap names. */
async function pagesOf(url: string): Promise<string[]> {
  const locations = async (path: string) => {
    const text = await (await fetch(`${url}${path}`)).text()
    return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, found = '']) => new URL(found).pathname,
    )
  }
  const parts = await Promise.all((await locations('/sitemap.xml')).map(locations))
  return [...new Set(parts.flat())]
}

await endWithSentence(load(callOf(process.argv.slice(2))))
