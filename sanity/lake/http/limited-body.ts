// How large the body of a request may be.
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { refuse } from '../errors.ts'
import type { LakeEnv } from './types.ts'

const MIB = 1024 * 1024
const BODY_MAX = 100 * MIB
/** Whoever is nobody only asks queries; many of them at once must not fill the memory. */
const ANONYMOUS_MAX = 2 * MIB
/** Uploads have a limit of their own: this one would hold a body without a length in memory. */
const UPLOAD = /^\/v[^/]+\/assets\//

/** To be asked when it is known who asks. @throws LakeError 413 */
export const limitedBody: MiddlewareHandler<LakeEnv> = async (context, next) => {
  if (UPLOAD.test(context.req.path)) return next()
  const isAnonymous = context.get('identity').kind === 'anonymous'
  const maxSize = isAnonymous ? ANONYMOUS_MAX : BODY_MAX
  const onError = () => {
    const who = isAnonymous ? 'A request without a session or a token' : 'A request'
    throw refuse(413, 'Payload Too Large', `${who} may hold ${maxSize} bytes`)
  }
  const length = context.req.header('content-length')
  if (length === undefined) return bodyLimit({ maxSize, onError })(context, next)
  if (Number(length) > maxSize) onError()
  // A body that is touched and then not read keeps its connection from the next request.
  await next()
}
