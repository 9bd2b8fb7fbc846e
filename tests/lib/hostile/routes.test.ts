// Whoever adds an answer for programs says here where it is read again with hostile texts.
import { readdirSync } from 'node:fs'
import { create, parse } from 'content-disposition'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventPlace, ministerPlace, pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { TAKE_AWAY_FORMATS } from '#lib/take-away/formats.ts'
import { slug } from '#sanity/contract/text.ts'
import { anyText, HOSTILE } from './strings.ts'

/** A picture cannot be read again: that it is drawn of every text is told in `cards/draw.test.ts`. */
const CARD = 'cards, drawn'
const NOTHING = 'nothing that somebody typed'

/** By route: the readers of its formats in `hostile.test.ts`, or why it needs none. */
const READ_IN: Record<string, string> = {
  '[locale]/calendars/[calendar]': 'calendar',
  '[locale]/calendars/events/[calendar]': 'calendar',
  '[locale]/calendars/ministers/[calendar]': 'calendar',
  '[locale]/events/[slug]/ninjs': 'ninjs of an event',
  '[locale]/feeds/[feed]': 'feeds',
  '[locale]/releases/[slug]/files/[format]': 'files, ninjs of a withdrawal',
  '[locale]/card.png': CARD,
  '[locale]/events/[slug]/card': CARD,
  '[locale]/ministers/[slug]/card': CARD,
  '[locale]/releases/[slug]/card': CARD,
  '.well-known/security.txt': 'security.txt',
  'api/oembed': 'oEmbed',
  'api/v1': 'API entry',
  'api/v1/changes': 'API changes',
  'api/v1/events': 'API events',
  'api/v1/events/[id]': 'API event',
  'api/v1/ministers': 'API ministers',
  'api/v1/ministers/[id]': 'API minister',
  'api/v1/openapi.json': 'openapi',
  'api/v1/organizations': 'API organizations',
  'api/v1/releases': 'API releases',
  'api/v1/releases/[id]': 'API release',
  'api/v1/topics': 'API topics',
  'api/v1/[...rest]': NOTHING,
  'llms.txt': 'llms.txt',
  'sitemaps/[sitemap]': 'news sitemap',
  'sitemap.xml': 'names of sitemaps alone, which are years and words of the program',
  'robots.txt': NOTHING,
  'api/revalidate': NOTHING,
  'api/draft-mode/enable': NOTHING,
  'api/draft-mode/disable': NOTHING,
}

describe('every route that answers programs', () => {
  test('is read again with hostile texts', () => {
    const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('/route.ts'))
      .map((path) => path.replace(/\/route\.ts$/, ''))
    expect(routes.sort()).toEqual(Object.keys(READ_IN).sort())
  })
})

describe('a header', () => {
  test('gets nothing of a document but its slug, and no hostile text is one', () => {
    for (const text of Object.values(HOSTILE)) expect(slug.safeParse(text).success).toBe(false)
  })

  test('names file and page as they are, whatever the slug', () => {
    const anySlug = fc.oneof(
      anyText(),
      fc.stringMatching(/^[a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){0,4}$/),
    )
    fc.assert(
      fc.property(anySlug, fc.constantFrom(...TAKE_AWAY_FORMATS), (text, format) => {
        const name = slug.safeParse(text).data
        fc.pre(name !== undefined)
        for (const place of [releasePlace, ministerPlace, eventPlace]) {
          const url = absolute(pathTo('es', place(name ?? '')))
          const headers = new Headers({
            'content-disposition': create(`${name}.${format}`, { type: 'inline' }),
            link: `<${url}>; rel="canonical"`,
          })
          const { parameters } = parse(headers.get('content-disposition') ?? '')
          expect(parameters.filename).toBe(`${name}.${format}`)
          expect(headers.get('link')).toMatch(
            /^<https:\/\/prensa\.example\/[\w/-]+>; rel="canonical"$/,
          )
        }
      }),
    )
  })
})
