// `import`: a file or folder in the form of Sanity's own exports into the dataset.
import { createReadStream, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { sanityImport } from '@sanity/import'
import { CommandError, type CommandSettings, counted, parseCommand, UsageError } from './command.ts'
import { CONNECTION_OPTIONS, withLake } from './connect.ts'
import { Progress } from './progress.ts'
import { withScratchFolder } from './scratch.ts'

const USAGE =
  'import FILE.tar.gz|FILE.ndjson|FOLDER [--replace | --missing] [--allow-replacement-characters] [--url URL --token TOKEN]'

/**
 * Brings in documents and assets, with their ids, references and dates. A folder that has no lake yet
 * gets one.
 * @throws CommandError; what was imported before the error stays.
 */
export async function importCommand(args: string[], settings: CommandSettings): Promise<void> {
  const { values, operands } = parseCommand(args, {
    usage: USAGE,
    options: {
      ...CONNECTION_OPTIONS,
      replace: { type: 'boolean' },
      missing: { type: 'boolean' },
      'allow-replacement-characters': { type: 'boolean' },
    },
    operands: 1,
  })
  if (values.replace && values.missing) {
    throw new UsageError(
      'Give --replace or --missing, not both: each says what to do with documents that are there.',
    )
  }
  const source = resolve(operands[0] ?? '')
  const input = sourceOf(source)

  await withLake({ options: values, settings, to: 'write' }, ({ client, url }) =>
    withScratchFolder(async () => {
      const progress = new Progress()
      try {
        const { numDocs, warnings } = await sanityImport(input, {
          client,
          operation: values.replace
            ? 'createOrReplace'
            : values.missing
              ? 'createIfNotExists'
              : 'create',
          releasesOperation: values.replace ? 'replace' : values.missing ? 'ignore' : 'fail',
          allowReplacementCharacters: values['allow-replacement-characters'] ?? false,
          assetFetch: (address, init) => fetch(hereIfAsked(address, init?.method, url), init),
          onProgress: ({ step, current, total }) => progress.report(step, current, total),
        })
        progress.end()
        for (const { message } of warnings) console.error(message)
        console.log(`Imported ${counted(numDocs, 'document')} from ${source}`)
      } catch (error) {
        progress.end()
        throw new CommandError(explained(error))
      }
    }),
  )
}

function sourceOf(path: string) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new CommandError(`There is no ${path} to import.`)
  return found.isDirectory() ? path : createReadStream(path)
}

/**
 * HEAD asks whether an asset that the lake knows has its file. That is asked of the lake at hand: the
 * asset's address may name a port or a host that the lake had when it was uploaded.
 */
function hereIfAsked(address: string | URL, method: string | undefined, lake: string): URL {
  const { href, pathname } = new URL(address)
  return method === 'HEAD' ? new URL(pathname, lake) : new URL(href)
}

function explained(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const cure = message.includes('already exists')
    ? 'Give --replace to overwrite the documents that are there, or --missing to leave them as they are.'
    : message.includes('U+FFFD')
      ? 'If the character belongs there, give --allow-replacement-characters.'
      : 'What was imported so far stays; when the cause is mended, call this again with --replace.'
  return `The import failed: ${message}\n${cure}`
}
