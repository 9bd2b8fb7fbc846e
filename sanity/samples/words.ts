// The sentences of sample releases, in both languages.
import { type Language, REGION } from '../contract/language.ts'
import type { ReleaseKind } from '../release/contract.ts'
import type { Telling } from './themes.ts'

type Sentences = {
  headline: Record<ReleaseKind, (telling: Telling) => string>
  /** `by`: who speaks or acts, with the office. */
  opening: Record<ReleaseKind, (telling: Telling, by: string) => string>
  isSample: string
  invitation: (day: string, clock: string | undefined) => string
  /** Ends with the words of the figure's quotation. */
  figure: (quotation: string) => string
  quotation: (total: number, what: string, since: number) => string
  since: (year: number) => string
  sourceTitle: string
  next: string
  background: [string, ...string[]]
  other: [before: string, link: string, after: string]
  more: [before: string, link: string, after: string]
  desk: string
  spokesperson: { speaker: string; role: string }
  alt: string
  caption: string
  table: string
  boilerplate: string
  correction: { what: string; why: string }
  update: { what: string }
  withdrawal: string
}

const es: Sentences = {
  headline: {
    pressRelease: ({ deed }) => `Muestra: el ministerio ${deed}`,
    statement: ({ noun }) => `Muestra: declaración sobre ${noun}`,
    mediaAdvisory: ({ noun }) => `Muestra: convocatoria a medios por ${noun}`,
    speech: ({ noun }) => `Muestra: palabras con motivo de ${noun}`.replace(' de el ', ' del '),
  },
  opening: {
    pressRelease: ({ deed }, by) => `El Ministerio de Muestra ${deed}. Encabeza el acto ${by}.`,
    statement: ({ noun }, by) =>
      `El Ministerio de Muestra da a conocer su posición sobre ${noun} por medio de ${by}.`,
    mediaAdvisory: ({ noun }, by) =>
      `El Ministerio de Muestra convoca a los medios por ${noun}. Atiende a la prensa ${by}.`,
    speech: ({ noun }, by) =>
      `Palabras de ${by} con motivo de ${noun}. El texto difundido es el que vale.`
        .replace(' de el ', ' del ')
        .replace(' de el ', ' del '),
  },
  isSample:
    'Este comunicado es una muestra: lo que cuenta no ha ocurrido, y las cifras son inventadas. Sirve para probar listas, búsquedas y páginas.',
  invitation: (day, clock) =>
    `La cita con la prensa es el ${day}${clock ? `, a las ${clock}` : ''}.`,
  figure: (quotation) =>
    `Con este acto, ${quotation}, según el Instituto de Estadística de Muestra.`,
  quotation: (total, what, since) => `suman ${total} ${what} desde ${since}`,
  since: (year) => `desde ${year}`,
  sourceTitle: 'Anuario de muestra',
  next: 'Qué sigue',
  background: [
    'El presupuesto del año reserva una parte para evaluar los resultados. La evaluación la hace un equipo que no participa en el programa y se publica completa, también cuando no es favorable.',
    'Las oficinas provinciales reciben las observaciones de la ciudadanía por teléfono, por correo y en persona. Cada una lleva un número y una fecha de respuesta.',
    'Los municipios que ya aplicaron la medida comparten sus instrucciones y sus errores. De ahí salieron tres cambios que simplifican los formularios.',
    'El plan se discutió en doce reuniones abiertas. Las actas están disponibles para quien las pida, con las propuestas que se aceptaron y las que no.',
    'La medida no crea trámites nuevos. Quienes hicieron su solicitud antes de hoy conservan su turno y no tienen que presentarla otra vez.',
    'El transporte, la alimentación y los materiales corren por cuenta de la institución. Las compras se hicieron por concurso y constan en el portal de muestra.',
  ],
  other: ['Para más detalles, consulte ', 'otro comunicado de muestra', '.'],
  more: ['Hay más información en ', 'el sitio de ejemplo', '.'],
  desk: 'una vocería de muestra',
  spokesperson: { speaker: 'Vocería de Muestra', role: 'Ministerio de Muestra' },
  alt: 'Dibujo de muestra: montañas, un valle y el sol',
  caption: 'Una imagen de muestra, dibujada para probar el sitio.',
  table: 'Muestra: tabla de datos de ejemplo',
  boilerplate:
    'El Ministerio de Muestra no existe. Sus comunicados llenan este sitio mientras se prueba, y se quitan con una sola orden.',
  correction: {
    what: 'Muestra de una corrección: se corrige la cifra del segundo párrafo.',
    why: 'Se había tomado la del año anterior.',
  },
  update: { what: 'Muestra de una actualización: se agregan los pasos que siguen.' },
  withdrawal: 'Muestra de un retiro: el texto se publicó antes de tiempo.',
}

