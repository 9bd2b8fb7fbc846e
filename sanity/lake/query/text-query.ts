// The search language of `text::query`: words, "phrases", -exclusions, prefix*.
import { fold, words } from './fold.ts'

export type Term = { words: string[]; prefix: boolean; excluded: boolean }

/** The terms of a search; all that are not excluded must be found. */
export function parseTextQuery(query: string): Term[] {
  const parts = query.match(/-?"[^"]*"|\S+/g) ?? []
  return (
    parts
      .map((part) => ({
        words: words(fold(part)),
        prefix: part.endsWith('*'),
        excluded: /^-["\p{L}\p{N}]/u.test(part),
      }))
      // A star alone is a prefix of every word.
      .filter((term) => term.words.length > 0 || term.prefix)
  )
}

/** Whether any text inside a value satisfies the search. A search without words finds nothing. */
export function satisfies(terms: Term[], texts: string[][]): boolean {
  const wanted = terms.some(({ excluded }) => !excluded)
  return wanted && terms.every((term) => term.excluded !== texts.some((text) => has(text, term)))
}

/** Every string inside a value as folded words; names that begin with `_` are not content. */
export function textsOf(value: unknown): string[][] {
  if (typeof value === 'string') return [words(fold(value))]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name.startsWith('_') ? [] : textsOf(inner),
  )
}

function has(text: string[], { words: wanted, prefix }: Term): boolean {
  return text.some((_, start) =>
    wanted.every((word, offset) => {
      const found = text[start + offset]
      const last = offset === wanted.length - 1
      return prefix && last ? found?.startsWith(word) : found === word
    }),
  )
}
