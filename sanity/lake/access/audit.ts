// What happened to who may come in: a line of JSON each (NDJSON) at the end of `audit.ndjson` in the
// data folder. The file is opened for each line, so that it can be moved away at any time.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

/** `by` is who did it: the address of a browser, or the account of the machine at its command line. */
export type AuditEvent = {
  event:
    | 'login'
    | 'login.failed'
    | 'login.limited'
    | 'logout'
    | 'user.added'
    | 'user.changed'
    | 'user.removed'
    | 'token.added'
    | 'token.removed'
  by: string
  /** The user or robot it concerns; null for a name that nobody has, which may be a mistyped password. */
  subject: { id: string; name: string } | null
  /** What changed, in words; never a secret. */
  changed?: string[]
}

export class Audit {
  readonly #path: string

  constructor(dataDir: string) {
    this.#path = join(dataDir, 'audit.ndjson')
  }

  /** The line is in the file when this returns. */
  note({ event, by, subject, changed }: AuditEvent): void {
    const line = JSON.stringify({
      at: new Date().toISOString(),
      event,
      by,
      subject: subject && { id: subject.id, name: subject.name },
      changed,
    })
    appendFileSync(this.#path, `${line}\n`, { mode: 0o600 })
  }
}
