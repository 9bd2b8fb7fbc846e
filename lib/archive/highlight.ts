// Shows where the words that were asked for stand.
import type { Language } from '#sanity/contract/language.ts'
import { type Asked, type Word, wordsOf } from './words.ts'

/** A run of text; `found` where it is a word that was asked for. */
export type Run = { text: string; found: boolean }

/** About so many characters are shown of a text. */
const PASSAGE = 200

/** The text with what was asked for marked. */
export function marked(text: string, language: Language, asked: Asked): Run[] {
  return runs(text, foundIn(text, language, asked))
}

/**
 * The passage of the text in which most of what was asked for stands, from word to word, with an
 * ellipsis where it is cut; undefined where nothing of it does.
 */
export function passage(text: string, language: Language, asked: Asked): Run[] | undefined {
  const found = foundIn(text, language, asked)
  const [first, last] = densest(found)
  if (!first || !last) return undefined
  const spare = Math.max(0, PASSAGE - (last.end - first.start))
  const end = wordEnd(text, Math.min(text.length, last.end + Math.ceil(spare / 2)))
  const start = wordStart(text, Math.max(0, Math.min(first.start, end - PASSAGE)))
  const inside = found
    .filter((word) => word.start >= start && word.end <= end)
    .map((word) => ({ ...word, start: word.start - start, end: word.end - start }))
  const shown = runs(text.slice(start, end), inside)
  return [
    ...(start > 0 ? [{ text: '… ', found: false }] : []),
    ...shown,
    ...(end < text.length ? [{ text: ' …', found: false }] : []),
  ]
}

function foundIn(text: string, language: Language, asked: Asked): Word[] {
  const stems = new Set(asked[language].flat())
  return [...wordsOf(text, language)].filter((word) => stems.has(word.stem))
}

/** The first and the last of the words that fit into a passage: the most different ones, then the most. */
function densest(found: Word[]): [Word?, Word?] {
  let best: [Word?, Word?] = []
  let most = 0
  /** How often each stem stands among those that fit: from `first` to before `end`. */
  const stems = new Map<string, number>()
  let end = 0
  for (const [at, first] of found.entries()) {
    for (let word = found[end]; word && word.end - first.start <= PASSAGE; word = found[end]) {
      stems.set(word.stem, (stems.get(word.stem) ?? 0) + 1)
      end += 1
    }
    const weight = stems.size * PASSAGE + end - at
    if (end > at && weight > most) [most, best] = [weight, [first, found[end - 1]]]
    // A word that is longer than a passage fits into none.
    if (end === at) end += 1
    else forgetOne(stems, first.stem)
  }
  return best
}

function forgetOne(stems: Map<string, number>, stem: string): void {
  const left = (stems.get(stem) ?? 0) - 1
  if (left > 0) stems.set(stem, left)
  else stems.delete(stem)
}

const wordEnd = (text: string, at: number) => {
  const space = text.indexOf(' ', at)
  return space === -1 ? text.length : space
}

const wordStart = (text: string, at: number) => (at === 0 ? 0 : text.lastIndexOf(' ', at) + 1)

function runs(text: string, found: { start: number; end: number }[]): Run[] {
  const all: Run[] = []
  let at = 0
  for (const { start, end } of found) {
    all.push({ text: text.slice(at, start), found: false })
    all.push({ text: text.slice(start, end), found: true })
    at = end
  }
  all.push({ text: text.slice(at), found: false })
  return all.filter((run) => run.text !== '')
}
