// The people who may log in.
import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { atomically } from '../store/database.ts'
import { hashPassword, verifyPassword, weaknessOf } from './passwords.ts'
import { type Role, role } from './roles.ts'

/** `login` is what is typed to log in, `name` what others read. */
export type Account = { id: string; login: string; name: string; role: Role }

/** An account cannot be made or changed; the message is a sentence that says why. */
export class AccountError extends Error {}

const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{0,99}$/u

const row = z.object({ id: z.string(), login: z.string(), name: z.string(), role })
const passwordRow = z.object({ password: z.string() }).optional()

/** Accounts are read from the file each time: the command line changes them while a lake runs. */
export class Accounts {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** Whether there is anybody to log in. */
  any(): boolean {
    return Boolean(
      this.#database.prepare('SELECT 1 FROM account WHERE removed_at IS NULL LIMIT 1').get(),
    )
  }

  list(): Account[] {
    const select =
      'SELECT id, login, name, role FROM account WHERE removed_at IS NULL ORDER BY login'
    return this.#database
      .prepare(select)
      .all()
      .map((found) => row.parse(found))
  }

  byId(id: string): Account | undefined {
    const select = 'SELECT id, login, name, role FROM account WHERE id = ? AND removed_at IS NULL'
    return row.optional().parse(this.#database.prepare(select).get(id))
  }

  byLogin(login: string): Account | undefined {
    const select = 'SELECT id, login, name, role FROM account WHERE login = ?'
    return row.optional().parse(this.#database.prepare(select).get(folded(login)))
  }

  /** @throws AccountError when the login is taken or the password too weak. */
  async add(given: Omit<Account, 'id'> & { password: string }): Promise<Account> {
    const login = folded(given.login)
    if (!LOGIN.test(login)) {
      throw new AccountError(
        `"${given.login}" is not a user name: it holds letters, digits and . _ @ + - only, 100 at most.`,
      )
    }
    const password = await hashOf(given.password, login)
    if (this.byLogin(login)) throw new AccountError(`There is a user "${login}" already.`)
    const id = `u${randomBytes(8).toString('hex')}`
    const account = { id, login, name: nameFrom(given.name), role: given.role }
    this.#database
      .prepare(
        'INSERT INTO account (id, login, name, role, password, made_at) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(id, login, account.name, account.role, password, new Date().toISOString())
    return account
  }

  /**
   * A new password ends all of the user's sessions.
   * @throws AccountError when there is no such user or the password is too weak.
   */
  async change(
    login: string,
    change: { name?: string | undefined; role?: Role | undefined; password?: string | undefined },
  ): Promise<Account> {
    const account = this.#existing(login)
    const password =
      change.password === undefined ? undefined : await hashOf(change.password, account.login)
    const name = nameFrom(change.name ?? account.name)
    const changed = { ...account, name, role: change.role ?? account.role }
    atomically(this.#database, () => {
      this.#database
        .prepare(
          'UPDATE account SET name = ?, role = ?, password = coalesce(?, password) WHERE id = ?',
        )
        .run(changed.name, changed.role, password ?? null, account.id)
      if (password) this.#endSessions(account.id)
    })
    return changed
  }

  /** The user's sessions and what Studio remembered for them go, too. @throws AccountError */
  remove(login: string): Account {
    const account = this.#existing(login)
    atomically(this.#database, () => {
      this.#database
        .prepare('UPDATE account SET login = NULL, password = NULL, removed_at = ? WHERE id = ?')
        .run(new Date().toISOString(), account.id)
      this.#database.prepare('DELETE FROM value WHERE scope = ?').run(`user:${account.id}`)
      this.#endSessions(account.id)
    })
    return account
  }

  /** The account, if the password is its own; takes as long when there is no such account. */
  async check(login: string, password: string): Promise<Account | undefined> {
    const kept = this.#passwordOf(login)
    const right = await verifyPassword(password, kept)
    // It may have been changed while this one was checked.
    return right && this.#passwordOf(login) === kept ? this.byLogin(login) : undefined
  }

  #passwordOf(login: string): string | undefined {
    const select = 'SELECT password FROM account WHERE login = ?'
    return passwordRow.parse(this.#database.prepare(select).get(folded(login)))?.password
  }

  #existing(login: string): Account {
    const account = this.byLogin(login)
    if (account) return account
    throw new AccountError(`There is no user "${login}"; "users list" tells who there is.`)
  }

  #endSessions(id: string): void {
    this.#database.prepare('DELETE FROM session WHERE user_id = ?').run(id)
  }
}

/** Two spellings of one name are one user. */
export const folded = (login: string) => login.trim().normalize('NFKC').toLowerCase()

function nameFrom(text: string): string {
  const name = text.trim()
  if (name && name.length <= 200) return name
  throw new AccountError('A name has between 1 and 200 characters.')
}

async function hashOf(password: string, login: string): Promise<string> {
  const weakness = weaknessOf(password, login)
  if (weakness) throw new AccountError(weakness)
  return hashPassword(password)
}
