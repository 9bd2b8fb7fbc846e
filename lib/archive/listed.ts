// What the index knows of a public release.
import { z } from 'zod'
import type { Language } from '#sanity/contract/language.ts'

/** What one can choose by. */
export const FACETS = ['year', 'topic', 'minister', 'organization', 'kind', 'language'] as const

export type Facet = (typeof FACETS)[number]

/** `about` is any document that a release names: a minister, an event. */
export const mark = z.templateLiteral([z.enum([...FACETS, 'about']), '=', z.string()])

/** `topic=ID`, `year=2015`: what a release is filed under. Documents by their id: a slug may change. */
export type Mark = z.infer<typeof mark>

export const markOf = (facet: Facet | 'about', value: string | number): Mark => `${facet}=${value}`

export type Listed = {
  id: string
  language: Language
  /** Its moment, else its day. */
  at: string
  /** When the public last saw something else of it, in milliseconds since 1970. */
  changed: number
  marks: Mark[]
}

/** Its words, of which the index keeps the stems. */
export type Words = { headline: string; text: string }
