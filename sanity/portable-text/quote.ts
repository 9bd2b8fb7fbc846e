import { BlockquoteIcon } from '@sanity/icons/Blockquote'
import { defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

/**
 * Speaker and role are words, not a reference to a minister: most who are quoted are none, and a
 * quote says who spoke by the name and in the office of that day, whatever is changed later.
 */
export const quote = (say: Say) =>
  defineType({
    name: 'quote',
    title: say('Cita textual', 'Quote'),
    type: 'object',
    icon: BlockquoteIcon,
    fields: [
      defineField({
        name: 'text',
        title: say('Cita', 'Words said'),
        description: say(
          'Tal como se dijo, sin comillas: la página la muestra como cita.',
          'As it was said, without quotation marks: the page shows it as a quote.',
        ),
        type: 'text',
        rows: 4,
      }),
      defineField({
        name: 'speaker',
        title: say('Quién lo dijo', 'Who said it'),
        description: say('Nombre y apellido: «Ana Paz».', 'First and last name: “Ana Paz”.'),
        type: 'string',
      }),
      defineField({
        name: 'role',
        title: say('Cargo', 'Role'),
        description: say(
          'El que tenía ese día: «viceministra de Seguridad Ciudadana».',
          'The one held on that day: “Deputy Minister of Citizen Security”.',
        ),
        type: 'string',
      }),
    ],
    preview: {
      select: { text: 'text', speaker: 'speaker', role: 'role' },
      prepare: ({ text, speaker, role }) => ({
        title: text ? say(`«${text}»`, `“${text}”`) : say('Cita vacía', 'Empty quote'),
        subtitle: speaker
          ? [speaker, role].filter(Boolean).join(', ')
          : say('Falta quién lo dijo', 'Who said it is missing'),
      }),
    },
  })
