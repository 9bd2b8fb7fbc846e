// What several documents name, as the API says it.
import type { z } from 'zod'
import { ministerPlace, type Place, pathTo } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { asUri } from '#lib/text/uri.ts'
import type { Attachment } from '#sanity/attachment/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Image } from '#sanity/image/contract.ts'
import type { Localized } from '#sanity/localized/contract.ts'
import type { Appointment, MinisterName } from '#sanity/minister/contract.ts'
import { officesOn } from '#sanity/minister/offices.ts'
import type { OrganizationName } from '#sanity/organization/contract.ts'
import type { Topic } from '#sanity/topic/contract.ts'
import { documentUrl } from './address.ts'
import type * as contract from './contract/named.ts'

type As<Schema extends z.ZodType> = z.infer<Schema>

/** `make` is asked for the page in each language. */
export const inEach = (make: (language: Language) => string) => ({ es: make('es'), en: make('en') })

export const pagesOf = (place: Place) => inEach((language) => absolute(pathTo(language, place)))

export const byLanguage = ({ es, en }: Localized): As<typeof contract.inLanguages> => ({
  ...(es && { es }),
  ...(en && { en }),
})

export const organizationOf = (one: OrganizationName): As<typeof contract.organization> => ({
  id: one._id,
  name: byLanguage(one.name),
  acronym: one.acronym,
  slug: one.slug,
  url: one.url && asUri(one.url),
})

export const topicOf = ({ _id, name, slug }: Topic): As<typeof contract.topic> => ({
  id: _id,
  name: byLanguage(name),
  slug,
})

export const officeOf = ({
  role,
  organization,
  from,
  to,
}: Appointment): As<typeof contract.office> => ({
  role: byLanguage(role),
  organization: organization && organizationOf(organization),
  from,
  to,
})

/** As he or she is named in a text of a day: with the offices of that day. */
export const personOf = (minister: MinisterName, day: string): As<typeof contract.person> => ({
  ...nameOf(minister),
  offices: officesOn(minister.appointments, day).map(officeOf),
})

export const nameOf = ({ _id, name, honorific, slug }: MinisterName) => ({
  id: _id,
  name,
  honorific,
  slug,
  urls: { page: pagesOf(ministerPlace(slug)), api: documentUrl('ministers', _id) },
})

export const pictureOf = ({
  asset,
  alt,
  caption,
  credit,
  licence,
}: Image): As<typeof contract.picture> => ({
  url: asset.url,
  width: asset.width,
  height: asset.height,
  size: asset.size,
  alt,
  caption,
  credit,
  licence,
})

export const fileOf = ({
  title,
  url,
  mimeType,
  size,
}: Attachment): As<typeof contract.attachment> => ({
  title,
  url: asUri(url),
  mediaType: mimeType,
  size,
})
