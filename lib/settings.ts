// The settings of this installation, for the running site.
import type { Connection } from '#sanity/connection.ts'
import { EnvironmentError, parseEnvironment } from './environment.ts'

export const environment = parseEnvironment(process.env)

export const connection: Connection = connectionOf(environment)

function connectionOf({ projectId, ...rest }: typeof environment): Connection {
  if (!projectId) {
    throw new EnvironmentError(
      'SANITY_PROJECT_ID is not set: start the site with npm run dev or npm start, which set it for the embedded lake.',
    )
  }
  const { dataset, apiVersion, apiHost, publicApiHost } = rest
  return {
    projectId,
    dataset,
    apiVersion,
    ...(apiHost && { apiHost, publicApiHost: publicApiHost ?? apiHost }),
  }
}
