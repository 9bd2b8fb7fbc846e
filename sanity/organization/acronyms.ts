// Acronyms that a text puts beside a name: "United Nations Office on Drugs and Crime (UNODC)",
// "UNODC (Oficina de las Naciones Unidas…)".
import { folded, wordsOf } from '../archive/words.ts'
import { type Pair, pairsIn } from './acronym-pairs.ts'

/** An organization as texts name it. */
export type Named = {
  name: { es?: string | undefined; en?: string | undefined }
  acronym?: string | undefined
  aliases: string[]
}

export type WrongAcronym =
  /** The acronym is that of an organization whose name the text gets wrong. */
  | { kind: 'name'; words: string; acronym: string; organization: Named }
  /** The name is that of an organization with another acronym. */
  | { kind: 'acronym'; words: string; acronym: string; organization: Named }

/** A run of capitalized words, with the small words that join them. */
const NAME_BEFORE =
  /(?:\p{Lu}[\p{L}\p{N}.’'-]*)(?:,?\s+(?:(?:de|del|la|las|el|los|y|e|para|contra|por|en|sobre|of|the|and|for|on|against|in|to|a)\s+)*(?:\p{Lu}[\p{L}\p{N}.’'-]*|contra|para|sobre))*\s*$/u

/** Has a capital at the beginning of a sentence, and is no part of the name. */
const OPENING =
  /^(?:(?:Según|Para|Por|Con|En|De|Desde|According to|For|By|With|In|From)\s+)?(?:(?:el|la|los|las|the)\s+)?/i

const SMALL = new Set(
  'de del la las el los y e para contra por en sobre of the and for on against in to a'.split(' '),
)

/** Where the acronym and the name that a text puts together are not of one organization. */
export function wrongAcronyms(text: string, organizations: Named[]): WrongAcronym[] {
  return pairsIn(text).flatMap((pair) => {
    const wrong =
      misnamed(pair, organizations) ??
      (pair.foreign ? undefined : wronglyAbbreviated(pair, organizations))
    return wrong ? [wrong] : []
  })
}

function misnamed(pair: Pair, organizations: Named[]): WrongAcronym | undefined {
  const { acronym, beside, mayBeNone } = pair
  const said = NAME_BEFORE.exec(beside)?.[0].trim().replace(OPENING, '')
  const known = organizations
    .filter((organization) => abbreviations(organization).includes(plain(acronym)))
    .flatMap((organization) =>
      namesOf(organization).map((name) => ({ organization, name: meaningful(name) })),
    )
  if (!said || known.length === 0) return undefined
  const words = meaningful(withoutAcronyms(said))
  if (words.length < 2) return undefined
  // The whole name or a longer one ("… del Ecuador"), or a part of it, which is a short form.
  const isRight = known.some(
    ({ name }) =>
      contains(words, name) || shortForms(said).some((short) => contains(name, meaningful(short))),
  )
  if (isRight) return undefined
  const [alike] = known
    .map((candidate) => ({ ...candidate, likeness: likeness(words, candidate.name) }))
    .sort((a, b) => b.likeness - a.likeness)
  if (!alike) return undefined
  const { organization } = alike
  if (alike.likeness >= 0.5) {
    return { kind: 'name', words: withoutRole(said), acronym, organization }
  }
  // Two bodies may have one acronym: the words may be those of another that is not known here.
  if (mayBeNone || spells(acronym, words)) return undefined
  return { kind: 'name', words: said, acronym, organization }
}

function wronglyAbbreviated(
  { acronym, beside }: Pair,
  organizations: Named[],
): WrongAcronym | undefined {
  // "(COVID-19)" and "(ECU-911)" are no names of the body before them.
  if (/\d/.test(acronym)) return undefined
  const text = ` ${folded(beside)}`
  const endsThis = (name: string) =>
    meaningful(name).length > 1 && text.endsWith(` ${folded(name)}`)
  const organization = organizations.find(
    (candidate) => candidate.acronym && namesOf(candidate).some(endsThis),
  )
  if (!organization || abbreviations(organization).includes(plain(acronym))) return undefined
  // "Sindicato de Trabajadores del Ministerio del Interior (STMI)" is a name of its own.
  const said = NAME_BEFORE.exec(beside)?.[0] ?? ''
  if (spells(acronym, meaningful(said))) return undefined
  const words = namesOf(organization).find(endsThis) ?? ''
  return { kind: 'acronym', words, acronym, organization }
}

const plain = (acronym: string) => acronym.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

const abbreviations = ({ acronym, aliases }: Named) =>
  [acronym, ...aliases].flatMap((word) => (word && !word.includes(' ') ? [plain(word)] : []))

const namesOf = ({ name, aliases }: Named) =>
  [name.es, name.en, ...aliases].flatMap((known) => (known ? [known] : []))

const meaningful = (text: string) => wordsOf(text).filter((word) => !SMALL.has(word))

const contains = (all: string[], some: string[]) => some.every((word) => all.includes(word))

/** The part of a name's words that the text says too. */
const likeness = (said: string[], name: string[]) =>
  name.filter((word) => said.includes(word)).length / Math.max(name.length, 1)

/** The initials of the words, or of the last of them, are the acronym. */
const spells = (acronym: string, words: string[]) =>
  words
    .map((word) => word[0])
    .join('')
    .endsWith(plain(acronym).toLowerCase())

/** Who speaks for an organization, before its name. */
const ROLE =
  /^(?:(?:vice|sub)?(?:director|president|representante|secretari|ministr|coordinador|jef[ea]|gerente|embajador|vocer|portavoz|delegad|head|chief|chair|spokes|deputy|executive|general|ejecutiv|adjunt|regional)\p{L}*\s+(?:(?:de|del|la|el|of|the|for)\s+)*)+/iu

/** What may be a short form of a name: all that was said, what follows a role, or an "and". */
const shortForms = (said: string) =>
  [said, withoutRole(said), said.split(/\s(?:y|e|and)\s|,\s/).at(-1) ?? '']
    .map(withoutAcronyms)
    .filter((short) => meaningful(short).length > 1)

/** "UN Office on Drugs and Crime" without "UN", which may be written out in the name. */
const withoutAcronyms = (text: string) =>
  text
    .split(/\s+/)
    .filter((word) => !/^(?:\p{Lu}\.?){2,5}$/u.test(word))
    .join(' ')

const withoutRole = (said: string) => said.replace(ROLE, '')
