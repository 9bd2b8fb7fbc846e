// Counts the documents that filters are true of in the indexes alone, where they tell exactly which those
// are.
import type { ExprNode, OpCallNode } from 'groq-js'
import { type IndexKind, indexName, withoutThis } from '../index/expression.ts'
import { after, isExact, keyOf, typeBounds } from '../index/key.ts'
import type { Candidates } from './candidates.ts'
import { IndexScan } from './index-scan.ts'
import { operation } from './nodes.ts'
import type { RowSet } from './row-set.ts'
import type { Snapshot } from './snapshot.ts'
import { fromOutside } from './tree.ts'

/** The rows that an expression is true of; `total`: whether it is true or false, and never null. */
type Truth = { rows: RowSet; total: boolean }

export type CountContext = {
  snapshot: Snapshot
  candidates: Candidates
  /** The value of an operand, written as outside of the filter; undefined when it is not known. */
  operand: (node: ExprNode) => { value: unknown } | undefined
  /** Whether the chain stands in a hidden scope. */
  hidden: boolean
}

/** Keys, from the first to before the second. */
type Bounds = [Uint8Array, Uint8Array]

/** More entries of an index than that are not counted. */
const COUNT_MAX = 1000

export class Counter {
  readonly #context: CountContext
  readonly #scan: IndexScan
  readonly #types: string[]

  constructor(types: string[], context: CountContext) {
    this.#types = types
    this.#context = context
    this.#scan = new IndexScan(context.snapshot.reader)
  }

  /** How many documents pass all filters; undefined where the indexes do not tell. */
  count(filters: ExprNode[]): number | undefined {
    const visible = this.#context.snapshot.rowSetOfTypes(this.#types)
    if (!visible) return undefined
    let rows = visible
    for (const filter of filters) {
      const truth = this.#truthOf(filter)
      if (!truth) return undefined
      rows = rows.and(truth.rows)
    }
    return rows.size
  }

