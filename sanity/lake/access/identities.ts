// Who somebody is, by what they show or by their id.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Accounts } from './accounts.ts'
import { type Identity, LOCAL_USER } from './identity.ts'
import { type Role, role } from './roles.ts'
import { sameSecret } from './secret.ts'
import type { Sessions } from './sessions.ts'
import type { Tokens } from './tokens.ts'

export type Known = Identity & { role: Role }

const row = z.object({ kind: z.enum(['user', 'robot']), id: z.string(), name: z.string(), role })

type Settings = {
  token?: string | undefined
  readToken?: string | undefined
  reachable: boolean
}

export class Identities {
  readonly #database: DatabaseSync
  readonly #accounts: Accounts
  readonly #sessions: Sessions
  readonly #tokens: Tokens
  readonly #settings: Settings

  /**
   * @param settings `token` and `readToken` are those from the environment, an administrator's and a
   * viewer's. `reachable`: others than whoever sits at this machine can call, so that nobody is let
   * in without a password.
   */
  constructor(
    database: DatabaseSync,
    parts: { accounts: Accounts; sessions: Sessions; tokens: Tokens },
    settings: Settings,
  ) {
    this.#database = database
    this.#accounts = parts.accounts
    this.#sessions = parts.sessions
    this.#tokens = parts.tokens
    this.#settings = settings
  }

  /** Whether a browser is let in without a password. */
  needNoPassword(): boolean {
    return !this.#settings.reachable && !this.#accounts.any()
  }

  withToken(token: string): Known | undefined {
    const { token: own, readToken } = this.#settings
    if (own && sameSecret(token, own)) return OWN_ROBOT
    if (readToken && sameSecret(token, readToken)) return OWN_READER
    const robot = this.#tokens.robotOf(token)
    return robot && { kind: 'robot', id: robot.id, name: robot.label, role: robot.role }
  }

  withSession(sessionId: string): Known | undefined {
    const userId = this.#sessions.userOf(sessionId)
    if (userId === LOCAL_USER.id) return this.needNoPassword() ? LOCAL_USER : undefined
    const account = userId && this.#accounts.byId(userId)
    return account ? { kind: 'user', ...account } : undefined
  }

  /** Everybody who may come in now. */
  members(): Known[] {
    const users = this.#accounts.list().map((account) => ({ kind: 'user' as const, ...account }))
    const robots = this.#tokens
      .list()
      .map(({ id, label, role }) => ({ kind: 'robot' as const, id, name: label, role }))
    return [
      ...(this.needNoPassword() ? [LOCAL_USER] : users),
      ...(this.#settings.token ? [OWN_ROBOT] : []),
      ...(this.#settings.readToken ? [OWN_READER] : []),
      ...robots,
    ]
  }

  /** Whoever has, or had, that id: a document's history speaks of people who have left. */
  byId(id: string): Known | undefined {
    if (id === LOCAL_USER.id) return LOCAL_USER
    if (id === OWN_ROBOT.id) return OWN_ROBOT
    if (id === OWN_READER.id) return OWN_READER
    const select = `
      SELECT 'user' AS kind, id, name, role FROM account WHERE id = ?1
      UNION ALL SELECT 'robot', id, label, role FROM token WHERE id = ?1`
    return row.optional().parse(this.#database.prepare(select).get(id))
  }
}

/** Whoever shows the token from the environment: the program that started the lake. */
const OWN_ROBOT: Known = { kind: 'robot', id: 'robot', name: 'Robot', role: 'administrator' }

/** Whoever shows the environment's other token: the site, which previews drafts. */
const OWN_READER: Known = { kind: 'robot', id: 'reader', name: 'Reader', role: 'viewer' }
