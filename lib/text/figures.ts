// Every figure that a release gives, in its table and in its text.
import type { Figure } from '#sanity/figure/contract.ts'
import type { Release } from '#sanity/release/contract.ts'

/** Those of the table first, then those that stand in the text alone. */
export function notedFigures({ figures, body }: Pick<Release, 'figures' | 'body'>): Figure[] {
  const embedded = body.filter((item) => item._type === 'keyFigure')
  const told = new Set(figures.map(tells))
  return [...figures, ...embedded.filter((figure) => !told.has(tells(figure)))]
}

/** What makes two figures the same one. */
const tells = ({ value, unit, comparator, outOf, what, period }: Figure) =>
  JSON.stringify([value, unit, comparator, outOf, what, period])
