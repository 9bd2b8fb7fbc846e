// What all commands of the command line have in common: how they are called and how they fail.
import { parseArgs } from 'node:util'

/** What every command is told. `dataDir` throws UsageError when nobody has named a folder. */
export type CommandSettings = { readonly dataDir: string }

export type Command = (args: string[], settings: CommandSettings) => Promise<void>

/** The work cannot be done; the message says why and what to do. Exit code 1. */
export class CommandError extends Error {}

/** The command was not called as it has to be; the message names what is wrong. Exit code 2. */
export class UsageError extends Error {}

type Options = Record<string, { type: 'boolean' | 'string' }>

/**
 * The arguments of a command, whose `usage` is `export FILE [--overwrite]`.
 * @throws UsageError for an unknown option, one without its value, or another number of arguments.
 */
export function parseCommand<const T extends Options>(
  args: string[],
  { usage, options, operands }: { usage: string; options: T; operands: number },
) {
  const { values, positionals } = parsed(args, options, usage)
  if (positionals.length !== operands) throw new UsageError(`Call it like this: ${usage}`)
  return { values, operands: positionals }
}

function parsed<const T extends Options>(args: string[], options: T, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new UsageError(`${reason}. Call it like this: ${usage}`)
  }
}

/** Calls one of the commands that `name` has: `users add`. @throws UsageError when there is none. */
export async function subcommand(
  name: string,
  commands: Record<string, Command>,
  [what = 'help', ...rest]: string[],
  settings: CommandSettings,
): Promise<void> {
  const command = Object.hasOwn(commands, what) ? commands[what] : undefined
  if (!command) {
    throw new UsageError(
      `There is no "${name} ${what}". There are ${Object.keys(commands).join(', ')}.`,
    )
  }
  await command(rest, settings)
}

/** "1 document", "2,000 documents". */
export const counted = (count: number, noun: string) =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
