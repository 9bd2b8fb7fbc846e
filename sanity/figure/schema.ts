import { BarChartIcon } from '@sanity/icons/BarChart'
import { defineField, defineType } from 'sanity'
import { choices } from '../studio/choices.ts'
import type { FIGURE_COMPARATORS, FIGURE_UNITS } from './contract.ts'

const UNIT_TITLES: Record<(typeof FIGURE_UNITS)[number], string> = {
  count: 'Cantidad',
  usd: 'Dólares de EE. UU.',
  points: 'Puntos',
  rank: 'Puesto (4.º)',
  top: 'Entre los primeros (10)',
}

const COMPARATOR_TITLES: Record<(typeof FIGURE_COMPARATORS)[number], string> = {
  over: 'Más de',
  up: 'Aumento de',
  down: 'Disminución de',
}

export const keyFigure = defineType({
  name: 'keyFigure',
  title: 'Cifra clave',
  type: 'object',
  icon: BarChartIcon,
  fields: [
    defineField({
      name: 'value',
      title: 'Valor',
      description: 'El número entero, sin abreviar: 539000000',
      type: 'number',
    }),
    defineField({
      name: 'unit',
      title: 'Unidad',
      type: 'string',
      options: choices(UNIT_TITLES),
      initialValue: 'count',
    }),
    defineField({ name: 'outOf', title: 'Sobre un total de', type: 'number' }),
    defineField({
      name: 'comparator',
      title: 'Matiz',
      type: 'string',
      options: choices(COMPARATOR_TITLES),
    }),
    defineField({
      name: 'what',
      title: 'Qué mide',
      description: 'En el idioma del comunicado.',
      type: 'string',
    }),
    defineField({ name: 'period', title: 'Período', type: 'string' }),
    defineField({
      name: 'source',
      title: 'Fuente',
      type: 'reference',
      to: [{ type: 'organization' }],
    }),
    defineField({ name: 'sourceTitle', title: 'Publicación', type: 'string' }),
    defineField({ name: 'sourceUrl', title: 'Dirección de la publicación', type: 'url' }),
    defineField({ name: 'year', title: 'Año de los datos', type: 'number' }),
    defineField({
      name: 'quotedAs',
      title: 'Como se citó',
      description: 'Las palabras exactas del comunicado.',
      type: 'text',
      rows: 2,
    }),
  ],
  preview: { select: { title: 'what', subtitle: 'value' } },
})
