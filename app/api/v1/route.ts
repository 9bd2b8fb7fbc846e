import { ENDPOINTS } from '#lib/api/endpoints.ts'
import { entryOf } from '#lib/api/entry.ts'
import { routeOf } from '#lib/api/route.ts'
import { getSettings } from '#lib/content/settings.ts'

/** Where everything is. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = routeOf(ENDPOINTS.entry, async () => ({
  body: entryOf(await getSettings()),
}))
