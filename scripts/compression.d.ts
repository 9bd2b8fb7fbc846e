// The package's own types are for Express; it works on what Node gives (its README, "Node.js HTTP server").
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  /** Compresses answers with what the request accepts: Brotli, gzip or deflate (RFC 9110, 12.5.3). */
  export default function compression(): (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void
}
