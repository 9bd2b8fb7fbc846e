// The words that occur in the dataset, by their form without accents.
import type { Json } from '../document.ts'
import { fold, matchWordsOf } from './fold.ts'

export class Vocabulary {
  readonly #forms = new Map<string, Set<string>>()

  /** Learns the words of every string inside a value. */
  learn(value: Json): void {
    if (typeof value === 'string') {
      for (const word of matchWordsOf(value.toLowerCase())) {
        const folded = fold(word)
        const known = this.#forms.get(folded)
        if (known) known.add(word)
        else this.#forms.set(folded, new Set([word]))
      }
    } else if (value !== null && typeof value === 'object') {
      for (const inner of Object.values(value)) this.learn(inner)
    }
  }

  /**
   * The forms of a word, or of a pattern with `*`, that occur: the pattern itself first, then those
   * that differ from it by accents alone.
   */
  variants(pattern: string): string[] {
    const lower = pattern.toLowerCase()
    const found = new Set([lower])
    if (!lower.includes('*')) {
      for (const form of this.#forms.get(fold(lower)) ?? []) found.add(form)
      return [...found]
    }
    const stem = fold(lower).replace(/\*+$/, '')
    // Only a pattern with its one star at the end has forms to be told by their beginnings.
    if (stem.includes('*')) return [...found]
    for (const [folded, forms] of this.#forms) {
      if (!folded.startsWith(stem)) continue
      for (const form of forms) found.add(`${beginning(form, stem)}*`)
    }
    return [...found]
  }
}

/** As much of a word as is the stem when its accents are left away. */
function beginning(word: string, stem: string): string {
  let end = stem.length
  while (end < word.length && fold(word.slice(0, end + 1)) === stem) end += 1
  return word.slice(0, end)
}
