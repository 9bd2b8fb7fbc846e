import { CogIcon } from '@sanity/icons/Cog'
import { defineArrayMember, defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

export const settings = (say: Say) =>
  defineType({
    name: 'settings',
    title: say('Ajustes', 'Settings'),
    type: 'document',
    icon: CogIcon,
    fields: [
      defineField({
        name: 'ministry',
        title: say('Institución', 'Institution'),
        type: 'localizedString',
      }),
      defineField({
        name: 'country',
        title: say('Estado', 'Status'),
        description: say('República del Ecuador', 'Republic of Ecuador'),
        type: 'localizedString',
      }),
      defineField({
        name: 'timeZone',
        title: say('Zona horaria', 'Time zone'),
        type: 'string',
        initialValue: 'America/Guayaquil',
      }),
      defineField({
        name: 'address',
        title: say('Dirección postal', 'Postal address'),
        type: 'string',
      }),
      defineField({
        name: 'contacts',
        title: say('Oficina de prensa', 'Press office'),
        type: 'array',
        of: [defineArrayMember({ type: 'contact' })],
      }),
      defineField({
        name: 'boilerplate',
        title: say('Sobre la institución', 'About the institution'),
        description: say(
          'Párrafo que cierra los comunicados.',
          'The paragraph that ends the releases.',
        ),
        type: 'localizedText',
      }),
      defineField({
        name: 'approvalRequired',
        title: say('Publicar requiere aprobación', 'Publishing needs approval'),
        description: say(
          'Un comunicado se publica solo cuando lo aprobó una persona que no lo escribió.',
          'A release is published only when somebody who did not write it has approved it.',
        ),
        type: 'boolean',
        initialValue: false,
      }),
    ],
    preview: { prepare: () => ({ title: say('Ajustes', 'Settings') }) },
  })
