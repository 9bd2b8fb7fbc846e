// What programs are told while the Content Lake cannot be reached; readers of pages get `scripts/outage.ts`.
import { unstable_rethrow } from 'next/navigation'
import { contentIsUnreachable } from '../content/reachability.ts'
import { problem } from './problem.ts'

type Answer<Asked extends Request, Context> = (
  request: Asked,
  context: Context,
) => Promise<Response>

/**
 * The same answer, and 503 with the time to ask again where the lake could not be reached for it: the reason
 * is said on standard error. Whatever else goes wrong is thrown as it is.
 */
export function orUnavailable<Asked extends Request, Context>(
  answer: Answer<Asked, Context>,
): Answer<Asked, Context> {
  return async (request, context) => {
    try {
      return await answer(request, context)
    } catch (error) {
      // Next's own signals, of a route that cannot be prerendered.
      unstable_rethrow(error)
      // Told by the door to the lake: what a cached read throws has lost its class on the way.
      if (!contentIsUnreachable()) throw error
      console.error(`${new URL(request.url).pathname} cannot be answered without the lake:`, error)
      return problem(503, 'Not available', 'The content cannot be read at the moment.')
    }
  }
}
