// What an address of the API is asked, and what is found for it.
import type { z } from 'zod'
import type { ENDPOINTS, EndpointName } from './endpoints.ts'

/** What is asked; `given` are the parameters as they came, `id` is empty where the path has none. */
export type Asked<Query> = { asked: Query; given: URLSearchParams; id: string }

/** What was found; `next` and `previous` are whole addresses. */
export type Found<Answer> = {
  body: Answer
  next?: string | undefined
  previous?: string | undefined
}

export type AskedOf<Name extends EndpointName> = Asked<z.infer<(typeof ENDPOINTS)[Name]['query']>>

/** A response is a problem (RFC 9457). */
export type Finding<Name extends EndpointName> = Promise<
  Found<z.infer<(typeof ENDPOINTS)[Name]['answer']>> | Response
>
