// Logging in with a password: limited for each name and each address, noted each time.
import { type Account, type Accounts, folded } from './accounts.ts'
import { Allowance } from './allowance.ts'
import type { Audit } from './audit.ts'

/** The account that logged in; or that it is too early to try again; or that it was all wrong. */
export type LoginResult = { account: Account } | { waitSeconds: number } | 'wrong'

/** Passwords that wait to be checked, one after the other: each takes memory and a processor. */
const WAITING_MAX = 20
const BUSY_SECONDS = 10

export class Login {
  readonly #accounts: Accounts
  readonly #audit: Audit
  readonly #byName = new Allowance({ atOnce: 5, everyMs: 60_000, keys: 10_000 })
  /** More than for a name: a whole office may have one address. */
  readonly #byAddress = new Allowance({ atOnce: 20, everyMs: 10_000, keys: 10_000 })
  #turn: Promise<unknown> = Promise.resolve()
  #waiting = 0

  constructor(accounts: Accounts, audit: Audit) {
    this.#accounts = accounts
    this.#audit = audit
  }

  /** @param address who asks, as an IP address or its network. */
  async attempt(given: { login: string; password: string; address: string }): Promise<LoginResult> {
    const { login, password, address } = given
    const now = Date.now()
    // An unknown name is limited like a known one, or the limit would tell which is which.
    const subject = this.#accounts.byLogin(login) ?? null
    const key = subject?.id ?? folded(login).slice(0, 100)
    // The address first: one that may not try any more must not make the names be forgotten.
    for (const [limit, of] of [
      [this.#byAddress, address],
      [this.#byName, key],
    ] as const) {
      const wait = limit.wait(of, now)
      if (wait === 0) continue
      if (limit.firstRefusal(of, now)) {
        this.#audit.note({ event: 'login.limited', by: address, subject })
      }
      return { waitSeconds: Math.ceil(wait / 1000) }
    }
    if (this.#waiting >= WAITING_MAX) return { waitSeconds: BUSY_SECONDS }
    // Counted before the answer is known: many tries at once are as many as one after the other.
    this.#byName.take(key, now)
    this.#byAddress.take(address, now)
    const account = await this.#checked(login, password)
    if (!account) {
      this.#audit.note({ event: 'login.failed', by: address, subject })
      return 'wrong'
    }
    this.#byName.giveBack(key, Date.now())
    this.#byAddress.giveBack(address, Date.now())
    this.#audit.note({ event: 'login', by: address, subject: account })
    return { account }
  }

  async #checked(login: string, password: string): Promise<Account | undefined> {
    this.#waiting += 1
    const turn = this.#turn.then(() => this.#accounts.check(login, password))
    this.#turn = turn.catch(() => {})
    try {
      return await turn
    } finally {
      this.#waiting -= 1
    }
  }
}
