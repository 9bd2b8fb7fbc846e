// Taking a port, with an error a person understands.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { isNativeError } from 'node:util/types'

/** A start that cannot go on; its message is a sentence for the person who started it. */
export class PortTaken extends Error {}

/**
 * Listens and answers the port, which is a free one if 0 was asked for.
 * @throws PortTaken naming the port and the variable that changes it.
 */
export async function listen(
  server: Server,
  host: string,
  port: number,
  variable: string,
): Promise<number> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    if (!isNativeError(error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error
    throw new PortTaken(
      `Port ${port} on ${host} is taken by another program. Set ${variable} to a free one, for example ${variable}=${port + 1}.`,
    )
  }
  const address = server.address()
  return address && typeof address === 'object' ? address.port : port
}

/** How this process reaches its own server: an address for "all interfaces" is not one to call. */
export function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
