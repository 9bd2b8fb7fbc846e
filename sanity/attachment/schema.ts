import { DocumentPdfIcon } from '@sanity/icons/DocumentPdf'
import { defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

export const attachment = (say: Say) =>
  defineType({
    name: 'attachment',
    title: say('Archivo', 'File'),
    type: 'file',
    icon: DocumentPdfIcon,
    fields: [
      defineField({
        name: 'title',
        title: say('Título', 'Title'),
        description: say(
          'Qué contiene, como lo leerá la prensa: «Informe de seguridad 2014». El formato y el tamaño se agregan solos.',
          'What is in it, as the press will read it: “Security report 2014”. Format and size are added by themselves.',
        ),
        type: 'string',
      }),
    ],
    preview: {
      select: { title: 'title', file: 'asset.originalFilename' },
      prepare: ({ title, file }) => ({
        title: title ?? say('Archivo sin título', 'File without a title'),
        subtitle: file,
      }),
    },
  })
