import { describe, expect, test } from 'vitest'
import { formatFigure } from '#lib/figures/format.ts'
import { seededRelease } from '../seed-content.ts'

async function figures(language: 'es' | 'en') {
  const { figures: all } = await seededRelease(language)
  return Object.fromEntries(
    all.map((figure) => {
      const { lead, amount } = formatFigure(figure, language)
      return [figure._key, [lead, amount].filter(Boolean).join(' ')]
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
      'drugs-top': 'Top 10',
      'seizures-rank': '4th',
    })
  })

  test('in Spanish, where a billion is another number', async () => {
    expect(await figures('es')).toMatchObject({
      investment: 'más de USD 2500 millones',
      'investment-2014': 'USD 539 millones',
      'seizures-rank': '4.º',
    })
  })
})
