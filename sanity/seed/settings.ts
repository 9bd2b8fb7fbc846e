// The institution of the first release. It names no contact and no address: they stay empty.
import { localized } from './blocks.ts'

export const settings = {
  _id: 'settings',
  _type: 'settings',
  ministry: localized('Ministerio del Interior', 'Ministry of the Interior'),
  country: localized('República del Ecuador', 'Republic of Ecuador'),
  timeZone: 'America/Guayaquil',
}
