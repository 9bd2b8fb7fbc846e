// What stands around a release and is no part of it: navigation, labels, credits, marks of its end.
import type { ReleaseKind } from '../release/contract.ts'
import { folded, wordsOf } from './words.ts'

/** Words of menus, buttons and counters; a short line of nothing else is one of those. */
const NAVIGATION = new Set(
  wordsOf(`
    imprimir enviar correo electronico email e-mail mail print send share compartir comparte compartelo
    facebook twitter x tweet tuitear whatsapp telegram linkedin pinterest instagram youtube flickr google plus
    rss feed pdf descargar descarga download guardar save copiar enlace copy link like gusta follow siguenos follow
    seguir us en on redes sociales social media
    inicio home portada noticias noticia news newsroom boletines boletin comunicados comunicado prensa press
    releases release room sala contacto contact contactenos contactanos menu buscar search busqueda mapa
    del sitio sitio web site map volver regresar atras back return arriba subir top anterior siguiente next previous prev
    ir al contenido principal saltar skip to main content navigation navegacion transparencia servicios services
    tramites institucional quienes somos ministerio ministry el la ministro multimedia galeria galerias
    gallery fotos photos videos video audio publicaciones publications eventos events agenda directorio
    intranet accesibilidad accessibility idioma language espanol english ingles login acceder ingresar
    registrarse register iniciar sesion sign in logout leer mas read more ver todo todas view all mostrar show hide
    comentarios comments comentario comment deja reply respuesta 0 tamano letra texto text size
    fuente a version accesible friendly printer aqui here click haga clic pagina page this esta
    nota note documento document archivo file amigo friend un permalink enlace permanente about acerca of por favor rate votos votes hits visitas de y and or o the |
  `),
)
/** They join the others, and alone say nothing. */
const JOINTS = new Set(
  wordsOf(
    '0 a al aqui de del el en esta este favor here la o of on or por texto the this to us x y and al ir ver todo todas in all mas',
  ),
)

const NAVIGATION_LINES = [
  /^(?:visitas|hits?|lecturas|le[ií]do|views?|visto|read)\s*:?\s*[\d.,]+(?:\s*(?:veces|times))?$/i,
  /^(?:usted est[aá] aqu[ií]|you are (?:here|in))\b/i,
  /^(?:tags?|etiquetas?|categor[ií]as?|categor(?:y|ies)|archivado en|filed under|posted in|publicado en|temas?|keywords|palabras clave)\s*:/i,
  /^(?:©|\(c\)|copyright\b|derechos reservados|todos los derechos)/i,
  /(?:todos los derechos reservados|all rights reserved)\.?$/i,
  // Arrows to the texts before and after; quotation marks have their other half.
  /^(?:«|<|←|‹|»|>|→|›)\s*[^»\s][^»]{0,80}$(?<![.!?])|^[^«]{0,80}\s(?:»|>|→|›)$/,
  /^(?:return to this article at|volver a la lista|click to print|print this|esta p[aá]gina|p[aá]gina \d+|page \d+)\b/i,
  /^(?:\d+|un|no|sin|no hay)\s+(?:comentarios?|comments?|respuestas?|replies)$/i,
  /^(?:[aá]\s*[-+]?\s*){2,4}$/i,
  /^(?:rating|valoraci[oó]n|calificaci[oó]n|ratio)\b.{0,60}$/i,
  /^(?:[ÚU]ltima (?:actualizaci[oó]n|modificaci[oó]n)|last (?:updated|modified))\b.{0,60}$/i,
  /^(?:detalles|details)$/i,
  /^(?:this (?:site|website) uses cookies|este sitio (?:web )?(?:usa|utiliza) cookies|utilizamos cookies|we use cookies)/i,
  /^(?:powered by|desarrollado por|designed by|dise[ñn]ado por)\b.{0,80}$/i,
  /^https?:\/\/\S+$/i,
  /^[-–—\s]*\d{1,3}(?:\s*(?:\/|de|of)\s*\d{1,3})?[-–—\s]*$/i,
  /^close (?:search )?window$|^cerrar(?: ventana)?$/i,
]
const PATH = /\s(?:[|»›>/•·]|::)\s/

