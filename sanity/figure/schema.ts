import { BarChartIcon } from '@sanity/icons/BarChart'
import { defineField, defineType } from 'sanity'
import { choices, type Words } from '../studio/choices.ts'
import type { Say } from '../studio/desk-language.ts'
import type { FIGURE_COMPARATORS, FIGURE_UNITS } from './contract.ts'

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

export const keyFigure = (say: Say) =>
  defineType({
    name: 'keyFigure',
    title: say('Cifra clave', 'Key figure'),
    type: 'object',
    icon: BarChartIcon,
    fields: [
      defineField({
        name: 'value',
        title: say('Valor', 'Value'),
        description: say(
          'El número entero, sin abreviar: 539000000',
          'The whole number, not shortened: 539000000',
        ),
        type: 'number',
      }),
      defineField({
        name: 'unit',
        title: say('Unidad', 'Unit'),
        type: 'string',
        options: choices(UNIT_TITLES, say),
        initialValue: 'count',
      }),
      defineField({ name: 'outOf', title: say('Sobre un total de', 'Out of'), type: 'number' }),
      defineField({
        name: 'comparator',
        title: say('Matiz', 'Qualifier'),
        type: 'string',
        options: choices(COMPARATOR_TITLES, say),
      }),
      defineField({
        name: 'what',
        title: say('Qué mide', 'What it measures'),
        description: say('En el idioma del comunicado.', 'In the language of the release.'),
        type: 'string',
      }),
      defineField({ name: 'period', title: say('Período', 'Period'), type: 'string' }),
      defineField({
        name: 'source',
        title: say('Fuente', 'Source'),
        type: 'reference',
        to: [{ type: 'organization' }],
      }),
      defineField({
        name: 'sourceTitle',
        title: say('Publicación', 'Publication'),
        type: 'string',
      }),
      defineField({
        name: 'sourceUrl',
        title: say('Dirección de la publicación', 'Address of the publication'),
        type: 'url',
      }),
      defineField({
        name: 'year',
        title: say('Año de los datos', 'Year of the data'),
        type: 'number',
      }),
      defineField({
        name: 'quotedAs',
        title: say('Como se citó', 'As it was quoted'),
        description: say('Las palabras exactas del comunicado.', 'The exact words of the release.'),
        type: 'text',
        rows: 2,
      }),
    ],
    preview: { select: { title: 'what', subtitle: 'value' } },
  })
