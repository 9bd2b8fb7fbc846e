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
        type: 'slug',
        options: { source: 'name.es', maxLength: 96 },
      }),
    ],
    preview: { select: { title: 'name.es', subtitle: 'name.en' } },
  })
