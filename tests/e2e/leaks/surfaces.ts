// Every address of the site at which something of a release could be read, by the route that answers it.
import { globSync } from 'node:fs'
import { feedPath } from '#lib/feeds/address.ts'
import { FEED_FORMATS } from '#lib/feeds/feed.ts'
import { TAKE_AWAY_FORMATS } from '#lib/take-away/formats.ts'
import { canary } from './canary.ts'
import {
  COMMON,
  EVENT,
  isMirrored,
  MINISTER,
  numberOf,
  ORGANIZATION,
  STATES,
  slugOf,
  TOPIC,
} from './states.ts'

export type Surface = {
  /** The file in `app/` that answers. */
  route: string
  /** With `{site}` for the site's own address. */
  path: string
  headers?: Record<string, string>
  /** Words of public releases must be here: a surface that has nothing cannot leak either. */
  lists?: true
  /** It has no words: that it is there is all that can be seen of it. */
  isPicture?: true
  /** It tells of withdrawn releases: with their notices, and nothing else. */
  notices?: true
  /** What the question itself says, and the answer may repeat. */
  echoes?: string
}

const YEAR = new Date().getFullYear()

const without = ({ lists: _, ...more }: Partial<Surface>) => more

/** A page, and what React would ask of it. */
const page = (route: string, path: string, more: Partial<Surface> = {}): Surface[] => [
  // Of a prefetch it may have less than all.
  { route, path, headers: { rsc: '1', 'next-router-prefetch': '1' }, ...without(more) },
  { route, path, ...more },
  { route, path, headers: { rsc: '1' }, ...more },
]

const file = (route: string, path: string, more: Partial<Surface> = {}): Surface[] => [
  { route, path, ...more },
]

const LISTS = { lists: true } as const

const SECRET_WORD = canary(numberOf('embargoed by hours'), 'headline')

/** Questions to the archive and to its feeds. */
const QUESTIONS: [question: string, more: Partial<Surface>][] = [
  ['', LISTS],
  [`?q=${COMMON}`, LISTS],
  [`?q=${COMMON}&order=newest`, LISTS],
  [`?q=${SECRET_WORD}`, { echoes: SECRET_WORD }],
  [`?topic=${TOPIC}`, LISTS],
  [`?minister=${MINISTER}`, LISTS],
  [`?organization=${ORGANIZATION}`, LISTS],
  [`?year=${YEAR}`, {}],
  ['?kind=pressRelease', LISTS],
  ['?language=es', LISTS],
]

const RELEASE = 'app/[locale]/releases/[slug]/page.tsx'
const ARCHIVE = 'app/archive/[locale]/page.tsx'
const FEED = 'app/[locale]/feeds/[feed]/route.ts'

