import { describe, expect, test } from 'vitest'
import { figure } from '#sanity/figure/contract.ts'
import { formatFigure } from '#sanity/figure/format.ts'
import { seededRelease } from '../../seed-content.ts'

async function figures(language: 'es' | 'en') {
  const { figures: all } = await seededRelease(language)
  return Object.fromEntries(
    all.map((figure) => {
      const { before, amount, after } = formatFigure(figure, language)
      return [figure._key, [before, amount, after].filter(Boolean).join(' ')]
    }),
  )
}

describe('key figures', () => {
  test('in English', async () => {
    expect(await figures('en')).toMatchObject({
      investment: 'more than $2.5 billion',
      'investment-2014': '$539 million',
      'drug-organizations': '496',
      'law-and-order': '63/100',
      'law-and-order-gain': '+14',
      'drugs-top': 'among the top 10',
      'seizures-rank': '4th',
    })
  })

  test('in Spanish, where a billion is another number', async () => {
    expect(await figures('es')).toMatchObject({
      investment: 'más de 2500 millones de dólares',
      'investment-2014': '539 millones de dólares',
      'drugs-top': 'entre los 10 primeros',
      'seizures-rank': '4.º',
    })
  })
})

describe('an amount of dollars', () => {
  const dollars = (value: number, language: 'es' | 'en') => {
    const { amount, after } = formatFigure(
      figure.parse({ _key: 'a', value, unit: 'usd', what: 'x' }),
      language,
    )
    return [amount, after].filter(Boolean).join(' ')
  }

  test('is never rounded: a reporter quotes it', () => {
    expect(dollars(1_234_567, 'en')).toBe('$1,234,567')
    expect(dollars(1_234_567, 'es')).toBe('1.234.567 dólares')
    expect(dollars(1_250_000, 'en')).toBe('$1.25 million')
    expect(dollars(1_000_000, 'es')).toBe('1 millón de dólares')
    expect(dollars(45_000, 'en')).toBe('$45,000')
    expect(dollars(-500, 'en')).toBe('-$500')
  })
})
