import { LinkIcon } from '@sanity/icons/Link'
import { defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

/** Where else the institution publishes. */
export const account = (say: Say) =>
  defineType({
    name: 'account',
    title: say('Cuenta', 'Account'),
    type: 'object',
    icon: LinkIcon,
    fields: [
      defineField({
        name: 'name',
        title: say('Red o canal', 'Network or channel'),
        description: say('«YouTube», «Canal de WhatsApp».', '“YouTube”, “WhatsApp channel”.'),
        type: 'string',
      }),
      defineField({ name: 'url', title: say('Dirección', 'Address'), type: 'url' }),
    ],
    preview: { select: { title: 'name', subtitle: 'url' } },
  })
