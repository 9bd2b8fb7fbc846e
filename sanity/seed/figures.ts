// The key figures of the first release. Where it names no source or no year, there is none.
import { ref } from './blocks.ts'

type Words = { what: string; quotedAs: string; period?: string; sourceTitle?: string }

const measures = [
  { _key: 'investment', value: 2_500_000_000, unit: 'usd', comparator: 'over' },
  { _key: 'investment-2014', value: 539_000_000, unit: 'usd', year: 2014 },
  { _key: 'drug-organizations', value: 496, unit: 'count', year: 2014 },
  { _key: 'crime-organizations', value: 24, unit: 'count', year: 2014 },
  { _key: 'law-and-order', value: 63, unit: 'points', outOf: 100, year: 2014, source: 'gallup' },
  {
    _key: 'law-and-order-gain',
    value: 14,
    unit: 'points',
    comparator: 'up',
    year: 2014,
    source: 'gallup',
  },
  { _key: 'countries', value: 21, unit: 'count', year: 2014, source: 'gallup' },
  { _key: 'drugs-top', value: 10, unit: 'top', source: 'unodc' },
  { _key: 'seizures-rank', value: 4, unit: 'rank', source: 'unodc' },
] as const

export type FigureKey = (typeof measures)[number]['_key']

/** The figures in the language of a release: the numbers are the same, the words its own. */
export function figures(words: Record<FigureKey, Words>) {
  return measures.map((measure) => ({
    ...measure,
    _type: 'keyFigure',
    ...words[measure._key],
    ...('source' in measure && { source: ref(`organization-${measure.source}`) }),
  }))
}
