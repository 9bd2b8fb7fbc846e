// The documents that can pass a chain of filters, found through indexes. groq-js applies the filters
// to them again, so it is enough that none is missing.
import type { ExprNode } from 'groq-js'
import type { LakeDocument } from '../document.ts'
import type { IndexDefinition, IndexWish } from '../index/catalog.ts'
import type { IndexKind } from '../index/expression.ts'
import { after, keyOf, NULL_KEY, OTHER_KEY, sortAlike, typeBounds } from '../index/key.ts'
import { IndexScan } from './index-scan.ts'
import type { Lookup } from './lookup.ts'
import type { Snapshot } from './snapshot.ts'
import { ANYTHING, documentTag, keyTag, referenceTag, typeTag } from './tags.ts'

/** Without an index on an expression in each of so few types, all documents are looked at. */
const TYPES_MAX = 12

/** A way to find candidates. `count` says how many there are, up to a limit. */
type Way = {
  rows: () => number[]
  count: (limit: number) => number
  tags: string[]
  /** How exact its tags are; the higher the better. */
  rank: number
}

/** How a chain sorts: by an expression of the document or, without a name, by id. */
export type Order = { name?: string; descending: boolean; end: number }

/** What a query needs to know and tell while it looks for candidates. */
export type Finder = {
  snapshot: Snapshot
  /** The value of an operand. */
  compute: (operand: ExprNode) => unknown
  tags: Set<string>
  wish: (wish: IndexWish) => void
}

/** Relative costs: a document that is looked at, one whose long texts are, an index entry. */
const DOCUMENT_COST = 15
const TEXT_COST = 100
const ENTRY_COST = 1
/** More rows than that are not counted, nor held against each other. */
const COUNT_MAX = 20_000

export class Candidates {
  readonly #finder: Finder
  readonly #scan: IndexScan

  constructor(finder: Finder) {
    this.#finder = finder
    this.#scan = new IndexScan(finder.snapshot.reader)
  }

  /** All candidates by id, or a way to read all documents that there are, one by one. */
  all(lookups: Lookup[]): LakeDocument[] | { read: () => Iterable<LakeDocument> } {
    const { snapshot } = this.#finder
    const types = this.typesOf(lookups)
    const ways = this.#waysOf(lookups, types)
    this.#tell(ways, types)
    const best = cheapest(ways)
    if (best && best.count < COUNT_MAX) return snapshot.among(best.way.rows())
    return { read: () => snapshot.all(types) }
  }

  /**
   * The first documents of a sorted chain, as many as it takes, and all that tie with the last;
   * undefined when looking at the candidates is cheaper, or there is no index.
   */
  first(
    lookups: Lookup[],
    order: Order,
    passes: (document: LakeDocument) => boolean,
  ): LakeDocument[] | undefined {
    const { snapshot } = this.#finder
    const types = this.typesOf(lookups)
    const ways = this.#waysOf(lookups, types)
    const scans = this.#scansOf(order, types)
    const best = cheapest(ways)
    if (!scans) return undefined
    const cost = lookups.some(({ by }) => by === 'text') ? TEXT_COST : DOCUMENT_COST
    if (best && this.#isCheaper(best.count, types, order.end, cost)) return undefined
    this.#tell(ways, types)
    const only = best && best.count < COUNT_MAX ? new Set(best.way.rows()) : undefined
    const found: number[] = []
    let last: Uint8Array | undefined
    for (const { key, row } of this.#scan.merge(scans, order.descending)) {
      const ties = order.name !== undefined && last && sortAlike(key, last)
      if (found.length >= order.end && !ties) break
      if (only && !only.has(row)) continue
      const document = snapshot.at(row)
      if (!document || !passes(document)) continue
      found.push(row)
      last = key
    }
    return snapshot.among(found)
  }

  /** Says what an answer depends on that was found by these conditions. */
  tell(lookups: Lookup[]): void {
    const types = this.typesOf(lookups)
    this.#tell(this.#waysOf(lookups, types), types)
  }

  /** How many documents, of those that are seen, refer to one. */
  countReferring(id: string): number {
    const { snapshot } = this.#finder
    return this.#scan.rowsReferring([id]).filter((row) => snapshot.at(row)).length
  }

  /** Whether to look at so many candidates costs less than to go through the order until enough pass. */
  #isCheaper(count: number, types: string[] | undefined, end: number, cost: number): boolean {
    if (count >= COUNT_MAX) return false
    const all = this.#scan.countOfTypes(types ?? this.#scan.types())
    const entries = Math.min(all, ((end + 1) * all) / Math.max(1, count))
    return count * cost <= entries * ENTRY_COST + end * cost
  }

  /** The types that a chain is about; undefined when any can be. */
  typesOf(lookups: Lookup[]): string[] | undefined {
    const lists = lookups
      .filter((lookup) => lookup.by === 'type')
      .map(({ operand }) => textsIn(this.#finder.compute(operand)))
    return lists.reduce<string[] | undefined>(
      (both, list) => (both ? both.filter((type) => list.includes(type)) : list),
      undefined,
    )
  }

  #waysOf(lookups: Lookup[], types: string[] | undefined): Way[] {
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
        const either = this.#waysOf(lookup.of, types)
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

  #scansOf({ name }: Order, types: string[] | undefined) {
    if (name === undefined) {
      return this.#finder.snapshot.idsAreStored ? this.#scan.byId(types) : undefined
    }
    const definitions = this.definitionsOf(types, 'value', name)
    return definitions && this.#scan.ordered(definitions.map(({ id }) => id))
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

  /** The tags of the most exact condition; else of the types; else of anything. */
  #tell(ways: Way[], types: string[] | undefined): void {
    const { tags } = this.#finder
    const best = ways.toSorted((a, b) => b.rank - a.rank)[0]
    if (best && best.rank > 0) for (const tag of best.tags) tags.add(tag)
    else if (types) for (const type of types) tags.add(typeTag(type))
    else tags.add(ANYTHING)
  }
}

function way(rows: () => number[], tags: string[], rank: number): Way {
  return { rows, count: () => rows().length, tags, rank }
}

function cheapest(ways: Way[]): { way: Way; count: number } | undefined {
  let best: { way: Way; count: number } | undefined
  for (const way of ways) {
    const count = way.count(COUNT_MAX)
    if (!best || count < best.count) best = { way, count }
  }
  return best
}

/** The strings in a value that is one, or a list. */
function textsIn(value: unknown): string[] {
  return [value].flat().filter((item) => typeof item === 'string')
}
