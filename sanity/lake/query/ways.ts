// The ways in which the indexes lead to the documents that meet a condition.

import type { ExprNode } from 'groq-js'
import type { IndexDefinition, IndexWish } from '../index/catalog.ts'
import type { IndexKind } from '../index/expression.ts'
import { after, keyOf, NULL_KEY, OTHER_KEY, typeBounds } from '../index/key.ts'
import type { IndexScan } from './index-scan.ts'
import type { Lookup } from './lookup.ts'
import type { Snapshot } from './snapshot.ts'
import { ANYTHING, documentTag, keyTag, referenceTag } from './tags.ts'

/** Without an index on an expression in each of so few types, all documents are looked at. */
const TYPES_MAX = 12

/** A way to find candidates. `count` says how many there are, up to a limit. */
export type Way = {
  rows: () => number[]
  count: (limit: number) => number
  tags: string[]
  /** How exact its tags are; the higher the better. */
  rank: number
}

/** What a query needs to know and tell while it looks for candidates. */
export type Finder = {
  snapshot: Snapshot
  /** The value of an operand. */
  compute: (operand: ExprNode) => unknown
  tags: Set<string>
  wish: (wish: IndexWish) => void
}

export class Ways {
  readonly #finder: Finder
  readonly #scan: IndexScan

  constructor(finder: Finder, scan: IndexScan) {
    this.#finder = finder
    this.#scan = scan
  }

  /** A way for each condition that has one. `types` are those that the chain is about, if known. */
  of(lookups: Lookup[], types: string[] | undefined): Way[] {
    const ways = lookups.map((lookup) => this.#wayOf(lookup, types))
    return ways.filter((way) => way !== undefined)
  }

  #wayOf(lookup: Lookup, types: string[] | undefined): Way | undefined {
    const { snapshot, compute } = this.#finder
    switch (lookup.by) {
      case 'type':
        // Counted with the order; as a way of its own it is the last resort.
        return undefined
      case 'id': {
        const ids = textsIn(compute(lookup.operand))
        return way(() => snapshot.rowsSeenAs(ids), ids.map(documentTag), 3)
      }
      case 'version': {
        const id = compute(lookup.operand)
        if (typeof id !== 'string' || !snapshot.isRaw) return undefined
        return way(() => this.#scan.rowsOfVersions(id), [documentTag(id)], 3)
      }
      case 'beginning':
        if (!snapshot.isRaw || !lookup.beginning) return undefined
        return way(() => this.#scan.rowsBeginning(lookup.beginning), [ANYTHING], 0)
      case 'reference': {
        const ids = lookup.operands.flatMap((operand) => textsIn(compute(operand)))
        return {
          rows: () => this.#scan.rowsReferring(ids),
          count: (limit) => this.#scan.countReferring(ids, limit),
          tags: ids.map(referenceTag),
          rank: 1,
        }
      }
      case 'text':
        return {
          rows: () => this.#scan.rowsWithText(lookup.search),
          count: (limit) => this.#scan.countWithText(lookup.search, limit),
          tags: [],
          rank: -1,
        }
      case 'key':
        return this.#keyWay(lookup, types)
      case 'range':
        return this.#rangeWay(lookup, types)
      case 'any': {
        const either = this.of(lookup.of, types)
        if (either.length < lookup.of.length) return undefined
        return {
          rows: () => either.flatMap(({ rows }) => rows()),
          count: (limit) => either.reduce((sum, { count }) => sum + count(limit), 0),
          tags: either.flatMap(({ tags }) => tags),
          rank: Math.min(...either.map(({ rank }) => rank)),
        }
      }
    }
  }

  #keyWay(
    { kind, name, operand, many }: Extract<Lookup, { by: 'key' }>,
    types: string[] | undefined,
  ): Way | undefined {
    const value = this.#finder.compute(operand)
    const values = many ? (Array.isArray(value) ? value : []) : [value]
    const keys = values.map(keyOf)
    // An index of elements holds only what can be compared.
    const compared = (key: Uint8Array) => key !== OTHER_KEY && key !== NULL_KEY
    if (kind === 'element' && !keys.every(compared)) return undefined
    const definitions = this.definitionsOf(types, kind, name)
    if (!definitions) return undefined
    const pairs = definitions.flatMap(({ id }) => keys.map((key) => ({ id, key })))
    return {
      rows: () => pairs.flatMap(({ id, key }) => this.#scan.rowsBetween(id, key, after(key))),
      count: (limit) =>
        pairs.reduce(
          (sum, { id, key }) => sum + this.#scan.countBetween(id, key, after(key), limit),
          0,
        ),
      tags: (types ?? [undefined]).flatMap((type) =>
        keys.map((key) => keyTag(type, { kind, name }, key)),
      ),
      rank: 2,
    }
  }

  #rangeWay(
    { kind, name, least, most }: Extract<Lookup, { by: 'range' }>,
    types: string[] | undefined,
  ): Way | undefined {
    const definitions = this.definitionsOf(types, kind, name)
    if (!definitions) return undefined
    const from = least && keyOf(this.#finder.compute(least))
    const to = most && keyOf(this.#finder.compute(most))
    const known = from ?? to
    if (!known) return undefined
    const bounds = typeBounds(known)
    const first = from ?? bounds.from
    const end = to ? after(to) : bounds.to
    return {
      rows: () => definitions.flatMap(({ id }) => this.#scan.rowsBetween(id, first, end)),
      count: (limit) =>
        definitions.reduce(
          (sum, { id }) => sum + this.#scan.countBetween(id, first, end, limit),
          0,
        ),
      tags: [],
      rank: -1,
    }
  }

  /** The ready index of each type; what is missing is wished for. */
  definitionsOf(
    types: string[] | undefined,
    kind: IndexKind,
    name: string,
  ): IndexDefinition[] | undefined {
    const wanted = types ?? this.#scan.types()
    // While there is nothing at all, no index tells of what comes, either.
    if (!types && wanted.length === 0) return undefined
    if (wanted.length > TYPES_MAX || !this.#finder.snapshot.indexKnows(name)) return undefined
    const known = this.#finder.snapshot.definitions()
    const found = wanted.map((type) => {
      const one = known.find((it) => it.type === type && it.kind === kind && it.name === name)
      if (!one && this.#scan.hasType(type)) this.#finder.wish({ type, kind, expression: name })
      return one?.ready ? one : undefined
    })
    return found.every((one) => one !== undefined) ? found : undefined
  }
}

function way(rows: () => number[], tags: string[], rank: number): Way {
  return { rows, count: () => rows().length, tags, rank }
}

/** The strings in a value that is one, or a list. */
export function textsIn(value: unknown): string[] {
  return [value].flat().filter((item) => typeof item === 'string')
}
