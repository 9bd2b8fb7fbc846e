import { CommandError } from './command.ts'

/** A placeholder until the lake has accounts. */
export async function tokensCommand(): Promise<void> {
  throw new CommandError('This lake has no tokens of its own yet: its one token is LAKE_TOKEN.')
}
