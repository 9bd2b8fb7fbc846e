import { UserIcon } from '@sanity/icons/User'
import { defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

export const contact = (say: Say) =>
  defineType({
    name: 'contact',
    title: say('Contacto de prensa', 'Press contact'),
    type: 'object',
    icon: UserIcon,
    fields: [
      defineField({ name: 'name', title: say('Nombre', 'Name'), type: 'string' }),
      defineField({ name: 'role', title: say('Cargo', 'Role'), type: 'string' }),
      defineField({
        name: 'phone',
        title: say('Teléfono', 'Telephone'),
        description: say(
          'Con prefijo internacional: +593 2 000 0000',
          'With the international prefix: +593 2 000 0000',
        ),
        type: 'string',
      }),
      defineField({ name: 'email', title: say('Correo electrónico', 'Email'), type: 'string' }),
    ],
    preview: { select: { title: 'name', subtitle: 'role' } },
  })
