// Ministers for the tests of their offices.
import type { Appointment, MinisterName } from '#sanity/minister/contract.ts'

const institution = (id: string) => ({
  _id: id,
  name: { es: id, en: undefined },
  acronym: undefined,
  slug: undefined,
  url: undefined,
})

type Term = { es?: string; en?: string; at?: string; from?: string; to?: string }

/** An appointment to the Ministry of the Interior as its minister, unless the term says otherwise. */
export const appointment = ({ es, en, at = 'interior', from, to }: Term): Appointment => ({
  _key: `${es} ${from} ${to}`,
  role: { es: es ?? (en ? undefined : 'Ministro del Interior'), en },
  organization: institution(at),
  from,
  to,
})

export const person = (name: string, ...terms: Term[]): MinisterName => ({
  _id: name,
  name,
  slug: name.toLowerCase(),
  honorific: undefined,
  appointments: terms.map(appointment),
})
