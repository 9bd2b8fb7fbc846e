// The key figures of sample releases: invented, and each says of which year and by whom.
import type { Language } from '../contract/language.ts'
import { ref } from '../seed/blocks.ts'
import { tell } from './deed.ts'
import { STATISTICS } from './institutions.ts'
import type { Story } from './stories.ts'
import { SENTENCES } from './words.ts'

/** What all such deeds come to, and since when. */
function total({ deed: { count }, date, at }: Story) {
  const year = Number(date.slice(0, 4))
  return { value: count * (2 + (at % 5)), year, since: year - 1 - (at % 4) }
}

function quotation(story: Story, language: Language): string {
  const { value, since } = total(story)
  return SENTENCES[language].quotation(value, tell(story.deed, language).what, since)
}

/** The sentence of the text that the figure is quoted in. */
export const figureSentence = (story: Story, language: Language): string =>
  SENTENCES[language].figure(quotation(story, language))

/** The figure of that sentence. */
export function figure(story: Story, language: Language) {
  const { value, year, since } = total(story)
  const { sourceTitle, since: period } = SENTENCES[language]
  return {
    _type: 'keyFigure',
    _key: 'total',
    value,
    unit: 'count',
    what: tell(story.deed, language).what,
    period: period(since),
    year,
    source: ref(STATISTICS),
    sourceTitle,
    sourceUrl: 'https://example.org/anuario',
    quotedAs: quotation(story, language),
  }
}

const OTHERS = {
  es: ['invertidos en el programa', 'en el índice de muestra', 'en el índice de muestra'],
  en: ['invested in the program', 'in the sample index', 'in the sample index'],
} as const

/** The figure of the text and, in some releases, one of each other unit. */
export function figures(story: Story, language: Language) {
  if (story.at % 2 !== 0) return []
  const first = figure(story, language)
  if (story.at % 4 !== 0) return [first]
  const shared = {
    _type: 'keyFigure',
    period: first.period,
    year: first.year,
    source: first.source,
  }
  const [money, points, rank] = OTHERS[language]
  return [
    first,
    {
      ...shared,
      _key: 'money',
      value: first.value * 12_500,
      unit: 'usd',
      comparator: 'over',
      what: money,
    },
    {
      ...shared,
      _key: 'points',
      value: 55 + (story.at % 40),
      unit: 'points',
      outOf: 100,
      what: points,
    },
    { ...shared, _key: 'rank', value: 1 + (story.at % 9), unit: 'rank', what: rank },
    {
      ...shared,
      _key: 'change',
      value: 3 + (story.at % 7),
      unit: 'points',
      comparator: 'up',
      what: points,
    },
  ]
}
