// A lake that others than its own machine can reach.
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parseSettings, SettingsError } from '#sanity/lake/settings.ts'
import { addUser, cookieOf, PASSWORD, postLogin, STUDIO, withAccounts } from './accounts.ts'
import { openLake } from './lake.ts'

const PUBLIC = { publicUrl: 'https://lake.example' }

async function folderWith(...logins: string[]) {
  const dataDir = await mkdtemp(join(tmpdir(), 'lake-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  for (const login of logins) await addUser({ dataDir }, login)
  return { dataDir }
}

/** `fetch` sets the Host header itself; this does not. */
const get = (port: number, path: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers })
      .on('response', (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      .on('error', reject)
      .end()
  })

describe('without accounts it does not start', () => {
  it.each([
    ['on all interfaces', { ...PUBLIC, host: '0.0.0.0' }, 'LAKE_PUBLIC_URL'],
    ['behind a proxy', PUBLIC, 'LAKE_PUBLIC_URL https://lake.example'],
    ['on another interface', { host: '0.0.0.0' }, 'LAKE_HOST 0.0.0.0'],
  ])('%s, and says how to cure it', async (_, settings, named) => {
    const start = openLake(settings)
    await expect(start).rejects.toThrow(SettingsError)
    await expect(start).rejects.toThrow(named)
    await expect(start).rejects.toThrow(/users add .* --role administrator --data \//)
  })

  it('nor without the address that others know it by', () => {
    const settings = { LAKE_DATA_DIR: '/tmp/lake', LAKE_HOST: '0.0.0.0' }
    expect(() => parseSettings(settings)).toThrow(/^LAKE_HOST .*LAKE_PUBLIC_URL.*\.$/)
  })

  it('and lets go of its folder', async () => {
    const folder = await folderWith()
    await expect(openLake({ ...PUBLIC, ...folder })).rejects.toThrow()
    await openLake(folder)
  })
})

describe('with accounts', () => {
  it('it is called by its public name and those it was told, and no other', async () => {
    const settings = { ...PUBLIC, ...(await folderWith('ana')), host: '0.0.0.0' }
    const { port } = await openLake({ ...settings, hostNames: ['lake'] })
    const ping = (host: string) => get(port, '/v1/ping', { host })
    expect(await ping('lake.example')).toBe(200)
    expect(await ping('LAKE.example:443')).toBe(200)
    expect(await ping('lake:3334')).toBe(200)
    expect(await ping('localhost:3334')).toBe(200)
    expect(await ping('elsewhere.example')).toBe(403)
    expect(await ping('lake.example.elsewhere.example')).toBe(403)
  })

  it('an asset’s address is the public one', async () => {
    const lake = await openLake({ ...PUBLIC, ...(await folderWith('ana')) })
    const { url } = await lake.robot.assets.upload('file', Buffer.from('text'))
    expect(url).toMatch(/^https:\/\/lake\.example\/files\//)
  })

  it('the form comes from the public address', async () => {
    const lake = await openLake({ ...PUBLIC, ...(await folderWith('ana')) })
    const login = (origin: string) =>
      postLogin(lake, { login: 'ana', password: 'wrong' }, { origin })
    expect((await login('https://lake.example')).status).toBe(401)
    expect((await login('http://lake.example')).status).toBe(403)
    expect((await login('https://other.example')).status).toBe(403)
  })

  it('nobody is let in without a password when the last account is removed', async () => {
    const folder = await folderWith('ana')
    const lake = await openLake({ ...PUBLIC, ...folder })
    const ana = { login: 'ana', password: PASSWORD }
    const entered = await postLogin(lake, ana, { origin: PUBLIC.publicUrl })
    expect(cookieOf(entered)).toMatch(/^__Host-lakeSession=/)
    await withAccounts(folder, ({ accounts }) => accounts.remove('ana'))
    const path = `/v1/auth/login/local?origin=${encodeURIComponent(STUDIO)}`
    const answer = await fetch(lake.url + path, { redirect: 'manual' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})
