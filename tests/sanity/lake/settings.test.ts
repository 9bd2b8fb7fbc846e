import { describe, expect, it } from 'vitest'
import { parseSettings, SettingsError } from '#sanity/lake/settings.ts'

const HOOK = '{"name":"default","url":"http://localhost:3000","secret":"s"}'

const enough = { LAKE_DATA_DIR: '/tmp/lake' }

describe('a setting that is wrong', () => {
  it.each([
    ['LAKE_DATA_DIR', { LAKE_DATA_DIR: '' }],
    ['LAKE_PORT', { LAKE_PORT: 'many' }],
    ['LAKE_HOST', { LAKE_HOST: '0.0.0.0' }],
    ['LAKE_PUBLIC_URL', { LAKE_PUBLIC_URL: 'https://lake.example/path' }],
    ['LAKE_PUBLIC_URL', { LAKE_PUBLIC_URL: 'lake.example' }],
    ['LAKE_HOST_NAMES', { LAKE_HOST_NAMES: 'https://lake.example' }],
    ['LAKE_TRUSTED_PROXIES', { LAKE_TRUSTED_PROXIES: '10.0.0.0/64' }],
    ['LAKE_TRUSTED_PROXIES', { LAKE_TRUSTED_PROXIES: 'nginx' }],
    ['LAKE_DATASET_ACL', { LAKE_DATASET_ACL: 'secret' }],
    ['LAKE_TOKEN', { LAKE_TOKEN: 'short' }],
    ['LAKE_DATASET', { LAKE_DATASET: 'Not A Name' }],
    ['LAKE_ALLOWED_ORIGINS', { LAKE_ALLOWED_ORIGINS: 'http://localhost:3000/studio' }],
    ['LAKE_ALLOWED_ORIGINS', { LAKE_ALLOWED_ORIGINS: '*' }],
    ['LAKE_QUERY_SECONDS', { LAKE_QUERY_SECONDS: '0' }],
    ['LAKE_QUERY_SECONDS', { LAKE_QUERY_SECONDS: '3000000' }],
    ['LAKE_UPLOAD_MAX_MIB', { LAKE_UPLOAD_MAX_MIB: '0' }],
    ['LAKE_IMAGE_CACHE_MIB', { LAKE_IMAGE_CACHE_MIB: 'much' }],
    ['LAKE_WEBHOOK_URL', { LAKE_WEBHOOK_URL: 'file:///etc', LAKE_WEBHOOK_SECRET: 's' }],
    ['LAKE_WEBHOOK_SECRET', { LAKE_WEBHOOK_URL: 'http://localhost:3000' }],
    ['LAKE_WEBHOOK_FILTER', { LAKE_WEBHOOK_FILTER: '_type ==' }],
    ['LAKE_WEBHOOK_PROJECTION', { LAKE_WEBHOOK_PROJECTION: '{_id' }],
    ['LAKE_WEBHOOKS', { LAKE_WEBHOOKS: '[{' }],
    ['LAKE_WEBHOOKS.0.url', { LAKE_WEBHOOKS: '[{"name":"a","url":"mailto:a","secret":"s"}]' }],
    ['LAKE_WEBHOOKS', { LAKE_WEBHOOKS: `[${HOOK},${HOOK}]` }],
    [
      'LAKE_WEBHOOKS',
      {
        LAKE_WEBHOOKS: `[${HOOK}]`,
        LAKE_WEBHOOK_URL: 'http://localhost:3000',
        LAKE_WEBHOOK_SECRET: 's',
      },
    ],
  ])('is named in one sentence: %s', (name, settings) => {
    const parse = () => parseSettings({ ...enough, ...settings })
    expect(parse).toThrow(SettingsError)
    expect(parse).toThrow(new RegExp(`^${name} .*\\.$`))
  })
})

it('only the data folder has to be told', () => {
  expect(parseSettings(enough)).toEqual({
    host: '127.0.0.1',
    port: 3334,
    dataDir: '/tmp/lake',
    projectId: 'newsroom',
    querySeconds: 20,
    dataset: 'production',
    token: undefined,
    allowedOrigins: [],
    historyDays: 0,
    publicUrl: undefined,
    hostNames: [],
    trustedProxies: [],
    datasetAcl: 'public',
    webhooks: [],
    assets: { uploadMax: 512 * 1024 ** 2, imageCacheMax: 512 * 1024 ** 2 },
    webhook: undefined,
  })
})

it('an empty variable is one that is not set', () => {
  expect(parseSettings({ ...enough, LAKE_PORT: '', LAKE_TOKEN: '' })).toMatchObject({ port: 3334 })
})

it('several origins may use the lake', () => {
  const settings = parseSettings({
    ...enough,
    LAKE_ALLOWED_ORIGINS: 'http://localhost:3000, http://127.0.0.1:3000',
  })
  expect(settings.allowedOrigins).toEqual(['http://localhost:3000', 'http://127.0.0.1:3000'])
})

it('there may be several webhooks', () => {
  const { webhooks } = parseSettings({
    ...enough,
    LAKE_WEBHOOK_URL: 'http://localhost:3000',
    LAKE_WEBHOOK_SECRET: 's',
    LAKE_WEBHOOKS: HOOK.replace('default', 'search').replace(/.*/, '[$&]'),
  })
  const defaults = { filter: '', projection: '', timeoutSeconds: 10, attempts: 720 }
  const one = { url: 'http://localhost:3000', secret: 's', ...defaults }
  expect(webhooks).toEqual([
    { name: 'default', ...one },
    { name: 'search', ...one },
  ])
})
