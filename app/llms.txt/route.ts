import { getAgenda } from '#lib/content/event.ts'
import { listWholeReleases } from '#lib/content/feed.ts'
import { getSettings } from '#lib/content/settings.ts'
import { conditional } from '#lib/http/conditional.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { llmsText } from '#lib/llms/llms-text.ts'

const NEWEST = { criteria: {}, page: 1, limit: 20 }

/** 503: the lake cannot be reached. */
export const GET = orUnavailable(async (request) => {
  const [settings, es, en, { upcoming }] = await Promise.all([
    getSettings(),
    listWholeReleases('es', NEWEST),
    listWholeReleases('en', NEWEST),
    getAgenda(),
  ])
  return conditional(request, {
    body: llmsText({
      settings,
      releases: { es: es.releases, en: en.releases },
      events: upcoming,
    }),
    // As llms.txt is served: Markdown that any reader shows.
    type: 'text/plain; charset=utf-8',
  })
})
