// What an item tells of, each under an id that stays when its name changes.
import { stableId } from '#lib/feeds/identity.ts'
import { ministerPlace, pathTo } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { asUri } from '#lib/text/uri.ts'
import type { Contact } from '#sanity/contact/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { MinisterName } from '#sanity/minister/contract.ts'
import { rolesOn, titledName } from '#sanity/minister/titled.ts'
import type { OrganizationName } from '#sanity/organization/contract.ts'
import type { Topic } from '#sanity/topic/contract.ts'
import type { Concept, ContactInfo } from './item.ts'

/**
 * A minister, with the offices held on a day (`2015-01-27`). A person has no office in ninjs, but ways to
 * be reached have one: there it is the role under which the page of the minister speaks.
 */
export function person(
  minister: MinisterName,
  rel: string,
  day: string,
  language: Language,
): Concept {
  const page = absolute(pathTo(language, ministerPlace(minister.slug)))
  const roles = rolesOn(minister, day, language)
  const offices = roles.length > 0 ? roles : [undefined]
  return {
    name: titledName(minister),
    rel,
    uri: stableId(minister._id),
    contactInfo: offices.map((role) => ({
      type: 'web',
      ...(role && { role: role.text, lang: role.lang }),
      value: page,
    })),
  }
}

/** An institution by its right name; its acronym is what texts also call it. */
export function organisation(one: OrganizationName, language: Language): Omit<Concept, 'rel'> {
  const { _id, name, acronym, url } = one
  return {
    name: inLanguage(name, language).text,
    uri: stableId(_id),
    ...(acronym && { literal: acronym }),
    ...(url && { contactInfo: [{ type: 'web', value: asUri(url) }] }),
  }
}

/** Several of them, and what they have to do with the item. */
export const organisations = (
  all: OrganizationName[],
  rel: string,
  language: Language,
): Concept[] => all.map((one) => ({ rel, ...organisation(one, language) }))

export const subject = ({ _id, name, slug }: Topic, language: Language): Concept => ({
  name: inLanguage(name, language).text,
  rel: 'about',
  uri: stableId(_id),
  literal: slug,
})

export const namedEvent = ({ _id, title, slug }: EventSummary, language: Language): Concept => ({
  name: inLanguage(title, language).text,
  rel: 'about',
  uri: stableId(_id),
  literal: slug,
})

/** Where an event takes place: nowhere, as long as that is not known. */
export function venues({ venue }: Pick<EventSummary, 'venue'>, rel: string): Concept[] {
  const { name, address, place } = venue ?? {}
  const called = name ?? place ?? address
  if (!called) return []
  const where = { ...(address && { lines: [address] }), ...(place && { locality: place }) }
  return [
    {
      name: called,
      rel,
      ...((address || place) && { contactInfo: [{ type: 'physical', address: where }] }),
    },
  ]
}

/** How to reach somebody whom the press may call. */
export function pressContact({ name, role, phone, email }: Contact): ContactInfo[] {
  const who = { role: 'press', name: [name, role].filter(Boolean).join(', ') }
  return [
    ...(phone ? [{ type: 'phone', ...who, value: phone }] : []),
    ...(email ? [{ type: 'email', ...who, value: email }] : []),
  ]
}
