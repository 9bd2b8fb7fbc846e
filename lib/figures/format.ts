// Key figures as text, by the rules of each language (Intl, CLDR).
import { REGION } from '#lib/dates/format.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Figure } from '#sanity/figure/contract.ts'

/** The number itself ("$2.5 billion", "63/100", "+14", "4th") and the words that go before it. */
export type FigureText = { lead?: string; amount: string }

export function formatFigure(figure: Figure, locale: Language): FigureText {
  const amount = amountOf(figure, locale)
  if (figure.comparator === 'over')
    return { lead: locale === 'es' ? 'más de' : 'more than', amount }
  const sign = figure.comparator && { up: '+', down: '−' }[figure.comparator]
  return { amount: `${sign ?? ''}${amount}` }
}

function amountOf({ value, unit, outOf }: Figure, locale: Language): string {
  const number = (n: number) => new Intl.NumberFormat(REGION[locale]).format(n)
  switch (unit) {
    case 'usd':
      return dollars(value, locale)
    case 'rank':
      return ordinal(value, locale)
    case 'top':
      return `Top ${number(value)}`
    default:
      return outOf ? `${number(value)}/${number(outOf)}` : number(value)
  }
}

/** Spanish has no "billion" of nine zeros: it counts them in millions. */
function dollars(value: number, locale: Language): string {
  if (locale === 'es' && value >= 1_000_000) {
    const millions = new Intl.NumberFormat('es-ES', { maximumFractionDigits: 1 }).format(
      value / 1_000_000,
    )
    return `USD ${millions} millones`
  }
  // With `style: 'currency'` CLDR has only the short form, "$2.5B".
  return `$${new Intl.NumberFormat(REGION[locale], {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(value)}`
}

function ordinal(value: number, locale: Language): string {
  if (locale === 'es') return `${value}.º`
  const suffixes: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
  const rule = new Intl.PluralRules('en-US', { type: 'ordinal' }).select(value)
  return `${value}${suffixes[rule] ?? 'th'}`
}
