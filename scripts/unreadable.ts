// An address that not everybody reads alike is nobody's page. To some Next says 500.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { outagePage } from '../components/site/outage-page.ts'
import { isPlain } from './address.ts'

/** Answers with `handle`, or 404 where the address cannot be read; `refuses` is told of the page before its head is sent. */
export function readable(
  handle: RequestListener,
  refuses: (request: IncomingMessage, response: ServerResponse, page: string) => void,
): RequestListener {
  return (request, response) => {
    if (isPlain(request.url ?? '')) return handle(request, response)
    const page = outagePage({ status: 404 })
    refuses(request, response, page)
    response.writeHead(404, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    })
    response.end(page)
  }
}
