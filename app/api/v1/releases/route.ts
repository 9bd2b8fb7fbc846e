import { findReleases } from '#lib/api/answers/releases.ts'
import { ENDPOINTS } from '#lib/api/endpoints.ts'
import { routeOf } from '#lib/api/route.ts'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = routeOf(ENDPOINTS.releases, findReleases)