  #truthOf(node: ExprNode): Truth | undefined {
    switch (node.type) {
      case 'Group':
        return this.#truthOf(node.base)
      case 'And':
      case 'Or': {
        const left = this.#truthOf(node.left)
        const right = left && this.#truthOf(node.right)
        if (!left || !right) return undefined
        const rows = node.type === 'And' ? left.rows.and(right.rows) : left.rows.or(right.rows)
        return { rows, total: left.total && right.total }
      }
      case 'Not':
        return this.#not(this.#truthOf(node.base))
      case 'OpCall':
        return this.#compared(node)
      case 'FuncCall': {
        const [argument] = node.args
        if (!argument || node.args.length !== 1) return undefined
        if (node.name === 'defined') return this.#not(this.#keyed(argument, 'value', [null]))
        return node.name === 'references' ? this.#referring(argument) : undefined
      }
      default:
        return undefined
    }
  }

  #compared({ op, left, right }: OpCallNode): Truth | undefined {
    const operand = this.#operand(right)
    switch (op) {
      case '==':
        return (operand && this.#equal(left, operand.value)) ?? this.#equalTo(right, left)
      case '!=':
        return this.#not(this.#compared(operation('==', left, right)))
      case 'in':
        if (operand && Array.isArray(operand.value)) return this.#oneOf(left, operand.value)
        return this.#hasElement(right, left)
      case '<=':
        return operand && this.#between(left, undefined, operand.value)
      case '>=':
        return operand && this.#between(left, operand.value, undefined)
      default:
        return undefined
    }
  }

  #equalTo(expression: ExprNode, node: ExprNode): Truth | undefined {
    const operand = this.#operand(node)
    return operand && this.#equal(expression, operand.value)
  }

  #equal(expression: ExprNode, value: unknown): Truth | undefined {
    return this.#oneOf(expression, [value])
  }

  #oneOf(expression: ExprNode, values: unknown[]): Truth | undefined {
    const { snapshot } = this.#context
    switch (indexName(withoutThis(expression))) {
      case '_type': {
        const types = this.#types.filter((type) => values.includes(type))
        const rows = snapshot.rowSetOfTypes(types)
        return rows && { rows, total: true }
      }
      case '_id': {
        const ids = values.filter((value) => typeof value === 'string')
        return { rows: this.#setOf(snapshot.rowsSeenAs(ids)), total: true }
      }
      default:
        return this.#keyed(expression, 'value', values)
    }
  }

  #hasElement(list: ExprNode, node: ExprNode): Truth | undefined {
    const operand = this.#operand(node)
    if (!operand || operand.value === null) return undefined
    const found = this.#keyed(list, 'element', [operand.value])
    // What is no list has no elements, and whether something is in it is null.
    return found && { ...found, total: false }
  }

  #keyed(expression: ExprNode, kind: IndexKind, values: unknown[]): Truth | undefined {
    if (!values.every(isExact)) return undefined
    const indexes = this.#indexesOf(expression, kind)
    if (!indexes) return undefined
    const keys = values.map(keyOf)
    const none = this.#setOf([])
    const sets = keys.map((key) => this.#span(indexes, key, after(key)))
    return { rows: sets.reduce((all, set) => all.or(set), none), total: true }
  }

  #between(expression: ExprNode, least: unknown, most: unknown): Truth | undefined {
    const bound = least === undefined ? most : least
    const indexes = isExact(bound) && bound !== null && this.#indexesOf(expression, 'value')
    if (!indexes) return undefined
    const { from, to } = typeBounds(keyOf(bound))
    const middle = least === undefined ? after(keyOf(most)) : keyOf(least)
    const [before, behind]: [Bounds, Bounds] = [
      [from, middle],
      [middle, to],
    ]
    const [inside, outside] = least === undefined ? [before, behind] : [behind, before]
    const size = (bounds: Bounds) =>
      indexes.reduce((sum, id) => sum + this.#scan.countBetween(id, ...bounds, COUNT_MAX), 0)
    const rowsIn = (bounds: Bounds) =>
      this.#setOf(indexes.flatMap((id) => this.#scan.rowsBetween(id, ...bounds)))
    // Often there is little inside of the bound, as what changed lately; or little outside, as what is not yet to be seen.
    const rows =
      size(inside) < size(outside)
        ? rowsIn(inside)
        : this.#span(indexes, from, to).without(rowsIn(outside))
    return { rows, total: false }
  }

  /** All rows between two keys that do not depend on the query: kept until something is written. */
  #span(indexes: number[], from: Uint8Array, to: Uint8Array): RowSet {
    const name = `${indexes} ${hex(from)} ${hex(to)}`
    return this.#context.snapshot.reader.rowSet(name, () =>
      indexes.flatMap((id) => this.#scan.rowsBetween(id, from, to)),
    )
  }

  #referring(argument: ExprNode): Truth | undefined {
    const operand = this.#operand(argument)
    if (!operand || typeof operand.value !== 'string') return undefined
    const id = operand.value
    const { reader } = this.#context.snapshot
    const rows = reader.rowSet(`to ${id}`, () => this.#scan.rowsReferring([id]))
    return { rows, total: true }
  }

  #not(truth: Truth | undefined): Truth | undefined {
    if (!truth?.total) return undefined
    const all = this.#context.snapshot.rowSetOfTypes(this.#types)
    return all && { rows: all.without(truth.rows), total: true }
  }

  #operand(node: ExprNode): { value: unknown } | undefined {
    const outside = fromOutside(node, this.#context.hidden)
    return outside && this.#context.operand(outside)
  }

  #indexesOf(expression: ExprNode, kind: IndexKind): number[] | undefined {
    const name = indexName(withoutThis(expression))
    const { candidates } = this.#context
    if (!name) return undefined
    return candidates.definitionsOf(this.#types, kind, name)?.map(({ id }) => id)
  }

  #setOf(rows: number[]): RowSet {
    return this.#context.snapshot.reader.newRowSet(rows)
  }
}

const hex = (key: Uint8Array) => Buffer.from(key).toString('hex')
