import type { Say } from './desk-language.ts'

/** A choice as the desk reads it: in Spanish, in English. */
export type Words = readonly [es: string, en: string]

/** The options of a field that holds one of a few values, each with the title the desk reads. */
export function choices(titles: Record<string, Words>, say: Say) {
  return { list: Object.entries(titles).map(([value, words]) => ({ value, title: say(...words) })) }
}
