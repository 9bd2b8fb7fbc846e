import { stableId } from '#lib/feeds/identity.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { WithdrawnRelease } from '#sanity/release/contract.ts'
import { type NinjsItem, STANDARD } from './item.ts'

/**
 * The notice of a withdrawal, under the id that the release had: `canceled` is what tells a news system
 * to take the text out (IPTC, "neither the item nor its content may be used").
 */
export function withdrawnNinjs(release: WithdrawnRelease): NinjsItem {
  const { _id, language, slug, kind, referenceCode, withdrawn } = release
  const t = translator(language)
  return {
    standard: STANDARD,
    uri: stableId(_id),
    type: 'text',
    representationType: 'partial',
    profile: 'newsroom-release',
    versionCreated: withdrawn.at,
    pubStatus: 'canceled',
    language,
    title: t('withdrawn.pageTitle'),
    slugline: slug,
    edNote: withdrawn.reason,
    genres: [{ name: t(`release.kind.${kind}`), literal: kind }],
    altIds: [
      { role: 'webAddress', value: absolute(pathTo(language, releasePlace(slug))) },
      ...(referenceCode ? [{ role: 'referenceCode', value: referenceCode }] : []),
    ],
  }
}
