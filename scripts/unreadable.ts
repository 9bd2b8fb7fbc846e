// An address that not everybody reads alike is nobody's page (to some Next says 500), nor is one that is longer than
// any of the site's.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { outagePage } from '../components/site/outage-page.ts'
import { isPlain } from './address.ts'

/**
 * In characters, without parameters. With the longest slug (`sanity/contract/text.ts`) it is less than half of that.
 * Next and its caches remember addresses by the thousands, whether there is a page or not.
 */
const LONGEST = 500

/** What is open in Studio stands in its address, and may be much; it is one page. */
const STUDIO = /^\/studio\//

/** Answers with `handle`, or 404 where the address cannot be read or is nobody's; `refuses` is told of the page before its head is sent. */
export function readable(
  handle: RequestListener,
  refuses: (request: IncomingMessage, response: ServerResponse, page: string) => void,
): RequestListener {
  return (request, response) => {
    if (isOurs(request.url ?? '')) return handle(request, response)
    const page = outagePage({ status: 404 })
    refuses(request, response, page)
    response.writeHead(404, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    })
    response.end(page)
  }
}

function isOurs(address: string): boolean {
  const [path = ''] = address.split('?')
  return isPlain(address) && (path.length <= LONGEST || STUDIO.test(path))
}
