import { TagIcon } from '@sanity/icons/Tag'
import { defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

export const topic = (say: Say) =>
  defineType({
    name: 'topic',
    title: say('Tema', 'Topic'),
    type: 'document',
    icon: TagIcon,
    fields: [
      defineField({ name: 'name', title: say('Nombre', 'Name'), type: 'localizedString' }),
      defineField({
        name: 'slug',
        title: say('Dirección', 'Address'),
        description: say(
          'Cómo termina la dirección de la página. Si se cambia, los enlaces que ya existen dejan de llevar a ella.',
          'How the page’s address ends. If it changes, links that exist no longer lead to it.',
        ),
        type: 'slug',
        options: { source: 'name.es', maxLength: 96 },
      }),
    ],
    preview: {
      select: { spanish: 'name.es', english: 'name.en' },
      prepare: ({ spanish, english }) => ({
        title: say(spanish ?? english, english ?? spanish),
        subtitle: say(english, spanish),
      }),
    },
  })
