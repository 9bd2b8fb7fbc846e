// Everything about who may come in, put together.
import type { DatabaseSync } from 'node:sqlite'
import { isReachable, type LakeSettings, SettingsError } from '../settings.ts'
import { Accounts } from './accounts.ts'
import { Audit } from './audit.ts'
import { Identities } from './identities.ts'
import { Login } from './login.ts'
import { Sessions } from './sessions.ts'
import { Tokens } from './tokens.ts'

export type Access = {
  accounts: Accounts
  sessions: Sessions
  identities: Identities
  login: Login
  audit: Audit
}

/** @throws SettingsError when others could reach the lake and nobody has a password. */
export function openAccess(database: DatabaseSync, settings: LakeSettings): Access {
  const accounts = new Accounts(database)
  const reachable = isReachable(settings)
  if (reachable && !accounts.any()) throw new SettingsError(needsAccounts(settings))
  const sessions = new Sessions(database)
  const tokens = new Tokens(database)
  const audit = new Audit(settings.dataDir)
  return {
    accounts,
    sessions,
    audit,
    login: new Login(accounts, audit),
    identities: new Identities(
      database,
      { accounts, sessions, tokens },
      { token: settings.token, readToken: settings.readToken, reachable },
    ),
  }
}

function needsAccounts({ host, publicUrl, dataDir }: LakeSettings): string {
  const where = publicUrl ? `LAKE_PUBLIC_URL ${publicUrl}` : `LAKE_HOST ${host}`
  return `${where} lets others than this machine reach the lake, and nobody has an account yet. Make one first: node sanity/lake/cli.ts users add LOGIN --role administrator --data ${dataDir}`
}
