import { BlockquoteIcon } from '@sanity/icons/Blockquote'
import { DocumentsIcon } from '@sanity/icons/Documents'
import { LinkIcon } from '@sanity/icons/Link'
import { defineArrayMember, defineField, defineType } from 'sanity'

export const quote = defineType({
  name: 'quote',
  title: 'Cita textual',
  type: 'object',
  icon: BlockquoteIcon,
  fields: [
    defineField({ name: 'text', title: 'Cita', type: 'text', rows: 4 }),
    defineField({ name: 'speaker', title: 'Quién lo dijo', type: 'string' }),
    defineField({ name: 'role', title: 'Cargo', type: 'string' }),
  ],
  preview: { select: { title: 'text', subtitle: 'speaker' } },
})

export const portableText = defineType({
  name: 'portableText',
  title: 'Texto',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        { title: 'Párrafo', value: 'normal' },
        { title: 'Título', value: 'h2' },
        { title: 'Subtítulo', value: 'h3' },
      ],
      lists: [
        { title: 'Viñetas', value: 'bullet' },
        { title: 'Números', value: 'number' },
      ],
      marks: {
        decorators: [
          { title: 'Negrita', value: 'strong' },
          { title: 'Cursiva', value: 'em' },
        ],
        annotations: [
          defineArrayMember({
            name: 'link',
            title: 'Enlace',
            type: 'object',
            icon: LinkIcon,
            fields: [
              defineField({
                name: 'href',
                title: 'Dirección',
                type: 'url',
                validation: (rule) => rule.uri({ scheme: ['http', 'https', 'mailto', 'tel'] }),
              }),
            ],
          }),
          defineArrayMember({
            name: 'documentLink',
            title: 'Enlace a otro documento',
            type: 'object',
            icon: DocumentsIcon,
            fields: [
              defineField({
                name: 'reference',
                title: 'Documento',
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
