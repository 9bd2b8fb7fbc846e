import { createClient } from '@sanity/client'
import { describe, expect, test } from 'vitest'
import { parseEnvironment } from '#lib/environment.ts'
import { assetHost, browsersHost, clientOptions } from '#sanity/connection.ts'

describe('the settings', () => {
  test('without any, everything has a value and no project is named: the lake is embedded', () => {
    expect(parseEnvironment({})).toMatchObject({
      projectId: undefined,
      dataset: 'production',
      host: '127.0.0.1',
      port: 3000,
      siteUrl: 'http://localhost:3000',
    })
  })

  test('next-sanity’s names for the project and the dataset are known', () => {
    const { projectId, dataset } = parseEnvironment({
      NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123',
      NEXT_PUBLIC_SANITY_DATASET: 'staging',
    })
    expect([projectId, dataset]).toEqual(['abc123', 'staging'])
  })

  test.each([
    ['SANITY_PROJECT_ID', 'My Project'],
    ['NEXT_PUBLIC_SANITY_PROJECT_ID', 'a/b'],
    ['PORT', 'http'],
    ['SITE_URL', 'javascript:alert(1)'],
    ['SANITY_API_VERSION', 'latest'],
  ])('a malformed %s stops the start with a sentence that names it', (name, value) => {
    expect(() => parseEnvironment({ [name]: value })).toThrow(
      new RegExp(`^${name} is "${value.replace(/[()]/g, '\\$&')}": .+\\.$`),
    )
  })
})

describe('a secret', () => {
  test.each([
    ['SANITY_REVALIDATE_SECRET', 'short'],
    ['REDIS_URL', 'http://:hunter2@localhost:6379'],
    ['REDIS_URL', 'hunter2@localhost'],
    ['REDIS_URL', 'redis:///hunter2'],
  ])('that is malformed stops the start without being told: %s', (name, value) => {
    const start = () => parseEnvironment({ [name]: value })
    expect(start).toThrow(new RegExp(`^${name} is malformed: .+\\.$`))
    expect(start).not.toThrow(/short|hunter2/)
  })

  test('of a shared Redis may have a password and a database', () => {
    const url = 'rediss://newsroom:hunter2@redis.example:6380/2'
    expect(parseEnvironment({ REDIS_URL: url }).redisUrl).toBe(url)
    expect(parseEnvironment({}).redisUrl).toBeUndefined()
  })
})

describe('the embedded lake', () => {
  test('is told how others reach it, in its own variables', () => {
    const { lake, publicApiHost } = parseEnvironment({
      LAKE_PUBLIC_URL: 'https://lake.example/',
      LAKE_HOST: '0.0.0.0',
      LAKE_TRUSTED_PROXIES: '10.0.0.0/8',
    })
    expect(publicApiHost).toBe('https://lake.example')
    expect(lake).toEqual({
      LAKE_PUBLIC_URL: 'https://lake.example',
      LAKE_HOST: '0.0.0.0',
      LAKE_TRUSTED_PROXIES: '10.0.0.0/8',
    })
    expect(parseEnvironment({}).lake).toEqual({})
  })
})

describe('where the content comes from', () => {
  const connection = { projectId: 'abc123', dataset: 'production', apiVersion: '2026-02-01' }
  const urlOf = (apiHost?: string) => {
    const client = createClient(clientOptions({ ...connection, apiHost }))
    return {
      url: client.getUrl('/data/query/production'),
      headers: client.config().useProjectHostname,
    }
  }

  test('hosted Sanity is asked at the project’s own host, past its CDN', () => {
    expect(urlOf().url).toBe('https://abc123.api.sanity.io/v2026-02-01/data/query/production')
    expect(assetHost({ ...connection, apiHost: undefined })).toBe('https://cdn.sanity.io')
  })

  test('a lake of one’s own is asked at its address, the project told in a header', () => {
    const apiHost = 'http://localhost:3334'
    expect(urlOf(apiHost)).toEqual({
      url: 'http://localhost:3334/v2026-02-01/data/query/production',
      headers: false,
    })
    expect(assetHost({ apiHost })).toBe(apiHost)
  })

  test('browsers find it at its public address, the site’s own server where it is', () => {
    const apiHost = 'http://localhost:3334'
    const publicApiHost = 'https://lake.example'
    expect(browsersHost({ apiHost, publicApiHost })).toBe(publicApiHost)
    expect(assetHost({ apiHost, publicApiHost })).toBe(publicApiHost)
    expect(clientOptions({ ...connection, apiHost, publicApiHost })).toMatchObject({ apiHost })
  })
})
