// Who changed which document when, and what it was before.
import type { DatabaseSync } from 'node:sqlite'
import type { Store } from '../store/store.ts'
import { Events } from './events.ts'
import { Recorder } from './recorder.ts'
import { Revisions } from './revisions.ts'
import { Transactions } from './transactions.ts'

export class History {
  readonly recorder: Recorder
  readonly revisions: Revisions
  readonly transactions: Transactions
  readonly events: Events

  constructor(database: DatabaseSync, store: Store) {
    this.recorder = new Recorder(database)
    this.revisions = new Revisions(database, store)
    this.transactions = new Transactions(database)
    this.events = new Events(database, store)
  }
}
