// Measures the archive's index at two sizes beside each other, in one run: `npm run bench:archive`, or
// with sizes of your own, `npm run bench:archive -- 1000 1000000`.
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { answer, type Question } from '../answer.ts'
import { Entries } from '../entries.ts'
import { markOf } from '../listed.ts'
import { cursorOf, pageOf } from '../paging.ts'
import { Store } from '../store.ts'
import { asked } from '../words.ts'
import { FREQUENT_WORD, fillWith, RARE_WORD } from './made.ts'

const RUNS = 21
const PAGE = 20

type Case = { question: Question; depth?: number }

const all: Question = { locale: 'es', wanted: [] }
const withWords = (q: string, byRelevance = false): Question => ({
  ...all,
  words: asked(q),
  byRelevance,
})

/** `depth` is which part of the archive lies before the page. */
const CASES: Record<string, Case> = {
  'first page, with counts': { question: all },
  'page in the middle': { question: all, depth: 0.5 },
  'last page': { question: all, depth: 1 },
  'year and topic': {
    question: {
      locale: 'es',
      wanted: [
        { facet: 'year', mark: markOf('year', 2015) },
        { facet: 'topic', mark: markOf('topic', 3) },
      ],
    },
  },
  'a rare word': { question: withWords(RARE_WORD) },
  'a rare word, by relevance': { question: withWords(RARE_WORD, true) },
  'a word in nearly all': { question: withWords(FREQUENT_WORD) },
  'a word in nearly all, last page': { question: withWords(FREQUENT_WORD), depth: 1 },
  'a word in nearly all, by relevance': { question: withWords(FREQUENT_WORD, true) },
  'a word in nearly all, by relevance, last page': {
    question: withWords(FREQUENT_WORD, true),
    depth: 1,
  },
  'three words': { question: withWords('cocaína puerto aduana', true) },
  'a phrase': { question: withWords('"seguridad ciudadana"', true) },
}

async function main(): Promise<void> {
  const given = process.argv.slice(2).map(Number)
  const sizes = given.length > 0 ? given : [100, 100_000]
  const columns = []
  for (const size of sizes) columns.push(await measure(size))
  console.log(
    `\nMilliseconds, median of ${RUNS}; ${cpus().length} cores, Node ${process.version}\n`,
  )
  console.log(`| | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} | ratio |`)
  console.log(`| --- |${' ---: |'.repeat(sizes.length + 1)}`)
  for (const name of Object.keys(columns[0] ?? {})) {
    const row = columns.map((column) => column[name] ?? Number.NaN)
    const ratio = (row.at(-1) ?? Number.NaN) / (row[0] ?? Number.NaN)
    console.log(`| ${name} | ${row.map(number).join(' | ')} | ${number(ratio)} |`)
  }
}

async function measure(size: number): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-bench-'))
  const path = join(folder, 'index.sqlite')
  try {
    const store = new Store(path)
    const filling = timed(() => fillWith(store, size))
    const entries = new Entries()
    const loading = timed(() => entries.replace([], store.listed()))
    const rows = Object.entries(CASES).map(([name, { question, depth = 0 }]) => {
      const found = answer(store, entries, question)
      const start = Math.floor((found.total - PAGE) * depth)
      const [last] = depth > 0 ? found.hits(start - 1, start) : []
      const cursor = { after: cursorOf(last) }
      return [name, median(() => pageOf(answer(store, entries, question), cursor, PAGE))]
    })
    const changed = median(() => entries.replace(['release-7'], store.listed(['release-7'])))
    store.close()
    return {
      ...Object.fromEntries(rows),
      'a change': changed,
      'read at the start': loading,
      'made anew': filling,
      'size on disk, MiB': (await stat(path)).size / 2 ** 20,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function median(work: () => unknown): number {
  const taken = Array.from({ length: RUNS }, () => timed(work))
  return taken.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN
}

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

const number = (value: number) => value.toFixed(value < 10 ? 2 : 0)

await main()
