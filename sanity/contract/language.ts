// The languages a text may be written in. Spanish is the newsroom's first.
import { z } from 'zod'

export const LANGUAGES = [
  { id: 'es', title: 'Español' },
  { id: 'en', title: 'English' },
] as const

export const language = z.enum(['es', 'en'])

/** `es` or `en`, BCP 47. */
export type Language = z.infer<typeof language>

/** Whose dates and numbers: the ministry's Spanish, and the English of the newsrooms it writes for. */
export const REGION: Record<Language, string> = { es: 'es-EC', en: 'en-US' }
