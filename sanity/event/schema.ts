import { CalendarIcon } from '@sanity/icons/Calendar'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { choices, type Words } from '../studio/choices.ts'
import { shortDay } from '../studio/desk/words.ts'
import type { Say } from '../studio/desk-language.ts'
import type { EVENT_ACCESS, EVENT_KINDS, EVENT_STATUSES } from './contract.ts'

const KIND_TITLES: Record<(typeof EVENT_KINDS)[number], Words> = {
  meeting: ['Reunión', 'Meeting'],
  presentation: ['Presentación', 'Presentation'],
  pressConference: ['Rueda de prensa', 'Press conference'],
  visit: ['Visita', 'Visit'],
  ceremony: ['Ceremonia', 'Ceremony'],
}
const STATUS_TITLES: Record<(typeof EVENT_STATUSES)[number], Words> = {
  scheduled: ['Previsto', 'Scheduled'],
  changed: ['Modificado', 'Changed'],
  cancelled: ['Cancelado', 'Cancelled'],
}
const ACCESS_TITLES: Record<(typeof EVENT_ACCESS)[number], Words> = {
  open: ['Abierto a la prensa', 'Open to the press'],
  accreditation: ['Con acreditación', 'By accreditation'],
  closed: ['Cerrado a la prensa', 'Closed to the press'],
}

const organizations = (name: string, title: string) =>
  defineField({
    name,
    title,
    type: 'array',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'organization' }] })],
  })

export const event = (say: Say) =>
  defineType({
    name: 'event',
    title: say('Evento', 'Event'),
    type: 'document',
    icon: CalendarIcon,
    groups: [
      { name: 'what', title: say('Qué y quién', 'What and who'), default: true },
      { name: 'when', title: say('Cuándo y dónde', 'When and where') },
      { name: 'press', title: say('Prensa', 'Press') },
    ],
    fields: [
      defineField({
        name: 'title',
        title: say('Título', 'Title'),
        type: 'localizedString',
        group: 'what',
      }),
      defineField({
        name: 'slug',
        title: say('Dirección', 'Address'),
        description: say(
          'Cómo termina la dirección de la página. Si se cambia, los enlaces que ya existen dejan de llevar a ella.',
          'How the page’s address ends. If it changes, links that exist no longer lead to it.',
        ),
        type: 'slug',
        options: { source: 'title.es', maxLength: 96 },
        group: 'what',
      }),
      defineField({
        name: 'kind',
        title: say('Clase', 'Kind'),
        type: 'string',
        options: choices(KIND_TITLES, say),
        group: 'what',
      }),
      defineField({
        name: 'description',
        title: say('Descripción', 'Description'),
        type: 'localizedText',
        group: 'what',
      }),
      defineField({
        name: 'ministers',
        title: say('Ministras y ministros', 'Ministers'),
        type: 'array',
        of: [defineArrayMember({ type: 'reference', to: [{ type: 'minister' }] })],
        group: 'what',
      }),
      { ...organizations('participants', say('Participantes', 'Participants')), group: 'what' },
      { ...organizations('organizers', say('Organizadores', 'Organizers')), group: 'what' },
      { ...organizations('coSponsors', say('Copatrocinadores', 'Co-sponsors')), group: 'what' },
      defineField({ name: 'date', title: say('Fecha', 'Date'), type: 'date', group: 'when' }),
      defineField({
        name: 'startTime',
        title: say('Hora de inicio', 'Starts at'),
        description: say(
          'Hora del lugar, de 00:00 a 23:59. Vacío si solo se conoce el día.',
          'By the clock of the place, 00:00 to 23:59. Empty if only the day is known.',
        ),
        type: 'string',
        group: 'when',
      }),
      defineField({
        name: 'endDate',
        title: say('Fecha final', 'Last day'),
        description: say('Solo si termina otro día.', 'Only if it ends on another day.'),
        type: 'date',
        group: 'when',
      }),
      defineField({
        name: 'endTime',
        title: say('Hora final', 'Ends at'),
        type: 'string',
        group: 'when',
      }),
      defineField({
        name: 'timeZone',
        title: say('Zona horaria del lugar', 'Time zone of the place'),
        type: 'string',
        group: 'when',
      }),
      defineField({
        name: 'venue',
        title: say('Lugar', 'Venue'),
        type: 'object',
        group: 'when',
        fields: [
          defineField({ name: 'name', title: say('Nombre', 'Name'), type: 'string' }),
          defineField({
            name: 'address',
            title: say('Dirección postal', 'Postal address'),
            type: 'string',
          }),
          defineField({ name: 'place', title: say('Ciudad', 'City'), type: 'string' }),
        ],
      }),
      defineField({
        name: 'status',
        title: say('Estado', 'Status'),
        type: 'string',
        options: { ...choices(STATUS_TITLES, say), layout: 'radio' },
        initialValue: 'scheduled',
        group: 'when',
      }),
      defineField({
        name: 'statusNote',
        title: say('Qué cambió', 'What changed'),
        description: say(
          'Lo que la prensa debe saber: «Pasa de las 9:00 a las 10:00».',
          'What the press must know: “Moved from 9:00 to 10:00”.',
        ),
        type: 'localizedString',
        hidden: ({ document }) => !document?.status || document.status === 'scheduled',
        group: 'when',
      }),
      defineField({
        name: 'sequence',
        title: say('Veces modificado', 'Times changed'),
        description: say(
          'Lo anota la mesa cuando cambia la hora, el lugar o el estado de un evento publicado.',
          'The desk notes it when the time, place or status of a published event changes.',
        ),
        type: 'number',
        readOnly: true,
        hidden: ({ value }) => !value,
        group: 'when',
      }),
      defineField({
        name: 'access',
        title: say('Acceso de la prensa', 'Access for the press'),
        type: 'string',
        options: choices(ACCESS_TITLES, say),
        group: 'press',
      }),
      defineField({
        name: 'accessNote',
        title: say('Indicaciones para la prensa', 'Notes for the press'),
        description: say(
          'Cómo acreditarse y hasta cuándo, por dónde se entra, a qué hora llegar.',
          'How to be accredited and until when, which entrance, when to arrive.',
        ),
        type: 'localizedText',
        hidden: ({ document }) => document?.access === 'closed',
        group: 'press',
      }),
      defineField({
        name: 'contacts',
        title: say('Contactos', 'Contacts'),
        type: 'array',
        of: [defineArrayMember({ type: 'contact' })],
        group: 'press',
      }),
    ],
    orderings: [
      {
        title: say('Fecha, los últimos primero', 'Date, latest first'),
        name: 'date',
        by: [{ field: 'date', direction: 'desc' }],
      },
      {
        title: say('Fecha, los primeros primero', 'Date, earliest first'),
        name: 'dateAsc',
        by: [{ field: 'date', direction: 'asc' }],
      },
    ],
    preview: {
      select: {
        spanish: 'title.es',
        english: 'title.en',
        date: 'date',
        time: 'startTime',
        place: 'venue.place',
        status: 'status',
      },
      prepare: ({ spanish, english, date, time, place, status }) => ({
        title: say(spanish, english) ?? spanish ?? english ?? say('Sin título', 'No title'),
        subtitle: [
          status === 'cancelled' && say(...STATUS_TITLES.cancelled),
          status === 'changed' && say(...STATUS_TITLES.changed),
          [date && shortDay(date, say), time].filter(Boolean).join(', '),
          place,
        ]
          .filter(Boolean)
          .join(' · '),
      }),
    },
  })
