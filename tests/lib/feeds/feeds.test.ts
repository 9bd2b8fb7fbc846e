import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { atomFeed } from '#lib/feeds/atom.ts'
import { feedEntry } from '#lib/feeds/entry.ts'
import type { FeedPage } from '#lib/feeds/feed.ts'
import { jsonFeed } from '#lib/feeds/json.ts'
import { rssFeed } from '#lib/feeds/rss.ts'
import { portableText } from '#sanity/portable-text/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { seededRelease, seededSettings } from '../../seed-content.ts'

const release = await seededRelease('en')
const settings = await seededSettings()

function page(...releases: Release[]): FeedPage {
  const entries = releases.map((one) => feedEntry(one, settings))
  return {
    id: 'urn:uuid:3f0c6d6e-6c2b-4f0e-9a53-8f7f5d8f2f1b',
    title: 'Ministry of the Interior',
    description: 'Press releases',
    language: 'en',
    author: 'Ministry of the Interior',
    front: 'https://prensa.example/en',
    home: 'https://prensa.example/en/releases',
    self: 'https://prensa.example/en/feeds/atom.xml?page=2',
    first: 'https://prensa.example/en/feeds/atom.xml',
    last: 'https://prensa.example/en/feeds/atom.xml?page=3',
    previous: 'https://prensa.example/en/feeds/atom.xml',
    next: 'https://prensa.example/en/feeds/atom.xml?page=3',
    icon: 'https://prensa.example/icon.svg',
    scheme: 'https://prensa.example/en/releases',
    updated: new Date('2015-01-28T15:00:00Z'),
    entries,
  }
}

const { DOMParser } = new JSDOM().window

/** By a parser that accepts nothing but XML. */
function parsed(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  return document
}

const corrected: Release = {
  ...release,
  corrections: [
    {
      _key: 'a',
      kind: 'correction',
      at: '2015-02-01T10:00:00Z',
      version: 2,
      what: 'The date was another.',
      why: undefined,
    },
  ],
}

describe('an entry', () => {
  test('has the same id whatever its headline, slug or language of the site', () => {
    const { id } = feedEntry(release, settings)
    expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
    expect(feedEntry({ ...release, headline: 'Other', slug: 'other' }, settings).id).toBe(id)
    expect(feedEntry({ ...release, _id: 'another' }, settings).id).not.toBe(id)
  })

  test('moves its time of change with a correction, not with a mended typo', () => {
    const before = feedEntry(release, settings)
    expect(before.updated).toEqual(before.published)
    expect(feedEntry({ ...release, _updatedAt: '2020-01-01T00:00:00Z' }, settings).updated).toEqual(
      before.updated,
    )
    expect(feedEntry(corrected, settings).updated).toEqual(new Date('2015-02-01T10:00:00Z'))
  })

  test('has the whole text, its figures with their sources, and says first what was corrected', () => {
    const { html } = feedEntry(corrected, settings)
    expect(html).toMatch(/^<p><strong>Corrections?, [^<]+:<\/strong> The date was another\./)
    expect(html).toContain('Out of the 21 countries included in the report')
    expect(html).toContain('<strong>63/100</strong>')
    expect(html).toContain('(Gallup, Law and Order Index)')
  })

  test('says when it was corrected and by whose clock', () => {
    expect(feedEntry(corrected, settings).html).toMatch(
      /^<p><strong>Correction, February 1, 2015 at 5:00\sAM, Ecuador Time:<\/strong>/,
    )
  })
})

