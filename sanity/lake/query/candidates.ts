// The documents that can pass a chain of filters, found through indexes. groq-js applies the filters
// to them again, so it is enough that none is missing.
import type { LakeDocument } from '../document.ts'
import type { IndexDefinition } from '../index/catalog.ts'
import type { IndexKind } from '../index/expression.ts'
import { sortAlike } from '../index/key.ts'
import type { Order } from './chain.ts'
import { IndexScan } from './index-scan.ts'
import type { Lookup } from './lookup.ts'
import { ANYTHING, typeTag } from './tags.ts'
import { type Finder, textsIn, type Way, Ways } from './ways.ts'

/** Relative costs: a document that is looked at, one whose long texts are, an index entry. */
const DOCUMENT_COST = 15
const TEXT_COST = 100
const ENTRY_COST = 1
/** More rows than that are not counted, nor held against each other. */
const COUNT_MAX = 20_000

export class Candidates {
  readonly #finder: Finder
  readonly #scan: IndexScan
  readonly #ways: Ways

  constructor(finder: Finder) {
    this.#finder = finder
    this.#scan = new IndexScan(finder.snapshot.reader)
    this.#ways = new Ways(finder, this.#scan)
  }

  /** All candidates by id, or a way to read all documents that there are, one by one. */
  all(lookups: Lookup[]): LakeDocument[] | { read: () => Iterable<LakeDocument> } {
    const { snapshot } = this.#finder
    const types = this.typesOf(lookups)
    const ways = this.#ways.of(lookups, types)
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
    const ways = this.#ways.of(lookups, types)
    const scans = this.#scansOf(order, types)
    if (!scans) return undefined
    const best = cheapest(ways)
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
    this.#tell(this.#ways.of(lookups, types), types)
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

  /** As `Ways.definitionsOf`. */
  definitionsOf(types: string[], kind: IndexKind, name: string): IndexDefinition[] | undefined {
    return this.#ways.definitionsOf(types, kind, name)
  }

  #scansOf({ name }: Order, types: string[] | undefined) {
    if (name === undefined) {
      return this.#finder.snapshot.idsAreStored ? this.#scan.byId(types) : undefined
    }
    const definitions = this.#ways.definitionsOf(types, 'value', name)
    return definitions && this.#scan.ordered(definitions.map(({ id }) => id))
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

function cheapest(ways: Way[]): { way: Way; count: number } | undefined {
  let best: { way: Way; count: number } | undefined
  for (const way of ways) {
    const count = way.count(COUNT_MAX)
    if (!best || count < best.count) best = { way, count }
  }
  return best
}
