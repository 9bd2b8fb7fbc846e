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
      { name: 'look', title: say('Imagen institucional', 'Look') },
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
        name: 'follow',
        title: say('Dónde seguir a la institución', 'Where to follow the institution'),
        description: say(
          'Cuentas oficiales: se muestran en la portada y al pie de cada página, en este orden.',
          'Official accounts: shown on the front page and at the foot of every page, in this order.',
        ),
        type: 'array',
        of: [defineArrayMember({ type: 'account' })],
        group: 'institution',
      }),
      defineField({
        name: 'accent',
        title: say('Color institucional', 'Colour'),
        description: say(
          'Con seis cifras, como lo da el manual de marca: #1d3f9e. El sitio lo usa en la marca, y de él saca un tono legible para los enlaces, también sobre fondo oscuro. Sin color: el azul del sitio.',
          'With six digits, as the brand manual has it: #1d3f9e. The site uses it for the mark, and makes legible shades of it for links, on a dark ground too. Without one: the site’s blue.',
        ),
        type: 'string',
        group: 'look',
      }),
      defineField({
        name: 'mark',
        title: say('Emblema', 'Emblem'),
        description: say(
          'Escudo o logotipo, junto al nombre de la institución: SVG, o PNG con fondo transparente.',
          'Arms or logotype, beside the institution’s name: SVG, or PNG with a transparent ground.',
        ),
        type: 'image',
        options: { accept: 'image/svg+xml,image/png,image/webp' },
        fields: [
          defineField({
            name: 'alt',
            title: say('Texto alternativo', 'Alternative text'),
            description: say(
              'Solo si dice más que el nombre que está al lado: «Escudo del Ecuador».',
              'Only if it says more than the name beside it: “Coat of arms of Ecuador”.',
            ),
            type: 'localizedString',
          }),
        ],
        group: 'look',
      }),
      defineField({
        name: 'markOnDark',
        title: say('Emblema para fondo oscuro', 'Emblem for a dark ground'),
        description: say(
          'Si el emblema no se ve bien sobre negro. Sin él se usa el mismo.',
          'If the emblem is hard to see on black. Without one the same is used.',
        ),
        type: 'image',
        options: { accept: 'image/svg+xml,image/png,image/webp' },
        group: 'look',
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
        name: 'reuse',
        title: say('Uso de los textos', 'Use of the texts'),
        description: say(
          'Qué puede hacer la prensa con ellos, al pie de cada página: «Los textos pueden reproducirse citando la fuente».',
          'What the press may do with them, at the foot of every page: “Texts may be reproduced with attribution”.',
        ),
        type: 'localizedString',
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
