// `webhooks`: what was delivered, what waits and what was given up; also while a lake runs on the
// folder.
import type { DatabaseSync } from 'node:sqlite'
import { openDatabase } from '../store/database.ts'
import { DeliveryLog, type LogEntry } from '../webhook/log.ts'
import { CommandError, type CommandSettings, counted, parseCommand, UsageError } from './command.ts'
import { requireLake } from './folder.ts'

const USAGE = 'webhooks list [--failed] | webhooks retry ID'
const SHOWN = 200
/** Characters of an answer or error in a line. */
const TOLD_MAX = 100

/** @throws CommandError when the delivery to retry is not there. */
export async function webhooksCommand(args: string[], settings: CommandSettings): Promise<void> {
  const [name, ...rest] = args
  if (name === 'list') {
    const options = { failed: { type: 'boolean' } } as const
    const { values } = parseCommand(rest, { usage: USAGE, options, operands: 0 })
    return withDatabase(settings, (database) => list(database, values.failed ?? false))
  }
  if (name === 'retry') {
    const { operands } = parseCommand(rest, { usage: USAGE, options: {}, operands: 1 })
    return withDatabase(settings, (database) => retry(database, operands[0] ?? ''))
  }
  throw new UsageError(`Call it like this: ${USAGE}`)
}

function withDatabase({ dataDir }: CommandSettings, work: (database: DatabaseSync) => void): void {
  requireLake(dataDir)
  const database = openDatabase(dataDir)
  try {
    work(database)
  } finally {
    database.close()
  }
}

function list(database: DatabaseSync, failed: boolean): void {
  const entries = new DeliveryLog(database).entries({ failed, limit: SHOWN })
  if (entries.length === 0) {
    console.log(failed ? 'No delivery in the log has failed.' : 'The log of deliveries is empty.')
    return
  }
  console.log('ID  changed at  webhook  document  operation  state  attempts  last attempt')
  for (const entry of entries) console.log(line(entry))
  console.log(`${counted(entries.length, 'entry').replace(/ys$/, 'ies')}, the newest first.`)
}

function line(entry: LogEntry): string {
  const { seq, at, hook, documentId, operation, state, attempts } = entry
  const count = counted(attempts, 'attempt')
  return [seq, at, hook, documentId, operation, state, count, last(entry)].join('  ').trimEnd()
}

function last({ lastAt, durationMs, status, failure, told }: LogEntry): string {
  if (!lastAt) return ''
  // What a receiver answers may hold anything: a terminal is to get one plain line.
  const words =
    failure && told
      ? `: ${told
          .replace(/[\p{C}\s]+/gu, ' ')
          .trim()
          .slice(0, TOLD_MAX)}`
      : ''
  return `${lastAt} ${status ? `HTTP ${status}` : (failure ?? '')}${words} (${durationMs} ms)`
}

function retry(database: DatabaseSync, id: string): void {
  if (!/^\d{1,15}$/.test(id)) throw new UsageError(`"${id}" is not an ID of "webhooks list"`)
  if (!new DeliveryLog(database).retry(Number(id))) {
    throw new CommandError(`The log has no delivery ${id} (any more). "webhooks list" shows it.`)
  }
  console.log(`Delivery ${id} is due; a lake that runs tries it within some seconds.`)
}
