// A breach of the contract in the words of the press desk.
import type * as z from 'zod'
import { isInvisible } from '../contract/text.ts'
import type { Words } from './choices.ts'
import type { Say } from './desk-language.ts'

type Issue = z.core.$ZodIssue

/**
 * Says what is wrong with a field and what would be right. `title` is the field's in the form. The
 * issue must tell its input (`reportInput`).
 */
export function breachWords(issue: Issue, title: string, say: Say): string {
  if (isMissing(issue)) return say(`Falta «${title}».`, `“${title}” is missing.`)
  const [es, en] = breach(issue)
  return say(`«${title}» ${es}`, `“${title}” ${en}`)
}

function breach(issue: Issue): Words {
  const name = String(issue.path.at(-1))
  if (issue.code === 'custom' && UNFIT[name]) return UNFIT[name]
  if (issue.code === 'too_big' || issue.code === 'too_small') return beyondLimit(issue)
  const said = typeof issue.input === 'string' ? issue.input.trim() : ''
  const wanted = WANTED[name]
  if (wanted) {
    const [es, en] = wanted
    return said ? [`no puede ser «${cut(said)}». ${es}`, `cannot be “${cut(said)}”. ${en}`] : wanted
  }
  if (/[\n\r]/.test(said)) {
    return [
      'debe ir en una sola línea. Quite los saltos de línea.',
      'must be on one line. Remove the line breaks.',
    ]
  }
  if (issue.code === 'invalid_value') {
    return ['no es una de las opciones. Elíjala de nuevo.', 'is not an option. Choose it again.']
  }
  return [
    'no tiene la forma que el sitio espera. Escríbalo de nuevo.',
    'is not in the form the site expects. Write it again.',
  ]
}

function beyondLimit(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): Words {
  const [limit, most] = issue.code === 'too_big' ? [issue.maximum, true] : [issue.minimum, false]
  if (issue.origin === 'string' && typeof issue.input === 'string') {
    const { length } = issue.input.trim()
    return [
      `tiene ${length} caracteres; caben ${limit}. Acórtelo.`,
      `has ${length} characters; ${limit} fit. Shorten it.`,
    ]
  }
  return most
    ? [`no puede pasar de ${limit}.`, `cannot be more than ${limit}.`]
    : [`no puede ser menos de ${limit}.`, `cannot be less than ${limit}.`]
}

/** Nothing was filled in. */
function isMissing({ code, input, path }: Issue): boolean {
  if (code === 'custom' && path.at(-1) === 'es') return true
  if (code === 'custom' && path.at(-1) === 'timeZone') return typeof input !== 'string'
  if (typeof input === 'string') return isInvisible(input)
  return input === undefined || input === null || (Array.isArray(input) && input.length === 0)
}

const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** What is said of a field whose form is right: it does not go with another one, or leads nowhere. */
const UNFIT: Record<string, Words> = {
  href: [
    'no es una dirección que exista. Revise lo que sigue a «https://».',
    'is no address there can be. See to what follows “https://”.',
  ],
  endTime: [
    'es anterior al comienzo del evento. Revise la fecha y la hora finales.',
    'is before the event starts. See to the last day and the time.',
  ],
  to: [
    'es anterior al comienzo en el cargo. Revise las dos fechas.',
    'is before the beginning of the office. Check both dates.',
  ],
}

const WEB_ADDRESS: Words = [
  'Una dirección web empieza con https:// o http://.',
  'A web address begins with https:// or http://.',
]
const CLOCK: Words = [
  'Escriba la hora con cuatro cifras, de 00:00 a 23:59.',
  'Write the time with four digits, 00:00 to 23:59.',
]
const DAY: Words = [
  'Escriba el día como año, mes y día: 2015-01-27.',
  'Write the day as year, month, day: 2015-01-27.',
]

/** What a field with a form of its own wants, by its name in the contract. */
const WANTED: Record<string, Words> = {
  slug: [
    'Solo minúsculas sin tilde, cifras y guiones: «ministra-visita-quito». Pulse «Generar».',
    'Lower-case letters, digits and hyphens only: “minister-visits-quito”. Press “Generate”.',
  ],
  href: [
    'Un enlace empieza con https://, http://, mailto: o tel:.',
    'A link begins with https://, http://, mailto: or tel:.',
  ],
  url: WEB_ADDRESS,
  sourceUrl: WEB_ADDRESS,
  email: [
    'Escríbalo completo: prensa@ministerio.gob.ec.',
    'Write the whole of it: press@ministry.gov.',
  ],
  phone: [
    'Con prefijo internacional, solo cifras y espacios: +593 2 000 0000.',
    'With the international prefix, digits and spaces only: +593 2 000 0000.',
  ],
  accent: [
    'Un color se escribe con # y seis cifras, de 0 a 9 y de a a f: #1d3f9e.',
    'A colour is written with # and six digits, 0 to 9 and a to f: #1d3f9e.',
  ],
  startTime: CLOCK,
  endTime: CLOCK,
  date: DAY,
  endDate: DAY,
  from: DAY,
  to: DAY,
  timeZone: [
    'Escriba el nombre de la zona: America/Guayaquil, America/New_York.',
    'Write the zone’s name: America/Guayaquil, America/New_York.',
  ],
}
