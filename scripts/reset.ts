// Goes back to the seed: removes the embedded lake's data; the next start loads the seed again.

import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { parseEnvironment } from '../lib/environment.ts'
import { listen, PortTaken } from './listen.ts'
import { endWithSentence } from './sentence.ts'

async function reset(): Promise<void> {
  const { dataDir, lakePort, projectId } = parseEnvironment(process.env)
  if (projectId) {
    console.error('SANITY_PROJECT_ID is set: hosted content is not reset by this command.')
    process.exitCode = 1
    return
  }
  // A running lake holds its port, and its files must not be taken from under it.
  const probe = createServer()
  try {
    await listen(probe, '127.0.0.1', lakePort, 'LAKE_PORT')
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error
    console.error(`The Content Lake is running on port ${lakePort}. Stop the newsroom first.`)
    process.exitCode = 1
    return
  }
  probe.close()
  await rm(resolve(dataDir, 'lake'), { recursive: true, force: true })
  console.log('The newsroom is back to its seed; the next start loads it.')
}

await endWithSentence(reset())
