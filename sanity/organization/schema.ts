import { CaseIcon } from '@sanity/icons/Case'
import { defineField, defineType } from 'sanity'

export const organization = defineType({
  name: 'organization',
  title: 'Organización',
  type: 'document',
  icon: CaseIcon,
  fields: [
    defineField({ name: 'name', title: 'Nombre', type: 'localizedString' }),
    defineField({ name: 'acronym', title: 'Sigla', type: 'string' }),
    defineField({ name: 'url', title: 'Sitio web', type: 'url' }),
  ],
  preview: {
    select: { title: 'name.es', english: 'name.en', subtitle: 'acronym' },
    prepare: ({ title, english, subtitle }) => ({ title: title ?? english, subtitle }),
  },
})
