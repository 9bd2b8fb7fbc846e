// Measures the lake beside plain groq-js on the same documents, in one run: `npm run bench:lake`, or
// with sizes of your own, `npm run bench:lake -- 1000 10000`.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { evaluate, parse } from 'groq-js'
import { z } from 'zod'
import { openForReading } from '../store/database.ts'
import { COMMON_WORD, type MadeRelease, madeRelease, madeTopics, RARE_WORD } from './archive.ts'

const TOKEN = 'token-of-the-benchmark'
const BATCH = 500
const LISTENERS = 10
const RUNS = 15
/** groq-js alone takes seconds for some at the largest size. */
const PLAIN_RUNS = 3

const summary = '{_id, headline, "slug": slug.current, "date": dateline.date}'

/** `plain` is how the same is asked of groq-js, which has no x. */
const QUERIES: Record<string, { query: (at: number) => string; plain?: (at: number) => string }> = {
  'list of 20 by date': {
    query: () =>
      `*[_type == "release" && language == "es"] | order(dateline.date desc)[0...20]${summary}`,
  },
  'by slug': {
    query: (at) =>
      `*[_type == "release" && slug.current == "comunicado-${at}"][0]{..., topics[]->}`,
  },
  'by id': { query: (at) => `*[_id == "release-${at}"][0]` },
  count: { query: () => 'count(*[_type == "release" && language == "es"])' },
  'facet counts': {
    query: () =>
      '*[_type == "topic"]{name, "releases": count(*[_type == "release" && references(^._id)])}',
  },
  'full text, a rare word': {
    query: () => search('text::query', RARE_WORD),
    plain: () => search('', RARE_WORD),
  },
  'full text, a common word': {
    query: () => search('text::query', COMMON_WORD),
    plain: () => search('', COMMON_WORD),
  },
}

function search(operator: string, word: string): string {
  return `*[_type == "release" && pt::text(body) match ${operator ? `${operator}("${word}")` : `"${word}"`}]
    | order(dateline.date desc)[0...20]${summary}`
}

const PUBLISH = `one publish with ${LISTENERS} listeners`

type Row = { name: string; size: number; lake: number; plain: number | undefined }

async function main(): Promise<void> {
  const given = process.argv.slice(2).map(Number)
  const sizes = given.length > 0 ? given : [1000, 10_000, 100_000]
  const rows: Row[] = []
  for (const size of sizes) rows.push(...(await measure(size)))
  print(rows, sizes)
}

