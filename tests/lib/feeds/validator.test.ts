import { describe, expect, test } from 'vitest'
import { fill } from '../content/lake.ts'
import { everyDocument, everyKind } from './every-kind.ts'
import { atomFindings } from './validator/atom.ts'
import { rssFindings } from './validator/rss.ts'

const { newsroomFeed } = await import('#lib/feeds/newsroom-feed.ts')
const { rssFeed } = await import('#lib/feeds/rss.ts')
const { atomFeed } = await import('#lib/feeds/atom.ts')
const { jsonFeed } = await import('#lib/feeds/json.ts')

type Question = Parameters<typeof newsroomFeed>[2]

const ALL: Question = { criteria: {}, page: 1, limit: 20 }

async function fed(format: 'rss' | 'atom' | 'json', question = ALL, locale: 'es' | 'en' = 'es') {
  const page = await newsroomFeed(locale, format, question)
  if (!page) throw new Error('no such page')
  return page
}

async function findings(question = ALL, locale: 'es' | 'en' = 'es') {
  const [rss, atom] = [await fed('rss', question, locale), await fed('atom', question, locale)]
  return [...rssFindings(rssFeed(rss), rss.self), ...atomFindings(atomFeed(atom), atom.self)]
}

const at = (hour: number) => `2015-03-01T${String(hour).padStart(2, '0')}:00:00Z`

describe('the W3C feed validator has nothing to say of', () => {
  test('a feed with every kind of content, in either language', async () => {
    fill(everyDocument)
    const text = rssFeed(await fed('rss'))
    for (const said of ['Un título', 'Cumplimos', 'patrulleros', 'Informe', 'Innovaciones']) {
      expect(text).toContain(said)
    }
    expect(await findings()).toEqual([])
    expect(await findings(ALL, 'en')).toEqual([])
  })

  test('the pages of a long one', async () => {
    fill([
      ...everyDocument,
      ...Array.from({ length: 23 }, (_, hour) => ({
        ...everyKind,
        _id: `r${hour}`,
        slug: { current: `r${hour}` },
        publishedAt: at(hour),
        corrections: [],
      })),
    ])
    for (const page of [1, 2, 3]) expect(await findings({ ...ALL, page, limit: 10 })).toEqual([])
  })

  test('releases that appeared in one second', async () => {
    const together = ['a', 'b', 'c'].map((_id) => ({
      ...everyKind,
      ...{ _id, slug: { current: _id }, corrections: [], publishedAt: at(9) },
    }))
    fill([...everyDocument, ...together])
    expect(await findings()).toEqual([])
  })

  test('a feed in which there is nothing', async () => {
    fill(everyDocument)
    expect(await findings({ ...ALL, criteria: { q: 'nada' } })).toEqual([])
  })

  test('a feed of a topic, a year and words', async () => {
    fill(everyDocument)
    const criteria = { q: 'convenio', year: 2015, topic: 'seguridad-ciudadana' }
    expect(await findings({ ...ALL, criteria })).toEqual([])
  })

  test('a feed of an institution with an emblem and terms of use', async () => {
    const logo = (url: string) => ({
      _id: 'image-logo',
      _type: 'sanity.imageAsset',
      url: `https://cdn.sanity.io/images/newsroom/production/${url}`,
      metadata: { dimensions: { width: 300, height: 150 } },
    })
    const look = {
      mark: { asset: { _type: 'reference', _ref: 'image-logo' } },
      reuse: { es: 'Se puede reproducir <citando> la fuente & el autor.' },
    }
    const settled = everyDocument.map((document) =>
      document._id === 'settings' ? { ...document, ...look } : document,
    )
    fill([...settled, logo('logo-300x150.png')])
    expect(await findings()).toEqual([])
    const { image, rights } = await fed('rss')
    expect(image).toEqual({ url: expect.stringContaining('fm=png'), width: 144, height: 72 })
    expect(rights).toContain('citando')
    expect(atomFeed(await fed('atom'))).toContain('<logo>')
    // RSS has no place for a drawing.
    fill([...settled, logo('logo-300x150.svg')])
    expect(await findings()).toEqual([])
    expect((await fed('rss')).image).toBeUndefined()
  })

  test('a text that holds what a feed must not', async () => {
    fill([
      ...everyDocument,
      {
        ...everyKind,
        _id: 'hostile',
        headline: 'Uno\u0085 dos\u0000 ]]> «tres»',
        slug: { current: 'h' },
      },
    ])
    expect(await findings()).toEqual([])
  })
})

test('what is taken along: each file and picture once, with its size where that is known', async () => {
  fill(everyDocument)
  const feed = JSON.parse(jsonFeed(await fed('json')))
  const item = feed.items.find(({ title }: { title: string }) => title === everyKind.headline)
  expect(item.attachments).toEqual([
    {
      url: 'https://cdn.sanity.io/files/newsroom/production/abc.pdf',
      mime_type: 'application/pdf',
      title: 'Informe <final>',
      size_in_bytes: 1_440_000,
    },
    expect.objectContaining({ mime_type: 'image/png', title: 'La entrega <en Quito>' }),
    expect.objectContaining({ mime_type: 'image/jpeg', size_in_bytes: 800_000 }),
  ])
  expect(item.content_html).toContain('<h2>Archivos</h2>')
  expect(item.content_html.match(/<img /g)).toHaveLength(2)
})

