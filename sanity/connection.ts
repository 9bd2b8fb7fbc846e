// Where the Content Lake is: hosted Sanity, or another server that speaks its API.

/** What Studio, the site and the scripts need to know to reach one dataset. */
export type Connection = {
  projectId: string
  dataset: string
  /** A date, `2026-02-01`. */
  apiVersion: string
  /** Set for a lake of one's own, `http://localhost:3334`; undefined for hosted Sanity. */
  apiHost?: string | undefined
  /** The same lake as browsers reach it, `https://lake.example`, where that is another address. */
  publicApiHost?: string | undefined
}

/**
 * The options that make `@sanity/client` talk to this lake. A lake of one's own gets the project in
 * a header instead of in the host name. The CDN is never asked: the site keeps its own cache, which
 * a webhook refreshes, and must then read the newest text.
 */
export function clientOptions({ projectId, dataset, apiVersion, apiHost }: Connection) {
  const options = { projectId, dataset, apiVersion, useCdn: false }
  return apiHost ? { ...options, apiHost, useProjectHostname: false } : options
}

/** Where a browser finds a lake of one's own; undefined for hosted Sanity. */
export function browsersHost({
  apiHost,
  publicApiHost,
}: Pick<Connection, 'apiHost' | 'publicApiHost'>): string | undefined {
  return publicApiHost ?? apiHost
}

/** Where pictures and files are served from, for `@sanity/image-url`'s `baseUrl`. */
export function assetHost(connection: Pick<Connection, 'apiHost' | 'publicApiHost'>): string {
  return browsersHost(connection) ?? 'https://cdn.sanity.io'
}
