// A release as the API says it, from its contract.
import { datelineAlone } from '#lib/dates/dateline.ts'
import { stableId } from '#lib/feeds/identity.ts'
import { releaseHtml } from '#lib/feeds/release-html.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { takeAwayPath } from '#lib/take-away/address.ts'
import { plainBody } from '#lib/take-away/plain-body.ts'
import { notedFigures } from '#lib/text/figures.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Release, ReleaseSummary, WithdrawnRelease } from '#sanity/release/contract.ts'
import { boilerplateOf, contactsOf } from '#sanity/release/institution.ts'
import { newestFirst, versionOf } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { documentUrl } from './address.ts'
import type { ReleaseItem, WholeRelease, WithdrawnNotice } from './contract/release.ts'
import { eventItem } from './event.ts'
import { figureOf } from './figure.ts'
import { fileOf, organizationOf, personOf, pictureOf, topicOf } from './named.ts'

/** A release in a list. */
export function releaseItem(release: ReleaseSummary): ReleaseItem {
  const { _id, language, kind, slug, headline, subhead, dateline, topics } = release
  return {
    status: 'public',
    id: _id,
    uri: stableId(_id),
    language,
    kind,
    headline,
    subhead,
    dateline: {
      city: dateline.city,
      region: dateline.region,
      date: dateline.date,
      text: datelineAlone(dateline, language),
    },
    publishedAt: release.publishedAt,
    updatedAt: release.lastCorrection?.at ?? release.publishedAt,
    topics: topics.map(topicOf),
    urls: { page: pageOf(language, slug), api: documentUrl('releases', _id) },
  }
}

/** A whole release. */
export function wholeRelease(release: Release, settings: Settings): WholeRelease {
  const { body, language, dateline, minister, corrections } = release
  const item = releaseItem(release)
  const boilerplate = boilerplateOf(release, settings)
  const embedded = {
    pictures: body.filter((one) => one._type === 'figureImage'),
    files: body.filter((one) => one._type === 'attachment'),
    events: body.flatMap((one) => (one._type === 'embeddedEvent' ? [one.event] : [])),
  }
  const events = new Map([...release.events, ...embedded.events].map((one) => [one._id, one]))
  return {
    ...item,
    version: versionOf(release),
    referenceCode: release.referenceCode,
    text: plainBody(release),
    html: releaseHtml(release, settings),
    boilerplate: boilerplate && { text: boilerplate.text, language: boilerplate.lang },
    quotes: body.flatMap((one) =>
      one._type === 'quote' ? [{ text: one.text, speaker: one.speaker, role: one.role }] : [],
    ),
    figures: notedFigures(release).map((figure) => figureOf(figure, language)),
    organizations: release.organizations.map(organizationOf),
    people: minister ? [personOf(minister, dateline.date)] : [],
    events: [...events.values()].map(eventItem),
    contacts: contactsOf(release, settings),
    pictures: [...embedded.pictures, ...release.images].map(pictureOf),
    attachments: [...embedded.files, ...release.attachments].map(fileOf),
    corrections: newestFirst(corrections).map(({ _key, ...told }) => told),
    translations: translationsOf(release),
    urls: { ...item.urls, ...filesOf(release, item.urls.page) },
  }
}

/** What is left of a release that was withdrawn. */
export function withdrawnNotice(release: WithdrawnRelease): WithdrawnNotice {
  const { _id, language, kind, slug, date, referenceCode, withdrawn } = release
  return {
    status: 'withdrawn',
    id: _id,
    uri: stableId(_id),
    language,
    kind,
    date,
    referenceCode,
    withdrawn,
    translations: translationsOf(release),
    urls: { page: pageOf(language, slug), api: documentUrl('releases', _id) },
  }
}

const pageOf = (language: Language, slug: string) => absolute(pathTo(language, releasePlace(slug)))

const filesOf = (release: Release, page: string) => ({
  pdf: absolute(takeAwayPath(release, 'pdf')),
  txt: absolute(takeAwayPath(release, 'txt')),
  markdown: `${page}.md`,
  ninjs: `${page}.ninjs.json`,
  csv: notedFigures(release).length > 0 ? absolute(takeAwayPath(release, 'csv')) : undefined,
  pressKit: absolute(takeAwayPath(release, 'zip')),
  card: `${page}.png`,
})

const translationsOf = ({
  language: own,
  translations,
}: Pick<WithdrawnRelease, 'language' | 'translations'>) =>
  translations
    .filter(({ language }) => language !== own)
    .map(({ language, slug }) => ({ language, url: pageOf(language, slug) }))
