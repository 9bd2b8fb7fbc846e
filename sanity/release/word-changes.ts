// What changed between two texts, word by word, and whether it is more than spelling.
import { diffArrays } from 'diff'

export type WordChanges = {
  /** A number, or the name of a month or a weekday, came, went or became another. */
  numbers: boolean
  /** A word written with a capital inside a sentence came, went or became another. */
  names: boolean
  /** How many words changed by more than their spelling. */
  words: number
}

/** Compares two texts. Capitals at the beginning of a sentence, accents and case are spelling. */
export function wordChanges(before: string, after: string): WordChanges {
  const found: WordChanges = { numbers: false, names: false, words: 0 }
  const changes = diffArrays(wordsOf(before), wordsOf(after), { comparator: sameWord })
  for (const [at, change] of changes.entries()) {
    if (!change.added && !change.removed) continue
    // A removal is followed by what came in its place: the pair is looked at once.
    if (change.added && changes[at - 1]?.removed) continue
    const next = change.removed && changes[at + 1]?.added ? (changes[at + 1]?.value ?? []) : []
    note(found, change.removed ? change.value : [], change.removed ? next : change.value)
  }
  return found
}

type Word = { text: string; startsSentence: boolean }

const sameWord = (one: Word, other: Word) => one.text === other.text

function note(found: WordChanges, gone: Word[], come: Word[]): void {
  const length = Math.max(gone.length, come.length)
  for (let at = 0; at < length; at++) {
    const [old, fresh] = [gone[at], come[at]]
    const both = [old, fresh].flatMap((word) => word ?? [])
    if (both.some(({ text }) => /\d/.test(text) || CALENDAR.has(plain(text)))) found.numbers = true
    if (old && fresh && plain(old.text) === plain(fresh.text)) continue
    if (both.every(isName)) found.names = true
    if (!old || !fresh || !isRespelled(plain(old.text), plain(fresh.text))) found.words += 1
  }
}

/** Months and weekdays, but for two that are verbs in English: the other of a pair tells. */
const CALENDAR = new Set(
  ['es', 'en'].flatMap((language) => [
    ...Array.from({ length: 12 }, (_, month) =>
      plain(new Date(2001, month, 1).toLocaleDateString(language, { month: 'long' })),
    ),
    ...Array.from({ length: 7 }, (_, day) =>
      plain(new Date(2001, 0, day + 1).toLocaleDateString(language, { weekday: 'long' })),
    ),
  ]),
)
for (const verb of ['may', 'march']) CALENDAR.delete(verb)

const isName = ({ text, startsSentence }: Word) => /^\p{Lu}/u.test(text) && !startsSentence

/** Words with what separates them left out; `3,5` and `9:00` are one each. */
function wordsOf(text: string): Word[] {
  let end = 0
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[.,:’'-][\p{L}\p{N}]+)*/gu)].map(
    ({ 0: word, index }) => {
      const between = text.slice(end, index)
      const isFirst = end === 0 && between.trim() === ''
      const startsSentence = isFirst || /[.!?:…¿¡«“"\n]\s*$/u.test(between)
      end = index + word.length
      return { text: word, startsSentence }
    },
  )
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** One slip of the hand in a short word, two in a long one: a letter too much, missing, or another. */
function isRespelled(one: string, other: string): boolean {
  const slips = Math.min(one.length, other.length) > 7 ? 2 : 1
  return Math.min(one.length, other.length) > 3 && distance(one, other) <= slips
}

/** Levenshtein's. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1]
    for (const [at, against] of [...other].entries()) {
      const replaced = (row[at] ?? 0) + (letter === against ? 0 : 1)
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
