// Menus, buttons, paths and counters: the words of a site, not of a release.
import { labelOf } from './labels.ts'
import { type Paragraph, textOf } from './paragraph.ts'
import { wordsOf } from './words.ts'

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
    nota note documento document archivo file amigo friend un esto haz clic se abre una un ventana nueva opens new window me gusta cargando loading entradas para permalink enlace permanente about acerca of por favor rate votos votes hits visitas de y and or o the |
  `),
)

/** They join the others, and alone say nothing. */
const JOINTS = new Set(
  wordsOf(
    '0 a al se me esto para aqui de del el en esta este favor here la o of on or por texto the this to us x y and al ir ver todo todas in all mas',
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

/**
 * Lines of menus in plain text: four or more short lines in a row, of which two are known to be
 * navigation. The others are names of this site's own sections.
 */
export function menusOf(paragraphs: Paragraph[]): Set<Paragraph> {
  const menus = new Set<Paragraph>()
  let run: Paragraph[] = []
  const close = () => {
    const known = run.filter((paragraph) => isNavigation(textOf(paragraph)))
    if (run.length >= 4 && known.length >= 2) for (const paragraph of run) menus.add(paragraph)
    run = []
  }
  for (const paragraph of paragraphs) {
    const text = textOf(paragraph)
    const isShort = text.split(' ').length <= 3 && /^[\p{L} ]+$/u.test(text)
    if (isShort && !paragraph.heading && !paragraph.marked && !labelOf(text)) run.push(paragraph)
    else close()
  }
  close()
  return menus
}

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
  if (words.length > 14 || /(?<!\.\.)[.!?]["”»]?$/.test(text)) return false
  return known.length === words.length && words.some((word) => !JOINTS.has(word) && /\D/.test(word))
}
