// Where a text puts an acronym beside other words: "… on Drugs and Crime (UNODC)", "UNODC (…)".

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

export type Pair = {
  acronym: string
  /** The words beside it, the name last. */
  beside: string
  /** Whether the words may be no name at all: "BID (Washington, D.C.)". */
  mayBeNone: boolean
  /** "(UNODC, por sus siglas en inglés)" follows the name in another language. */
  foreign: boolean
}

/** Each acronym in or before parentheses, with the words at its other side. */
export function pairsIn(text: string): Pair[] {
  const after = [...text.matchAll(BEFORE_ACRONYM)].map(({ index, groups }) => ({
    acronym: groups?.acronym ?? '',
    beside: text.slice(Math.max(0, index - 200), index).trimEnd(),
    mayBeNone: false,
    foreign: /siglas|acronym/i.test(groups?.rest ?? ''),
  }))
  const before = [...text.matchAll(AFTER_ACRONYM)].map(({ groups }) => ({
    acronym: groups?.acronym ?? '',
    beside: (groups?.name ?? '').trimEnd(),
    mayBeNone: true,
    foreign: false,
  }))
  return [...after, ...before].filter(({ acronym }) => !NO_ACRONYM.has(acronym))
}
