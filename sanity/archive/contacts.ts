// The block of press contacts that releases end, and sometimes begin, with.
import { type Contact, contact } from '../contact/contract.ts'
import { isAboutHeading, isBreak, isEndMark, isRelatedHeading } from './furniture.ts'
import { type Paragraph, textOf } from './paragraph.ts'
import { left, type Part } from './parts.ts'

const HEADING =
  /^(?:[*\s]*)(?:(?:media|press|news|public affairs|prensa)\s+)?(?:contacts?|contactos?|inquiries|enquiries|consultas)(?:\s+(?:information|info|person|details|de prensa|para (?:la )?(?:prensa|medios)|de comunicaci[oó]n|for (?:media|press)|for further information|us))?\s*(?::|$|\s[-–—]\s)|^(?:para (?:m[aá]s|mayor(?:es)?) informaci[oó]n(?:es)?|m[aá]s informaci[oó]n|mayor informaci[oó]n|for (?:more|further|additional) information|for media inquiries|informaci[oó]n (?:para|de) (?:la )?(?:prensa|medios)|further information|more information)\b/i
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/
const PHONE = /(?:\+|\(\+?\d)?[\d(][\d\s().-]{5,}\d(?:\s*(?:ext\.?|x)\s*\d+)?/i
const LABEL =
  /\b(?:e-?mail|correo(?: electr[oó]nico)?|tel(?:[eé]fonos?|f|ephone)?s?|phone|cel(?:ular)?|m[oó]vil|mobile|fax|pbx|tty|tdd)\b\.?\s*:?|\b(?:contacto|contact|office|oficina)\s*:/gi
const ROLE =
  /^(?:director|directora|jef[ea]|head|chief|press officer|spokes|portavoz|vocer|coordinador|encargad|asesor|responsable|deputy|communications|comunicaci|public affairs|oficina|office|secretar)/i

export const isContactHeading = (text: string) => text.length < 400 && HEADING.test(text)

/** A short line with a telephone number or an address to write to. */
export const hasContactDetail = (text: string) =>
  text.length <= 400 &&
  text.split(' ').length <= 25 &&
  (EMAIL.test(text) ||
    /\b(?:tel[eé]?f?o?n?o?s?|phone|cel(?:ular)?|fax|pbx|m[oó]vil|mobile)\b\.?\s*:?\s*\(?\+?\d/i.test(
      text,
    ) ||
    (PHONE.test(text) && text.replace(/[^\d]/g, '').length >= 7 && text.split(' ').length <= 12))

export type ReadContact = { contact?: Contact; rest: string[] }

/**
 * The person or office in a block of lines. Without a name there is no contact, only `rest`: the
 * words that no field of a contact holds.
 */
export function contactOf(lines: string[]): ReadContact {
  const rest: string[] = []
  let name: string | undefined
  let role: string | undefined
  let phone: string | undefined
  let email: string | undefined
  for (const line of lines) {
    const heading = HEADING.exec(line)
    let text = heading ? line.slice(heading[0].length) : line
    if (heading) rest.push(heading[0])
    const foundEmail = EMAIL.exec(text)?.[0]
    if (foundEmail && !email) {
      email = foundEmail
      text = text.replace(foundEmail, '|')
    }
    const foundPhone = PHONE.exec(text)?.[0].trim()
    if (foundPhone && !phone) {
      phone = foundPhone
      text = text.replace(foundPhone, '|')
    }
    for (const label of text.matchAll(LABEL)) rest.push(label[0])
    for (const piece of text.replace(LABEL, '|').split(/[|,;•·/()]|\s[-–—]\s/)) {
      const words = piece.replace(/^[\s:.–—-]+|[\s:–—-]+$/g, '')
      if (words === '') continue
      if (
        !name &&
        !ROLE.test(words) &&
        !/\d{3}/.test(words) &&
        words.length <= 120 &&
        /^\p{Lu}/u.test(words) &&
        words.split(' ').length <= 10
      )
        name = words
      else if (!role && (ROLE.test(words) || name) && words.length <= 160 && !/\d/.test(words))
        role = words
      else rest.push(words)
    }
  }
  if (!name && role) {
    name = role
    role = undefined
  }
  const parsed = contact.safeParse({ name, role, phone, email })
  if (!parsed.success || (!email && !phone)) return { rest: lines }
  return { contact: parsed.data, rest }
}

const OFFICE =
  /^(?:direcci[oó]n|oficina|departamento|unidad|gabinete|coordinaci[oó]n|gerencia|secretar[ií]a|press|media|communications?|public affairs|office|comunicaci[oó]n|relaciones p[uú]blicas)\b/i

/** Whether a line above an address is the name of the office it belongs to. */
export const isOffice = (text: string) =>
  OFFICE.test(text) && text.split(' ').length <= 10 && !/[.!?]$/.test(text)

/** From its heading or first address to the last address below: six lines at most. */
export function contactBlock(paragraphs: Paragraph[], from: number): Paragraph[] {
  const texts = paragraphs.slice(from, from + 7).map(textOf)
  let to = 0
  for (let at = 1; at < texts.length; at += 1) {
    const text = texts[at] ?? ''
    const isOther =
      isEndMark(text) ||
      isBreak(text) ||
      isRelatedHeading(text) ||
      isAboutHeading(text) ||
      isContactHeading(text)
    if (isOther || text.split(' ').length > 14) break
    if (hasContactDetail(text)) to = at
    else if (/[.!?]$/.test(text)) break
  }
  return paragraphs.slice(from, from + to + 1)
}

/** What became of a line of a block of contacts, of which `rest` found no field. */
export function contactPart({ lines, runs }: Paragraph, held: boolean, rest: string[]): Part {
  const text = textOf({ runs })
  if (!held) return left(lines, text, 'a contact without a name and an address')
  const missing = rest.filter((words) => text.includes(words) && /[\p{L}\p{N}]/u.test(words))
  return {
    lines,
    text,
    place: 'contact',
    ...(missing.length > 0 && { note: `without “${missing.join(', ')}”` }),
  }
}
