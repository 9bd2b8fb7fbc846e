import { CaseIcon } from '@sanity/icons/Case'
import { defineArrayMember, defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

export const organization = (say: Say) =>
  defineType({
    name: 'organization',
    title: say('Organización', 'Organization'),
    type: 'document',
    icon: CaseIcon,
    fields: [
      defineField({ name: 'name', title: say('Nombre', 'Name'), type: 'localizedString' }),
      defineField({ name: 'acronym', title: say('Sigla', 'Acronym'), type: 'string' }),
      defineField({
        name: 'aliases',
        title: say('Otras formas del nombre', 'Other forms of the name'),
        description: say('Cómo la nombran otros textos: «BID».', 'As other texts name it: “IADB”.'),
        type: 'array',
        of: [defineArrayMember({ type: 'string' })],
        options: { layout: 'tags' },
      }),
      defineField({
        name: 'slug',
        title: say('Dirección', 'Address'),
        description: say(
          'La nombra en la dirección de los comunicados que la mencionan: «unodc».',
          'Names it in the address of the releases that mention it: “unodc”.',
        ),
        type: 'slug',
        options: {
          source: ({ acronym, name }) =>
            String(acronym ?? (name as { es?: string } | undefined)?.es ?? ''),
          maxLength: 96,
        },
      }),
      defineField({ name: 'url', title: say('Sitio web', 'Website'), type: 'url' }),
    ],
    preview: {
      select: { spanish: 'name.es', english: 'name.en', subtitle: 'acronym' },
      prepare: ({ spanish, english, subtitle }) => ({
        title: say(spanish ?? english, english ?? spanish),
        subtitle,
      }),
    },
  })
