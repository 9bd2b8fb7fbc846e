import { CalendarIcon } from '@sanity/icons/Calendar'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { choices } from '../studio/choices.ts'
import type { EVENT_ACCESS, EVENT_KINDS, EVENT_STATUSES } from './contract.ts'

const KIND_TITLES: Record<(typeof EVENT_KINDS)[number], string> = {
  meeting: 'Reunión',
  presentation: 'Presentación',
  pressConference: 'Rueda de prensa',
  visit: 'Visita',
  ceremony: 'Ceremonia',
}
const STATUS_TITLES: Record<(typeof EVENT_STATUSES)[number], string> = {
  scheduled: 'Previsto',
  changed: 'Modificado',
  cancelled: 'Cancelado',
}
const ACCESS_TITLES: Record<(typeof EVENT_ACCESS)[number], string> = {
  open: 'Abierto a la prensa',
  accreditation: 'Con acreditación',
  closed: 'Cerrado a la prensa',
}

const organizations = (name: string, title: string) =>
  defineField({
    name,
    title,
    type: 'array',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'organization' }] })],
  })

export const event = defineType({
  name: 'event',
  title: 'Evento',
  type: 'document',
  icon: CalendarIcon,
  groups: [
    { name: 'what', title: 'Qué y quién', default: true },
    { name: 'when', title: 'Cuándo y dónde' },
    { name: 'press', title: 'Prensa' },
  ],
  fields: [
    defineField({ name: 'title', title: 'Título', type: 'localizedString', group: 'what' }),
    defineField({
      name: 'slug',
      title: 'Dirección',
      type: 'slug',
      options: { source: 'title.es', maxLength: 96 },
      group: 'what',
    }),
    defineField({
      name: 'kind',
      title: 'Clase',
      type: 'string',
      options: choices(KIND_TITLES),
      group: 'what',
    }),
    defineField({
      name: 'description',
      title: 'Descripción',
      type: 'localizedText',
      group: 'what',
    }),
    defineField({
      name: 'ministers',
      title: 'Ministras y ministros',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'minister' }] })],
      group: 'what',
    }),
    { ...organizations('participants', 'Participantes'), group: 'what' },
    { ...organizations('organizers', 'Organizadores'), group: 'what' },
    { ...organizations('coSponsors', 'Copatrocinadores'), group: 'what' },
    defineField({ name: 'date', title: 'Fecha', type: 'date', group: 'when' }),
    defineField({
      name: 'startTime',
      title: 'Hora de inicio',
      description: 'Hora del lugar, de 00:00 a 23:59. Vacío si solo se conoce el día.',
      type: 'string',
      group: 'when',
    }),
    defineField({
      name: 'endDate',
      title: 'Fecha final',
      description: 'Solo si termina otro día.',
      type: 'date',
      group: 'when',
    }),
    defineField({ name: 'endTime', title: 'Hora final', type: 'string', group: 'when' }),
    defineField({
      name: 'timeZone',
      title: 'Zona horaria del lugar',
      description: 'America/Guayaquil, America/New_York…',
      type: 'string',
      group: 'when',
    }),
    defineField({
      name: 'venue',
      title: 'Lugar',
      type: 'object',
      group: 'when',
      fields: [
        defineField({ name: 'name', title: 'Nombre', type: 'string' }),
        defineField({ name: 'address', title: 'Dirección postal', type: 'string' }),
        defineField({ name: 'place', title: 'Ciudad', type: 'string' }),
      ],
    }),
    defineField({
      name: 'status',
      title: 'Estado',
      type: 'string',
      options: { ...choices(STATUS_TITLES), layout: 'radio' },
      initialValue: 'scheduled',
      group: 'when',
    }),
    defineField({
      name: 'access',
      title: 'Acceso de la prensa',
      type: 'string',
      options: choices(ACCESS_TITLES),
      group: 'press',
    }),
    defineField({
      name: 'contacts',
      title: 'Contactos',
      type: 'array',
      of: [defineArrayMember({ type: 'contact' })],
      group: 'press',
    }),
  ],
  orderings: [{ title: 'Fecha', name: 'date', by: [{ field: 'date', direction: 'desc' }] }],
  preview: {
    select: { title: 'title.es', english: 'title.en', subtitle: 'date' },
    prepare: ({ title, english, subtitle }) => ({ title: title ?? english, subtitle }),
  },
})
