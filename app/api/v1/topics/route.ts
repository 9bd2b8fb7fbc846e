import { ENDPOINTS } from '#lib/api/endpoints.ts'
import { byLanguage } from '#lib/api/named.ts'
import { notWhole } from '#lib/api/problems.ts'
import { routeOf } from '#lib/api/route.ts'
import { listFiled } from '#lib/content/filed-releases.ts'

/** What the parameter `topic` of the list of releases may be. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = routeOf(ENDPOINTS.topics, async () => {
  const filed = await listFiled('topic')
  if (!filed) return notWhole()
  return { body: { items: filed.map(({ name, ...one }) => ({ ...one, name: byLanguage(name) })) } }
})
