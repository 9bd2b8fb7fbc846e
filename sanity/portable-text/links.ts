import { DocumentsIcon } from '@sanity/icons/Documents'
import { LinkIcon } from '@sanity/icons/Link'
import { defineArrayMember, defineField } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

/** A link to an address. */
export const link = (say: Say) =>
  defineArrayMember({
    name: 'link',
    title: say('Enlace', 'Link'),
    type: 'object',
    icon: LinkIcon,
    fields: [
      defineField({
        name: 'href',
        title: say('Dirección', 'Address'),
        description: say(
          'https://…, mailto:prensa@… o tel:+593…',
          'https://…, mailto:press@… or tel:+593…',
        ),
        type: 'url',
        // Which links are safe the contract says, for the site and the desk alike.
        validation: (rule) => rule.uri({ scheme: /./, allowRelative: true }),
      }),
    ],
  })

/** A link to another document: it follows the document when its address changes. */
export const documentLink = (say: Say) =>
  defineArrayMember({
    name: 'documentLink',
    title: say('Enlace a otro documento', 'Link to another document'),
    type: 'object',
    icon: DocumentsIcon,
    fields: [
      defineField({
        name: 'reference',
        title: say('Documento', 'Document'),
        description: say(
          'Un comunicado, una autoridad o un evento de este sitio. Mientras no sea público quedan las palabras, sin enlace.',
          'A release, a minister or an event of this site. While it is not public the words stay, without a link.',
        ),
        type: 'reference',
        to: [{ type: 'release' }, { type: 'minister' }, { type: 'event' }],
        validation: (rule) => rule.required(),
      }),
    ],
  })
