import type {
  CorrectionComment,
  CreativeWork,
  ImageObject,
  MediaObject,
  NewsArticle,
  Thing,
} from 'schema-dts'
import { z } from 'zod'
import { datelineAlone } from '#lib/dates/dateline.ts'
import { type Enclosure, filesOf, imagesOf } from '#lib/feeds/enclosures.ts'
import { stableId } from '#lib/feeds/identity.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { plainParagraphs } from '#lib/text/plain.ts'
import type { Image } from '#sanity/image/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Correction, Release } from '#sanity/release/contract.ts'
import { contactsOf } from '#sanity/release/institution.ts'
import { lastCorrection, newestFirst, versionOf } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { eventName } from './event.ts'
import { institution, organization } from './institution.ts'
import { personName } from './minister.ts'

/** schema.org/NewsArticle: what the page says, its corrections and the works its figures are from. */
export function releaseData(release: Release, settings: Settings): NewsArticle {
  const { language, slug, headline, subhead, kind, dateline, body, referenceCode } = release
  const { topics } = release
  const images = imagesOf(release)
  const url = absolute(pathTo(language, releasePlace(slug)))
  const contacts = contactsOf(release, settings)
  const speaker = institution({ ...settings, contacts }, language)
  const published = release.publishedAt ?? dateline.date
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    identifier: [stableId(release._id), ...(referenceCode ? [referenceCode] : [])],
    headline,
    ...(subhead && { alternativeHeadline: subhead }),
    ...description(subhead ?? plainParagraphs(body)[0]),
    articleSection: translator(language)(`release.kind.${kind}`),
    inLanguage: language,
    dateline: datelineAlone(dateline, language),
    datePublished: published,
    dateModified: lastCorrection(release)?.at ?? published,
    version: versionOf(release),
    author: speaker,
    publisher: speaker,
    isAccessibleForFree: true,
    locationCreated: {
      '@type': 'Place',
      name: [dateline.city, dateline.region].filter(Boolean).join(', '),
    },
    ...(images.length > 0 && { image: images.map(picture) }),
    associatedMedia: filesOf(release).map(media),
    keywords: topics.map(({ name }) => inLanguage(name, language).text),
    ...(settings.reuse && { copyrightNotice: inLanguage(settings.reuse, language).text }),
    about: about(release),
    mentions: mentions(release),
    isBasedOn: sources(release),
    correction: newestFirst(release.corrections).map((one) => correction(one, release)),
    workTranslation: translations(release),
  }
}

const description = (text: string | undefined) => (text ? { description: text } : {})

const picture = ({ asset, alt, caption, credit, licence }: Image): ImageObject => ({
  '@type': 'ImageObject',
  contentUrl: asset.url,
  url: asset.url,
  width: { '@type': 'QuantitativeValue', value: asset.width, unitCode: 'E37' },
  height: { '@type': 'QuantitativeValue', value: asset.height, unitCode: 'E37' },
  description: alt,
  ...(caption && { caption }),
  ...(credit && { creditText: credit }),
  ...(licence && { license: licenceData(licence) }),
})

const webAddress = z.url({ protocol: /^https?$/ })

/** A licence is handed in by its address or by its name. */
const licenceData = (licence: string): ImageObject['license'] =>
  webAddress.safeParse(licence).success ? licence : { '@type': 'CreativeWork', name: licence }

const media = ({ title, url, type, length }: Enclosure): MediaObject => ({
  '@type': 'MediaObject',
  name: title,
  contentUrl: url,
  encodingFormat: type,
  contentSize: `${length} B`,
})

/** The topics it is filed under, and the minister who speaks. */
function about({ topics, minister, language }: Release): Thing[] {
  return [
    ...topics.map(({ name }) => ({
      '@type': 'Thing' as const,
      name: inLanguage(name, language).text,
    })),
    ...(minister ? [personName(minister, language)] : []),
  ]
}

function mentions({ organizations, events, language }: Release): Thing[] {
  return [
    ...organizations.map((one) => organization(one, language)),
    ...events.map((event) => eventName(event, language)),
  ]
}

/** The works that the figures are taken from, each once. */
function sources({ figures, language }: Release): CreativeWork[] {
  const works = figures.flatMap(({ source, sourceTitle, sourceUrl }) =>
    sourceTitle ? [{ source, sourceTitle, sourceUrl }] : [],
  )
  const once = new Map(works.map((work) => [`${work.sourceTitle} ${work.sourceUrl}`, work]))
  return [...once.values()].map(({ source, sourceTitle, sourceUrl }) => ({
    '@type': 'CreativeWork',
    name: sourceTitle,
    ...(sourceUrl && { url: sourceUrl }),
    ...(source && { publisher: organization(source, language) }),
  }))
}

function correction({ at, what, why }: Correction, { language }: Release): CorrectionComment {
  return {
    '@type': 'CorrectionComment',
    datePublished: at,
    text: [what, why].filter(Boolean).join(' '),
    inLanguage: language,
  }
}

function translations({ translations, language }: Release): NewsArticle[] {
  return translations
    .filter((one) => one.language !== language)
    .map((one) => ({
      '@type': 'NewsArticle',
      '@id': absolute(pathTo(one.language, releasePlace(one.slug))),
      inLanguage: one.language,
    }))
}
