// What is wrong with a query, in the shape in which Sanity says it.
import { GroqSyntaxError } from 'groq-js'
import { LakeError, queryError } from '../errors.ts'

/** Something the lake cannot do with a query; `name` is how the query writes it, `a::b`. */
export class Unsupported extends Error {
  readonly called: string

  constructor(message: string, called = '') {
    super(message)
    this.called = called
  }
}

/** What went wrong, with its place in the query where that is known. */
export function asQueryError(error: unknown, query: string): LakeError {
  if (error instanceof LakeError) return error
  if (error instanceof GroqSyntaxError)
    return queryError(query, error.message, Math.min(error.position, query.length))
  const message = messageOf(error)
  const called = error instanceof Unsupported ? error.called : undefinedName(error)
  const place = called && placeOf(called, query)
  if (!place) return queryError(query, message)
  return queryError(query, message, place.start, place.end)
}

/** groq-js names a function that it does not know, but not the place. */
function undefinedName(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  return /^Undefined (?:pipe )?(?:function|namespace): (\w+)$/.exec(error.message)?.[1]
}

function messageOf(error: unknown): string {
  // What overflows is groq-js, which is recursive.
  if (error instanceof RangeError && /call stack/.test(error.message)) {
    return 'The query nests too deep'
  }
  if (error instanceof RangeError && /string length/.test(error.message)) {
    return 'The answer is too large; ask for less'
  }
  return `This query cannot be answered: ${error instanceof Error ? error.message : String(error)}`
}

/** Where a query calls a function, or uses a namespace. */
function placeOf(called: string, query: string): { start: number; end: number } | undefined {
  const written = called.replace(/^global::/, '').replace('::', '\\s*::\\s*')
  const found = new RegExp(`(?<![\\w$.])${written}(?=\\s*(?:\\(|::))`).exec(withoutTexts(query))
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

/** The query with blanks in the place of strings and comments. */
function withoutTexts(query: string): string {
  const texts = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*/gs
  return query.replace(texts, (text) => ' '.repeat(text.length))
}
