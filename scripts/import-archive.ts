// Brings old releases, plain text or HTML, into the newsroom as drafts.
//   npm run import -- PATH... [--list FILE] [--dry-run] [--language es|en]
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createClient, type SanityClient } from '@sanity/client'
import { parseEnvironment } from '../lib/environment.ts'
import { filesAt, filesInList, NotReadable } from '../sanity/archive/files.ts'
import { importArchive, type Outcome } from '../sanity/archive/import.ts'
import { reportOf, summaryOf } from '../sanity/archive/report.ts'
import { type Connection, clientOptions } from '../sanity/connection.ts'
import { language } from '../sanity/contract/language.ts'
import { EMBEDDED_PROJECT_ID, startEmbeddedLake } from './embedded.ts'
import { LakeFailed } from './lake.ts'
import { endWithSentence } from './sentence.ts'

const HELP = `Brings old releases into the newsroom as drafts.

  npm run import -- PATH... [--list FILE] [--dry-run] [--language es|en]

  PATH             a file of plain text or HTML, or a folder of them
  --list FILE      a file that names files and folders, one a line
  --dry-run        reads, tells what it would make, and writes nothing
  --language       es or en, where the texts themselves do not show it

What it understood and what it left goes to standard output, line by line; progress to standard error.
It may be called again: what is there already is left as it is.

It works on the newsroom's own lake while the newsroom is stopped; on a running one with LAKE_URL and
LAKE_TOKEN; on hosted Sanity with SANITY_PROJECT_ID and SANITY_API_WRITE_TOKEN.
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
  await withDataset(call.dryRun, async (client) => {
    for await (const outcome of importArchive({ ...call, client, files })) {
      outcomes.push({ state: outcome.state })
      console.error(`[${outcomes.length}/${files.length}] ${outcome.file.name}: ${outcome.state}`)
      console.log(`${reportOf(outcome).join('\n')}\n`)
    }
  })
  console.log(summaryOf(outcomes))
  if (call.dryRun) console.log('Nothing was written (--dry-run).')
  if (outcomes.some(({ state }) => state === 'not read')) process.exitCode = 1
}

/** The dataset of this installation: hosted, a running lake's, or that of its own lake. */
async function withDataset(dryRun: boolean, work: (client: SanityClient) => Promise<void>) {
  const { projectId, apiHost, dataset, apiVersion, dataDir, readToken } = parseEnvironment(
    process.env,
  )
  const connect = (connection: Connection, token: string | undefined) =>
    createClient({ ...clientOptions(connection), ...(token && { token }) })
  const { LAKE_URL, LAKE_TOKEN, SANITY_API_WRITE_TOKEN } = process.env
  if (projectId) {
    if (!SANITY_API_WRITE_TOKEN && !dryRun)
      throw new NotReadable('Set SANITY_API_WRITE_TOKEN to a token that may write.')
    return work(
      connect({ projectId, dataset, apiVersion, apiHost }, SANITY_API_WRITE_TOKEN ?? readToken),
    )
  }
  if (LAKE_URL) {
    if (!LAKE_TOKEN) throw new NotReadable(`The lake at ${LAKE_URL} wants a token: set LAKE_TOKEN.`)
    return work(
      connect(
        { projectId: EMBEDDED_PROJECT_ID, dataset, apiVersion, apiHost: LAKE_URL },
        LAKE_TOKEN,
      ),
    )
  }
  const own = resolve(dataDir, 'lake')
  // A rehearsal in a newsroom that never ran must not found it.
  const passing =
    dryRun && !existsSync(own) ? await mkdtemp(join(tmpdir(), 'newsroom-import-')) : undefined
  const token = crypto.randomUUID()
  try {
    const { lake, connection } = await startEmbeddedLake({
      dataDir: passing ?? own,
      port: 0,
      dataset,
      apiVersion,
      token,
    }).catch((error: unknown) => {
      if (!(error instanceof LakeFailed)) throw error
      throw new NotReadable(
        'If the newsroom is running, stop it, or set LAKE_URL and LAKE_TOKEN to go through it.',
      )
    })
    await work(connect(connection, token)).finally(() => lake.stop())
  } finally {
    if (passing) await rm(passing, { recursive: true, force: true })
  }
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
