// Lines that say what kind of text follows, its number, or when it may be used.
import type { ReleaseKind } from '../release/contract.ts'

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
