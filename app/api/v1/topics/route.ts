import { findFiled } from '#lib/api/answers/filed.ts'
import { ENDPOINTS } from '#lib/api/endpoints.ts'
import { routeOf } from '#lib/api/route.ts'

/** What the parameter `topic` of the list of releases may be. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = routeOf(ENDPOINTS.topics, () =>
  findFiled('topic'),
)
