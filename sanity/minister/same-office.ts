// Whether two appointments are to the same office: the same institution, and the same title, whoever
// holds it ("Ministro del Interior", "Ministra del Interior").
import { LANGUAGES } from '../contract/language.ts'
import type { Appointment } from './contract.ts'

/** Words that do not tell one office from another. */
const JOINING = 'a al and de del el for in la las los of the y'.split(' ')

/** Who stands in for a minister holds the same office: "Ministro (e)", "encargada", "Acting". */
const INTERIM = 'acting e encargada encargado interim interina interino s subrogante'.split(' ')

const IGNORED = new Set([...JOINING, ...INTERIM])

/**
 * The same institution, and the same title in a language that both have: without case, accents,
 * articles, the mark of an interim holder, and the endings by which Spanish tells a woman from a man.
 * An institution that was renamed is another one.
 */
export function isSameOffice(a: Appointment, b: Appointment): boolean {
  if (!a.organization || a.organization._id !== b.organization?._id) return false
  return LANGUAGES.some(({ id }) => {
    const [first, second] = [titleKey(a.role[id]), titleKey(b.role[id])]
    return first !== '' && first === second
  })
}

/** The office is held for somebody else, or until somebody is appointed. */
export function isInterim({ role }: Appointment): boolean {
  return LANGUAGES.some(({ id }) => wordsOf(role[id]).some((word) => INTERIM.includes(word)))
}

const titleKey = (title: string | undefined) =>
  wordsOf(title)
    .filter((word) => !IGNORED.has(word))
    .map(withoutGender)
    .join(' ')

function wordsOf(title = ''): string[] {
  const plain = title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Ministro, ministra: "ministr"; director, directora: "director"; presidente, presidenta: "president". */
const withoutGender = (word: string) => (word.length > 3 ? word.replace(/[aeo]$/, '') : word)
