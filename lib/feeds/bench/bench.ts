// Measures what machines read, at two sizes of the archive beside each other, in one run, on a newsroom as it
// is served: `npm run build`, then `npm run bench:feeds`, or with sizes of your own,
// `npm run bench:feeds -- 100 10000`.
import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { expire } from '../../../scripts/expire.ts'
import { CONTENT_TYPES } from '../../content/types.ts'
import { MINISTER, TOPIC } from './made.ts'
import { SECRET, startNewsroomWith } from './newsroom.ts'

const WARM_RUNS = 21
const COLD_RUNS = 5

const PATHS = {
  RSS: '/es/feeds/rss.xml',
  Atom: '/es/feeds/atom.xml',
  'JSON Feed': '/es/feeds/feed.json',
  'a topic’s feed': `/es/feeds/rss.xml?topic=${TOPIC}`,
  'a feed of a word': '/es/feeds/rss.xml?q=extradición',
  'index of the sitemaps': '/sitemap.xml',
  'sitemap of releases': '/sitemaps/releases-2015-1.xml',
  'sitemap of events': '/sitemaps/events-2015-1.xml',
  'sitemap of the news': '/sitemaps/news.xml',
  'agenda’s calendar': '/es/calendars/agenda.ics',
  'a minister’s calendar': `/es/calendars/ministers/${MINISTER}.ics`,
  'an event’s calendar': '/es/calendars/events/acto-0.ics',
}

type Row = { warm: number; cold: number; bytes: number }

async function main(): Promise<void> {
  const given = process.argv.slice(2).map(Number)
  const sizes = given.length > 0 ? given : [100, 100_000]
  const columns = []
  for (const size of sizes) columns.push(await measure(size))
  const told = sizes.map((size) => size.toLocaleString('en'))
  console.log(`\nMilliseconds, medians; ${cpus().length} cores, Node ${process.version}\n`)
  for (const kind of ['warm', 'cold'] as const) {
    console.log(`| ${kind} | ${told.join(' | ')} | ratio | KiB |`)
    console.log(`| --- |${' ---: |'.repeat(sizes.length + 2)}`)
    for (const name of Object.keys(PATHS)) {
      const rows = columns.flatMap((column) => column.get(name) ?? [])
      const [first, last] = [rows[0], rows.at(-1)]
      const ratio = (last?.[kind] ?? Number.NaN) / (first?.[kind] ?? Number.NaN)
      const cells = rows.map((row) => number(row[kind]))
      const kib = rows.map(({ bytes }) => number(bytes / 1024)).join(' → ')
      console.log(`| ${name} | ${cells.join(' | ')} | ${number(ratio)} | ${kib} |`)
    }
    console.log()
  }
}

async function measure(size: number): Promise<Map<string, Row>> {
  const filled = performance.now()
  const { url, stop } = await startNewsroomWith(size)
  say(`${size.toLocaleString('en')} releases filled in`, filled)
  try {
    const read = performance.now()
    await wholeIndex(url, size)
    say('The index of the archive read in', read)
    const rows = new Map<string, Row>()
    for (const [name, path] of Object.entries(PATHS)) {
      const address = `${url}${path}`
      // What is asked for the first time of all lets the lake make its indexes; that is paid once.
      await get(address)
      const cold = await median(COLD_RUNS, address, () => expire(url, SECRET, CONTENT_TYPES))
      const bytes = await get(address)
      rows.set(name, { cold, bytes, warm: await median(WARM_RUNS, address) })
    }
    return rows
  } finally {
    await stop()
  }
}

/**
 * The newest releases are read first; all of them have been when the feed has its last page. On the way
 * the lake makes its indexes, and may answer late: that is waited for, not measured.
 */
async function wholeIndex(url: string, size: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/es/feeds/feed.json?page=${Math.ceil(size / 20)}`)
    await answer.body?.cancel()
    if (answer.ok) return
    await pause(5000)
  }
}

/** How many bytes there are at an address. */
async function get(address: string): Promise<number> {
  const answer = await fetch(address)
  const bytes = (await answer.arrayBuffer()).byteLength
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return bytes
}

/** `prepare` is not measured. */
async function median(
  runs: number,
  address: string,
  prepare: () => Promise<unknown> = async () => {},
): Promise<number> {
  const taken: number[] = []
  for (let run = 0; run < runs; run += 1) {
    await prepare()
    const started = performance.now()
    await get(address)
    taken.push(performance.now() - started)
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}

const say = (what: string, since: number) =>
  console.error(`${what} ${((performance.now() - since) / 1000).toFixed(1)} s`)

const number = (value: number) => value.toFixed(value < 10 ? 2 : 0)

await main()
