import { ImageIcon } from '@sanity/icons/Image'
import { defineField, defineType } from 'sanity'

export const figureImage = defineType({
  name: 'figureImage',
  title: 'Imagen',
  type: 'image',
  icon: ImageIcon,
  options: { hotspot: true },
  fields: [
    defineField({
      name: 'alt',
      title: 'Texto alternativo',
      description: 'Qué se ve, para quien no puede ver la imagen.',
      type: 'string',
    }),
    defineField({ name: 'credit', title: 'Crédito', type: 'string' }),
    defineField({ name: 'caption', title: 'Pie de foto', type: 'text', rows: 2 }),
  ],
})
