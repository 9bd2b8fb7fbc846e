// Words that somebody said, as each language marks them.
import type { Language } from '#sanity/contract/language.ts'

const MARKS = { es: ['«', '»'], en: ['“', '”'] } as const

/** What editors type around a quote, although the page sets it off. */
const TYPED = [...Object.values(MARKS), ['"', '"'], ['„', '“'], ['‘', '’']] as const

/** “…” or «…», once, whatever marks have been typed around it. */
export function quoted(words: string, language: Language): string {
  const [opening, closing] = MARKS[language]
  return `${opening}${bare(words.trim())}${closing}`
}

function bare(words: string): string {
  for (const [opening, closing] of TYPED) {
    const inner = words.slice(1, -1)
    const isWrapped = words.length > 2 && words.startsWith(opening) && words.endsWith(closing)
    // “A”, he said, “B” begins and ends with marks that are not a pair.
    if (isWrapped && !inner.includes(opening) && !inner.includes(closing)) return inner
  }
  return words
}
