// How an expression calls a function of ours. groq-js has one door to the outside: it asks
// `dereference` for what a reference leads to. A call is therefore written as the dereference of an
// object whose `_ref` names the function and its argument, a string; the answer is any JSON value.
// An argument that is no string makes the call null, as dereferencing what is no reference does.
import { randomUUID } from 'node:crypto'
import type { ExprNode } from 'groq-js'
import { operation, value } from './nodes.ts'

/** What a query cannot know, so that no `_ref` in a document or in a query is taken for a call. */
const SECRET = `${randomUUID()}:`

export class Calls {
  readonly #functions: Array<(argument: string) => unknown> = []

  /** The expression that calls `work` with the value of `argument`. */
  to(work: (argument: string) => unknown, argument: ExprNode): ExprNode {
    const name = `${SECRET}${this.#functions.push(work) - 1}:`
    const _ref = operation('+', value(name), argument)
    return {
      type: 'Deref',
      base: {
        type: 'Object',
        attributes: [{ type: 'ObjectAttributeValue', name: '_ref', value: _ref }],
      },
    }
  }

  /** What a reference that is a call leads to; undefined when it is a reference like any other. */
  answer(ref: string): { value: unknown } | undefined {
    if (!ref.startsWith(SECRET)) return undefined
    const end = ref.indexOf(':', SECRET.length)
    const work = this.#functions[Number(ref.slice(SECRET.length, end))]
    return { value: work?.(ref.slice(end + 1)) ?? null }
  }
}
