// Fills the newsroom with made-up content for trying lists, search and pages, and takes it out again.
//   npm run samples -- COUNT [--events N] [--ministers N] [--today DAY]
//   npm run samples -- remove
import { parseArgs } from 'node:util'
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { dayIn } from '../lib/dates/today.ts'
import { day } from '../sanity/contract/text.ts'
import { Progress } from '../sanity/lake/command/progress.ts'
import { type Amounts, usualAmounts } from '../sanity/samples/documents.ts'
import { loadSamples } from '../sanity/samples/load.ts'
import { HOME_ZONE } from '../sanity/samples/places.ts'
import { removeSamples } from '../sanity/samples/remove.ts'
import { WHERE_IT_WORKS, withDataset } from './dataset.ts'
import { endWithSentence } from './sentence.ts'

const MOST = 1_000_000

const HELP = `Fills the newsroom with made-up content, marked "Muestra" and "Sample", for trying lists, search and pages.

  npm run samples -- COUNT [--events N] [--ministers N] [--today DAY]
  npm run samples -- remove

  COUNT            so many releases, up to ${MOST.toLocaleString('en')}
  --events N       so many events; else one for every five releases
  --ministers N    so many ministers; else 40
  --today DAY      the day (2026-05-04) from which their dates count; else the present one
  remove           takes all samples out again, and nothing else

The same numbers for the same day are the same documents, and 1,000 are the first of 10,000. It may be
called again: what is there is written anew. Progress goes to standard error.

${WHERE_IT_WORKS}
`

const CALLED_WRONGLY = 2
const INTERRUPTED = 130

type Call = 'remove' | Amounts

const amount = z.coerce.number().int().min(0).max(MOST)

/** The call, or the sentence that says what is wrong with it. */
function callOf(args: string[]): Call | { refusal: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        events: { type: 'string' },
        ministers: { type: 'string' },
        today: { type: 'string' },
      },
    })
    const [what, ...more] = positionals
    if (more.length > 0) return { refusal: `One thing at a time: ${positionals.join(' ')}` }
    if (what === 'remove') return what
    const releases = amountOf('COUNT', what ?? '')
    const usual = usualAmounts(releases)
    return {
      releases,
      events: values.events ? amountOf('--events', values.events) : usual.events,
      ministers: values.ministers ? amountOf('--ministers', values.ministers) : usual.ministers,
      today: values.today ? dayOf(values.today) : dayIn(HOME_ZONE, new Date()),
    }
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) }
  }
}

function amountOf(name: string, given: string): number {
  const parsed = amount.safeParse(given || Number.NaN)
  if (parsed.success) return parsed.data
  throw new Error(`${name} is a number from 0 to ${MOST.toLocaleString('en')}, not "${given}".`)
}

function dayOf(given: string): string {
  const parsed = day.safeParse(given)
  if (parsed.success) return parsed.data
  throw new Error(`--today is a day like 2026-05-04, not "${given}".`)
}

/** Ctrl-C lets the transaction under way end. */
function untilInterrupted(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}

async function run(call: Call): Promise<void> {
  const signal = untilInterrupted()
  const progress = new Progress()
  const told = { signal, report: progress.report.bind(progress) }
  const work = call === 'remove' ? removing(told) : loading(call, told)
  try {
    await withDataset(
      async (client) => {
        const sentences = await work(client)
        progress.end()
        console.log(sentences.join('\n'))
      },
      { uploads: call !== 'remove' },
    )
  } catch (error) {
    progress.end()
    // On Ctrl-C the lake that was started for this ends, too.
    if (!signal.aborted) throw error
  }
  if (!signal.aborted) return
  console.error('Interrupted. What is there is whole: call it again to go on, or with "remove".')
  process.exitCode = INTERRUPTED
}

type Told = Parameters<typeof removeSamples>[1]

const loading = (amounts: Amounts, told: Told) => async (client: SanityClient) => {
  const written = await loadSamples(client, amounts, told)
  return [`Wrote ${written.toLocaleString('en')} sample documents, for ${amounts.today}.`]
}

const removing = (told: Told) => async (client: SanityClient) => {
  const { removed, kept } = await removeSamples(client, told)
  if (kept.length > 0) process.exitCode = 1
  return [
    `Removed ${removed.toLocaleString('en')} sample documents and files.`,
    ...kept.map((why) => `Stays: ${why}`),
  ]
}

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) {
  console.log(HELP)
} else if (args.length === 0) {
  console.error(HELP)
  process.exitCode = CALLED_WRONGLY
} else {
  const call = callOf(args)
  if (typeof call === 'object' && 'refusal' in call) {
    console.error(call.refusal)
    process.exitCode = CALLED_WRONGLY
  } else await endWithSentence(run(call))
}
