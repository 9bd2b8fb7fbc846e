// What Studio needs to talk to a lake of one's own instead of hosted Sanity.
import { type ClientConfig, createClient } from '@sanity/client'
import { streamFetch } from '../lake/browser/stream-fetch.ts'

/**
 * Workspace options for the lake at an address, `http://localhost:3334`. Its login address lets the
 * browser in at once, or asks for a name and a password where the lake has accounts.
 */
export function embeddedLake(apiHost: string) {
  const host = reachedAs(apiHost)
  return {
    apiHost: host,
    // The project is told in a header; the host name has no room for it.
    unstable_clientFactory: (options: ClientConfig) =>
      createClient({ ...options, useProjectHostname: false, resolveFetch: () => streamFetch }),
    auth: {
      loginMethod: 'cookie' as const,
      mode: 'replace' as const,
      redirectOnSingle: true,
      providers: [
        { name: 'local', title: 'Entrar en el Studio', url: `${host}/v1/auth/login/local` },
      ],
    },
  }
}

/**
 * The lake by the name under which this page was opened: a cookie goes to the same site only, and
 * for a browser `localhost` and `127.0.0.1` are two.
 */
function reachedAs(apiHost: string): string {
  const url = new URL(apiHost)
  const loopback = ['localhost', '127.0.0.1']
  if (loopback.includes(url.hostname) && loopback.includes(window.location.hostname)) {
    url.hostname = window.location.hostname
  }
  return url.origin
}
