// Key figures proposed from sentences: what is counted or measured, and what is no figure.
import { describe, expect, it } from 'vitest'
import { figuresIn } from '#sanity/archive/figures.ts'

const proposed = (sentence: string, language: 'es' | 'en') =>
  figuresIn([sentence], language).map(({ comparator, value, outOf, unit, what }) =>
    [comparator, value, outOf && `of ${outOf}`, unit, what].filter(Boolean).join(' '),
  )

describe('a sentence in Spanish', () => {
  it.each([
    ['Se entregaron 45 patrulleros.', ['45 count patrulleros']],
    ['Beneficiará a más de 25.000 personas al año.', ['over 25000 count personas al año']],
    ['Participaron 1 500 policías.', ['1500 count policías']],
    ['Se incautaron 2,3 toneladas de droga.', ['2.3 count toneladas de droga']],
    [
      'Se ha invertido más de 2500 millones de dólares en seguridad.',
      ['over 2500000000 usd invertido en seguridad'],
    ],
    ['La obra costó $3,2 millones.', ['3200000 usd La obra costó']],
    ['El ahorro fue de USD 450.000.', ['450000 usd El ahorro fue']],
    ['Se destinaron 2 mil millones de dólares a la educación.', ['2000000000 usd a la educación']],
    ['El país obtuvo 63 puntos sobre 100.', ['63 of 100 points El país obtuvo']],
    ['Ocupa el cuarto lugar en incautaciones.', ['4 rank en incautaciones']],
    ['Está entre los 10 primeros países del mundo.', ['10 top primeros países del mundo']],
    ['Se habilitaron 880 puntos de atención.', ['880 count puntos de atención']],
    ['Bogotá destinó 3.500 millones de pesos.', []],
    ['Llegó a las 10h30 del 27 de enero de 2015.', []],
    ['Según el Decreto 813 y el artículo 12, rige desde 2010.', []],
    ['La tasa bajó 12% en Quito.', []],
    ['El Boletín No. 123 salió el lunes.', []],
  ] as const)('%s', (sentence, figures) => {
    expect(proposed(sentence, 'es')).toEqual(figures)
  })
})

describe('a sentence in English', () => {
  it.each([
    ['Police seized 1,200 weapons.', ['1200 count weapons']],
    [
      'The country has invested more than $2.5 billion in security.',
      ['over 2500000000 usd invested in security'],
    ],
    ['The fund will receive US$ 12.5 million.', ['12500000 usd The fund will receive']],
    ['It ranks 4th in maritime seizures.', ['4 rank in maritime seizures']],
    ['It is among the top 10 safest countries.', ['10 top safest countries']],
    ['It scored 71.5 points out of 100.', ['71.5 of 100 points It scored']],
    ['The stations open at 9:00 a.m. on January 30, 2015.', []],
    ['It cost €3 million.', []],
    ['The minister, aged 45, was born in 1970.', []],
  ] as const)('%s', (sentence, figures) => {
    expect(proposed(sentence, 'en')).toEqual(figures)
  })
})
