import { describe, expect, test } from 'vitest'
import { documents } from '#sanity/seed/documents.ts'
import { releaseInEnglish } from '#sanity/seed/release-en.ts'
import { releaseInSpanish } from '#sanity/seed/release-es.ts'
import { findingsOf } from '#sanity/studio/findings.ts'
import { lines, lookUpIn, NOW, STORED } from './found.ts'

describe('the first release', () => {
  const asking = { lookUp: lookUpIn(documents), now: NOW }
  test('in English', async () => {
    const findings = await findingsOf(
      { ...releaseInEnglish, ...STORED },
      { ...asking, language: 'en' },
    )
    expect(lines(findings)).toEqual([
      'info headline · The headline has 134 characters. It reads better under 120: lists, mails and networks cut it.',
      'warning body.p5 · It says “United Nations Office on Drug and Crime (UNODC)”, but UNODC is “United Nations Office on Drugs and Crime”. Correct the name or the acronym.',
      ...[
        ['investment', 'Since 2009, Ecuador has invested more than $2.5 billion in security'],
        ['investment-2014', 'including $539 million last year alone'],
        ['drug-organizations', 'In 2014, Ecuador dismantled 496 drug trafficking organizations'],
        ['crime-organizations', '24 organized crime organizations'],
      ].map(
        ([key, words]) =>
          `warning figures.${key}.source · Figure “${words}”: it does not say where it comes from. Choose the source or write the publication.`,
      ),
      'warning figures.law-and-order-gain.period · Figure “marking a 14 point improvement from previous years”: it compares with “previous years” without saying which. Write the year or period of comparison.',
      ...[
        ['drugs-top', 'among the top 10 most successful countries in the fight against drugs'],
        ['seizures-rank', 'The UNODC also ranks Ecuador 4th in maritime drug seizures'],
      ].map(
        ([key, words]) =>
          `warning figures.${key}.year · Figure “${words}”: it does not say of which year it is. Write the year of the data.`,
      ),
      'warning contacts · Nobody is named whom the press may call. Add a contact here, or the press office’s in the settings.',
    ])
  })

  test('in Spanish, where the name of UNODC is right', async () => {
    const findings = await findingsOf(
      { ...releaseInSpanish, ...STORED },
      { ...asking, language: 'es' },
    )
    expect(lines(findings)).toEqual([
      'info headline · El titular tiene 161 caracteres. Se lee mejor con menos de 120: listas, correos y redes lo cortan.',
      ...[
        [
          'investment',
          'Desde 2009, el Ecuador ha invertido más de 2500 millones de dólares en seguridad',
        ],
        ['investment-2014', '539 millones corresponden solo al último año'],
        [
          'drug-organizations',
          'En 2014, el Ecuador desarticuló 496 organizaciones dedicadas al narcotráfico',
        ],
        ['crime-organizations', '24 organizaciones de crimen organizado'],
      ].map(
        ([key, words]) =>
          `warning figures.${key}.source · Cifra «${words}»: no dice de dónde sale. Elija la fuente o escriba la publicación.`,
      ),
      'warning figures.law-and-order-gain.period · Cifra «una mejora de 14 puntos con respecto a años anteriores»: compara con «años anteriores» sin decir cuáles. Escriba el año o el período de comparación.',
      ...[
        ['drugs-top', 'entre los diez países con mejores resultados en la lucha contra las drogas'],
        [
          'seizures-rank',
          'La UNODC también ubica al Ecuador en el cuarto lugar en incautaciones marítimas de drogas',
        ],
      ].map(
        ([key, words]) =>
          `warning figures.${key}.year · Cifra «${words}»: no dice de qué año es. Escriba el año de los datos.`,
      ),
      'warning contacts · Falta a quién puede llamar la prensa. Agregue un contacto aquí, o los de la oficina de prensa en los ajustes.',
    ])
  })
})
