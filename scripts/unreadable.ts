// An address whose percent signs mean nothing (RFC 3986, 2.1) is nobody's page. Next says 500 to it.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { outagePage } from '../components/site/outage-page.ts'

/** Answers with `handle`, or 404 where the address cannot be read; `refuses` is told of the page before its head is sent. */
export function readable(
  handle: RequestListener,
  refuses: (request: IncomingMessage, response: ServerResponse, page: string) => void,
): RequestListener {
  return (request, response) => {
    if (canBeRead(request.url ?? '')) return handle(request, response)
    const page = outagePage({ status: 404 })
    refuses(request, response, page)
    response.writeHead(404, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    })
    response.end(page)
  }
}

/** Of parameters each is read by itself, and none refuses anything. */
function canBeRead(address: string): boolean {
  try {
    decodeURIComponent(address.replace(/\?.*$/s, ''))
    return true
  } catch {
    return false
  }
}
