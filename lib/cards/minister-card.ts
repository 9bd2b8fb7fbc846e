import { officeLine } from '#components/minister/office-line.tsx'
import { pictureAddress } from '#lib/files/picture-address.ts'
import { connection } from '#lib/settings.ts'
import { assetHost } from '#sanity/connection.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Minister } from '#sanity/minister/contract.ts'
import { mainTenures, type Tenure } from '#sanity/minister/tenures.ts'
import { titledName } from '#sanity/minister/titled.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { type Card, institutionOf } from './card.ts'
import { PORTRAIT } from './layout.ts'

const OFFICES_MAX = 2

type Known = { minister: Minister; tenures: Tenure[]; settings: Settings; locale: Language }

/** A minister's: the name, the offices that it is known by and, where there is one, the portrait. */
export function ministerCard({ minister, tenures, settings, locale }: Known): Card {
  const offices = mainTenures(tenures).map((tenure) => officeLine(tenure, locale))
  return {
    ...institutionOf(settings, locale),
    title: titledName(minister),
    facts: offices.slice(0, OFFICES_MAX),
    portrait:
      minister.portrait &&
      pictureAddress(minister.portrait, assetHost(connection))
        .width(PORTRAIT.width)
        .height(PORTRAIT.height)
        .fit('crop')
        .format('png')
        .url(),
  }
}
