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

/** One word, wanted: what `match` itself can do. */
export const isPlain = ({ words, excluded }: Term) => words.length <= 1 && !excluded

/** The words of a term, each as a term of its own. */
export const wordsApart = (term: Term): Term[] =>
  term.words.map((word, at) => ({
    ...term,
    words: [word],
    prefix: term.prefix && at === term.words.length - 1,
  }))

/** A plain term as a pattern of `match`. */
export const patternOf = ({ words, prefix }: Term) => `${words[0] ?? ''}${prefix ? '*' : ''}`

/** Whether a folded text has the words of a term, one after the other. */
export function hasPhrase(text: string, { words: wanted, prefix }: Term): boolean {
  const found = text.match(/[\p{L}\p{N}\p{M}_\uE000]+/gu) ?? []
  return found.some((_, start) =>
    wanted.every((word, offset) => {
      const at = found[start + offset]
      const last = offset === wanted.length - 1
      return prefix && last ? at?.startsWith(word) : at === word
    }),
  )
}

/** Whether FTS5 takes a word for a word: its tables of letters are older than JavaScript's. */
const isIndexed = (word: string) =>
  /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Han}0-9_]+$/u.test(word)

/** What a document must contain so that the terms can be found in it, in FTS5's language. */
export function searchOf(terms: Term[]): string | undefined {
  const wanted = terms.filter(
    ({ excluded, words }) => !excluded && words.length > 0 && words.every(isIndexed),
  )
  if (wanted.length === 0) return undefined
  return wanted
    .map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`)
    .join(' AND ')
}

/**
 * The same for the patterns of a `match`, folded; undefined where a pattern tells nothing that an
 * index could find.
 */
export function searchOfPatterns(patterns: string[]): string | undefined {
  const beginnings = patterns
    .map((pattern) => ({ text: pattern.split('*')[0] ?? '', prefix: pattern.includes('*') }))
    .map(({ text, prefix }) => ({ words: words(text), prefix }))
    .filter((term) => term.words.length > 0)
  return searchOf(beginnings.map((term) => ({ ...term, excluded: false })))
}
