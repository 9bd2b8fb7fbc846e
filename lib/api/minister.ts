// A minister as the API says it, from its contract.
import { ministerCalendarPath } from '#lib/calendar/address.ts'
import { stableId } from '#lib/feeds/identity.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { asUri } from '#lib/text/uri.ts'
import type { Minister, MinisterName } from '#sanity/minister/contract.ts'
import type { MinisterItem, WholeMinister } from './contract/minister.ts'
import { byLanguage, inEach, nameOf, officeOf, pictureOf } from './named.ts'

/** A minister in a list. */
export const ministerItem = (minister: MinisterName): MinisterItem => ({
  ...nameOf(minister),
  uri: stableId(minister._id),
  offices: minister.appointments.map(officeOf),
})

/** A whole minister. */
export function wholeMinister(minister: Minister): WholeMinister {
  const { slug, aliases, bio, sameAs, portrait, pressPictures, spokespersons } = minister
  const item = ministerItem(minister)
  const { page } = item.urls
  return {
    ...item,
    aliases,
    biography: bio && byLanguage(bio),
    sameAs: sameAs.map(asUri),
    portrait: portrait && pictureOf(portrait),
    pressPictures: pressPictures.map(pictureOf),
    contacts: spokespersons,
    urls: {
      ...item.urls,
      calendar: inEach((language) => absolute(ministerCalendarPath(language, slug))),
      card: inEach((language) => `${page[language]}.png`),
    },
  }
}
