// `check`: does everything in the data folder hold together? The lake may be running or not.
import type { DatabaseSync } from 'node:sqlite'
import { checkAssets } from './check-assets.ts'
import { checkDatabase, checkDocuments } from './check-documents.ts'
import { CommandError, type CommandSettings, counted, parseCommand } from './command.ts'
import { openSnapshot } from './folder.ts'
import { Progress } from './progress.ts'

export type CheckReport = {
  documents: number
  assets: number
  /** Faults, a sentence each. */
  findings: string[]
  /** Files that no document names; they do no harm. */
  orphans: string[]
}

/** @throws CommandError after the findings, if there are any. */
export async function checkCommand(args: string[], settings: CommandSettings): Promise<void> {
  parseCommand(args, { usage: 'check', options: {}, operands: 0 })
  const report = await checkFolder(settings.dataDir)
  for (const name of report.orphans) console.log(`No document names the file assets/${name}.`)
  for (const finding of report.findings) console.log(`${finding}.`)
  const { length } = report.findings
  if (length > 0) {
    throw new CommandError(
      `${counted(length, 'fault')} in ${settings.dataDir}. A backup from before they came can be used in its place.`,
    )
  }
  console.log(
    `All is well in ${settings.dataDir}: ${counted(report.documents, 'document')}, ${counted(report.assets, 'asset')}.`,
  )
}

/** Looks at one moment of the folder's database, and at the files that its assets name. */
export async function checkFolder(dataDir: string): Promise<CheckReport> {
  const progress = new Progress()
  const database = openSnapshot(dataDir)
  try {
    progress.report('Checking the database')
    const damage = readable(database)
    if (damage.length > 0) return { documents: 0, assets: 0, findings: damage, orphans: [] }
    const { findings, assets, documents } = checkDocuments(database, progress)
    const files = await checkAssets(dataDir, assets, progress)
    return {
      documents,
      assets: assets.length,
      findings: [...findings, ...files.findings],
      orphans: files.orphans,
    }
  } finally {
    database.close()
    progress.end()
  }
}

/** A page that is damaged may stop SQLite from looking any further: that is a finding, too. */
function readable(database: DatabaseSync): string[] {
  try {
    return checkDatabase(database)
  } catch (error) {
    return [`The database cannot be read: ${error instanceof Error ? error.message : error}`]
  }
}
