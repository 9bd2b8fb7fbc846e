// What a release says of the institution: its own words and people, else the settings'.
import type { Contact } from '../contact/contract.ts'
import { inLanguage, type TextIn } from '../localized/contract.ts'
import type { Settings } from '../settings/contract.ts'
import type { Release } from './contract.ts'

/** Whom reporters call about the release; may be nobody. */
export const contactsOf = (
  { contacts }: Pick<Release, 'contacts'>,
  settings: Pick<Settings, 'contacts'>,
): Contact[] => (contacts.length > 0 ? contacts : settings.contacts)

/** What the institution says of itself below the text, and the language that is in; undefined for nothing. */
export function boilerplateOf(
  { boilerplate, language }: Pick<Release, 'boilerplate' | 'language'>,
  settings: Pick<Settings, 'boilerplate'>,
): TextIn | undefined {
  if (boilerplate) return { text: boilerplate, lang: language }
  return settings.boilerplate && inLanguage(settings.boilerplate, language)
}
