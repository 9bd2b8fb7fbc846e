// The lake's command line for this installation: its folder, its dataset, its port.
//   npm run lake -- help
import { join } from 'node:path'
import { parseEnvironment } from '../lib/environment.ts'
import { endWithSentence } from './sentence.ts'

async function command(): Promise<void> {
  const { dataDir, dataset, lakePort } = parseEnvironment(process.env)
  process.env.LAKE_DATA_DIR ||= join(dataDir, 'lake')
  process.env.LAKE_DATASET ||= dataset
  process.env.LAKE_PORT ||= String(lakePort)
  await import('../sanity/lake/cli.ts')
}

await endWithSentence(command())
