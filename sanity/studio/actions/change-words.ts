// The parts of a release, and doubts about a typo, in the desk's words.
import type { Doubt, Part } from '../../release/changes.ts'
import type { Words } from '../choices.ts'

export const PART_WORDS: Record<Part, Words> = {
  headline: ['titular', 'headline'],
  subhead: ['bajada', 'subhead'],
  dateline: ['lugar y fecha', 'dateline'],
  body: ['texto', 'text'],
  figures: ['cifras clave', 'key figures'],
  minister: ['ministra o ministro', 'minister'],
  events: ['eventos', 'events'],
  organizations: ['organizaciones', 'organizations'],
  topics: ['temas', 'topics'],
  media: ['imágenes y archivos', 'pictures and files'],
  contacts: ['contactos de prensa', 'press contacts'],
  boilerplate: ['párrafo institucional', 'boilerplate'],
  related: ['comunicados relacionados', 'related releases'],
  address: ['dirección o idioma', 'address or language'],
  kind: ['clase o código', 'kind or code'],
  timing: ['cuándo aparece', 'when it appears'],
}

/** Each says what changed: "Cambian …: conviene una nota pública". */
export const DOUBT_WORDS: Record<Doubt, Words> = {
  headline: ['palabras del titular', 'words of the headline'],
  number: ['una cifra, un día o una hora', 'a figure, a day or a time'],
  quote: ['una cita', 'a quote'],
  name: ['un nombre', 'a name'],
  date: ['la fecha', 'the date'],
  contact: ['cómo llamar o escribir a la prensa', 'how to call or write to the press office'],
  text: ['varias palabras del texto', 'several words of the text'],
}
