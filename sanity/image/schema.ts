import { ImageIcon } from '@sanity/icons/Image'
import { defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

export const figureImage = (say: Say) =>
  defineType({
    name: 'figureImage',
    title: say('Imagen', 'Picture'),
    type: 'image',
    icon: ImageIcon,
    options: { hotspot: true },
    fields: [
      defineField({
        name: 'alt',
        title: say('Texto alternativo', 'Alternative text'),
        description: say(
          'Qué se ve, para quien no puede ver la imagen.',
          'What is to be seen, for those who cannot see the picture.',
        ),
        type: 'string',
      }),
      defineField({ name: 'credit', title: say('Crédito', 'Credit'), type: 'string' }),
      defineField({
        name: 'licence',
        title: say('Licencia', 'Licence'),
        description: say(
          'Qué puede hacer la prensa con ella: «CC BY 4.0», «Uso libre citando la fuente».',
          'What the press may do with it: “CC BY 4.0”, “Free to use with credit”.',
        ),
        type: 'string',
      }),
      defineField({ name: 'caption', title: say('Pie de foto', 'Caption'), type: 'text', rows: 2 }),
    ],
  })
