// Every page and every format, made by the site's own routes of the documents of a test.
import { NextRequest } from 'next/server'
import { isValidElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { vi } from 'vitest'
import { z } from 'zod'

vi.mock('next/headers', () => ({ draftMode: async () => ({ isEnabled: false }) }))
vi.mock('next/navigation', async (load) => ({
  ...(await load<typeof import('next/navigation')>()),
  notFound: () => {
    throw new NotFound()
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof NotFound) throw error
  },
}))

class NotFound extends Error {}

type Params = Record<string, string>
/** What a surface answered; 404 where it has no page for that. */
export type Answered = { status: number; body: string }
type Surface = { name: string; answer: () => Promise<Answered> }

const page = z.object({
  default: z.function({ input: [z.unknown()], output: z.promise(z.custom<ReactNode>()) }),
})
const withMetadata = z.object({
  generateMetadata: z.function({ input: [z.unknown()], output: z.promise(z.unknown()) }),
})
const route = z.object({
  GET: z.function({ input: [z.unknown(), z.unknown()], output: z.promise(z.instanceof(Response)) }),
})

function pageAt(file: string, params: Params, searchParams: Params = {}): Surface {
  const props = { params: Promise.resolve(params), searchParams: Promise.resolve(searchParams) }
  return {
    name: `${file} ${JSON.stringify({ ...params, ...searchParams })}`,
    async answer() {
      const module: unknown = await import(/* @vite-ignore */ `#app/${file}/page.tsx`)
      try {
        const made = await page.parse(module).default(props)
        if (!isValidElement(made)) throw new Error('The page is no element')
        const told = withMetadata.safeParse(module).data
        const metadata = await told?.generateMetadata(props)
        return { status: 200, body: renderToStaticMarkup(made) + JSON.stringify(metadata) }
      } catch (error) {
        if (error instanceof NotFound) return { status: 404, body: '' }
        throw error
      }
    },
  }
}

function routeAt(file: string, params: Params, question = ''): Surface {
  return {
    name: `${file} ${JSON.stringify(params)}${question}`,
    async answer() {
      const module: unknown = await import(/* @vite-ignore */ `#app/${file}/route.ts`)
      const request = new NextRequest(`https://prensa.example/x${question}`)
      const answer = await route.parse(module).GET(request, { params: Promise.resolve(params) })
      return { status: answer.status, body: await answer.text() }
    },
  }
}

const LOCALES = ['es', 'en']
const RELEASES = [
  ['es', 'de-todo'],
  ['es', 'ministro-del-interior-se-reunira-con-autoridades-de-estados-unidos'],
  ['en', 'ecuador-minister-of-interior-to-meet-with-us-officials'],
] as const
const EVENT = 'innovaciones-seguridad-ciudadana-2015'
const MINISTER = 'jose-serrano'
const CALENDARS = '[locale]/calendars'

/** Typesetting, drawing and packing take their time, and have tests of their own. */
const QUICK_FILES = ['txt', 'csv', 'md', 'ninjs.json']

export const SURFACES: readonly Surface[] = [
  ...LOCALES.flatMap((locale) => [
    pageAt('[locale]', { locale }),
    pageAt('[locale]/releases', { locale }),
    pageAt('archive/[locale]', { locale }, { q: 'ministro' }),
    pageAt('[locale]/events', { locale }),
    pageAt('[locale]/events/past/[year]', { locale, year: '2015' }),
    pageAt('[locale]/events/[slug]', { locale, slug: EVENT }),
    pageAt('[locale]/ministers/[slug]', { locale, slug: MINISTER }),
    ...['rss.xml', 'atom.xml', 'feed.json'].map((feed) =>
      routeAt('[locale]/feeds/[feed]', { locale, feed }),
    ),
    routeAt(`${CALENDARS}/[calendar]`, { locale, calendar: 'agenda.ics' }),
    routeAt(`${CALENDARS}/events/[calendar]`, { locale, calendar: `${EVENT}.ics` }),
    routeAt(`${CALENDARS}/ministers/[calendar]`, { locale, calendar: `${MINISTER}.ics` }),
    routeAt('[locale]/events/[slug]/ninjs', { locale, slug: EVENT }),
  ]),
  ...RELEASES.flatMap(([locale, slug]) => [
    pageAt('[locale]/releases/[slug]', { locale, slug }),
    ...QUICK_FILES.map((format) =>
      routeAt('[locale]/releases/[slug]/files/[format]', { locale, slug, format }),
    ),
  ]),
  routeAt('sitemap.xml', {}),
  routeAt('sitemaps/[sitemap]', { sitemap: 'pages.xml' }),
  routeAt('sitemaps/[sitemap]', { sitemap: 'releases-2015-1.xml' }),
  routeAt('sitemaps/[sitemap]', { sitemap: 'events-2015-1.xml' }),
  routeAt('sitemaps/[sitemap]', { sitemap: 'ministers.xml' }),
  routeAt('sitemaps/[sitemap]', { sitemap: 'news.xml' }),
  routeAt('llms.txt', {}),
  routeAt('api/oembed', {}, `?url=https://prensa.example/es/comunicados/de-todo`),
  ...['releases', 'ministers', 'events', 'topics', 'organizations', 'changes'].map((list) =>
    routeAt(`api/v1/${list}`, {}),
  ),
  routeAt('api/v1/releases/[id]', { id: 'release-every-kind' }),
  routeAt('api/v1/events/[id]', { id: 'event-2015-01-30-wilson-center' }),
  routeAt('api/v1/ministers/[id]', { id: 'minister-jose-serrano' }),
]

const items = z.object({ items: z.array(z.object({ id: z.string() })) })

/** The ids that a list of the API has. */
export async function listedBy(list: 'releases' | 'events' | 'ministers'): Promise<string[]> {
  const { body } = await routeAt(`api/v1/${list}`, {}, '?limit=100').answer()
  return items.parse(JSON.parse(body)).items.map(({ id }) => id)
}
