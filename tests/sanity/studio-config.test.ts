// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { studioConfig } from '#sanity/studio/config.ts'

const connection = { projectId: 'abc123', dataset: 'production', apiVersion: '2026-02-01' }

const DESK = { title: 'Ministerio', language: 'es', onLanguage: () => {} } as const

describe('Studio', () => {
  test('on hosted Sanity has Sanity’s own host, login and client', () => {
    const config = studioConfig(connection, DESK)
    expect(config).toMatchObject({
      projectId: 'abc123',
      dataset: 'production',
      basePath: '/studio',
    })
    expect(config).not.toHaveProperty('apiHost')
    expect(config).not.toHaveProperty('auth')
    expect(config).not.toHaveProperty('unstable_clientFactory')
  })

  test('on the embedded lake talks to its address and logs in there', () => {
    const config = studioConfig({ ...connection, apiHost: 'http://localhost:3334' }, DESK)
    expect(config).toMatchObject({
      apiHost: 'http://localhost:3334',
      auth: {
        loginMethod: 'cookie',
        providers: [{ url: 'http://localhost:3334/v1/auth/login/local' }],
      },
    })
    const client = config.unstable_clientFactory?.({
      ...connection,
      apiHost: 'http://localhost:3334',
    })
    expect(client?.getUrl('/users/me')).toBe('http://localhost:3334/v2026-02-01/users/me')
  })
  test('on an embedded lake that others reach goes to its public address', () => {
    const publicApiHost = 'https://lake.example'
    const hosts = { apiHost: 'http://localhost:3334', publicApiHost }
    expect(studioConfig({ ...connection, ...hosts }, DESK)).toMatchObject({
      apiHost: publicApiHost,
      auth: { providers: [{ url: 'https://lake.example/v1/auth/login/local' }] },
    })
  })
})
