// The lake's command line: `node sanity/lake/cli.ts help`.
import { resolve } from 'node:path'
import { type Command, CommandError, type CommandSettings, UsageError } from './command/command.ts'
import { HELP } from './command/help.ts'
import { removeUnfinished } from './command/unfinished.ts'

/** Each is loaded when it is called: a check needs neither pictures nor HTTP. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  export: async () => (await import('./command/export.ts')).exportCommand,
  import: async () => (await import('./command/import.ts')).importCommand,
  backup: async () => (await import('./command/backup.ts')).backupCommand,
  check: async () => (await import('./command/check.ts')).checkCommand,
  users: async () => (await import('./command/users.ts')).usersCommand,
  tokens: async () => (await import('./command/tokens.ts')).tokensCommand,
  webhooks: async () => (await import('./command/webhooks.ts')).webhooksCommand,
  help: async () => async () => console.log(HELP),
}

const FAILED = 1
const CALLED_WRONGLY = 2
const INTERRUPTED = 130

async function run(given: string[]): Promise<void> {
  const { args, data } = withoutData(given)
  const [name, ...rest] = args
  if (name === undefined || args.includes('--help') || args.includes('-h')) {
    return console.log(HELP)
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!load) {
    throw new UsageError(
      `There is no command "${name}". There are ${Object.keys(COMMANDS).join(', ')}.`,
    )
  }
  const command = await load()
  await command(rest, settingsOf(data ?? process.env.LAKE_DATA_DIR))
}

/** `--data` belongs to every command; the last one counts. */
function withoutData(given: string[]): { args: string[]; data: string | undefined } {
  const args: string[] = []
  let data: string | undefined
  for (let at = 0; at < given.length; at += 1) {
    const arg = given[at] ?? ''
    if (arg === '--data') {
      at += 1
      data = given[at]
      if (!data) throw new UsageError('--data wants a folder after it')
    } else if (arg.startsWith('--data=')) data = arg.slice('--data='.length)
    else args.push(arg)
  }
  return { args, data }
}

function settingsOf(folder: string | undefined): CommandSettings {
  return {
    get dataDir() {
      if (!folder) throw new UsageError('Which lake? Give --data FOLDER, or set LAKE_DATA_DIR.')
      return resolve(folder)
    },
  }
}

process.once('SIGINT', () => {
  removeUnfinished()
  console.error('\nInterrupted; what was not finished is removed.')
  process.exit(INTERRUPTED)
})
process.once('SIGTERM', () => {
  removeUnfinished()
  process.exit(INTERRUPTED)
})

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n"help" lists everything.`)
    process.exitCode = CALLED_WRONGLY
  } else {
    console.error(error instanceof CommandError ? error.message : error)
    process.exitCode = FAILED
  }
}
