import { findMinisters } from '#lib/api/answers/ministers.ts'
import { ENDPOINTS } from '#lib/api/endpoints.ts'
import { routeOf } from '#lib/api/route.ts'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = routeOf(
  ENDPOINTS.ministers,
  findMinisters,
)
