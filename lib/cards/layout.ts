// The measures of a card, in pixels, and the room that they leave for its title.
import { CARD, type Card } from './card.ts'
import { type Fitted, fitTitle } from './fit.ts'
import { linesOf } from './measure.ts'

export const MARGIN = 72
export const BOTTOM = 60
/** The newsroom's own sign, as on its pages, from the upper edge. */
export const TAB = { width: 112, height: 26, below: 34 }
export const EMBLEM = { width: 260, height: 84, beside: 26 }
export const COUNTRY = { size: 24, lineHeight: 1.25 }
export const MINISTRY = { size: 36, lineHeight: 1.15 }
export const DAY = { width: 292, beside: 44 }
export const KIND = { size: 30, lineHeight: 1.25, below: 14 }
export const FACT = { size: 33, lineHeight: 1.3, above: 22 }
export const PORTRAIT = { width: 440, height: CARD.height }
/** Between the institution and what it says. */
const APART = 26

/** What stands beside the texts. */
type Beside = { markWidth: number | undefined; hasPortrait: boolean }

/** The title as it fits beside and below everything else. */
export function titleOn(card: Card, { markWidth, hasPortrait }: Beside): Fitted {
  const whole = CARD.width - 2 * MARGIN - (hasPortrait ? PORTRAIT.width : 0)
  const width = whole - (card.day ? DAY.width + DAY.beside : 0)
  const beside = markWidth ? whole - markWidth - EMBLEM.beside : whole
  const { ministry, country } = card.institution
  const institution =
    (country ? heightOf(country, COUNTRY, beside) : 0) + heightOf(ministry, MINISTRY, beside)
  const facts = card.facts.reduce((sum, fact) => sum + heightOf(fact, FACT, width), 0)
  const taken =
    TAB.height +
    TAB.below +
    Math.max(EMBLEM.height, institution) +
    APART +
    (card.kind || card.alert ? KIND.size * KIND.lineHeight + KIND.below : 0) +
    (facts && FACT.above + facts) +
    BOTTOM
  return fitTitle(card.title, { width, height: CARD.height - taken })
}

type Set = { size: number; lineHeight: number }

const heightOf = (text: string, { size, lineHeight }: Set, column: number) =>
  linesOf(text, size === MINISTRY.size ? 'serif' : 'sans', size, column) * size * lineHeight
