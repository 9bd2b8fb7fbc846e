import { CommandError } from './command.ts'

/** A placeholder until the lake has accounts. */
export async function usersCommand(): Promise<void> {
  throw new CommandError('This lake has no accounts yet.')
}
