import { UserIcon } from '@sanity/icons/User'
import { defineField, defineType } from 'sanity'

export const contact = defineType({
  name: 'contact',
  title: 'Contacto de prensa',
  type: 'object',
  icon: UserIcon,
  fields: [
    defineField({ name: 'name', title: 'Nombre', type: 'string' }),
    defineField({ name: 'role', title: 'Cargo', type: 'string' }),
    defineField({
      name: 'phone',
      title: 'Teléfono',
      description: 'Con prefijo internacional: +593 2 000 0000',
      type: 'string',
    }),
    defineField({ name: 'email', title: 'Correo electrónico', type: 'string' }),
  ],
  preview: { select: { title: 'name', subtitle: 'role' } },
})
