import { CogIcon } from '@sanity/icons/Cog'
import { defineArrayMember, defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

export const settings = (say: Say) =>
  defineType({
    name: 'settings',
    title: say('Ajustes', 'Settings'),
    type: 'document',
    icon: CogIcon,
    groups: [
      { name: 'institution', title: say('Institución', 'Institution'), default: true },
      { name: 'press', title: say('Comunicados', 'Releases') },
    ],
    fields: [
      defineField({
        name: 'ministry',
        title: say('Institución', 'Institution'),
        type: 'localizedString',
        group: 'institution',
      }),
      defineField({
        name: 'country',
        title: say('Estado (país)', 'Country'),
        description: say('«República del Ecuador».', '“Republic of Ecuador”.'),
        type: 'localizedString',
        group: 'institution',
      }),
      defineField({
        name: 'timeZone',
        title: say('Zona horaria', 'Time zone'),
        type: 'string',
        initialValue: 'America/Guayaquil',
        group: 'institution',
      }),
      defineField({
        name: 'address',
        title: say('Dirección postal', 'Postal address'),
        type: 'string',
        group: 'institution',
      }),
      defineField({
        name: 'contacts',
        title: say('Oficina de prensa', 'Press office'),
        type: 'array',
        of: [defineArrayMember({ type: 'contact' })],
        group: 'press',
      }),
      defineField({
        name: 'boilerplate',
        title: say('Sobre la institución', 'About the institution'),
        description: say(
          'Párrafo que cierra los comunicados.',
          'The paragraph that ends the releases.',
        ),
        type: 'localizedText',
        group: 'press',
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
        // Who needs an approval does not decide whether one is needed.
        readOnly: ({ currentUser }) =>
          !currentUser?.roles.some(({ name }) => name === 'administrator'),
        group: 'press',
      }),
    ],
    preview: { prepare: () => ({ title: say('Ajustes', 'Settings') }) },
  })