describe('what stands in the text', () => {
  /** The HTML of one thing in the text, as it is stored. */
  function shown(item: object): string {
    const { html } = feedEntry({ ...release, body: portableText.parse([item]) }, settings)
    return html.split('\n')[2]?.replace(/\s/g, ' ') ?? ''
  }

  const event = {
    _id: 'e',
    title: { es: 'Innovaciones', en: 'Innovations <in> security' },
    slug: 'innovaciones',
    kind: 'presentation',
    date: '2015-01-30',
    startTime: '09:00',
    endTime: '10:30',
    timeZone: 'America/New_York',
    venue: { name: 'Wilson Center', place: 'Washington, D.C.' },
  }
  const embedded = (changes: object = {}) =>
    shown({ _type: 'embeddedEvent', _key: 'e', event: { ...event, ...changes } })

  test('a key figure says its number, what it measures and where it comes from', () => {
    const figure = {
      _type: 'keyFigure',
      _key: 'f',
      value: 63,
      unit: 'points',
      outOf: 100,
      what: 'Ecuador’s score & rank',
      period: '2014',
      source: { _id: 'gallup', name: { es: 'Gallup' } },
      sourceTitle: 'Law and Order Index',
    }
    expect(shown(figure)).toBe(
      '<p><strong>63/100</strong> Ecuador’s score &amp; rank, 2014 (Gallup, Law and Order Index)</p>',
    )
  })

  test('a file is a link that says its kind and size', () => {
    const file = {
      _type: 'attachment',
      _key: 'a',
      title: 'Report <final>',
      url: 'https://cdn.sanity.io/files/newsroom/production/abc.pdf',
      size: 1_440_000,
      mimeType: 'application/pdf',
    }
    expect(shown(file)).toBe(`<p><a href="${file.url}">Report &lt;final&gt;</a> (PDF, 1.4 MB)</p>`)
  })

  test('an event says where it is told of, when by the clock of its place, and where', () => {
    expect(embedded()).toMatch(
      /^<p><a href="https:\/\/prensa\.example\/en\/events\/innovaciones">Innovations &lt;in&gt; security<\/a><br\/>Friday, January 30, 2015, 9:00 – 10:30 AM, Eastern Time, Wilson Center, Washington, D\.C\.<\/p>$/,
    )
  })

  test('an event that was cancelled or changed says that first', () => {
    expect(embedded({ status: 'cancelled' })).toMatch(/^<p><strong>Cancelled<\/strong><br\/><a /)
    expect(embedded({ status: 'changed' })).toMatch(/^<p><strong>Changed<\/strong><br\/><a /)
  })

  test('an event over several days says until when', () => {
    expect(embedded({ endDate: '2015-01-31', endTime: '17:00' })).toContain(
      'Friday, January 30, 2015 – Saturday, January 31, 2015, Jan 30, 9:00 AM – Jan 31, 5:00 PM',
    )
  })
})

describe.each([
  ['RSS 2.0', rssFeed, parseRssFeed],
  ['Atom 1.0', atomFeed, parseAtomFeed],
] as const)('%s', (_name, write, read) => {
  test('is well-formed and reads back as it was written', () => {
    const text = write(page(release))
    expect(parsed(text).documentElement.getAttribute('xmlns') ?? '').toMatch(/Atom|^$/)
    expect(JSON.stringify(read(text))).toContain('Ecuador’s Minister of Interior to meet')
  })

  test('keeps hostile headlines as words', () => {
    fc.assert(
      fc.property(hostile(), (headline) => {
        const text = write(page({ ...release, headline, subhead: headline }))
        const entries = parsed(text).querySelectorAll('item, entry')
        expect(entries).toHaveLength(1)
        expect(letters(entries[0]?.querySelector('title')?.textContent)).toBe(letters(headline))
      }),
      { numRuns: 60 },
    )
  })
})

describe('JSON Feed 1.1', () => {
  test('names its version, its next page and each entry', () => {
    const feed = parseJsonFeed(jsonFeed(page(corrected)))
    expect(JSON.parse(jsonFeed(page(release))).version).toBe('https://jsonfeed.org/version/1.1')
    expect(feed.next_url).toBe('https://prensa.example/en/feeds/atom.xml?page=3')
    expect(feed.items?.[0]).toMatchObject({
      title: release.headline,
      date_modified: '2015-02-01T10:00:00.000Z',
      language: 'en',
      tags: ['Citizen security', 'Fight against drug trafficking', 'International cooperation'],
    })
  })
})

describe('the pages of a feed', () => {
  test('are linked as RFC 5005 has them', () => {
    const links = parseAtomFeed(atomFeed(page(release))).links ?? []
    expect(links.map(({ rel }) => rel)).toEqual([
      'alternate',
      'self',
      'first',
      'last',
      'previous',
      'next',
    ])
  })
})

const letters = (words: string | null | undefined) => words?.replace(/[^\p{L}\p{N}]/gu, '')

const hostile = () =>
  fc
    .oneof(
      fc.constantFrom(
        ']]></title></entry><entry>',
        '</title><script>alert(1)</script>',
        '&lt;b&gt; & &amp; &#0; \u0000\u0008\ufffe',
        '<!--',
        '"><img src=x onerror=alert(1)>',
        'a\r\nb\u2028c',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
    )
    // The contract lets no headline through that says nothing.
    .filter((words) => letters(words) !== '')