const en: Sentences = {
  headline: {
    pressRelease: ({ deed }) => `Sample: ministry ${deed}`,
    statement: ({ noun }) => `Sample: statement on ${noun}`,
    mediaAdvisory: ({ noun }) => `Sample: media advisory on ${noun}`,
    speech: ({ noun }) => `Sample: remarks on the occasion of ${noun}`,
  },
  opening: {
    pressRelease: ({ deed }, by) => `The Ministry of Samples ${deed}. Present at the event: ${by}.`,
    statement: ({ noun }, by) =>
      `On ${noun}, the position of the Ministry of Samples is given by ${by}.`,
    mediaAdvisory: ({ noun }, by) =>
      `The Ministry of Samples invites the media to cover ${noun}. Available to the press: ${by}.`,
    speech: ({ noun }, by) =>
      `Remarks by ${by} on the occasion of ${noun}. As prepared for delivery.`,
  },
  isSample:
    'This release is a sample: what it tells has not happened, and its figures are made up. It serves to try lists, searches and pages.',
  invitation: (day, clock) => `The press is invited for ${day}${clock ? `, at ${clock}` : ''}.`,
  figure: (quotation) =>
    `With this event, ${quotation}, according to the Sample Institute of Statistics.`,
  quotation: (total, what, since) => `the total comes to ${total} ${what} since ${since}`,
  since: (year) => `since ${year}`,
  sourceTitle: 'Sample Yearbook',
  next: 'What comes next',
  background: [
    'This year’s budget sets a part aside to evaluate the results. The evaluation is made by a team that has no part in the program, and is published in full, favorable or not.',
    'Provincial offices receive comments from citizens by telephone, by mail and in person. Each comment has a number and a date by which it is answered.',
    'Municipalities that already apply the measure share their instructions and their mistakes. Three changes that make the forms simpler came from there.',
    'The plan was discussed at twelve open meetings. The minutes are available to anyone who asks, with the proposals that were accepted and those that were not.',
    'The measure adds no paperwork. Those who applied before today keep their turn and do not have to apply again.',
    'Transport, meals and materials are paid by the institution. Purchases were made by open tender and are listed on the sample portal.',
  ],
  other: ['For more details, see ', 'another sample release', '.'],
  more: ['There is more on ', 'the example site', '.'],
  desk: 'a sample spokesperson',
  spokesperson: { speaker: 'Sample Spokesperson', role: 'Ministry of Samples' },
  alt: 'A sample drawing: mountains, a valley and the sun',
  caption: 'A sample picture, drawn to try this site.',
  table: 'Sample: a table of example data',
  boilerplate:
    'The Ministry of Samples does not exist. Its releases fill this site while it is being tried, and are removed with a single command.',
  correction: {
    what: 'A sample of a correction: the figure in the second paragraph is corrected.',
    why: 'It was that of the year before.',
  },
  update: { what: 'A sample of an update: the next steps are added.' },
  withdrawal: 'A sample of a withdrawal: the text was published too early.',
}

export const SENTENCES: Record<Language, Sentences> = { es, en }

const weekdays = {
  es: new Intl.DateTimeFormat(REGION.es, { dateStyle: 'full', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(REGION.en, { dateStyle: 'full', timeZone: 'UTC' }),
}

/** `2026-05-04` as "lunes, 4 de mayo de 2026" or "Monday, May 4, 2026". */
export const dayInWords = (day: string, language: Language): string =>
  weekdays[language].format(new Date(day))
