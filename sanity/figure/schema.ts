import { BarChartIcon } from '@sanity/icons/BarChart'
import { defineField, defineType } from 'sanity'
import type { Language } from '../contract/language.ts'
import { choices, type Words } from '../studio/choices.ts'
import type { Say } from '../studio/desk-language.ts'
import { onlyFor } from './asked.ts'
import type { FIGURE_COMPARATORS, FIGURE_UNITS } from './contract.ts'
import { figurePreview } from './preview.ts'

const UNIT_TITLES: Record<(typeof FIGURE_UNITS)[number], Words> = {
  count: ['Cantidad', 'Count'],
  usd: ['Dólares de EE. UU.', 'US dollars'],
  points: ['Puntos', 'Points'],
  rank: ['Puesto (4.º)', 'Rank (4th)'],
  top: ['Entre los primeros (10)', 'Among the first (10)'],
}

const COMPARATOR_TITLES: Record<(typeof FIGURE_COMPARATORS)[number], Words> = {
  over: ['Más de', 'More than'],
  up: ['Aumento de', 'Up by'],
  down: ['Disminución de', 'Down by'],
}

export const keyFigure = (say: Say, language: Language) =>
  defineType({
    name: 'keyFigure',
    title: say('Cifra clave', 'Key figure'),
    type: 'object',
    icon: BarChartIcon,
    fieldsets: [
      { name: 'number', title: say('La cifra', 'The number'), options: { columns: 2 } },
      {
        name: 'source',
        title: say('De dónde viene', 'Where it comes from'),
        description: say(
          'Sin fuente y año, la prensa no la puede usar.',
          'Without a source and a year the press cannot use it.',
        ),
        options: { columns: 2 },
      },
    ],
    fields: [
      defineField({
        name: 'value',
        title: say('Valor', 'Value'),
        description: say(
          'El número entero, sin abreviar: 539000000. La página lo escribe «539 millones de dólares».',
          'The whole number, not shortened: 539000000. The page writes “$539 million”.',
        ),
        type: 'number',
        fieldset: 'number',
      }),
      defineField({
        name: 'unit',
        title: say('Unidad', 'Unit'),
        type: 'string',
        options: choices(UNIT_TITLES, say),
        initialValue: 'count',
        fieldset: 'number',
      }),
      defineField({
        name: 'outOf',
        title: say('Sobre un total de', 'Out of'),
        description: say('100 en «63 de 100».', '100 in “63 of 100”.'),
        type: 'number',
        hidden: onlyFor('count', 'points'),
        fieldset: 'number',
      }),
      defineField({
        name: 'comparator',
        title: say('Matiz', 'Qualifier'),
        description: say('Vacío: exactamente ese número.', 'Empty: exactly that number.'),
        type: 'string',
        options: choices(COMPARATOR_TITLES, say),
        hidden: onlyFor('count', 'usd', 'points'),
        fieldset: 'number',
      }),
      defineField({
        name: 'what',
        title: say('Qué mide', 'What it measures'),
        description: say(
          'Sigue al número en la misma frase, en el idioma del comunicado: «organizaciones desarticuladas».',
          'Follows the number in the same sentence, in the language of the release: “organizations dismantled”.',
        ),
        type: 'string',
      }),
      defineField({
        name: 'period',
        title: say('Período', 'Period'),
        description: say('«2014», «desde 2009».', '“2014”, “since 2009”.'),
        type: 'string',
      }),
      defineField({
        name: 'source',
        title: say('Fuente', 'Source'),
        type: 'reference',
        to: [{ type: 'organization' }],
        fieldset: 'source',
      }),
      defineField({
        name: 'year',
        title: say('Año de los datos', 'Year of the data'),
        type: 'number',
        fieldset: 'source',
      }),
      defineField({
        name: 'sourceTitle',
        title: say('Publicación', 'Publication'),
        description: say('Informe, índice o base de datos.', 'Report, index or database.'),
        type: 'string',
        fieldset: 'source',
      }),
      defineField({
        name: 'sourceUrl',
        title: say('Dirección de la publicación', 'Address of the publication'),
        type: 'url',
        fieldset: 'source',
      }),
      defineField({
        name: 'quotedAs',
        title: say('Como se citó', 'As it was quoted'),
        description: say('Las palabras exactas del comunicado.', 'The exact words of the release.'),
        type: 'text',
        rows: 2,
      }),
    ],
    preview: {
      select: {
        value: 'value',
        unit: 'unit',
        outOf: 'outOf',
        comparator: 'comparator',
        what: 'what',
        acronym: 'source.acronym',
        nameEs: 'source.name.es',
        nameEn: 'source.name.en',
        year: 'year',
      },
      prepare: (selection) => figurePreview(selection, say, language),
    },
  })
