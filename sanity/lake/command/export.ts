// `export`: the whole dataset into one file, in the form of Sanity's own exports.
import { existsSync, renameSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type ExportProgress, exportDataset } from '@sanity/export'
import { CommandError, type CommandSettings, counted, parseCommand } from './command.ts'
import { CONNECTION_OPTIONS, withLake } from './connect.ts'
import { Progress } from './progress.ts'
import { withScratchFolder } from './scratch.ts'
import { unfinished } from './unfinished.ts'

const USAGE = 'export FILE.tar.gz [--overwrite] [--url URL --token TOKEN]'
const DOWNLOADS = 'Downloading assets...'

/**
 * Writes documents (`data.ndjson`) and assets into a tar.gz. The file is there, whole, or not at all.
 * @throws CommandError, also when a single asset is missing.
 */
export async function exportCommand(args: string[], settings: CommandSettings): Promise<void> {
  const { values, operands } = parseCommand(args, {
    usage: USAGE,
    options: { ...CONNECTION_OPTIONS, overwrite: { type: 'boolean' } },
    operands: 1,
  })
  const target = resolve(operands[0] ?? '')
  if (existsSync(target) && !values.overwrite) {
    throw new CommandError(`${target} is there already. Name another file, or give --overwrite.`)
  }
  if (!existsSync(dirname(target))) {
    throw new CommandError(`There is no folder ${dirname(target)} to write to. Make it first.`)
  }

  const partial = `${target}.${process.pid}.partial`
  await withLake({ options: values, settings, to: 'read' }, ({ client, dataset }) =>
    withScratchFolder(() =>
      unfinished(partial, async () => {
        const written = await archive({ client, dataset, outputPath: partial })
        renameSync(partial, target)
        console.log(
          `Exported ${counted(written.documents, 'document')} and ${counted(written.assets, 'asset')} to ${target}`,
        )
      }),
    ),
  )
}

async function archive(
  options: Pick<Parameters<typeof exportDataset>[0], 'client'> & {
    dataset: string
    outputPath: string
  },
) {
  const progress = new Progress()
  let assetsWanted = 0
  const onProgress = ({ step, current, total }: ExportProgress) => {
    if (step === DOWNLOADS && typeof total === 'number') assetsWanted = total
    progress.report(step.replace(/\.+$/, ''), current, total === '?' ? undefined : total)
  }
  try {
    const { documentCount, assetCount } = await exportDataset({ ...options, onProgress })
    // @sanity/export only warns of an asset that it does not get.
    if (assetCount < assetsWanted) {
      throw new CommandError(
        `${counted(assetsWanted - assetCount, 'asset')} of ${assetsWanted} could not be fetched (the warnings above name them), so no file was made. "check" finds what is missing in the lake.`,
      )
    }
    return { documents: documentCount, assets: assetCount }
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(
      `The export failed, and no file was made: ${error instanceof Error ? error.message : error}`,
    )
  } finally {
    progress.end()
  }
}
