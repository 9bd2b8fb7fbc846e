// A minister as he or she is named in a text.
import type { Language } from '../contract/language.ts'
import { inLanguage, type TextIn } from '../localized/contract.ts'
import type { MinisterName } from './contract.ts'
import { officesOn } from './offices.ts'

/** The name with what is put before it: "Dr. José Serrano". */
export const titledName = ({ honorific, name }: Pick<MinisterName, 'honorific' | 'name'>): string =>
  [honorific, name].filter(Boolean).join(' ')

/** What the minister was on a day (`2015-01-27`), the office taken up last first; none where that is not known. */
export const rolesOn = (
  { appointments }: Pick<MinisterName, 'appointments'>,
  day: string,
  language: Language,
): TextIn[] => officesOn(appointments, day).map(({ role }) => inLanguage(role, language))