/** Whether a line is a menu, a row of buttons, a path or a counter. */
export function isNavigation(text: string): boolean {
  if (NAVIGATION_LINES.some((pattern) => pattern.test(text))) return true
  const words = wordsOf(text)
  if (words.length === 0) return false
  const known = words.filter((word) => NAVIGATION.has(word) || /^\d{1,3}$/.test(word))
  if (PATH.test(text) && !/[.!?]$/.test(text) && text.length < 300) {
    const parts = text.split(new RegExp(PATH, 'g'))
    const short = parts.every((part) => part.split(' ').length <= 5)
    if (parts.length >= 3 && short) return true
    if (short && known.length >= words.length * 0.5) return true
  }
  if (words.length > 14 || /[.!?]["”»]?$/.test(text)) return false
  return known.length === words.length && words.some((word) => !JOINTS.has(word) && /\D/.test(word))
}

/** Whether nothing in a line is a word: rules, bullets, dots. */
export const isOrnament = (text: string) => !/[\p{L}\p{N}]/u.test(text)

export type Label = { kind?: ReleaseKind; code?: string; embargo?: boolean; rest?: string }

const LABELS: [RegExp, ReleaseKind?][] = [
  [
    /^(?:for immediate release|para (?:su )?(?:publicaci[oó]n|difusi[oó]n|divulgaci[oó]n)(?: inmediata)?|publicaci[oó]n inmediata|immediate release|difusi[oó]n inmediata)/i,
  ],
  [
    /^(?:media advisory|convocatoria(?: (?:a|de|para)(?: los)? (?:medios|prensa))?(?: de comunicaci[oó]n)?|press advisory|aviso (?:a|para) (?:los )?medios|invitaci[oó]n a (?:medios|prensa))/i,
    'mediaAdvisory',
  ],
  [
    /^(?:bolet[ií]n(?:es)?(?: (?:de|informativo de) (?:prensa|noticias)| informativo| oficial)?|comunicado(?: de prensa| oficial| conjunto)?|nota(?: informativa| de prensa|s de prensa)?|gacetilla(?: de prensa)?|parte de prensa|press (?:release|note|communiqu[eé])|news release|media release|press statement|informaci[oó]n de prensa)/i,
    'pressRelease',
  ],
  [
    /^(?:declaraci[oó]n(?:es)?(?: oficial| conjunta| p[uú]blica| de prensa)?|statement|joint statement|official statement|pronunciamiento(?: oficial)?)/i,
    'statement',
  ],
  [/^(?:discurso|palabras|speech|remarks|intervenci[oó]n|alocuci[oó]n)/i, 'speech'],
]
/** "Discurso del ministro ..." says what it is in its headline. */
export function kindOfHeadline(headline: string): ReleaseKind {
  const of = '(?:del?|de la|by|of|at|to|as|from|para)\\s'
  if (
    new RegExp(
      `^(?:discurso|palabras|intervenci[oó]n|alocuci[oó]n|remarks|speech|address)\\s${of}`,
      'i',
    ).test(headline)
  )
    return 'speech'
  if (
    new RegExp(
      `^(?:declaraci[oó]n(?: conjunta)?|pronunciamiento|(?:joint )?statement)\\s(?:${of}|on\\s|sobre\\s)`,
      'i',
    ).test(headline)
  )
    return 'statement'
  return 'pressRelease'
}

const CODE =
  /^[\s,:.–—-]*(?:(?:n(?:[uú]m(?:ero)?|ro|o|umber)?\s?[.°ºª]{0,2}|#|no\.?|nr\.?)[\s.:°º]*)?(?<code>[A-Z]{0,8}[-/ ]?\d{1,5}(?:\s?[-/]\s?[\dA-Z]{2,8}){0,3})\b/i

/** A line that says what kind of text this is, its number or when it may be used. */
export function labelOf(text: string): Label | undefined {
  if (text.length > 120) return undefined
  if (/^\W*(?:embargoed|embargo(?: hasta)?|under embargo|embargado)\b/i.test(text))
    return { embargo: true }
  const bare = text.replace(/^[^\p{L}\p{N}]+/u, '')
  for (const [pattern, kind] of LABELS) {
    const found = pattern.exec(bare)
    if (!found) continue
    const after = bare.slice(found[0].length)
    if (/^[\p{L}\p{N}]/u.test(after)) continue
    const code = CODE.exec(after)
    const rest = after.slice(code?.[0].length ?? 0)
    if (/^[^\p{L}\p{N}]*$/u.test(rest)) {
      return { ...(kind && { kind }), ...(code?.groups?.code && { code: code.groups.code.trim() }) }
    }
  }
  const numbered =
    /^(?:n[uú]mero|no\.|n[°º]\.?|nro\.?|release (?:no|number)\.?|press release|pr)\s*[:.#]?\s*/i.exec(
      bare,
    )
  const code = numbered && CODE.exec(bare.slice(numbered[0].length))
  if (numbered && code?.groups?.code && code[0].length + numbered[0].length >= bare.length) {
    return { code: code.groups.code.trim() }
  }
  return undefined
}

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
  /^(?:noticias relacionadas|m[aá]s noticias|otras noticias|art[ií]culos relacionados|relacionad[ao]s|related(?: (?:news|articles|posts|links|content|stories|releases))?|more news|see also|ver tambi[eé]n|lea tambi[eé]n|te puede interesar|[uú]ltimas noticias|latest news|recent posts|entradas recientes|deja(?:r)? (?:un comentario|una respuesta)|leave a (?:reply|comment)|comentarios|comments|enlaces(?: de inter[eé]s)?|links|art[ií]culos? m[aá]s le[ií]dos?)\s*(?:\(\d+\))?:?$/i

/** A heading after which only other texts are named. */
export const isRelatedHeading = (text: string) => RELATED.test(text)

const ABOUT =
  /^(?:about|acerca de(?:l)?|sobre (?:el|la|los|las|nosotros)|qui[eé]nes somos|who we are|nota (?:a|para) (?:los )?editores?|notes? to editors?|background|antecedentes)\b/i

/** The heading of what an institution always says of itself. */
export const isAboutHeading = (text: string) =>
  ABOUT.test(text) && text.split(' ').length <= 12 && !/[.,;]$/.test(text)

const LETTERHEAD =
  /^(?:(?:la |the |us |u s )?(?:republica|republic|gobierno|government|ministerio|ministry|department|secretaria|office|oficina|bureau|embajada|embassy|presidencia|direccion|directorate|subsecretaria|viceministerio|unidad|coordinacion|departamento|comunicacion social|estado plurinacional|reino|kingdom|state))(?![a-z])/
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
