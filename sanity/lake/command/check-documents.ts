// Whether what is in the database holds together.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type Attributes, attributes } from '../document.ts'
import { referencesIn } from '../store/references.ts'
import type { Progress } from './progress.ts'
import { countStored, storedDocuments } from './stored.ts'

/** What an asset's document says of its file. */
export type AssetRecord = { id: string; fileName: string; sha1: string }

const stored = attributes.and(
  z.looseObject({ _rev: z.string().min(1), _createdAt: z.string(), _updatedAt: z.string() }),
)
const asset = z.object({
  _type: z.enum(['sanity.imageAsset', 'sanity.fileAsset']),
  path: z.string(),
  sha1hash: z.string(),
})
const isAssetType = (type: string) => asset.shape._type.safeParse(type).success

/** SQLite's own checks: pages, indexes, the full-text index. Each finding is a sentence. */
export function checkDatabase(database: DatabaseSync): string[] {
  const found = z.object({ integrity_check: z.string() })
  return database
    .prepare('PRAGMA integrity_check')
    .all()
    .map((line) => found.parse(line).integrity_check)
    .filter((line) => line !== 'ok')
    .map((line) => `The database is damaged: ${line}`)
}

/** Every document: is it one, and is what it refers to there? */
export function checkDocuments(database: DatabaseSync, progress: Progress) {
  const findings: string[] = []
  const assets: AssetRecord[] = []
  const total = countStored(database)
  const known = database.prepare('SELECT 1 FROM document WHERE id = ?')
  let done = 0
  for (const { id, document } of storedDocuments(database)) {
    done += 1
    if (done % 100 === 0 || done === total) progress.report('Checking documents', done, total)
    const parsed = stored.safeParse(document)
    if (!parsed.success) {
      findings.push(`Document "${id}" is not one: ${reason(document, parsed.error)}`)
      continue
    }
    const { _id, _type } = parsed.data
    if (_id !== id) findings.push(`Document "${id}" says that its id is "${_id}"`)
    for (const [target, strong] of referencesIn(parsed.data as Attributes)) {
      if (strong && !known.get(target)) {
        findings.push(`Document "${id}" refers to "${target}", which is not there`)
      }
    }
    if (!isAssetType(_type)) continue
    const described = asset.safeParse(parsed.data)
    if (described.success) assets.push(record(id, described.data))
    else findings.push(`Asset "${id}" does not name its file: ${z.prettifyError(described.error)}`)
  }
  return { findings, assets, documents: total }
}

function reason(document: unknown, error: z.ZodError): string {
  return document === undefined ? 'its text is not JSON' : z.prettifyError(error)
}

function record(id: string, { path, sha1hash }: z.infer<typeof asset>): AssetRecord {
  return { id, fileName: path.slice(path.lastIndexOf('/') + 1), sha1: sha1hash }
}
