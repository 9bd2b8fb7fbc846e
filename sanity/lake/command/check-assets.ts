// Whether every asset has its file, whole, and every file its asset.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { assetFileNames } from './asset-folder.ts'
import type { AssetRecord } from './check-documents.ts'
import type { Progress } from './progress.ts'

/** `findings` are faults; `orphans` are files that no document names, which do no harm. */
export async function checkAssets(dataDir: string, assets: AssetRecord[], progress: Progress) {
  const findings: string[] = []
  const there = new Set(await assetFileNames(dataDir))
  const orphans = new Set(there)
  for (const [index, { id, fileName, sha1 }] of assets.entries()) {
    progress.report('Checking assets', index + 1, assets.length)
    orphans.delete(fileName)
    if (!there.has(fileName)) {
      findings.push(`Asset "${id}" has no file: assets/${fileName} is missing`)
      continue
    }
    const hash = await hashOf(join(dataDir, 'assets', fileName))
    if (hash !== sha1) {
      findings.push(
        `Asset "${id}" has another content than it should: the SHA-1 of assets/${fileName} is ${hash}, not ${sha1}`,
      )
    }
  }
  return { findings, orphans: [...orphans].sort() }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha1')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
