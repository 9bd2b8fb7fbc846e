// A key figure in a PDF.
import type { Figure } from '#sanity/figure/contract.ts'
import { formatFigure } from '#sanity/figure/format.ts'
import type { FigureRow } from './document.ts'
import { localizedSpan, noted, type Place } from './spans.ts'

/** The number with the words around it, what it measures, whose it is and of which year. */
export function figureRow(figure: Figure, place: Place): FigureRow {
  const { what, period, source, sourceTitle, sourceUrl, year } = figure
  return {
    ...formatFigure(figure, place.locale),
    what,
    period,
    source: [
      ...(source ? [localizedSpan(source.name, place.locale)] : []),
      ...(source && sourceTitle ? [{ text: ', ' }] : []),
      ...(sourceTitle ? [noted({ text: sourceTitle }, sourceUrl, place)] : []),
    ],
    year: year?.toString(),
  }
}
