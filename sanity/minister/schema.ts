import { UserIcon } from '@sanity/icons/User'
import { defineArrayMember, defineField, defineType } from 'sanity'

export const minister = defineType({
  name: 'minister',
  title: 'Ministra o ministro',
  type: 'document',
  icon: UserIcon,
  fields: [
    defineField({ name: 'name', title: 'Nombre', type: 'string' }),
    defineField({
      name: 'slug',
      title: 'Dirección',
      type: 'slug',
      options: { source: 'name', maxLength: 96 },
    }),
    defineField({
      name: 'honorific',
      title: 'Tratamiento',
      description: 'Dr., Ing., Ab.',
      type: 'string',
    }),
    defineField({
      name: 'aliases',
      title: 'Otras formas del nombre',
      description: 'Cómo aparece escrito en otros textos: «Jose Serrano».',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
    }),
    defineField({
      name: 'appointments',
      title: 'Cargos',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'appointment',
          title: 'Cargo',
          type: 'object',
          fields: [
            defineField({ name: 'role', title: 'Cargo', type: 'localizedString' }),
            defineField({
              name: 'organization',
              title: 'Institución',
              type: 'reference',
              to: [{ type: 'organization' }],
            }),
            defineField({ name: 'from', title: 'Desde', type: 'date' }),
            defineField({ name: 'to', title: 'Hasta', type: 'date' }),
          ],
          preview: { select: { title: 'role.es', subtitle: 'from' } },
        }),
      ],
    }),
    defineField({ name: 'portrait', title: 'Retrato', type: 'figureImage' }),
    defineField({ name: 'bio', title: 'Biografía', type: 'localizedText' }),
    defineField({
      name: 'sameAs',
      title: 'Perfiles en otros sitios',
      type: 'array',
      of: [defineArrayMember({ type: 'url' })],
    }),
  ],
  preview: { select: { title: 'name', subtitle: 'appointments.0.role.es', media: 'portrait' } },
})
