// Runs a lake as a process of its own, until it is told to stop or its parent is gone.
import { startLake } from './lake.ts'
import { parseSettings, SettingsError } from './settings.ts'
import { FolderInUse } from './store/lock.ts'

/** Errors whose message is meant for whoever started the lake. */
const isSentence = (error: unknown): error is Error =>
  error instanceof SettingsError || error instanceof FolderInUse

async function main(): Promise<void> {
  const settings = parseSettings(process.env)
  const lake = await startLake(settings)
  const stop = () => void lake.close().then(() => process.exit(0), fail)
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.once('disconnect', stop)
  console.log(`Content Lake on ${lake.url}`)
  process.send?.({ ready: true, port: lake.port })
}

function fail(error: unknown): never {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (taken) {
    console.error(
      `Port ${process.env.LAKE_PORT ?? 3334} of the Content Lake is taken by another program. Set LAKE_PORT to a free one.`,
    )
  } else console.error(isSentence(error) ? error.message : error)
  process.exit(1)
}

await main().catch(fail)
