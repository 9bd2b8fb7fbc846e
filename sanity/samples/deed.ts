// What one sample tells: a theme, where, and how many.
import type { Language } from '../contract/language.ts'
import type { Chance } from './chance.ts'
import { ABROAD, AT_HOME, type Place } from './places.ts'
import { ABROAD_THEMES, AT_HOME_THEMES, type Telling, type Theme } from './themes.ts'

export type Deed = { theme: Theme; place: Place; count: number }

/** One in ten takes place abroad. */
export function deedOf(chance: Chance): Deed {
  const abroad = chance.between(1, 10) === 10
  const theme = chance.pick(abroad ? ABROAD_THEMES : AT_HOME_THEMES)
  const place = chance.pick(abroad ? ABROAD : AT_HOME)
  return { theme, place, count: chance.between(...theme.count) }
}

/** The words of a deed in a language, its number and place put in. */
export function tell({ theme, place, count }: Deed, language: Language): Telling {
  const filled = (text: string) =>
    text.replace('{n}', String(count)).replace('{place}', place[language])
  const { deed, noun, ...rest } = theme[language]
  return { ...rest, deed: filled(deed), noun: filled(noun) }
}

/** As a title has it: "the delivery of…" is "delivery of…". */
export const bare = (noun: string): string => noun.replace(/^(?:el|la|los|las|the) /, '')
