// `users`: who may log in.
import type { Role } from '../access/roles.ts'
import { role as roleNames } from '../access/roles.ts'
import { withAccounts } from './accounts-folder.ts'
import {
  type Command,
  type CommandSettings,
  parseCommand,
  subcommand,
  UsageError,
} from './command.ts'
import { printTable } from './table.ts'
import { readPassword } from './terminal.ts'

const HELP = `Who may log in. The lake may be running; it notices at once.

  users list
  users add LOGIN [--name "FULL NAME"] [--role administrator|editor|viewer]
      LOGIN is what is typed to log in; without a role it is an editor. Asks for a password;
      piped in, it is one line.
  users change LOGIN [--name "FULL NAME"] [--role ...] [--password]
      A new password ends the user's sessions.
  users remove LOGIN
      Ends the user's sessions. What the user wrote stays, under the same name.
`

const OPTIONS = {
  name: { type: 'string' },
  role: { type: 'string' },
  password: { type: 'boolean' },
} as const

/** @throws UsageError, CommandError */
export function usersCommand(args: string[], settings: CommandSettings): Promise<void> {
  return subcommand('users', COMMANDS, args, settings)
}

const COMMANDS: Record<string, Command> = {
  list,
  add,
  change,
  remove,
  help: async () => console.log(HELP),
}

async function list(args: string[], { dataDir }: CommandSettings): Promise<void> {
  parseCommand(args, { usage: 'users list', options: {}, operands: 0 })
  await withAccounts(dataDir, async ({ accounts }) => {
    const rows = accounts.list().map(({ login, role, name }) => [login, role, name])
    if (rows.length === 0) console.log('There are no users.')
    else printTable(['login', 'role', 'name'], rows)
  })
}

async function add(args: string[], { dataDir }: CommandSettings): Promise<void> {
  const { password: _, ...options } = OPTIONS
  const usage = 'users add LOGIN [--name "FULL NAME"] [--role ROLE]'
  const { values, operands } = parseCommand(args, { usage, options, operands: 1 })
  const [login = ''] = operands
  const role = roleFrom(values.role ?? 'editor')
  await withAccounts(dataDir, async ({ accounts, note }) => {
    const password = await readPassword(login)
    const name = values.name ?? login
    const account = await accounts.add({ login, name, role, password })
    note({ event: 'user.added', subject: account, changed: [`role ${role}`] })
    console.log(`${account.login} may log in, as ${role}.`)
  })
}

async function change(args: string[], { dataDir }: CommandSettings): Promise<void> {
  const usage = 'users change LOGIN [--name "FULL NAME"] [--role ROLE] [--password]'
  const { values, operands } = parseCommand(args, { usage, options: OPTIONS, operands: 1 })
  const [login = ''] = operands
  const role = values.role === undefined ? undefined : roleFrom(values.role)
  if (!role && values.name === undefined && !values.password) {
    throw new UsageError(`What is to change? Call it like this: ${usage}`)
  }
  await withAccounts(dataDir, async ({ accounts, note }) => {
    const password = values.password ? await readPassword(login) : undefined
    const account = await accounts.change(login, { name: values.name, role, password })
    const changed = [
      values.name !== undefined && 'name',
      role && `role ${role}`,
      password !== undefined && 'password',
    ].filter((word) => typeof word === 'string')
    note({ event: 'user.changed', subject: account, changed })
    console.log(`${account.login}: changed ${changed.join(', ')}.`)
  })
}

async function remove(args: string[], { dataDir }: CommandSettings): Promise<void> {
  const { operands } = parseCommand(args, { usage: 'users remove LOGIN', options: {}, operands: 1 })
  const [login = ''] = operands
  await withAccounts(dataDir, async ({ accounts, note }) => {
    const account = accounts.remove(login)
    note({ event: 'user.removed', subject: account })
    console.log(`${account.login} may not log in any more.`)
    if (!accounts.any()) {
      console.log(
        'Nobody has an account now: a lake that only this machine can reach lets its user in without a password, any other will not start.',
      )
    }
  })
}

function roleFrom(text: string): Role {
  const role = roleNames.safeParse(text)
  if (role.success) return role.data
  throw new UsageError(`"${text}" is not a role. There are ${roleNames.options.join(', ')}.`)
}
