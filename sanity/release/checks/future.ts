// A text that announces what has already taken place. Said only where the verb is one of holding or
// attending an event and the sentence is about this one: "the programme will benefit 400 families"
// is right on the day after, too.

import { dateAt } from '../../archive/dates.ts'
import { folded } from '../../archive/words.ts'
import { dayWords } from '../../checks/day-words.ts'
import type { Language } from '../../contract/language.ts'
import type { ReleaseCheck } from './check.ts'
import { dayOfReading } from './moment.ts'
import { passages } from './passages.ts'
import { linkedEvents } from './stored-release.ts'
import type { ReleasedEvent } from './surroundings.ts'

/** Verbs whose future has the infinitive: "inaugurará", "va a inaugurar". */
const REGULAR =
  'reunir|presentar|participar|asistir|realizar|celebrar|llevar|inaugurar|visitar|recibir|ofrecer|encabezar|presidir|viajar|acudir|entregar|firmar|suscribir|desarrollar|efectuar|acompañar|comparecer|hablar|dar|ser|intervenir|lanzar|anunciar'

/** "Tendrá más recursos" announces no event. */
const MEETING = '(?:lugar|reuniones|encuentros|una? (?:reunión|encuentro|audiencia|cita))'

const ANNOUNCES = {
  es: new RegExp(
    `(?<!\\p{L})(?:(?:${REGULAR}|expondr|mantendr|sostendr|intervendr)(?:á|án)|tendr(?:á|án) ${MEETING}|van? a (?:(?:${REGULAR}|exponer|mantener|sostener)(?:se)?|tener ${MEETING}))(?!\\p{L})`,
    'iu',
  ),
  en: /\b(?:will|is to|are to|to) (?:also )?(?:be (?:held|presented|opened|hosted)|meet|present|attend|participate|take (?:part|place)|speak|host|hold|visit|deliver|open|inaugurate|sign|receive|chair|lead|join|travel|address|conduct|give|feature|announce|launch|unveil)\b/i,
}

/** In a headline "to meet" announces; in a sentence it may be a purpose: "he came to meet". */
const SURELY = { es: ANNOUNCES.es, en: /\b(?:will|is to|are to)\b/i }

export const checkFuture: ReleaseCheck = (release, around, say) => {
  const day = dayOfReading(release, around)
  const lastDay = ({ date, endDate }: ReleasedEvent) => endDate ?? date
  const linked = linkedEvents(release).flatMap(({ _ref, path }) => {
    const event = around.events.find(({ _id }) => _id === _ref)
    return event ? [{ ...event, path }] : []
  })
  const past = linked.filter((event) => event.status !== 'cancelled' && lastDay(event) < day)
  if (past.length === 0) return []
  const { language } = release
  const announcing = passages(release).flatMap(({ text, path }) => {
    const isTitle = path[0] !== 'body'
    return sentences(text)
      .filter((sentence) => ANNOUNCES[language].test(sentence))
      .filter((sentence) => isTitle || SURELY[language].test(sentence))
      .map((sentence) => ({ sentence, isTitle }))
  })
  return past.flatMap((event) => {
    const about = announcing.find(
      ({ sentence, isTitle }) =>
        // A title is about the event if there is none to come that it could be about.
        (isTitle && past.length === linked.length) || names(sentence, event, language),
    )
    if (!about) return []
    const words = ANNOUNCES[language].exec(about.sentence)?.[0]
    return [
      {
        level: 'warning' as const,
        path: event.path,
        message: say(
          `El texto anuncia («${words}») un evento que ya pasó, el ${dayWords(lastDay(event), 'es')}. Escríbalo en pasado o corrija la fecha del evento.`,
          `The text announces (“${words}”) an event that was over on ${dayWords(lastDay(event), 'en')}. Write it in the past or correct the event’s date.`,
        ),
      },
    ]
  })
}

/** By its title, its venue or its day. */
function names(sentence: string, event: ReleasedEvent, language: Language): boolean {
  const words = ` ${folded(sentence)} `
  const said = [event.title.es, event.title.en, event.venue].some(
    (name) => name && words.includes(` ${folded(name)} `),
  )
  if (said) return true
  const [, month, day] = event.date.split('-').map(Number)
  return [...sentence.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].some(({ index }) => {
    const found = dateAt(sentence, index, language)
    if (!found || found.month !== month || found.day !== day) return false
    const opens = BEGINNING.test(sentence.slice(0, index))
    return !opens || RANGE.test(sentence.slice(found.end))
  })
}

/** "Desde el 20 de noviembre habrá": what begins on a day goes on after it, unless its end is told. */
const BEGINNING =
  /(?<!\p{L})(?:desde(?: el)?|a partir del?|since|from|as of|starting(?: on)?|beginning(?: on)?)\s+$/iu
const RANGE = /^\s*(?:hasta|al?|to|until|through|and|y|[–-])(?!\p{L})/iu

const sentences = (text: string) => text.split(/(?<=[.!?]["”»]?)\s+(?=[\p{Lu}¿¡«“"])/u)
