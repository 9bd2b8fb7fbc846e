// A release as a ninjs item: what an editorial system takes in without asking anybody.
import { datelineAlone } from '#lib/dates/dateline.ts'
import { feedEntry } from '#lib/feeds/entry.ts'
import { stableId } from '#lib/feeds/identity.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { File } from '#lib/take-away/file.ts'
import { plainBody } from '#lib/take-away/plain-body.ts'
import { plainCorrection, plainFigure } from '#lib/take-away/plain-facts.ts'
import { notedFigures } from '#lib/text/figures.ts'
import { readable } from '#lib/text/readable.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { boilerplateOf, contactsOf } from '#sanity/release/institution.ts'
import { newestFirst, versionOf } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { associations } from './associations.ts'
import { namedEvent, organisations, person, pressContact, subject, venues } from './concepts.ts'
import {
  type InfoSource,
  NINJS_TYPE,
  type NinjsItem,
  ninjsText,
  STANDARD,
  type Told,
} from './item.ts'
import { releaseRenditions } from './renditions.ts'

export async function releaseNinjsFile(release: Release, settings: Settings): Promise<File> {
  return { body: ninjsText(releaseNinjs(release, settings)), type: NINJS_TYPE }
}

/**
 * Figures and corrections have no property in ninjs: each is a description, under its role, and the table
 * of figures is a rendition. What was corrected is in `edNote` too, which is what a desk reads first. Left
 * out is what nobody here knows: urgency, when it stops to matter, IPTC's own topics.
 */
export function releaseNinjs(release: Release, settings: Settings): NinjsItem {
  const { language, slug, headline, subhead, kind, dateline, referenceCode, embargoUntil } = release
  const { id, url, published, updated } = feedEntry(release, settings)
  const { city, region } = dateline
  const place = [city, region].filter(Boolean).join(', ')
  const ministry = inLanguage(settings.ministry, language).text
  const corrections = correctionsTold(release, settings)
  return {
    standard: STANDARD,
    uri: id,
    type: 'text',
    representationType: 'full',
    profile: 'newsroom-release',
    version: String(versionOf(release)),
    firstCreated: published.toISOString(),
    contentCreated: published.toISOString(),
    versionCreated: updated.toISOString(),
    ...(embargoUntil && { embargoedUntil: embargoUntil }),
    pubStatus: 'usable',
    language,
    title: headline,
    slugline: slug,
    by: ministry,
    located: place,
    ...(settings.reuse && { usageTerms: inLanguage(settings.reuse, language).text }),
    ...(corrections.length > 0 && {
      edNote: corrections.map(({ value }) => value).join('\n\n'),
    }),
    headlines: [told('main', headline), ...(subhead ? [told('subhead', subhead)] : [])],
    descriptions: [...descriptions(release, settings), ...corrections],
    bodies: bodies(release, settings),
    people: release.minister ? [person(release.minister, 'about', dateline.date, language)] : [],
    organisations: organisations(release.organizations, 'mentions', language),
    places: [
      { name: place, rel: 'origin' },
      ...release.events.flatMap((event) => venues(event, 'mentions')),
    ],
    subjects: release.topics.map((topic) => subject(topic, language)),
    events: release.events.map((event) => namedEvent(event, language)),
    infoSources: infoSources(release, settings),
    genres: [{ name: translator(language)(`release.kind.${kind}`), literal: kind }],
    altIds: [
      { role: 'webAddress', value: url },
      ...(referenceCode ? [{ role: 'referenceCode', value: referenceCode }] : []),
    ],
    renditions: releaseRenditions(release, url),
    associations: associations(release),
  }
}

const told = (role: string, value: string): Told => ({ role, contentType: 'text/plain', value })

function descriptions(release: Release, settings: Settings): Told[] {
  const { language, dateline } = release
  const about = boilerplateOf(release, settings)?.text
  return [
    told('summary', feedEntry(release, settings).summary),
    told('dateline', datelineAlone(dateline, language)),
    ...notedFigures(release).map((figure) => told('figure', plainFigure(figure, language))),
    ...(about ? [told('boilerplate', about)] : []),
  ]
}

/** The newest first; the role is `correction` or `update`. */
const correctionsTold = ({ corrections, language }: Release, { timeZone }: Settings): Told[] =>
  newestFirst(corrections).map((note) => told(note.kind, plainCorrection(note, language, timeZone)))

/** The text alone, and the text with all that feeds have around it. */
function bodies(release: Release, settings: Settings) {
  const text = readable(plainBody(release))
  return [
    {
      ...told('main', text),
      charCount: [...text].length,
      wordCount: text.split(/\s+/).filter(Boolean).length,
    },
    { role: 'main', contentType: 'text/html', value: feedEntry(release, settings).html },
  ]
}

/** Who speaks, with whom to call, and whom the figures are from. */
function infoSources(release: Release, settings: Settings): InfoSource[] {
  const { language } = release
  const sources = notedFigures(release).flatMap(({ source }) => source ?? [])
  const once = new Map(sources.map((source) => [source._id, source]))
  return [
    {
      name: inLanguage(settings.ministry, language).text,
      role: 'publisher',
      contactInfo: contactsOf(release, settings).flatMap(pressContact),
    },
    ...[...once.values()].map(({ _id, name }) => ({
      name: inLanguage(name, language).text,
      role: 'figures',
      uri: stableId(_id),
    })),
  ]
}
