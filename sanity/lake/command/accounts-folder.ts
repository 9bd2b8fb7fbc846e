// A data folder's accounts, for a command: also while a lake runs on the folder, which reads them
// each time it is asked.
import { mkdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { AccountError, Accounts } from '../access/accounts.ts'
import { Audit, type AuditEvent } from '../access/audit.ts'
import { Tokens } from '../access/tokens.ts'
import { openDatabase } from '../store/database.ts'
import { CommandError } from './command.ts'

type Open = {
  accounts: Accounts
  tokens: Tokens
  note: (event: Omit<AuditEvent, 'by'>) => void
}

/** @throws CommandError with the sentence of whatever was wrong with a name, password or label. */
export async function withAccounts(
  dataDir: string,
  work: (open: Open) => Promise<void>,
): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const database = openDatabase(dataDir)
  const audit = new Audit(dataDir)
  const by = `${userInfo().username} at the command line`
  try {
    await work({
      accounts: new Accounts(database),
      tokens: new Tokens(database),
      note: (event) => audit.note({ ...event, by }),
    })
  } catch (error) {
    if (error instanceof AccountError) throw new CommandError(error.message)
    throw error
  } finally {
    database.close()
  }
}
