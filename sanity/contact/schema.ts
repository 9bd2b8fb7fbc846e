import { UserIcon } from '@sanity/icons/User'
import { defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

export const contact = (say: Say) =>
  defineType({
    name: 'contact',
    title: say('Contacto de prensa', 'Press contact'),
    type: 'object',
    icon: UserIcon,
    fieldsets: [
      {
        name: 'reach',
        title: say('Cómo llegar a la persona', 'How to reach the person'),
        options: { columns: 2 },
      },
    ],
    fields: [
      defineField({
        name: 'name',
        title: say('Nombre', 'Name'),
        description: say(
          'Una persona, o la oficina: «Dirección de Comunicación».',
          'A person, or the office: “Communications Office”.',
        ),
        type: 'string',
      }),
      defineField({ name: 'role', title: say('Cargo', 'Role'), type: 'string' }),
      defineField({
        name: 'phone',
        title: say('Teléfono', 'Telephone'),
        description: say(
          'Con prefijo internacional: +593 2 000 0000 ext. 12',
          'With the international prefix: +593 2 000 0000 ext. 12',
        ),
        type: 'string',
        fieldset: 'reach',
      }),
      defineField({
        name: 'email',
        title: say('Correo electrónico', 'Email'),
        description: say('Será público.', 'It will be public.'),
        type: 'string',
        fieldset: 'reach',
      }),
    ],
    preview: {
      select: { name: 'name', role: 'role', phone: 'phone', email: 'email' },
      prepare: ({ name, role, phone, email }) => ({
        title: name ?? say('Contacto sin nombre', 'Contact without a name'),
        subtitle: [role, phone, email].filter(Boolean).join(' · '),
      }),
    },
  })
