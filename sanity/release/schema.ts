import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { LANGUAGES } from '../contract/language.ts'
import { choices } from '../studio/choices.ts'
import type { ReleaseKind } from './contract.ts'

const KIND_TITLES: Record<ReleaseKind, string> = {
  pressRelease: 'Comunicado de prensa',
  statement: 'Declaración',
  mediaAdvisory: 'Convocatoria a medios',
  speech: 'Discurso',
}

const references = (name: string, title: string, type: string) =>
  defineField({
    name,
    title,
    type: 'array',
    of: [defineArrayMember({ type: 'reference', to: [{ type }] })],
    group: 'about',
  })

export const release = defineType({
  name: 'release',
  title: 'Comunicado',
  type: 'document',
  icon: DocumentTextIcon,
  groups: [
    { name: 'text', title: 'Texto', default: true },
    { name: 'about', title: 'De qué trata' },
    { name: 'media', title: 'Imágenes y archivos' },
    { name: 'publication', title: 'Publicación' },
  ],
  initialValue: () => ({
    language: 'es',
    kind: 'pressRelease',
    publishedAt: new Date().toISOString(),
  }),
  fields: [
    defineField({
      name: 'language',
      title: 'Idioma',
      type: 'string',
      options: { list: LANGUAGES.map(({ id, title }) => ({ value: id, title })), layout: 'radio' },
      group: 'text',
    }),
    defineField({
      name: 'kind',
      title: 'Clase',
      type: 'string',
      options: choices(KIND_TITLES),
      group: 'text',
    }),
    defineField({ name: 'headline', title: 'Titular', type: 'text', rows: 2, group: 'text' }),
    defineField({
      name: 'slug',
      title: 'Dirección',
      type: 'slug',
      options: { source: 'headline', maxLength: 96 },
      group: 'text',
    }),
    defineField({ name: 'subhead', title: 'Bajada', type: 'text', rows: 2, group: 'text' }),
    defineField({
      name: 'dateline',
      title: 'Lugar y fecha',
      type: 'object',
      options: { columns: 3 },
      group: 'text',
      fields: [
        defineField({ name: 'city', title: 'Ciudad', type: 'string' }),
        defineField({ name: 'region', title: 'Región', type: 'string' }),
        defineField({ name: 'date', title: 'Fecha', type: 'date' }),
      ],
    }),
    defineField({ name: 'body', title: 'Texto', type: 'portableText', group: 'text' }),
    defineField({
      name: 'boilerplate',
      title: 'Párrafo institucional',
      description: 'Vacío: el de los ajustes.',
      type: 'text',
      rows: 4,
      group: 'text',
    }),
    defineField({
      name: 'minister',
      title: 'Ministra o ministro',
      type: 'reference',
      to: [{ type: 'minister' }],
      group: 'about',
    }),
    references('events', 'Eventos', 'event'),
    references('organizations', 'Organizaciones', 'organization'),
    references('topics', 'Temas', 'topic'),
    defineField({
      name: 'figures',
      title: 'Cifras clave',
      type: 'array',
      of: [defineArrayMember({ type: 'keyFigure' })],
      group: 'about',
    }),
    defineField({
      name: 'images',
      title: 'Imágenes',
      type: 'array',
      of: [defineArrayMember({ type: 'figureImage' })],
      group: 'media',
    }),
    defineField({
      name: 'attachments',
      title: 'Archivos',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'attachment',
          title: 'Archivo',
          type: 'file',
          fields: [defineField({ name: 'title', title: 'Título', type: 'string' })],
        }),
      ],
      group: 'media',
    }),
    defineField({
      name: 'publishedAt',
      title: 'Publicado',
      description: 'Momento de publicación. Vacío en comunicados de archivo que no lo dicen.',
      type: 'datetime',
      group: 'publication',
    }),
    defineField({
      name: 'embargoUntil',
      title: 'Embargado hasta',
      description: 'No aparece en ninguna parte del sitio antes de este momento.',
      type: 'datetime',
      group: 'publication',
    }),
    defineField({
      name: 'contacts',
      title: 'Contactos de prensa',
      description: 'Vacío: los de los ajustes.',
      type: 'array',
      of: [defineArrayMember({ type: 'contact' })],
      group: 'publication',
    }),
    defineField({ name: 'referenceCode', title: 'Código', type: 'string', group: 'publication' }),
    defineField({
      name: 'corrections',
      title: 'Correcciones',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'correction',
          title: 'Corrección',
          type: 'object',
          fields: [
            defineField({ name: 'at', title: 'Cuándo', type: 'datetime' }),
            defineField({ name: 'what', title: 'Qué se corrigió', type: 'string' }),
            defineField({ name: 'why', title: 'Por qué', type: 'string' }),
          ],
          preview: { select: { title: 'what', subtitle: 'at' } },
        }),
      ],
      group: 'publication',
    }),
  ],
  orderings: [
    { title: 'Fecha', name: 'date', by: [{ field: 'dateline.date', direction: 'desc' }] },
  ],
  preview: {
    select: { title: 'headline', language: 'language', date: 'dateline.date', media: 'images.0' },
    prepare: ({ title, language, date, media }) => ({
      title,
      subtitle: [language?.toUpperCase(), date].filter(Boolean).join(' · '),
      media,
    }),
  },
})
