// The site's own pages and routes, on the documents of a test.

import { NextRequest } from 'next/server'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { vi } from 'vitest'
import './lake.ts'

vi.mock('next/headers', () => ({ draftMode: async () => ({ isEnabled: false }) }))

const front = await import('#app/[locale]/page.tsx')
const archive = await import('#app/archive/[locale]/page.tsx')
const release = await import('#app/[locale]/releases/[slug]/page.tsx')
const minister = await import('#app/[locale]/ministers/[slug]/page.tsx')
const event = await import('#app/[locale]/events/[slug]/page.tsx')
const agenda = await import('#app/[locale]/events/page.tsx')
const year = await import('#app/[locale]/events/past/[year]/page.tsx')
const files = await import('#app/[locale]/releases/[slug]/files/[format]/route.ts')
const feed = await import('#app/[locale]/feeds/[feed]/route.ts')
const calendar = await import('#app/[locale]/calendars/[calendar]/route.ts')
const eventNinjs = await import('#app/[locale]/events/[slug]/ninjs/route.ts')
const llms = await import('#app/llms.txt/route.ts')
const apiReleases = await import('#app/api/v1/releases/route.ts')
const apiRelease = await import('#app/api/v1/releases/[id]/route.ts')
const apiEvents = await import('#app/api/v1/events/route.ts')
const apiMinisters = await import('#app/api/v1/ministers/route.ts')

type Locale = 'es' | 'en'
const noQuestion = Promise.resolve({})

/** What an address says: its page's HTML, its file's text; undefined where there is nothing. */
export type Surface = () => Promise<string | undefined>

const page =
  <Props>(component: (props: Props) => Promise<ReactElement>, props: Props): Surface =>
  async () => {
    try {
      return renderToStaticMarkup(await component(props))
    } catch (error) {
      if (error instanceof Error && error.message.includes('HTTP_ERROR_FALLBACK;404'))
        return undefined
      throw error
    }
  }

const answered =
  (answer: () => Promise<Response>): Surface =>
  async () => {
    const response = await answer()
    const text = await response.text()
    if (response.status >= 500) throw new Error(`${response.status}: ${text}`)
    return response.ok ? text : undefined
  }

const params = <T extends object>(given: T) => ({
  params: Promise.resolve(given),
  searchParams: noQuestion,
})
const asked = (path: string) => new NextRequest(`https://prensa.example${path}`)

const file = (locale: Locale, slug: string, format: string) =>
  answered(() =>
    files.GET(asked(`/x.${format}`), { params: Promise.resolve({ locale, slug, format }) }),
  )

/** What is at a release's own address, by its kind. */
export const ofRelease = (locale: Locale, slug: string): Record<string, Surface> => ({
  page: page(release.default, params({ locale, slug })),
  txt: file(locale, slug, 'txt'),
  md: file(locale, slug, 'md'),
  csv: file(locale, slug, 'csv'),
  'ninjs.json': file(locale, slug, 'ninjs.json'),
})

export const ministerPage = (slug: string) =>
  page(minister.default, params({ locale: 'es' as const, slug }))

const eventSlug = 'reuniones-washington-2015'

export const archivePage = (locale: Locale) => page(archive.default, params({ locale }))

/** What shows documents of several kinds, whichever is asked for. */
export const SHARED: Record<string, Surface> = {
  front: page(front.default, params({ locale: 'es' })),
  'front in English': page(front.default, params({ locale: 'en' })),
  agenda: page(agenda.default, params({ locale: 'es' })),
  'events of a year': page(year.default, params({ locale: 'en', year: '2015' })),
  event: page(event.default, params({ locale: 'es', slug: eventSlug })),
  minister: ministerPage('jose-serrano'),
  ...Object.fromEntries(
    ['rss.xml', 'atom.xml', 'feed.json'].map((name) => [
      name,
      answered(() =>
        feed.GET(asked(`/es/feeds/${name}`), {
          params: Promise.resolve({ locale: 'es', feed: name }),
        }),
      ),
    ]),
  ),
  calendar: answered(() =>
    calendar.GET(asked('/es/calendars/agenda.ics'), {
      params: Promise.resolve({ locale: 'es', calendar: 'agenda.ics' }),
    }),
  ),
  'event for news systems': answered(() =>
    eventNinjs.GET(asked('/x'), { params: Promise.resolve({ locale: 'es', slug: eventSlug }) }),
  ),
  'llms.txt': answered(() => llms.GET(asked('/llms.txt'), params({}))),
  'API, releases': answered(() => apiReleases.GET(asked('/api/v1/releases'), params({}))),
  'API, release': answered(() => apiRelease.GET(asked('/x'), params({ id: 'release-rich' }))),
  'API, events': answered(() => apiEvents.GET(asked('/api/v1/events'), params({}))),
  'API, ministers': answered(() => apiMinisters.GET(asked('/api/v1/ministers'), params({}))),
}
