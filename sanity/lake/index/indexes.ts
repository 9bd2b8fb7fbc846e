// Makes indexes and keeps them: the writer's side. What it writes belongs into the transaction that
// writes the document.

import type { DatabaseSync } from 'node:sqlite'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { parse } from 'groq-js'
import { z } from 'zod'
import type { LakeDocument } from '../document.ts'
import { atomically } from '../store/database.ts'
import { documentOf, documentRow } from '../store/row.ts'
import { dropUnreadable, type IndexDefinition, type IndexWish, readDefinitions } from './catalog.ts'
import { keysIn } from './expression.ts'

/** A wish beyond that is not granted: each index costs a little at every write. */
const INDEXES_MAX = 120
/** So many are left for those who show a token or have a session, whatever visitors ask. */
const RESERVED = 60
/** Documents that are put into a new index at a time, before others get their turn. */
const STEP = 500
/** In UTF-16 code units of their JSON: when they are large, it is fewer of them. */
const STEP_SIZE = 8 * 1024 * 1024
/** So long one waits for others that may be filled together with it. */
const GATHER_MS = 50

const row = documentRow.extend({ seq: z.number(), id: z.string() })

export class Indexes {
  readonly #database: DatabaseSync
  readonly #add
  readonly #remove
  #definitions: IndexDefinition[]
  #unfilled: IndexDefinition[] = []
  #filling: Promise<void> | undefined
  #closed = false

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#add = database.prepare(
      'INSERT OR IGNORE INTO index_entry (definition, key, document) VALUES (?, ?, ?)',
    )
    this.#remove = database.prepare(
      'DELETE FROM index_entry WHERE definition = ? AND key = ? AND document = ?',
    )
    dropUnreadable(database)
    this.#definitions = readDefinitions(database)
    for (const definition of this.#definitions) if (!definition.ready) this.#fill(definition)
  }

  /** All indexes. */
  all(): IndexDefinition[] {
    return this.#definitions
  }

  /** The indexes that hold documents of a type. */
  of(type: string): IndexDefinition[] {
    return this.#definitions.filter((definition) => definition.type === type)
  }

  /** Puts a document's row into all indexes of its type, and takes its former self out. */
  change(seq: number, before: LakeDocument | null, after: LakeDocument | null): void {
    if (before) this.#each(before, (id, key) => this.#remove.run(id, key, seq))
    if (after) this.#each(after, (id, key) => this.#add.run(id, key, seq))
  }

  /**
   * Makes an index, in the background; one that is there already is left alone. One that cannot be
   * made is logged: the answer that wished for it holds without. `visitor`: whether anybody wished it.
   */
  grant(wish: IndexWish, visitor: boolean): void {
    const { type, kind, expression: name } = wish
    const known = this.of(type).some((one) => one.kind === kind && one.name === name)
    const most = visitor ? INDEXES_MAX - RESERVED : INDEXES_MAX
    if (this.#closed || known || this.#definitions.length >= most) return
    try {
      this.#make(wish)
    } catch (error) {
      console.error(`The index of "${name}" could not be made:`, error)
    }
  }

  #make({ type, kind, expression: name }: IndexWish): void {
    const { lastInsertRowid } = this.#database
      .prepare('INSERT INTO index_definition (type, kind, expression) VALUES (?, ?, ?)')
      .run(type, kind, name)
    const expression = parse(name)
    const definition = { id: Number(lastInsertRowid), type, kind, name, expression, ready: false }
    this.#definitions.push(definition)
    this.#fill(definition)
  }

  /** Stops filling; what is not ready goes on after the next start. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#filling
  }

  #each(document: LakeDocument, work: (definition: number, key: Uint8Array) => void): void {
    for (const { id, expression, kind } of this.of(document._type)) {
      for (const key of keysIn(document, expression, kind)) work(id, key)
    }
  }

  /**
   * Documents that are written meanwhile are put in by their own transactions; one that is read here
   * is what it is now, so the two cannot disagree.
   */
  #fill(definition: IndexDefinition): void {
    this.#unfilled.push(definition)
    this.#filling ??= this.#fillAll()
  }

  /** Those of a type together: to read the documents is most of the work. */
  async #fillAll(): Promise<void> {
    for (;;) {
      // Queries wish for several at once.
      await setTimeout(GATHER_MS)
      const [first] = this.#unfilled
      if (!first || this.#closed) {
        this.#filling = undefined
        return
      }
      const together = this.#unfilled.filter(({ type }) => type === first.type)
      this.#unfilled = this.#unfilled.filter(({ type }) => type !== first.type)
      try {
        await this.#fillTogether(first.type, together)
      } catch (error) {
        const names = together.map(({ name }) => `"${name}"`).join(', ')
        console.error(`The indexes of ${names} could not be filled:`, error)
      }
    }
  }

  async #fillTogether(type: string, definitions: IndexDefinition[]): Promise<void> {
    let last: string | undefined = ''
    while (last !== undefined && !this.#closed) {
      const from: string = last
      last = atomically(this.#database, () => this.#fillFrom(from, type, definitions))
      await setImmediate()
    }
  }

  /** One step; the id to go on after, or undefined when that was the last. */
  #fillFrom(from: string, type: string, definitions: IndexDefinition[]): string | undefined {
    // By id, as SQLite has those of a type: it need not sort, and reads them one by one.
    const rows = this.#database
      .prepare('SELECT seq, id, head, tail FROM document WHERE type = ? AND id > ? ORDER BY id')
      .iterate(type, from)
    let last = from
    let count = 0
    let size = 0
    for (const found of rows) {
      if (count === STEP || size >= STEP_SIZE) return last
      const { seq, id, head, tail } = row.parse(found)
      const document = documentOf({ head, tail })
      for (const index of definitions) {
        const keys = keysIn(document, index.expression, index.kind)
        for (const key of keys) this.#add.run(index.id, key, seq)
      }
      last = id
      count += 1
      size += head.length + (tail?.length ?? 0)
    }
    const filled = new Set(definitions.map(({ id }) => id))
    for (const id of filled) {
      this.#database.prepare('UPDATE index_definition SET ready = 1 WHERE id = ?').run(id)
    }
    this.#definitions = this.#definitions.map((one) =>
      filled.has(one.id) ? { ...one, ready: true } : one,
    )
    return undefined
  }
}
