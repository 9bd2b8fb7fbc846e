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
    fieldsets: [
      {
        name: 'rights',
        title: say('De quién es y qué permite', 'Whose it is and what it allows'),
        options: { columns: 2 },
      },
    ],
    fields: [
      defineField({
        name: 'alt',
        title: say('Texto alternativo', 'Alternative text'),
        description: say(
          'Qué se ve, para quien no puede ver la imagen: quién está y qué hace, sin «imagen de».',
          'What is to be seen, for those who cannot see the picture: who is there and does what, without “image of”.',
        ),
        type: 'string',
      }),
      defineField({
        name: 'caption',
        title: say('Pie de foto', 'Caption'),
        description: say(
          'Lo que la imagen no dice: quién, dónde, cuándo.',
          'What the picture does not say: who, where, when.',
        ),
        type: 'text',
        rows: 2,
      }),
      defineField({
        name: 'credit',
        title: say('Crédito', 'Credit'),
        description: say(
          'Solo el nombre; «Foto:» lo pone la página.',
          'The name alone; the page says “Photo:”.',
        ),
        type: 'string',
        fieldset: 'rights',
      }),
      defineField({
        name: 'licence',
        title: say('Licencia', 'Licence'),
        description: say(
          'Qué puede hacer la prensa con ella: «CC BY 4.0», «Uso libre citando la fuente».',
          'What the press may do with it: “CC BY 4.0”, “Free to use with credit”.',
        ),
        type: 'string',
        fieldset: 'rights',
      }),
    ],
    preview: {
      select: {
        alt: 'alt',
        caption: 'caption',
        credit: 'credit',
        licence: 'licence',
        media: 'asset',
      },
      prepare: ({ alt, caption, credit, licence, media }) => ({
        title:
          caption ?? alt ?? say('Imagen sin texto alternativo', 'Picture without alternative text'),
        subtitle: [credit, licence].filter(Boolean).join(' · '),
        media,
      }),
    },
  })
