// Acronyms that a text puts beside a name: "United Nations Office on Drugs and Crime (UNODC)",
// "UNODC (Oficina de las Naciones Unidas…)".
import { folded, wordsOf } from '../archive/words.ts'

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

const BEFORE_ACRONYM = /\((?<acronym>\p{Lu}[\p{Lu}\p{N}.&-]{1,11})(?<rest>[,;:][^)]*)?\)/gu
const AFTER_ACRONYM =
  /(?<![\p{L}\p{N}])(?<acronym>\p{Lu}[\p{Lu}\p{N}]{1,11}) \((?<name>\p{Lu}[^()]{8,120})\)/gu

/** Kinds of files and names of countries, which stand in parentheses like acronyms. */
const NO_ACRONYM = new Set([
  'PDF',
  'XLS',
  'XLSX',
  'DOC',
  'DOCX',
  'ZIP',
  'MP3',
  'MP4',
  'USA',
  'EEUU',
  'EE.UU',
  'EE.UU.',
])

/** A run of capitalized words, with the small words that join them. */
const NAME_BEFORE =
  /(?:\p{Lu}[\p{L}\p{N}.’'-]*)(?:,?\s+(?:(?:de|del|la|las|el|los|y|e|para|contra|por|en|sobre|of|the|and|for|on|against|in|to|a)\s+)*(?:\p{Lu}[\p{L}\p{N}.’'-]*|contra|para|sobre))*\s*$/u

const SMALL = new Set(
  'de del la las el los y e para contra por en sobre of the and for on against in to a'.split(' '),
)

/** Where the acronym and the name that a text puts together are not of one organization. */
export function wrongAcronyms(text: string, organizations: Named[]): WrongAcronym[] {
  const pairs = [
    ...[...text.matchAll(BEFORE_ACRONYM)].map(({ index, groups }) => ({
      acronym: groups?.acronym ?? '',
      // "(UNODC, por sus siglas en inglés)" follows the name in another language.
      foreign: /siglas|acronym/i.test(groups?.rest ?? ''),
      before: text.slice(Math.max(0, index - 200), index).trimEnd(),
    })),
    ...[...text.matchAll(AFTER_ACRONYM)].map(({ groups }) => ({
      acronym: groups?.acronym ?? '',
      foreign: false,
      before: (groups?.name ?? '').trimEnd(),
    })),
  ]
  return pairs.flatMap(({ acronym, before, foreign }) => {
    if (NO_ACRONYM.has(acronym)) return []
    const wrong =
      misnamed(acronym, before, organizations) ??
      (foreign ? undefined : wronglyAbbreviated(acronym, before, organizations))
    return wrong ? [wrong] : []
  })
}

function misnamed(
  acronym: string,
  before: string,
  organizations: Named[],
): WrongAcronym | undefined {
  const known = organizations.filter((organization) =>
    abbreviations(organization).includes(plain(acronym)),
  )
  if (known.length === 0) return undefined
  const said = NAME_BEFORE.exec(before)?.[0].trim()
  if (!said) return undefined
  const words = meaningful(said)
  const names = known.flatMap((organization) =>
    namesOf(organization).map((name) => ({ organization, name })),
  )
  if (
    names.some(({ name }) => contains(words, meaningful(name)) || contains(meaningful(name), words))
  ) {
    return undefined
  }
  const alike = names
    .map((candidate) => ({ ...candidate, likeness: likeness(words, meaningful(candidate.name)) }))
    .sort((a, b) => b.likeness - a.likeness)[0]
  if (!alike || words.length < 2) return undefined
  const another = initials(words) === plain(acronym).toLowerCase()
  if (alike.likeness < 0.5 && another) return undefined
  const tail = alike.likeness < 0.5 ? said : fromFirstShared(said, meaningful(alike.name))
  return { kind: 'name', words: tail, acronym, organization: alike.organization }
}

function wronglyAbbreviated(
  acronym: string,
  before: string,
  organizations: Named[],
): WrongAcronym | undefined {
  const words = ` ${folded(before)}`
  const organization = organizations
    .filter(({ acronym: own }) => own)
    .find((candidate) =>
      namesOf(candidate).some(
        (name) => meaningful(name).length > 1 && words.endsWith(` ${folded(name)}`),
      ),
    )
  if (!organization || abbreviations(organization).includes(plain(acronym))) return undefined
  const name = namesOf(organization).find((known) => words.endsWith(` ${folded(known)}`)) ?? ''
  return { kind: 'acronym', words: name, acronym, organization }
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

const initials = (words: string[]) => words.map((word) => word[0]).join('')

function fromFirstShared(said: string, name: string[]): string {
  const words = said.split(/\s+/)
  const first = words.findIndex((word) => name.includes(folded(word)))
  return words.slice(Math.max(first, 0)).join(' ')
}