/** What is not at a release's own address. */
export const SHARED: readonly Surface[] = [
  ...page('app/[locale]/page.tsx', '/es', LISTS),
  ...page('app/[locale]/page.tsx', '/en', LISTS),
  ...page('app/[locale]/releases/page.tsx', '/es/comunicados', LISTS),
  ...page('app/[locale]/releases/page.tsx', '/en/releases', LISTS),
  ...QUESTIONS.flatMap(([question, more]) => [
    ...page(ARCHIVE, `/es/comunicados${question || '?order=newest'}`, more),
    ...page(ARCHIVE, `/en/releases${question || '?order=newest'}`, more),
    ...FEED_FORMATS.flatMap((format) => file(FEED, feedPath('es', format) + question, more)),
  ]),
  ...FEED_FORMATS.flatMap((format) => file(FEED, feedPath('en', format))),
  ...page('app/[locale]/ministers/[slug]/page.tsx', `/es/ministros/${MINISTER}`, LISTS),
  ...page('app/[locale]/ministers/[slug]/page.tsx', `/en/ministers/${MINISTER}`, LISTS),
  ...page('app/[locale]/events/[slug]/page.tsx', `/es/eventos/${EVENT}`, LISTS),
  ...page('app/[locale]/events/[slug]/page.tsx', `/en/events/${EVENT}`, LISTS),
  ...page('app/[locale]/events/page.tsx', '/es/eventos'),
  ...page('app/[locale]/events/page.tsx', '/en/events'),
  ...page('app/[locale]/events/past/[year]/page.tsx', '/es/eventos/anteriores/2015'),
  ...file('app/[locale]/calendars/[calendar]/route.ts', '/es/calendars/agenda.ics'),
  ...file('app/[locale]/calendars/events/[calendar]/route.ts', `/es/calendars/events/${EVENT}.ics`),
  ...file(
    'app/[locale]/calendars/ministers/[calendar]/route.ts',
    `/es/calendars/ministers/${MINISTER}.ics`,
  ),
  ...page('app/[locale]/developers/page.tsx', '/es/desarrolladores'),
  ...page('app/[locale]/developers/page.tsx', '/en/developers'),
  ...QUESTIONS.flatMap(([question, more]) => {
    const path = `/api/v1/releases${question}${question ? '&' : '?'}limit=100`
    return file('app/api/v1/releases/route.ts', path, more)
  }),
  ...file('app/api/v1/changes/route.ts', '/api/v1/changes?limit=100', {
    lists: true,
    notices: true,
  }),
  ...file('app/api/v1/events/route.ts', '/api/v1/events'),
  ...file('app/api/v1/events/[id]/route.ts', '/api/v1/events/event-canary'),
  ...file('app/api/v1/ministers/route.ts', '/api/v1/ministers'),
  ...file('app/api/v1/ministers/[id]/route.ts', '/api/v1/ministers/minister-canary'),
  ...file('app/api/v1/topics/route.ts', '/api/v1/topics'),
  ...file('app/api/v1/organizations/route.ts', '/api/v1/organizations'),
  ...file('app/api/v1/openapi.json/route.ts', '/api/v1/openapi.json'),
  ...file('app/api/v1/route.ts', '/api/v1'),
  ...file('app/api/v1/[...rest]/route.ts', '/api/v1/nothing/of/this'),
  ...file('app/[locale]/card.png/route.ts', '/es/card.png'),
  ...file('app/[locale]/ministers/[slug]/card/route.ts', `/es/ministros/${MINISTER}.png`),
  ...file('app/[locale]/events/[slug]/card/route.ts', `/es/eventos/${EVENT}.png`),
  ...file('app/[locale]/events/[slug]/ninjs/route.ts', `/es/eventos/${EVENT}.ninjs.json`),
  ...file('app/llms.txt/route.ts', '/llms.txt', LISTS),
  ...file('app/.well-known/security.txt/route.ts', '/.well-known/security.txt'),
  ...file('app/robots.txt/route.ts', '/robots.txt'),
  ...file('app/sitemap.xml/route.ts', '/sitemap.xml'),
  ...page('app/[locale]/[...rest]/page.tsx', '/es/nada/de-esto'),
  ...page('app/studio/[[...tool]]/page.tsx', '/studio'),
  ...file('app/api/draft-mode/enable/route.ts', '/api/draft-mode/enable'),
  ...file('app/api/draft-mode/disable/route.ts', '/api/draft-mode/disable'),
  ...file('app/api/revalidate/route.ts', '/api/revalidate'),
  ...STATES.flatMap((state, number) =>
    isMirrored(state) ? page(RELEASE, `/en/releases/mirror-${number}`) : [],
  ),
]

const FILES = 'app/[locale]/releases/[slug]/files/[format]/route.ts'

/** As it is stored: whoever guesses the id of a draft must not get it. */
const idOf = (state: number) => `${STATES[state]?.isDraft ? 'drafts.' : ''}${STATES[state]?.id}`

/** What is at the address of the release in a state. */
export const ofRelease = (state: number): Surface[] => [
  ...page(RELEASE, `/es/comunicados/${slugOf(state)}`),
  ...TAKE_AWAY_FORMATS.flatMap((format) =>
    file(FILES, `/es/comunicados/${slugOf(state)}.${format}`),
  ),
  ...file('app/[locale]/releases/[slug]/card/route.ts', `/es/comunicados/${slugOf(state)}.png`, {
    isPicture: true,
  }),
  ...['json', 'xml'].flatMap((format) =>
    file(
      'app/api/oembed/route.ts',
      `/api/oembed?format=${format}&url={site}/es/comunicados/${slugOf(state)}`,
    ),
  ),
  ...file('app/api/v1/releases/[id]/route.ts', `/api/v1/releases/${idOf(state)}`),
]

/** Preview links are made while the test runs. */
export const PREVIEW = 'app/preview/[locale]/[secret]/page.tsx'

/** Those whose addresses are found in `/sitemap.xml`. */
export const SITEMAP = 'app/sitemaps/[sitemap]/route.ts'

/** The routes that `app/` has. */
export const routes = (): string[] =>
  // A name that begins with a dot no `**` finds.
  globSync(['app/**/{page.tsx,route.ts}', 'app/.*/**/route.ts']).sort()
