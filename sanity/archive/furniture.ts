// What stands around a release and is no part of it: navigation, labels, credits, marks of its end.
import { folded } from './words.ts'

/** Whether nothing in a line is a word: rules, bullets, dots. */
export const isOrnament = (text: string) => !/[\p{L}\p{N}]/u.test(text)

/** Marks that end a release: ###, -30-, FIN. */
export const isEndMark = (text: string) =>
  /^(?:(?:#\s*){1,6}|[-–—]*\s*30\s*[-–—]+|[-–—]{1,3}\s*0\s*[-–—]{1,3}|[-–—*\s]*(?:o+0o+|0o0)[-–—*\s]*|[-–—(*\s]*(?:fin|end|ends|fin del comunicado|end of release)[-–—)*\s.]*|o0o|o\s?O\s?o|x\s?x\s?x)$/i.test(
    text,
  )

/** A mark of the end, or only a break between parts of a text. */
export const isBreak = (text: string) => /^(?:[*_=~•·.–—-]\s*){3,}$/.test(text)

const CREDIT = [
  /^(?:fuente|source|texto|text|redacci[oó]n|foto(?:s|graf[ií]as?)?|photos?|photograph|im[aá]gen(?:es)?|image|cr[eé]ditos?(?: de (?:la )?foto)?|photo (?:credit|by|caption)|pie de foto|caption|elaborado por|escrito por|written by|por|by|author|autor|publicado por|posted by|editado por|video|audio)\s*:/i,
  /^\[?\(?(?:foto|photo|imagen|image)\b.{0,200}[)\]]$/i,
  /^(?:escrito por|written by|publicado por|posted by|submitted by|enviado por)\s.{2,60}$/i,
  /^(?:\(?[A-Z]{1,4}\s?[/\\-]\s?[A-Z]{1,4}(?:\s?[/\\-]\s?[A-Z]{1,4})?\)?)\.?$/,
]

/** Who wrote it or took the picture; captions say the same way what they are. */
export const isCredit = (text: string) =>
  text.length < 300 && CREDIT.some((pattern) => pattern.test(text))

const RELATED =
  /^(?:noticias relacionadas|m[aá]s noticias|otras noticias|art[ií]culos relacionados|relacionad[ao]s?|related(?: (?:news|articles|posts|links|content|stories|releases))?|more news|see also|ver tambi[eé]n|lea tambi[eé]n|te puede interesar|[uú]ltimas noticias|latest news|recent posts|entradas recientes|deja(?:r)? (?:un comentario|una respuesta)|leave a (?:reply|comment)|comentarios|comments|enlaces(?: de inter[eé]s)?|links|art[ií]culos? m[aá]s le[ií]dos?)\s*(?:\(\d+\))?:?$/i

/** A heading after which only other texts are named. */
export const isRelatedHeading = (text: string) => RELATED.test(text)

const ABOUT =
  /^(?:about|acerca de(?:l)?|sobre (?:el|la|los|las|nosotros)|qui[eé]nes somos|who we are|nota (?:a|para) (?:los )?editores?|notes? to editors?|background|antecedentes)\b/i

/** The heading of what an institution always says of itself. */
export const isAboutHeading = (text: string) =>
  ABOUT.test(text) && text.split(' ').length <= 12 && !/[.,;]$/.test(text)

const LETTERHEAD =
  /^(?:(?:la |the |us |u s )?(?:republica|republic|gobierno|government|ministerio|ministry|department|secretaria|office|oficina|bureau|embajada|embassy|presidencia|direccion|directorate|subsecretaria|viceministerio|unidad|coordinacion|departamento|comunicacion social|estado plurinacional|press (?:office|service)|media relations|public affairs|gabinete de prensa|sala de prensa|reino|kingdom|state))(?![a-z])/

const VERB =
  /^(?:announces?|launch(?:es)?|awards?|signs?|unveils?|holds?|welcomes?|condemns?|honors?|meets?|hosts?|seeks?|opens?|joins?|seizes?|arrests?|issues?|presents?|publishes|reports?|warns?|names?|makes?|takes?|gives?|will|to|is|are|has|anuncia|presenta|entrega|inaugura|firma|lanza|condena|rechaza|abre|recibe|informa|investiga|refuerza|impulsa|participa|realiza|ejecuta|incauta|decomisa|aprueba|suscribe|convoca|saluda|expresa|lamenta|desarticula|fortalece|capacita|celebra|destaca|asume|inicia|invierte|pide|logra|detiene|captura)$/

/** The institution's own name above a release. */
export function isLetterhead(text: string): boolean {
  const plain = folded(text)
  if (!LETTERHEAD.test(plain) || /[.:!?]$/.test(text)) return false
  const words = text.split(' ')
  if (words.length > 9 || plain.split(' ').some((word) => VERB.test(word))) return false
  return words.every(
    (word) =>
      /^[^\p{L}]*\p{Lu}|^(?:de|del|la|las|los|el|y|e|of|the|for|and|to|a)$/u.test(word) ||
      isOrnament(word),
  )
}
