// A key figure in the desk's lists, in the words in which the site shows it.
import { z } from 'zod'
import type { Language } from '../contract/language.ts'
import { optional } from '../contract/optional.ts'
import type { Say } from '../studio/desk-language.ts'
import { figure } from './contract.ts'
import { figureWords } from './format.ts'

const selection = figure.pick({ value: true, unit: true, outOf: true, comparator: true }).extend({
  what: optional(z.string()),
})

const origin = z.object({
  acronym: optional(z.string()),
  nameEs: optional(z.string()),
  nameEn: optional(z.string()),
  year: optional(z.number()),
})

/** "más de 2500 millones de dólares invertidos en seguridad", "Gallup, 2014"; says what is missing. */
export function figurePreview(stored: unknown, say: Say, language: Language) {
  const shown = selection.safeParse(stored)
  const { acronym, nameEs, nameEn, year } = origin.safeParse(stored).data ?? {}
  const source = acronym ?? say(nameEs ?? nameEn ?? '', nameEn ?? nameEs ?? '')
  return {
    title: shown.success
      ? [figureWords(shown.data, language), shown.data.what].filter(Boolean).join(' ')
      : say('Cifra sin valor', 'Figure without a value'),
    subtitle: [source || say('Sin fuente', 'No source'), year ?? say('sin año', 'no year')].join(
      ', ',
    ),
  }
}
