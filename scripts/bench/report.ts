// What was measured, as the page of docs/performance.md has it.
import { CONTESTANTS, type Contestant, PAGES, type PageName } from './contest.ts'
import type { Measured } from './measure.ts'
import { median, percentile, ratio, table } from './numbers.ts'
import type { Weight } from './weight.ts'
import type { Load } from './wrk.ts'

/** As issue and README promise them. */
const GOALS = { bareNext: 1, nginxFiles: 0.9, flat: 0.9, visibleMs: 1000, script: 5 * 1024 }

const whole = (value: number) => Math.round(value).toLocaleString('en')
const kB = (bytes: number) => (bytes / 1024).toFixed(1)
const times = (value: number) => value.toFixed(2)
const holds = (text: string, holds: boolean) => `${text} ${holds ? '✓' : '✗'}`

const speeds = (loads: Load[]) => loads.map(({ perSecond }) => perSecond)
const p99 = (loads: Load[]) => median(loads.map((load) => load.p99)).toFixed(1)

export function report(sizes: number[], all: Measured[], empty: Weight): string {
  const heads = sizes.map((size) => `${size.toLocaleString('en')} releases`)
  const row = (name: string, cell: (measured: Measured, at: number) => string) => [
    name,
    ...all.map(cell),
  ]
  const perPage = (cells: (page: PageName) => string[][]) => PAGES.flatMap(cells)
  const of = (page: PageName, one: Contestant, other: Contestant) => (measured: Measured) =>
    ratio(speeds(measured.loads[page][one]), speeds(measured.loads[page][other]))

  const throughput = perPage((page) =>
    CONTESTANTS.map((contestant) =>
      row(`${page}, ${contestant}`, ({ loads }) => {
        const measured = loads[page][contestant]
        return `${whole(median(speeds(measured)))} (${p99(measured)})`
      }),
    ),
  )
  const ratios = perPage((page) => [
    row(`${page}: ours to a bare Next page`, ({ loads, bareNext }) => {
      const found = ratio(speeds(loads[page].ours), speeds(bareNext)).median
      return holds(times(found), found >= GOALS.bareNext)
    }),
    row(`${page}: ours to node:http`, (measured) =>
      times(of(page, 'ours', 'node:http')(measured).median),
    ),
    row(`${page}: behind nginx to nginx with files`, (measured) => {
      const { median: found, from, to } = of(page, 'behind nginx', 'nginx, files')(measured)
      return holds(`${times(found)} (${times(from)}–${times(to)})`, found >= GOALS.nginxFiles)
    }),
    row(`${page}: ours, against ours with the smallest archive`, ({ loads }) => {
      const [smallest] = all
      const found = ratio(speeds(loads[page].ours), speeds(smallest?.loads[page].ours ?? []))
      const text = `${times(found.median)} (${times(found.from)}–${times(found.to)})`
      return holds(text, found.median >= GOALS.flat)
    }),
  ])
  const weights = perPage((page) => [
    row(page, ({ weights: { [page]: weight } }) =>
      [weight.document, weight.stylesheet, weight.script, weight.font].map(kB).join(' + '),
    ),
  ])
  const shown = (['ours', 'behind nginx'] as const).map((contestant) =>
    row(`visible, ${contestant}: median, p95 (ms)`, ({ visible }) => {
      const late = percentile(visible[contestant], 0.95)
      return holds(`${whole(median(visible[contestant]))}, ${whole(late)}`, late < GOALS.visibleMs)
    }),
  )
  const [first] = all
  const more = (first?.weights.release.script ?? Number.NaN) - empty.script
  return [
    'Requests a second (p99 in milliseconds), 64 connections, medians of rounds:',
    table(
      ['', ...heads],
      [
        ...throughput,
        row(
          'a bare Next page',
          ({ bareNext }) => `${whole(median(speeds(bareNext)))} (${p99(bareNext)})`,
        ),
        row(
          'a search for other words each time',
          ({ newWords }) => `${whole(newWords.perSecond)} (${newWords.p99.toFixed(1)})`,
        ),
      ],
    ),
    'How many times as many, round by round:',
    table(['', ...heads], ratios),
    'What a browser loads, in kB after compression: HTML + CSS + JavaScript + fonts.',
    table(['', ...heads], weights),
    `An empty Next page loads ${kB(empty.script)} kB of JavaScript: a release page ${holds(`${kB(more)} kB more`, more <= GOALS.script)}.`,
    'From the lake’s answer to Publish until a reader sees it, and memory after all of it:',
    table(
      ['', ...heads],
      [...shown, row('memory of site and lake, MiB', ({ memory }) => whole(memory))],
    ),
  ].join('\n\n')
}
