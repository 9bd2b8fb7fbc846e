// The minister, as far as the release tells: it says neither since when nor until when.
import { localized, ref, slug } from './blocks.ts'

export const minister = {
  _id: 'minister-jose-serrano',
  _type: 'minister',
  name: 'José Serrano',
  slug: slug('jose-serrano'),
  honorific: 'Dr.',
  aliases: ['Jose Serrano'],
  appointments: [
    {
      _key: 'interior',
      _type: 'appointment',
      role: localized('Ministro del Interior', 'Minister of Interior'),
      organization: ref('organization-mininterior'),
    },
  ],
}
