// Documents with one text in every field that a person fills in, as their contracts let them through.
import { isInvisible } from '#sanity/contract/text.ts'
import { event as eventContract } from '#sanity/event/contract.ts'
import { minister as ministerContract } from '#sanity/minister/contract.ts'
import { release as releaseContract, withdrawnRelease } from '#sanity/release/contract.ts'
import { settings as settingsContract } from '#sanity/settings/contract.ts'
import { seededMinister, seededSettings } from '../../seed-content.ts'
import { block, picture, richRelease } from '../take-away/pdf/rich-release.ts'

const rich = await richRelease()
const seeded = { minister: await seededMinister(), settings: await seededSettings() }
const [figure] = rich.figures
if (!figure) throw new Error('The rich release has figures')

/** As a field of one line takes it. */
function asLine(text: string, max: number): string {
  const line = text
    .replace(/[\r\n]+/g, ' ')
    .trim()
    .slice(0, max)
    .trim()
  return seen(line)
}

/** A text with nothing to be seen is refused where one is needed, and missing where it is not. */
const seen = (text: string): string => (isInvisible(text) ? 'x' : text)

/** What the address of a page may have in it, if a browser takes it. */
function asUrl(text: string): string {
  const url = `https://ejemplo.ec/${asLine(text, 60)}?q=${asLine(text, 20)}`
  return URL.canParse(url) ? url : 'https://ejemplo.ec/'
}

export type Documents = ReturnType<typeof documentsWith>

/** `line` and `words` are what the fields of one line and of several have of the text. */
export function documentsWith(text: string) {
  const line = asLine(text, 160)
  const words = seen(text.trim())
  const short = asLine(text, 20)
  const url = asUrl(text)
  const both = { es: words, en: words }
  const organization = {
    _id: 'organization',
    name: both,
    acronym: short,
    slug: 'organization',
    url,
  }
  const contact = { name: asLine(text, 120), role: line, phone: '+593 2 295 5666', email: 'a@b.ec' }
  const venue = { name: line, address: line, place: asLine(text, 120) }
  const summary = {
    _id: 'event',
    title: both,
    slug: 'evento',
    kind: 'meeting',
    status: 'scheduled',
    access: 'open',
    date: '2015-01-30',
    startTime: '09:00',
    endTime: '10:30',
    timeZone: 'America/New_York',
    venue,
  }
  const image = { ...picture, alt: line, credit: line, licence: line, caption: words }
  const told = { ...figure, what: line, period: short, source: organization, sourceTitle: line }
  const quoted = { ...told, sourceUrl: url, quotedAs: seen(words.slice(0, 400).trim()) }
  const appointment = { _key: 'a', role: both, organization, from: '2011-01-01', to: undefined }
  const minister = ministerContract.parse({
    ...seeded.minister,
    name: asLine(text, 120),
    honorific: short,
    aliases: [short],
    bio: both,
    sameAs: [url],
    appointments: [appointment],
    spokespersons: [contact],
  })
  const release = releaseContract.parse({
    ...rich,
    headline: line,
    subhead: line,
    referenceCode: asLine(text, 60),
    dateline: { city: short, region: short, date: '2015-01-27', timeZone: undefined },
    body: [
      block('first', words),
      block('head', words, { style: 'h2' }),
      block('point', words, { listItem: 'bullet', level: 1 }),
      block('link', words, {
        children: [{ _type: 'span', _key: 's', text: words, marks: ['m', 'strong'] }],
        markDefs: [{ _type: 'link', _key: 'm', href: 'https://ejemplo.ec/informe' }],
      }),
      { _type: 'quote', _key: 'q', text: words, speaker: line, role: line },
      { ...image, _type: 'figureImage', _key: 'i' },
      { ...quoted, _type: 'keyFigure', _key: 'f' },
      { _type: 'attachment', _key: 'd', title: line, url, size: 1, mimeType: line },
      { _type: 'embeddedEvent', _key: 'e', event: summary },
    ],
    figures: [quoted],
    images: [],
    attachments: [{ _key: 'file', title: line, url, size: 1, mimeType: line }],
    contacts: [contact],
    boilerplate: words,
    corrections: [
      {
        _key: 'c',
        kind: 'correction',
        at: '2015-01-29T00:30:00Z',
        version: 2,
        what: line,
        why: line,
      },
    ],
    minister,
    events: [summary],
    organizations: [organization],
    topics: [{ _id: 'topic', name: both, slug: 'tema' }],
    related: [],
  })
  const event = eventContract.parse({
    ...summary,
    _updatedAt: '2015-01-27T00:00:00Z',
    description: both,
    statusNote: both,
    accessNote: both,
    sequence: 1,
    organizers: [organization],
    coSponsors: [organization],
    participants: [organization],
    ministers: [minister],
    contacts: [contact],
  })
  const settings = settingsContract.parse({
    ...seeded.settings,
    ministry: both,
    country: both,
    address: asLine(text, 300),
    contacts: [contact],
    boilerplate: both,
    reuse: both,
    follow: [{ name: short, url }],
  })
  const withdrawn = withdrawnRelease.parse({
    ...release,
    date: '2015-01-27',
    withdrawn: { at: '2015-02-01T10:00:00Z', reason: seen(words.slice(0, 600).trim()) },
  })
  return { text, line, words, short, release, withdrawn, event, minister, settings }
}
