import { apiUrl } from '#lib/api/address.ts'
import { handlers } from '#lib/api/route.ts'
import { problem } from '#lib/http/problem.ts'

/** 404: the API has no such address. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = handlers(async () =>
  problem(404, 'Not found', `The addresses of the API are at ${apiUrl('')}.`),
)
