import { CogIcon } from '@sanity/icons/Cog'
import { defineArrayMember, defineField, defineType } from 'sanity'

export const settings = defineType({
  name: 'settings',
  title: 'Ajustes',
  type: 'document',
  icon: CogIcon,
  fields: [
    defineField({ name: 'ministry', title: 'Institución', type: 'localizedString' }),
    defineField({
      name: 'country',
      title: 'Estado',
      description: 'República del Ecuador',
      type: 'localizedString',
    }),
    defineField({
      name: 'timeZone',
      title: 'Zona horaria',
      type: 'string',
      initialValue: 'America/Guayaquil',
    }),
    defineField({ name: 'address', title: 'Dirección postal', type: 'string' }),
    defineField({
      name: 'contacts',
      title: 'Oficina de prensa',
      type: 'array',
      of: [defineArrayMember({ type: 'contact' })],
    }),
    defineField({
      name: 'boilerplate',
      title: 'Sobre la institución',
      description: 'Párrafo que cierra los comunicados.',
      type: 'localizedText',
    }),
  ],
  preview: { prepare: () => ({ title: 'Ajustes' }) },
})
