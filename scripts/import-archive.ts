// Brings old releases, plain text or HTML, into the newsroom as drafts.
//   npm run import -- PATH... [--list FILE] [--dry-run] [--language es|en]
import { parseArgs } from 'node:util'
import type { SanityClient } from '@sanity/client'
import { filesAt, filesInList, NotReadable } from '../sanity/archive/files.ts'
import { importArchive, type Outcome } from '../sanity/archive/import.ts'
import { reportOf, summaryOf } from '../sanity/archive/report.ts'
import { language } from '../sanity/contract/language.ts'
import { WHERE_IT_WORKS, withDataset } from './dataset.ts'
import { endWithSentence } from './sentence.ts'

const HELP = `Brings old releases into the newsroom as drafts.

  npm run import -- PATH... [--list FILE] [--dry-run] [--language es|en]

  PATH             a file of plain text or HTML, or a folder of them
  --list FILE      a file that names files and folders, one a line
  --dry-run        reads, tells what it would make, and writes nothing
  --language       es or en, where the texts themselves do not show it

What it understood and what it left goes to standard output, line by line; progress to standard error.
It may be called again: what is there already is left as it is.

${WHERE_IT_WORKS}
`

const CALLED_WRONGLY = 2

type Call = { paths: string[]; list?: string; dryRun: boolean; language?: 'es' | 'en' }

/** The call, or the sentence that says what is wrong with it. */
function callOf(args: string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        list: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        language: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help || (positionals.length === 0 && !values.list)) return HELP
    const spoken = language.optional().safeParse(values.language)
    if (!spoken.success) return `--language is es or en, not "${values.language}".`
    return {
      paths: positionals,
      list: values.list,
      dryRun: values['dry-run'],
      language: spoken.data,
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function run(call: Call): Promise<void> {
  const files = [...(await filesAt(call.paths)), ...(call.list ? await filesInList(call.list) : [])]
  const outcomes: Pick<Outcome, 'state'>[] = []
  const bringIn = async (client: SanityClient) => {
    for await (const outcome of importArchive({ ...call, client, files })) {
      outcomes.push({ state: outcome.state })
      console.error(`[${outcomes.length}/${files.length}] ${outcome.file.name}: ${outcome.state}`)
      console.log(`${reportOf(outcome).join('\n')}\n`)
    }
  }
  await withDataset(bringIn, { dryRun: call.dryRun })
  console.log(summaryOf(outcomes))
  if (call.dryRun) console.log('Nothing was written (--dry-run).')
  if (outcomes.some(({ state }) => state === 'not read')) process.exitCode = 1
}

const call = callOf(process.argv.slice(2))
if (typeof call === 'string') {
  console.error(call)
  process.exitCode =
    process.argv.includes('--help') || process.argv.includes('-h') ? 0 : CALLED_WRONGLY
} else {
  await endWithSentence(
    run(call).catch((error: unknown) => {
      if (!(error instanceof NotReadable)) throw error
      console.error(error.message)
      process.exitCode = 1
    }),
  )
}
