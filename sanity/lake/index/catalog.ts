// Which indexes there are. Queries ask for them; the writer makes and keeps them.
import type { DatabaseSync } from 'node:sqlite'
import { type ExprNode, parse } from 'groq-js'
import { z } from 'zod'
import type { IndexKind } from './expression.ts'

export const INDEX_SCHEMA = `
  CREATE TABLE IF NOT EXISTS index_definition (
    id INTEGER PRIMARY KEY,
    -- The document type that it is of.
    type TEXT NOT NULL,
    kind TEXT NOT NULL,
    expression TEXT NOT NULL,
    -- Whether it has all documents; until then it is only being filled.
    ready INTEGER NOT NULL DEFAULT 0,
    UNIQUE (type, kind, expression)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS index_entry (
    definition INTEGER NOT NULL,
    key BLOB NOT NULL,
    document INTEGER NOT NULL,
    PRIMARY KEY (definition, key, document)
  ) STRICT, WITHOUT ROWID;
`

/** An index that a query would be faster with. */
const indexWish = z.object({
  type: z.string(),
  kind: z.enum(['value', 'element']),
  expression: z.string(),
})
export type IndexWish = z.infer<typeof indexWish>

export type IndexDefinition = {
  id: number
  type: string
  kind: IndexKind
  name: string
  expression: ExprNode
  ready: boolean
}

const row = indexWish.extend({ id: z.number(), ready: z.number() })

/**
 * Drops the indexes that groq-js does not understand any more, as it may be after an update: to be
 * called by the writer, before anybody reads the definitions.
 */
export function dropUnreadable(database: DatabaseSync): void {
  for (const found of database.prepare('SELECT id, expression FROM index_definition').all()) {
    const { id, expression } = row.pick({ id: true, expression: true }).parse(found)
    try {
      parse(expression)
    } catch (error) {
      console.error(`The index of "${expression}" is dropped:`, error)
      // In this order: an entry without its definition would be taken for one of a later index.
      database.prepare('DELETE FROM index_entry WHERE definition = ?').run(id)
      database.prepare('DELETE FROM index_definition WHERE id = ?').run(id)
    }
  }
}

/** All indexes, whether ready or still being filled. */
export function readDefinitions(database: DatabaseSync): IndexDefinition[] {
  return database
    .prepare('SELECT id, type, kind, expression, ready FROM index_definition')
    .all()
    .map((found) => {
      const { id, type, kind, expression, ready } = row.parse(found)
      return {
        id,
        type,
        kind,
        name: expression,
        expression: parse(expression),
        ready: ready === 1,
      }
    })
}
