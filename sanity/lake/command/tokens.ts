// `tokens`: what robots show.
import type { Role } from '../access/roles.ts'
import { withAccounts } from './accounts-folder.ts'
import {
  type Command,
  type CommandSettings,
  parseCommand,
  subcommand,
  UsageError,
} from './command.ts'
import { printTable } from './table.ts'

const HELP = `What robots show. The lake may be running; it notices at once.

  tokens list
  tokens add LABEL --may read|write
      Prints the token, once: the lake does not keep it.
  tokens remove ID
`

const ROLES: Record<string, Role> = { read: 'viewer', write: 'editor' }

/** @throws UsageError, CommandError */
export function tokensCommand(args: string[], settings: CommandSettings): Promise<void> {
  return subcommand('tokens', COMMANDS, args, settings)
}

const COMMANDS: Record<string, Command> = {
  list,
  add,
  remove,
  help: async () => console.log(HELP),
}

async function list(args: string[], { dataDir }: CommandSettings): Promise<void> {
  parseCommand(args, { usage: 'tokens list', options: {}, operands: 0 })
  await withAccounts(dataDir, async ({ tokens }) => {
    const rows = tokens
      .list()
      .map(({ id, role, madeAt, label }) => [
        id,
        role === 'viewer' ? 'read' : 'write',
        madeAt.slice(0, 10),
        label,
      ])
    if (rows.length === 0) console.log('There are no tokens.')
    else printTable(['id', 'may', 'made on', 'label'], rows)
  })
}

async function add(args: string[], { dataDir }: CommandSettings): Promise<void> {
  const usage = 'tokens add LABEL --may read|write'
  const options = { may: { type: 'string' } } as const
  const { values, operands } = parseCommand(args, { usage, options, operands: 1 })
  const role = Object.hasOwn(ROLES, values.may ?? '') ? ROLES[values.may ?? ''] : undefined
  if (!role) throw new UsageError(`May it read or write? Call it like this: ${usage}`)
  await withAccounts(dataDir, async ({ tokens, note }) => {
    const { robot, token } = tokens.add({ label: operands[0] ?? '', role })
    const subject = { id: robot.id, name: robot.label }
    note({ event: 'token.added', subject, changed: [`role ${role}`] })
    // The token alone on standard output, so that it can be piped to where it is kept.
    console.error(`The token of ${robot.id}, "${robot.label}". It is not shown again:`)
    console.log(token)
  })
}

async function remove(args: string[], { dataDir }: CommandSettings): Promise<void> {
  const { operands } = parseCommand(args, { usage: 'tokens remove ID', options: {}, operands: 1 })
  await withAccounts(dataDir, async ({ tokens, note }) => {
    const robot = tokens.remove(operands[0] ?? '')
    note({ event: 'token.removed', subject: { id: robot.id, name: robot.label } })
    console.log(`The token of ${robot.id}, "${robot.label}", is worth nothing any more.`)
  })
}
