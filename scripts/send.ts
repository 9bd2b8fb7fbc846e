// An answer of the Fetch standard, as Node's server sends it.
import type { ServerResponse } from 'node:http'

/** Sends an answer, beside the headers that the response has already. */
export async function send(response: ServerResponse, told: Response): Promise<void> {
  response.writeHead(told.status, Object.fromEntries(told.headers)).end(await told.text())
}
