// The ways in which a lake fails who asks it.
import type { ServerResponse } from 'node:http'

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

export const FAILURES = {
  /** Nobody is there. */
  'refuses connections': (response: ServerResponse) => response.socket?.destroy(),
  /** Somebody is, and says nothing. */
  hangs: () => {},
  'answers 500': (response: ServerResponse) =>
    response.writeHead(500, JSON_TYPE).end('{"error":{"description":"out of order"}}'),
  'answers half a body': (response: ServerResponse) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' })
    response.write('{"ms":1,"result":[{"_id":"rel', () => response.destroy())
  },
  'ends in the middle of its JSON': (response: ServerResponse) =>
    response.writeHead(200, JSON_TYPE).end('{"ms":1,"result":[{"_id":"rel'),
  'answers with a page of somebody else': (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in to the network</h1>'),
  'answers with other JSON': (response: ServerResponse) =>
    response.writeHead(200, JSON_TYPE).end('{"hello":"world"}'),
} as const

export type Failure = keyof typeof FAILURES
