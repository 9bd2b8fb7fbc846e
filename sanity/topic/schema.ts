import { TagIcon } from '@sanity/icons/Tag'
import { defineField, defineType } from 'sanity'

export const topic = defineType({
  name: 'topic',
  title: 'Tema',
  type: 'document',
  icon: TagIcon,
  fields: [
    defineField({ name: 'name', title: 'Nombre', type: 'localizedString' }),
    defineField({
      name: 'slug',
      title: 'Dirección',
      type: 'slug',
      options: { source: 'name.es', maxLength: 96 },
    }),
  ],
  preview: { select: { title: 'name.es', subtitle: 'name.en' } },
})
