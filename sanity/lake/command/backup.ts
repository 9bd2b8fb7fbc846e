// `backup`: a copy of the data folder that another lake can be started on, made while this one runs.
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { copyAssets } from './asset-folder.ts'
import { checkFolder } from './check.ts'
import { CommandError, type CommandSettings, counted, parseCommand } from './command.ts'
import { openSnapshot, requireLake } from './folder.ts'
import { Progress } from './progress.ts'
import { unfinished } from './unfinished.ts'

/** Pages of SQLite, 4 KiB each, that are copied between two reports of progress. */
const PAGES = 4096

/**
 * Copies one moment of the database and the assets that it names into a new folder, and checks the
 * copy. The folder is there, whole, or not at all.
 * @throws CommandError when the folder is there, or when the copy has faults (it is kept then, as
 * the lake has the same ones).
 */
export async function backupCommand(args: string[], settings: CommandSettings): Promise<void> {
  const { operands } = parseCommand(args, { usage: 'backup FOLDER', options: {}, operands: 1 })
  const { dataDir } = settings
  requireLake(dataDir)
  const target = resolve(operands[0] ?? '')
  if (existsSync(target)) {
    throw new CommandError(`${target} is there already: a backup wants a new folder. Name another.`)
  }
  const partial = `${target}.${process.pid}.partial`
  await unfinished(partial, async () => {
    mkdirSync(partial, { recursive: true, mode: 0o700 })
    await copyFolder(dataDir, partial)
    const report = await checkFolder(partial)
    renameSync(partial, target)
    if (report.findings.length > 0) {
      throw new CommandError(
        [
          ...report.findings.map((finding) => `${finding}.`),
          `The backup was made in ${target}, with ${counted(report.findings.length, 'fault')}. Call "check" to see whether the lake has them, too.`,
        ].join('\n'),
      )
    }
    console.log(
      `Backed up ${counted(report.documents, 'document')} and ${counted(report.assets, 'asset')} to ${target}, and checked them.`,
    )
  })
}

async function copyFolder(from: string, to: string): Promise<void> {
  const progress = new Progress()
  // Twice: first for what may be removed while the database is copied, then for what is new in it.
  await copyAssets(from, to, progress)
  await copyDatabase(from, join(to, 'lake.sqlite'), progress)
  await copyAssets(from, to, progress)
  progress.end()
}

async function copyDatabase(from: string, path: string, progress: Progress): Promise<void> {
  // A snapshot, so that the copy is not begun anew with each commit of the running lake.
  const source = openSnapshot(from)
  try {
    await backup(source, path, {
      rate: PAGES,
      progress: ({ totalPages, remainingPages }) =>
        progress.report('Copying the database, pages', totalPages - remainingPages, totalPages),
    })
  } finally {
    source.close()
  }
  // One file without a log beside it; a lake that is started on it makes its own.
  const copy = new DatabaseSync(path)
  copy.exec('PRAGMA journal_mode = DELETE')
  copy.close()
}
