import { UserIcon } from '@sanity/icons/User'
import { defineArrayMember, defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

export const minister = (say: Say) =>
  defineType({
    name: 'minister',
    title: say('Ministra o ministro', 'Minister'),
    type: 'document',
    icon: UserIcon,
    fields: [
      defineField({ name: 'name', title: say('Nombre', 'Name'), type: 'string' }),
      defineField({
        name: 'slug',
        title: say('Dirección', 'Address'),
        type: 'slug',
        options: { source: 'name', maxLength: 96 },
      }),
      defineField({
        name: 'honorific',
        title: say('Tratamiento', 'Honorific'),
        description: say('Dr., Ing., Ab.', 'Dr., Eng.'),
        type: 'string',
      }),
      defineField({
        name: 'aliases',
        title: say('Otras formas del nombre', 'Other forms of the name'),
        description: say(
          'Cómo aparece escrito en otros textos: «Jose Serrano».',
          'As other texts write it: “Jose Serrano”.',
        ),
        type: 'array',
        of: [defineArrayMember({ type: 'string' })],
      }),
      defineField({
        name: 'appointments',
        title: say('Cargos', 'Offices held'),
        type: 'array',
        of: [
          defineArrayMember({
            name: 'appointment',
            title: say('Cargo', 'Role'),
            type: 'object',
            fields: [
              defineField({ name: 'role', title: say('Cargo', 'Role'), type: 'localizedString' }),
              defineField({
                name: 'organization',
                title: say('Institución', 'Institution'),
                type: 'reference',
                to: [{ type: 'organization' }],
              }),
              defineField({ name: 'from', title: say('Desde', 'From'), type: 'date' }),
              defineField({ name: 'to', title: say('Hasta', 'Until'), type: 'date' }),
            ],
            preview: { select: { title: 'role.es', subtitle: 'from' } },
          }),
        ],
      }),
      defineField({ name: 'portrait', title: say('Retrato', 'Portrait'), type: 'figureImage' }),
      defineField({ name: 'bio', title: say('Biografía', 'Biography'), type: 'localizedText' }),
      defineField({
        name: 'sameAs',
        title: say('Perfiles en otros sitios', 'Profiles on other sites'),
        type: 'array',
        of: [defineArrayMember({ type: 'url' })],
      }),
    ],
    preview: { select: { title: 'name', subtitle: 'appointments.0.role.es', media: 'portrait' } },
  })
