// Goes back to the seed: removes the embedded lake's data, accounts and tokens among them, and the index
// that is made of it; the next start loads the seed again.
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { indexFiles } from '../lib/archive/place-on-disk.ts'
import { parseEnvironment } from '../lib/environment.ts'
import { claimFolder, FolderInUse } from '../sanity/lake/store/lock.ts'
import { endWithSentence } from './sentence.ts'

async function reset(): Promise<void> {
  const { dataDir, projectId } = parseEnvironment(process.env)
  if (projectId) {
    console.error('SANITY_PROJECT_ID is set: hosted content is not reset by this command.')
    process.exitCode = 1
    return
  }
  const folder = resolve(dataDir, 'lake')
  if (existsSync(folder) && isInUse(folder)) {
    console.error(`The Content Lake is running on ${folder}. Stop the newsroom first.`)
    process.exitCode = 1
    return
  }
  await rm(folder, { recursive: true, force: true })
  for (const file of indexFiles(dataDir)) await rm(file, { force: true })
  console.log('The newsroom is back to its seed; the next start loads it.')
}

/** Its files must not be taken from under a running lake. */
function isInUse(folder: string): boolean {
  try {
    claimFolder(folder)()
    return false
  } catch (error) {
    if (error instanceof FolderInUse) return true
    throw error
  }
}

await endWithSentence(reset())