test('a correction moves the time of the feed, a stored change does not', async () => {
  const without = { ...everyKind, corrections: [] }
  const updated = async () => (await fed('atom')).updated.toISOString()
  fill(everyDocument.map((document) => (document._id === everyKind._id ? without : document)))
  expect(await updated()).toBe('2015-02-10T15:00:00.000Z')
  fill(everyDocument)
  expect(await updated()).toBe('2015-02-11T10:00:00.000Z')
})

describe('the rules find', () => {
  const broken = async (
    format: 'rss' | 'atom',
    from: string | RegExp,
    to: string,
  ): Promise<string[]> => {
    fill(everyDocument)
    const page = await fed(format)
    const xml = format === 'rss' ? rssFeed(page) : atomFeed(page)
    const changed = xml.replace(from, to)
    expect(changed).not.toBe(xml)
    return format === 'rss' ? rssFindings(changed, page.self) : atomFindings(changed, page.self)
  }

  test.each([
    ['MissingAtomSelfLink', /<atom:link[^>]*rel="self"[^>]*\/>/, ''],
    ['SelfDoesntMatchLocation', /rss\.xml/, 'other.xml'],
    ['InvalidRFC2822Date', /<pubDate>[^<]*/, '<pubDate>2015-02-10'],
    ['IncorrectDOW', '<pubDate>Tue,', '<pubDate>Mon,'],
    ['ImplausibleDate', /(<lastBuildDate>...), \d\d ... \d{4}/, '<lastBuildDate>Thu, 01 Jan 1970'],
    ['InvalidLanguage', '<language>es', '<language>xx-nothing-1'],
    ['InvalidUUID', 'urn:uuid:', 'urn:uuid:x'],
    ['InvalidPermalink', 'isPermaLink="false"', 'isPermaLink="true"'],
    ['InvalidPositiveInteger', /<ttl>\d+/, '<ttl>0'],
    ['InvalidURLAttribute', /<enclosure url="https:\/\/[^"]*"/, '<enclosure url="/files/abc.pdf"'],
    ['InvalidNonNegativeInteger', /length="\d+"/, 'length="many"'],
    ['InvalidMIMEType', /type="application\/pdf"/, 'type="pdf"'],
    ['ContainsHTML', '<title>', '<title><![CDATA[<b>x</b>]]>'],
    ['ContainsRelRef', /(<blockquote>.*?)src="https:\/\/[^/]*/s, '$1src="'],
    ['SecurityRisk: iframe', '<blockquote>', '<iframe></iframe><blockquote>'],
    ['SecurityRisk: script', '<blockquote>', '<script>x</script><blockquote>'],
    ['SecurityRiskAttr: onclick', '<blockquote>', '<blockquote onclick="x">'],
    ['MissingAlt', /alt="[^"]*"/, 'alt=""'],
    ['UndefinedElement: author', '<guid', '<author>x</author><guid'],
    [
      'DuplicateElement: pubDate',
      '<pubDate>',
      '<pubDate>Tue, 10 Feb 2015 15:00:00 GMT</pubDate><pubDate>',
    ],
    ['MisplacedItem', '</channel>', '<docs>https://example.org/</docs></channel>'],
    ['InvalidMediaMedium', 'medium="image"', 'medium="photo"'],
  ])('%s in RSS', async (finding, from, to) => {
    expect((await broken('rss', from, to)).join()).toContain(finding)
  })

  test.each([
    ['MissingSelf', /<link[^>]*rel="self"[^>]*\/>/, ''],
    ['SelfNotAtom', 'type="application/atom+xml"', 'type="text/xml"'],
    ['InvalidRFC3339Date', /<updated>[^<]*/, '<updated>2015-02-10'],
    ['MissingElement: atom:updated', /<updated>[^<]*<\/updated>/, ''],
    ['DuplicateEntries', /(<entry.*?<\/entry>)/s, '$1$1'],
    ['DuplicateUpdated', /(<entry.*?<\/entry>)/s, '$1$1'],
    ['DuplicateAtomLink', /(<link[^>]*rel="first"[^>]*\/>)/, '$1$1'],
    ['UnregisteredAtomLinkRel', 'rel="first"', 'rel="beginning"'],
    ['FeedHistoryRelInEntry', 'rel="enclosure"', 'rel="next"'],
    ['InvalidFullLink', /scheme="https:/, 'scheme="'],
    ['InvalidLanguage', /hreflang="es"/, 'hreflang="zz9"'],
    ['MissingDCLanguage', /xml:lang="es"/g, ''],
    ['MisplacedMetadata', '</feed>', '<icon>https://example.org/x.png</icon></feed>'],
  ])('%s in Atom', async (finding, from, to) => {
    expect((await broken('atom', from, to)).join()).toContain(finding)
  })
})
