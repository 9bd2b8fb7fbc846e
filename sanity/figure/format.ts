// Key figures as text, by the rules of each language (Intl, CLDR).
import { type Language, REGION } from '../contract/language.ts'
import type { Figure } from './contract.ts'

/**
 * The number itself ("$2.5 billion", "63/100", "+14", "4th") and the words around it: together with
 * what it measures they read as one sentence, "more than | $2.5 billion | invested in security".
 */
export type FigureText = { before?: string; amount: string; after?: string }

/** What of a figure makes its number. */
export type FigureNumber = Pick<Figure, 'value' | 'unit' | 'outOf' | 'comparator'>

/** The number and the words around it in one line: "más de 2500 millones de dólares". */
export function figureWords(figure: FigureNumber, locale: Language): string {
  const { before, amount, after } = formatFigure(figure, locale)
  return [before, amount, after].filter(Boolean).join(' ')
}

const WORDS = {
  es: { over: 'más de', top: 'entre los' },
  en: { over: 'more than', top: 'among the' },
} as const

export function formatFigure(figure: FigureNumber, locale: Language): FigureText {
  const words = WORDS[locale]
  const { amount, after } = amountOf(figure, locale)
  const sign = { up: '+', down: '−', over: '' }[figure.comparator ?? 'over']
  const before =
    figure.comparator === 'over' ? words.over : figure.unit === 'top' ? words.top : undefined
  return {
    amount: `${sign}${amount}`,
    ...(before && { before }),
    ...(after && { after }),
  }
}

type Amount = { amount: string; after?: string }

function amountOf({ value, unit, outOf }: FigureNumber, locale: Language): Amount {
  const number = (n: number) => new Intl.NumberFormat(REGION[locale]).format(n)
  switch (unit) {
    case 'usd':
      return dollars(value, locale)
    case 'rank':
      return { amount: ordinal(value, locale) }
    case 'top':
      return { amount: locale === 'es' ? `${number(value)} primeros` : `top ${number(value)}` }
    default:
      return { amount: outOf ? `${number(value)}/${number(outOf)}` : number(value) }
  }
}

const LONG = new Intl.NumberFormat('en-US', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 3,
})

const DOLLARS = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  trailingZeroDisplay: 'stripIfInteger',
})

// The Academy writes 2500, not 2.500: "es" does so too, "es-EC" does not.
const MILLIONS = new Intl.NumberFormat('es', { maximumFractionDigits: 3 })

/** In millions or more where that says all of the number; otherwise every digit of it. */
function dollars(value: number, locale: Language): Amount {
  const magnitude = Math.floor(Math.log10(value) / 3) * 3
  const isRound = value >= 1_000_000 && Number.isInteger(value / 10 ** (magnitude - 3))
  if (locale === 'en') {
    // With `style: 'currency'` CLDR has only the short form, "$2.5B".
    return { amount: isRound ? `$${LONG.format(value)}` : DOLLARS.format(value) }
  }
  if (!isRound) {
    return { amount: new Intl.NumberFormat(REGION.es).format(value), after: 'dólares' }
  }
  // Spanish has no "billion" of nine zeros: it counts them in millions.
  const millions = MILLIONS.format(value / 1_000_000)
  return { amount: `${millions} ${millions === '1' ? 'millón' : 'millones'}`, after: 'de dólares' }
}

function ordinal(value: number, locale: Language): string {
  if (locale === 'es') return `${value}.º`
  const suffixes: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
  const rule = new Intl.PluralRules('en-US', { type: 'ordinal' }).select(value)
  return `${value}${suffixes[rule] ?? 'th'}`
}
