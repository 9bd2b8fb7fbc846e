// Who is quoted in a release. A paragraph that is only a quotation and who said it becomes a quote of
// its own; one that tells more stays as it was written, and the report names what is quoted in it.

/** A quotation found in a paragraph. */
export type FoundQuote = {
  text: string
  speaker?: string
  role?: string
  /** The paragraph holds nothing else but "said"; `rest` are those words. */
  whole: boolean
  rest: string
}

const QUOTED = /[“«"‟„](?<text>[^“”«»"‟„]{3,}?)[”»"]/gu
const SAID =
  '(?:dijo|dice|se[ñn]al[oó]|afirm[oó]|asegur[oó]|expres[oó]|manifest[oó]|indic[oó]|sostuvo|declar[oó]|explic[oó]|destac[oó]|agreg[oó]|a[ñn]adi[oó]|coment[oó]|puntualiz[oó]|precis[oó]|enfatiz[oó]|subray[oó]|remarc[oó]|recalc[oó]|resalt[oó]|mencion[oó]|anunci[oó]|apunt[oó]|concluy[oó]|finaliz[oó]|record[oó]|reiter[oó]|inform[oó]|acot[oó]|insisti[oó]|said|says|stated|added|noted|explained|announced|declared|remarked|commented|continued|concluded|emphasi[sz]ed|stressed|told reporters)'
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
const JOINT = '(?:de|del|la|las|los|el|y|e|of|the|for|and|van|von|da|dos|para|en|a)'
const NAME = `(?:(?:Dr|Dra|Ing|Ab|Lic|Econ|Crnl|Gral|Mr|Mrs|Ms|Sr|Sra|Arq|Mgs|Gen|Col)\\.\\s+)?${WORD}(?:\\s+(?:(?:de|del|la|los|van|von|da|dos)\\s+){0,2}${WORD}){0,4}`
const OFFICES =
  'ministr[oa]|viceministr[oa]|presidente|presidenta|secretari[oa]|director[a]?|comandante|general|gobernador[a]?|alcalde|alcaldesa|subsecretari[oa]|canciller|embajador[a]?|vicepresident[ea]|jef[ea]|coronel|fiscal|portavoz|vocer[oa]|minister|secretary|president|director|ambassador|commander|governor|mayor|general|attorney general|administrator|commissioner|chief|spokesperson|spokesman|spokeswoman'
    .split('|')
    .map((office) => `[${office[0]?.toUpperCase()}${office[0]}]${office.slice(1)}`)
    .join('|')
const ROLE = `(?:(?:el|la|the|El|La|The)\\s+)?(?<role>(?:[\\p{L}.]+\\s+)??(?:${OFFICES})(?:\\s+(?:${JOINT}\\s+){0,3}(?:[\\p{Lu}][\\p{L}.]*|General|Estado|State|Interior)){0,8}?)`
const ATTRIBUTIONS = [
  `${SAID}\\s+${ROLE},?\\s+(?<name>${NAME})`,
  `${SAID}\\s+(?:el |la )?(?<name>${NAME})(?:,\\s*(?<role>[^.;]{3,120}))?`,
  `${ROLE},?\\s+(?<name>${NAME}),?\\s+${SAID}`,
  `(?<name>${NAME})(?:,\\s*(?<role>[^.;,]{3,120}),)?\\s+${SAID}`,
  `${SAID}\\s+${ROLE}`,
].map((pattern) => new RegExp(`^[\\s,.:;–—-]*${pattern}[\\s,.:;–—-]*$`, 'u'))

/** "dijo el ministro del Interior, José Serrano" and little more. */
const LONGEST_ATTRIBUTION = 200

/** A longer one is a file without line ends; who speaks in it cannot be told. */
const LONGEST_PARAGRAPH = 8000

/** "Secretario de Estado" and "Minister Serrano" begin with an office, not with a name. */
export const isTitle = (name: string) =>
  /^(?:Ministr|Minister|Secretar|President|Director|General|Coronel|Doctor|Señor|Gobernador|Alcald|Canciller|Mr|Mrs|Attorney|Viceministr|Subsecretar)/.test(
    name,
  )

export type KnownSpeaker = (words: string) => string | undefined

/**
 * @param before the paragraph above, which may say who speaks.
 * @param known the full name of someone called "Serrano" or "el ministro Serrano", if known.
 */
export function quotesIn(text: string, known: KnownSpeaker, before = ''): FoundQuote[] {
  if (text.length > LONGEST_PARAGRAPH) return []
  const found = [...text.matchAll(QUOTED)]
  if (found.length === 0) return []
  const outside = found
    .reduceRight(
      (rest, { index, 0: whole }) => `${rest.slice(0, index)} ${rest.slice(index + whole.length)}`,
      text,
    )
    .replace(/\s+/g, ' ')
    .trim()
  const by: { speaker?: string; role?: string } | undefined =
    outside === '' ? { speaker: introduced(before, known) } : attribution(outside, known)
  const startsQuoted = /^["“«]/.test(text)
  if (startsQuoted && by?.speaker) {
    const quoted = found
      .map(({ groups }) => groups?.text?.trim() ?? '')
      // "A right," said Serrano. "We defend it." are two sentences of his.
      .reduce((text, next) => `${/^\p{Lu}/u.test(next) ? text.replace(/,$/, '.') : text} ${next}`)
    return [{ text: quoted.replace(/,$/, ''), ...by, whole: true, rest: outside }]
  }
  return found
    .map(({ groups }) => groups?.text?.trim() ?? '')
    .filter((quoted) => quoted.split(' ').length >= 5)
    .map((quoted) => ({
      text: quoted,
      ...speakerNear(text, quoted, known),
      whole: false,
      rest: '',
    }))
}

/** "The Foreign Secretary, Philip Hammond, said:" above a paragraph that is all quotation. */
export function introduced(before: string, known: KnownSpeaker): string | undefined {
  if (!/:$/.test(before) || before.length > 240 || !new RegExp(SAID, 'u').test(before))
    return undefined
  const named = new RegExp(`(?<name>${NAME}),?\\s+${SAID}`, 'u').exec(before)?.groups?.name
  const after = new RegExp(`${SAID}\\s+(?:\\p{Ll}+\\s+){0,5}(?<name>${NAME})`, 'u').exec(before)
    ?.groups?.name
  return known(before) ?? clean(named ?? after)
}

function attribution(
  text: string,
  known: KnownSpeaker,
): { speaker?: string; role?: string } | undefined {
  if (text.length > LONGEST_ATTRIBUTION) return undefined
  for (const pattern of ATTRIBUTIONS) {
    const groups = pattern.exec(text)?.groups
    if (!groups) continue
    const { name, role } = groups
    const speaker =
      known(name ?? text) ?? (name && !isTitle(name) ? clean(name)?.trim() : undefined)
    if (!speaker) continue
    return { speaker, ...(role && { role: clean(role) }) }
  }
  return undefined
}

/** Words between the quotation and the next full stop say who spoke, if they hold a verb of saying. */
function speakerNear(text: string, quoted: string, known: KnownSpeaker): { speaker?: string } {
  const at = text.indexOf(quoted)
  const after = text.slice(at + quoted.length + 1).split(/(?<=\p{Ll}{2})\.\s/u)[0] ?? ''
  const before =
    text
      .slice(0, at)
      .split(/(?<=\p{Ll}{2})\.\s/u)
      .at(-1) ?? ''
  for (const near of [after, before]) {
    if (!new RegExp(SAID, 'u').test(near)) continue
    const name = known(near) ?? new RegExp(`(?<=${SAID}[^.]{0,60}?)${NAME}`, 'u').exec(near)?.[0]
    if (name) return { speaker: clean(name) }
  }
  return {}
}

const clean = (text: string | undefined) =>
  text?.replace(/^[\s,.;:]+|[\s,;:]+$|(?<=\p{Ll}{2})\.$/gu, '')
