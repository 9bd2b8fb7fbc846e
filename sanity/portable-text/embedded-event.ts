import { CalendarIcon } from '@sanity/icons/Calendar'
import { defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

/** An event in the middle of a text. When and where are the event's own: a change there shows here. */
export const embeddedEvent = (say: Say) =>
  defineType({
    name: 'embeddedEvent',
    title: say('Evento de la agenda', 'Event of the agenda'),
    type: 'object',
    icon: CalendarIcon,
    fields: [
      defineField({
        name: 'event',
        title: say('Evento', 'Event'),
        description: say(
          'Se muestra con su fecha, hora y lugar, siempre los de la agenda. Si no está publicado, no aparece.',
          'Shown with its date, time and place, always those of the agenda. While it is not published it does not appear.',
        ),
        type: 'reference',
        to: [{ type: 'event' }],
        validation: (rule) => rule.required(),
      }),
    ],
    preview: {
      select: {
        es: 'event.title.es',
        en: 'event.title.en',
        date: 'event.date',
        time: 'event.startTime',
        venue: 'event.venue.name',
      },
      prepare: ({ es, en, date, time, venue }) => ({
        title: say(es ?? en, en ?? es) ?? say('Falta elegir el evento', 'No event chosen yet'),
        subtitle: [date, time, venue].filter(Boolean).join(' · '),
      }),
    },
  })
