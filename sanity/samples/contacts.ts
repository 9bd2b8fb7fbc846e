// Whom one could call, if there were anybody: numbers and addresses that are reserved for examples
// (555-0100 to 555-0199 in North America; RFC 2606).
import type { Language } from '../contract/language.ts'
import type { Chance } from './chance.ts'

const ROLES = {
  es: ['Dirección de Comunicación de Muestra', 'Vocería de Muestra', 'Acreditaciones de Muestra'],
  en: ['Sample Communications Office', 'Sample Spokesperson’s Office', 'Sample Accreditation Desk'],
} as const

/** A contact in the words of a language. */
export function contact(chance: Chance, language: Language) {
  const at = chance.between(0, ROLES.es.length - 1)
  return {
    _key: 'press',
    _type: 'contact',
    name: ROLES[language][at],
    phone: `+1 202 555 ${String(chance.between(100, 199)).padStart(4, '0')}`,
    email: `${language === 'es' ? 'prensa' : 'press'}@example.org`,
  }
}
