import type { Language } from '#sanity/contract/language.ts'

/**
 * The sentences that a text begins with, as many as `max` characters have room for; of a first one that is
 * longer, its first words and an ellipsis.
 */
export function firstSentences(text: string, language: Language, max: number): string {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  let taken = ''
  for (const { segment } of segmenter.segment(text.trim())) {
    if (taken.length + segment.trimEnd().length > max) break
    taken += segment
  }
  return taken.trim() || firstWords(text.trim(), max)
}

/** A word that alone is longer is cut, between two characters as readers see them. */
function firstWords(text: string, max: number): string {
  const cut = [...new Intl.Segmenter('und').segment(text)]
    .map(({ segment }) => segment)
    .reduce(
      (before, letter) => (before.length + letter.length < max ? before + letter : before),
      '',
    )
  return cut.length < text.length ? `${cut.replace(/\s+\S*$/, '')}…` : cut
}
