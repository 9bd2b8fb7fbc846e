import { BlockquoteIcon } from '@sanity/icons/Blockquote'
import { DocumentsIcon } from '@sanity/icons/Documents'
import { LinkIcon } from '@sanity/icons/Link'
import { defineArrayMember, defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

export const quote = (say: Say) =>
  defineType({
    name: 'quote',
    title: say('Cita textual', 'Quote'),
    type: 'object',
    icon: BlockquoteIcon,
    fields: [
      defineField({ name: 'text', title: say('Cita', 'Words said'), type: 'text', rows: 4 }),
      defineField({ name: 'speaker', title: say('Quién lo dijo', 'Who said it'), type: 'string' }),
      defineField({ name: 'role', title: say('Cargo', 'Role'), type: 'string' }),
    ],
    preview: { select: { title: 'text', subtitle: 'speaker' } },
  })

export const portableText = (say: Say) =>
  defineType({
    name: 'portableText',
    title: say('Texto', 'Text'),
    type: 'array',
    of: [
      defineArrayMember({
        type: 'block',
        styles: [
          { title: say('Párrafo', 'Paragraph'), value: 'normal' },
          { title: say('Título', 'Title'), value: 'h2' },
          { title: say('Subtítulo', 'Subheading'), value: 'h3' },
        ],
        lists: [
          { title: say('Viñetas', 'Bullets'), value: 'bullet' },
          { title: say('Números', 'Numbers'), value: 'number' },
        ],
        marks: {
          decorators: [
            { title: say('Negrita', 'Bold'), value: 'strong' },
            { title: say('Cursiva', 'Italic'), value: 'em' },
          ],
          annotations: [
            defineArrayMember({
              name: 'link',
              title: say('Enlace', 'Link'),
              type: 'object',
              icon: LinkIcon,
              fields: [
                defineField({
                  name: 'href',
                  title: say('Dirección', 'Address'),
                  type: 'url',
                  // Which links are safe the contract says, for the site and the desk alike.
                  validation: (rule) => rule.uri({ scheme: /./, allowRelative: true }),
                }),
              ],
            }),
            defineArrayMember({
              name: 'documentLink',
              title: say('Enlace a otro documento', 'Link to another document'),
              type: 'object',
              icon: DocumentsIcon,
              fields: [
                defineField({
                  name: 'reference',
                  title: say('Documento', 'Document'),
                  type: 'reference',
                  to: [{ type: 'release' }, { type: 'minister' }, { type: 'event' }],
                }),
              ],
            }),
          ],
        },
      }),
      defineArrayMember({ type: 'quote' }),
      defineArrayMember({ type: 'figureImage' }),
    ],
  })
