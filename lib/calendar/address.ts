// Where the newsroom's calendars are: one for the agenda, one for each event and each minister.
import type { Language } from '#sanity/contract/language.ts'

export const agendaCalendarPath = (locale: Language) => `/${locale}/calendars/agenda.ics`
export const eventCalendarPath = (locale: Language, slug: string) =>
  `/${locale}/calendars/events/${slug}.ics`
export const ministerCalendarPath = (locale: Language, slug: string) =>
  `/${locale}/calendars/ministers/${slug}.ics`

/** The slug in a calendar's file name, or undefined for another kind of file. */
export const slugOf = (file: string): string | undefined => file.match(/^(.+)\.ics$/)?.[1]
