// What a Studio says over the socket of presence: JSON-RPC 2.0, in the methods that
// @sanity/bifur-client and Studio's presence store use.
import { z } from 'zod'
import { LakeError } from '../errors.ts'
import { parseJson } from './json-body.ts'

const LOCATIONS_MAX = 100

const sessionId = z.string().min(1).max(128)
const call = z.discriminatedUnion('method', [
  z.object({ method: z.literal('presence_subscribe') }),
  z.object({
    method: z.literal('presence_unsubscribe'),
    params: z.object({ subscriptionId: z.string() }),
  }),
  z.object({ method: z.literal('presence_rollcall'), params: z.object({ session: sessionId }) }),
  z.object({ method: z.literal('presence_disconnect'), params: z.object({ session: sessionId }) }),
  z.object({
    method: z.literal('presence_announce'),
    params: z.object({
      data: z.object({
        sessionId,
        /** A document and a field each; Studio alone knows more of their form. */
        locations: z.array(z.looseObject({})).max(LOCATIONS_MAX).default([]),
      }),
    }),
  }),
])
const request = z.object({ id: z.union([z.string().max(128), z.number()]), method: z.string() })

export type PresenceCall = z.infer<typeof call>
export type RpcError = { code: number; message: string }

const PARSE_ERROR = -32700
const METHOD_NOT_FOUND = -32601
const INVALID_PARAMS = -32602

export const invalid = (message: string): RpcError => ({ code: INVALID_PARAMS, message })

type Parsed =
  | { id: string | number; call: PresenceCall }
  | { id: string | number | null; error: RpcError }

/** Reads one message. `id` is null when not even that can be read. */
export function parseRequest(text: string): Parsed {
  const value = jsonIn(text)
  const asked = request.safeParse(value)
  if (!asked.success) {
    return { id: null, error: { code: PARSE_ERROR, message: 'This is not a JSON-RPC request' } }
  }
  const { id, method } = asked.data
  const parsed = call.safeParse(value)
  if (parsed.success) return { id, call: parsed.data }
  const known = call.options.some((option) => option.shape.method.value === method)
  if (known) return { id, error: invalid(`The parameters of ${method} are not what it takes`) }
  const message = `The embedded Content Lake has no ${method}`
  return { id, error: { code: METHOD_NOT_FOUND, message } }
}

/** Of bounded depth, as whoever hears it is sent it again. */
function jsonIn(text: string): unknown {
  try {
    return parseJson(text)
  } catch (error) {
    if (error instanceof LakeError) return undefined
    throw error
  }
}