async function measure(size: number): Promise<Row[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lake-bench-'))
  const child = fork(new URL('../main.ts', import.meta.url), {
    env: { ...process.env, LAKE_PORT: '0', LAKE_DATA_DIR: dataDir, LAKE_TOKEN: TOKEN },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [message] = await once(child, 'message')
  const { port } = z.object({ port: z.number() }).parse(message)
  const client = createClient({
    apiHost: `http://127.0.0.1:${port}`,
    useProjectHostname: false,
    useCdn: false,
    projectId: 'newsroom',
    dataset: 'production',
    apiVersion: '2026-02-01',
    token: TOKEN,
  })
  try {
    await load(client, size)
    const rows: Row[] = []
    for (const [name, { query }] of Object.entries(QUERIES)) {
      // The first time asks for indexes and lets them be made; that is paid once.
      await client.fetch(query(0))
      await indexesAreMade(dataDir)
      const lake = await median(RUNS, (run) => client.fetch(query((run * 37) % size)))
      rows.push({ name, size, lake, plain: undefined })
    }
    rows.push({ name: PUBLISH, size, lake: await publishing(client, size), plain: undefined })
    await manyAtOnce(client, size)
    rows.push({
      name: 'memory of the lake, MiB',
      size,
      lake: await peak(child.pid),
      plain: undefined,
    })
    await beside(rows, size)
    return rows
  } finally {
    child.kill()
    await once(child, 'exit')
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function load(client: SanityClient, size: number): Promise<void> {
  const started = performance.now()
  await client.mutate(madeTopics.map((topic) => ({ createOrReplace: topic })))
  for (let from = 0; from < size; from += BATCH) {
    const count = Math.min(BATCH, size - from)
    const batch = Array.from({ length: count }, (_, at) => madeRelease(from + at))
    await client.mutate(
      batch.map((release) => ({ createOrReplace: release })),
      { returnDocuments: false },
    )
    progress(`${size.toLocaleString('en')} releases: ${from + count} loaded`)
  }
  const seconds = (performance.now() - started) / 1000
  progress(`${size.toLocaleString('en')} releases loaded in ${seconds.toFixed(1)} s\n`)
}

/** Waits until every index that was asked for is filled. */
async function indexesAreMade(dataDir: string): Promise<void> {
  const database = openForReading(dataDir)
  const filling = database.prepare('SELECT 1 FROM index_definition WHERE ready = 0')
  while (filling.get()) await new Promise((resolve) => setTimeout(resolve, 100))
  database.close()
}

/** Uses every process of the lake, for its memory. */
async function manyAtOnce(client: SanityClient, size: number): Promise<void> {
  for (const { query } of Object.values(QUERIES)) {
    await Promise.all(Array.from({ length: 20 }, (_, at) => client.fetch(query((at * 37) % size))))
  }
}

/** From a publish until it is acknowledged and all listeners have heard of it. */
async function publishing(client: SanityClient, size: number): Promise<number> {
  let heard = 0
  let allHeard = () => {}
  const subscriptions = Array.from({ length: LISTENERS }, () =>
    client.listen('*[_type == "release"]', {}, { events: ['mutation'] }).subscribe(() => {
      heard += 1
      if (heard >= LISTENERS) allHeard()
    }),
  )
  await new Promise((resolve) => setTimeout(resolve, 500))
  const idOf = (run: number) => `release-${(run * 37) % size}`
  const draft = async (run: number) => {
    const release = madeRelease((run * 37) % size)
    await client.createOrReplace({ ...release, _id: `drafts.${idOf(run)}`, headline: `${run}` })
    await new Promise((resolve) => setTimeout(resolve, 50))
    heard = 0
  }
  const publish = async (run: number) => {
    const done = new Promise<void>((resolve) => {
      allHeard = resolve
    })
    const ids = { draftId: `drafts.${idOf(run)}`, publishedId: idOf(run) }
    await client.action({ actionType: 'sanity.action.document.publish', ...ids })
    await done
  }
  const taken = await median(RUNS, publish, draft)
  for (const subscription of subscriptions) subscription.unsubscribe()
  return taken
}

/** The same asked of groq-js with all documents in memory, in this process. */
async function beside(rows: Row[], size: number): Promise<void> {
  const dataset: Array<MadeRelease | (typeof madeTopics)[number]> = [...madeTopics]
  for (let at = 0; at < size; at += 1) dataset.push(madeRelease(at))
  for (const [name, { query, plain = query }] of Object.entries(QUERIES)) {
    const row = rows.find((one) => one.name === name)
    if (!row) continue
    row.plain = await median(PLAIN_RUNS, async (run) => {
      const value = await evaluate(parse(plain((run * 37) % size)), { dataset })
      return value.get()
    })
    progress(`groq-js on ${size.toLocaleString('en')}: ${name}`)
  }
  progress('')
}

/** Milliseconds; `prepare` is not measured. */
async function median(
  runs: number,
  work: (run: number) => Promise<unknown>,
  prepare: (run: number) => Promise<unknown> = async () => {},
): Promise<number> {
  const taken: number[] = []
  for (let run = 0; run < runs; run += 1) {
    await prepare(run)
    taken.push(await timed(() => work(run)))
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/**
 * The most memory a process and those that it started have had, MiB, where the system tells (Linux).
 * What is mapped from files is Node itself, which they share: it is counted once.
 */
async function peak(pid: number | undefined): Promise<number> {
  const started = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const others = await Promise.all(started.split(' ').filter(Boolean).map(memoryOf))
  const { most } = await memoryOf(String(pid))
  return others.reduce((sum, other) => sum + other.most - other.fromFiles, most)
}

async function memoryOf(pid: string): Promise<{ most: number; fromFiles: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const mebibytes = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024
  return { most: mebibytes('VmHWM'), fromFiles: mebibytes('RssFile') }
}

function print(rows: Row[], sizes: number[]): void {
  const number = (value: number) => value.toFixed(value < 10 ? 2 : 0)
  const header = sizes.map((size) => `${size.toLocaleString('en')}: lake | groq-js | ratio`)
  console.log(`\nMilliseconds, median; ${cpus().length} cores, Node ${process.version}\n`)
  console.log(`| | ${header.join(' | ')} |`)
  console.log(`| --- |${sizes.map(() => ' ---: | ---: | ---: |').join('')}`)
  for (const name of new Set(rows.map((row) => row.name))) {
    const cells = rows
      .filter((row) => row.name === name)
      .map(({ lake, plain }) =>
        plain === undefined
          ? `${number(lake)} | |`
          : `${number(lake)} | ${number(plain)} | ${number(plain / lake)}×`,
      )
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  }
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
  else if (text.endsWith('\n')) process.stderr.write(text)
}

await main()
