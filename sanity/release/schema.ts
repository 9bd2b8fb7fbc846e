import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { LANGUAGES } from '../contract/language.ts'
import { choices, type Words } from '../studio/choices.ts'
import type { Say } from '../studio/desk-language.ts'
import { hasBeenPublic } from './appearance.ts'
import { APPROVAL_STEPS } from './approval.ts'
import type { CorrectionKind, ReleaseKind } from './contract.ts'
import { RELEASE_ROW, releasePreview } from './preview.ts'

const KIND_TITLES: Record<ReleaseKind, Words> = {
  pressRelease: ['Comunicado de prensa', 'Press release'],
  statement: ['Declaración', 'Statement'],
  mediaAdvisory: ['Convocatoria a medios', 'Media advisory'],
  speech: ['Discurso', 'Speech'],
}

const CORRECTION_TITLES: Record<CorrectionKind, Words> = {
  correction: ['Corrección', 'Correction'],
  update: ['Actualización', 'Update'],
}

const references = (name: string, title: string, type: string) =>
  defineField({
    name,
    title,
    type: 'array',
    of: [defineArrayMember({ type: 'reference', to: [{ type }] })],
    group: 'about',
  })

/** What press staff fill in. What the desk's actions write is shown, and cannot be typed. */
export const release = (say: Say) =>
  defineType({
    name: 'release',
    title: say('Comunicado', 'Release'),
    type: 'document',
    icon: DocumentTextIcon,
    groups: [
      { name: 'text', title: say('Texto', 'Text'), default: true },
      { name: 'about', title: say('De qué trata', 'What it is about') },
      { name: 'media', title: say('Imágenes y archivos', 'Pictures and files') },
      { name: 'publication', title: say('Publicación', 'Publication') },
    ],
    fieldsets: [
      {
        name: 'timing',
        title: say('Cuándo aparece', 'When it appears'),
        description: say(
          'Se publica con antelación y aparece por sí solo a su hora. Vacío: al publicar.',
          'Published ahead of time, it appears by itself on the minute. Empty: when published.',
        ),
      },
    ],
    initialValue: () => ({
      language: 'es',
      kind: 'pressRelease',
      dateline: { date: new Date().toISOString().slice(0, 10) },
    }),
    fields: [
      defineField({
        name: 'language',
        title: say('Idioma', 'Language'),
        type: 'string',
        options: {
          list: LANGUAGES.map(({ id, title }) => ({ value: id, title })),
          layout: 'radio',
          direction: 'horizontal',
        },
        group: 'text',
      }),
      defineField({
        name: 'kind',
        title: say('Clase', 'Kind'),
        type: 'string',
        options: choices(KIND_TITLES, say),
        group: 'text',
      }),
      defineField({
        name: 'headline',
        title: say('Titular', 'Headline'),
        description: say(
          'Quién hace qué, dónde y cuándo. Hasta 200 caracteres; mejor menos de 120.',
          'Who does what, where and when. Up to 200 characters; better under 120.',
        ),
        type: 'text',
        rows: 2,
        group: 'text',
      }),
      defineField({
        name: 'slug',
        title: say('Dirección', 'Address'),
        description: say(
          'Cómo termina la dirección de la página. Desde que es pública ya no se cambia.',
          'How the page’s address ends. Once it is public it does not change.',
        ),
        type: 'slug',
        options: {
          source: 'headline',
          maxLength: 96,
          // Two languages may share an address: checks/address.ts tells what it may not be shared with.
          isUnique: () => true,
        },
        readOnly: ({ document }) => hasBeenPublic(document ?? {}, new Date()),
        group: 'text',
      }),
      defineField({
        name: 'subhead',
        title: say('Bajada', 'Subhead'),
        type: 'text',
        rows: 2,
        group: 'text',
      }),
      defineField({
        name: 'dateline',
        title: say('Lugar y fecha', 'Dateline'),
        description: say(
          'Dónde y qué día se da a conocer: «Quito, 27 de enero de 2015».',
          'Where and on which day it is given out: “Washington, D.C., January 27, 2015”.',
        ),
        type: 'object',
        options: { columns: 2 },
        group: 'text',
        fields: [
          defineField({ name: 'city', title: say('Ciudad', 'City'), type: 'string' }),
          defineField({ name: 'region', title: say('Región o país', 'Region'), type: 'string' }),
          defineField({ name: 'date', title: say('Fecha', 'Date'), type: 'date' }),
          defineField({
            name: 'timeZone',
            title: say('Zona horaria', 'Time zone'),
            description: say('Vacío: la del ministerio.', 'Empty: the ministry’s.'),
            type: 'string',
          }),
        ],
      }),
      defineField({
        name: 'body',
        title: say('Texto', 'Text'),
        description: say(
          'Lo pegado de Word o de una página queda limpio: títulos, listas, enlaces, negrita y cursiva. Las imágenes se agregan aparte.',
          'What is pasted from Word or a web page comes out clean: headings, lists, links, bold and italic. Pictures are added apart.',
        ),
        type: 'portableText',
        group: 'text',
      }),
      defineField({
        name: 'boilerplate',
        title: say('Párrafo institucional', 'Boilerplate'),
        description: say('Vacío: el de los ajustes.', 'Empty: the one in the settings.'),
        type: 'text',
        rows: 4,
        group: 'text',
      }),
      defineField({
        name: 'minister',
        title: say('Ministra o ministro', 'Minister'),
        description: say(
          'Se muestra con el cargo que tenía en la fecha del comunicado.',
          'Shown with the role held on the date of the release.',
        ),
        type: 'reference',
        to: [{ type: 'minister' }],
        group: 'about',
      }),
      references('events', say('Eventos', 'Events'), 'event'),
      references('organizations', say('Organizaciones', 'Organizations'), 'organization'),
      references('topics', say('Temas', 'Topics'), 'topic'),
      defineField({
        name: 'figures',
        title: say('Cifras clave', 'Key figures'),
        type: 'array',
        of: [defineArrayMember({ type: 'keyFigure' })],
        group: 'about',
      }),
      references('related', say('Comunicados relacionados', 'Related releases'), 'release'),
      defineField({
        name: 'images',
        title: say('Imágenes', 'Pictures'),
        type: 'array',
        of: [defineArrayMember({ type: 'figureImage' })],
        group: 'media',
      }),
      defineField({
        name: 'attachments',
        title: say('Archivos', 'Files'),
        type: 'array',
        of: [defineArrayMember({ type: 'attachment' })],
        group: 'media',
      }),
      defineField({
        name: 'publishAt',
        title: say('Aparece el', 'Appears on'),
        type: 'datetime',
        group: 'publication',
        fieldset: 'timing',
      }),
      defineField({
        name: 'embargoUntil',
        title: say('Embargado hasta', 'Embargoed until'),
        type: 'datetime',
        group: 'publication',
        fieldset: 'timing',
      }),
      defineField({
        name: 'publishedAt',
        title: say('Público desde', 'Public since'),
        description: say('Lo anota la mesa al publicar.', 'The desk notes it when publishing.'),
        type: 'datetime',
        readOnly: true,
        hidden: ({ value }) => !value,
        group: 'publication',
      }),
      defineField({
        name: 'fromArchive',
        title: say('Comunicado de archivo', 'From the archive'),
        description: say(
          'Se publicó en otro tiempo y lugar: lleva su fecha, sin hora de publicación.',
          'Published at another time and place: it has its date, and no time of publication.',
        ),
        type: 'boolean',
        group: 'publication',
      }),
      defineField({
        name: 'referenceCode',
        title: say('Código', 'Reference code'),
        type: 'string',
        group: 'publication',
      }),
      defineField({
        name: 'contacts',
        title: say('Contactos de prensa', 'Press contacts'),
        description: say('Vacío: los de los ajustes.', 'Empty: those in the settings.'),
        type: 'array',
        of: [defineArrayMember({ type: 'contact' })],
        group: 'publication',
      }),
      defineField({
        name: 'corrections',
        title: say('Correcciones y actualizaciones', 'Corrections and updates'),
        description: say('Se agregan al publicar un cambio.', 'Added when a change is published.'),
        type: 'array',
        readOnly: true,
        hidden: ({ value }) => !value?.length,
        of: [
          defineArrayMember({
            name: 'correction',
            title: say('Corrección', 'Correction'),
            type: 'object',
            fields: [
              defineField({
                name: 'kind',
                title: say('Clase', 'Kind'),
                type: 'string',
                options: choices(CORRECTION_TITLES, say),
              }),
              defineField({ name: 'at', title: say('Cuándo', 'When'), type: 'datetime' }),
              defineField({ name: 'version', title: say('Versión', 'Version'), type: 'number' }),
              defineField({
                name: 'what',
                title: say('Qué cambió', 'What changed'),
                type: 'string',
              }),
              defineField({ name: 'why', title: say('Por qué', 'Why'), type: 'string' }),
            ],
            preview: { select: { title: 'what', subtitle: 'at' } },
          }),
        ],
        group: 'publication',
      }),
      defineField({
        name: 'withdrawn',
        title: say('Retirado', 'Withdrawn'),
        type: 'object',
        readOnly: true,
        hidden: ({ value }) => !value,
        fields: [
          defineField({ name: 'at', title: say('Cuándo', 'When'), type: 'datetime' }),
          defineField({ name: 'reason', title: say('Por qué', 'Why'), type: 'text', rows: 3 }),
        ],
        group: 'publication',
      }),
      defineField({
        name: 'approval',
        title: say('Aprobación', 'Approval'),
        type: 'object',
        readOnly: true,
        hidden: true,
        fields: [
          defineField({ name: 'status', type: 'string', options: { list: [...APPROVAL_STEPS] } }),
          ...['requestedBy', 'approvedBy'].map((name) =>
            defineField({
              name,
              type: 'object',
              fields: [
                defineField({ name: 'id', type: 'string' }),
                defineField({ name: 'name', type: 'string' }),
              ],
            }),
          ),
          defineField({ name: 'requestedAt', type: 'datetime' }),
          defineField({ name: 'approvedAt', type: 'datetime' }),
          defineField({ name: 'text', type: 'string' }),
          defineField({ name: 'note', type: 'text' }),
        ],
      }),
      defineField({
        name: 'translatedFrom',
        title: say('Traducción', 'Translation'),
        type: 'object',
        readOnly: true,
        hidden: true,
        fields: [
          defineField({
            name: 'original',
            type: 'reference',
            to: [{ type: 'release' }],
            weak: true,
          }),
          defineField({ name: 'asOf', type: 'datetime' }),
          defineField({
            name: 'text',
            type: 'array',
            of: [
              defineArrayMember({
                name: 'fieldDigest',
                type: 'object',
                fields: [defineField({ name: 'digest', type: 'string' })],
              }),
            ],
          }),
        ],
      }),
    ],
    orderings: [
      {
        title: say('Fecha, los últimos primero', 'Date, latest first'),
        name: 'dateDesc',
        by: [{ field: 'dateline.date', direction: 'desc' }],
      },
      {
        title: say('Última edición', 'Last edited'),
        name: 'editedDesc',
        by: [{ field: '_updatedAt', direction: 'desc' }],
      },
      {
        title: say('Titular', 'Headline'),
        name: 'headline',
        by: [{ field: 'headline', direction: 'asc' }],
      },
    ],
    preview: { select: RELEASE_ROW, prepare: (row) => releasePreview(row, say) },
  })
