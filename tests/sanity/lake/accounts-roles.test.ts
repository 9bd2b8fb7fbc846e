import { once } from 'node:events'
import { ClientError } from '@sanity/client'
import sharp from 'sharp'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { Account } from '#sanity/lake/access/accounts.ts'
import { addToken, addUser, asStudio, logInAs, withAccounts } from './accounts.ts'
import { clientOf, ORIGIN, openLake, type TestLake, TOKEN } from './lake.ts'

let lake: TestLake
let users: Record<'ana' | 'eva' | 'leo', Account>
let cookies: Record<'ana' | 'eva' | 'leo', string>

beforeAll(async () => {
  const closers: Array<() => Promise<void>> = []
  lake = await openLake({}, (work) => closers.push(work))
  users = {
    ana: await addUser(lake, 'ana', 'administrator', 'Ana Pérez'),
    eva: await addUser(lake, 'eva', 'editor', 'Eva Mora'),
    leo: await addUser(lake, 'leo', 'viewer', 'Leo Paz'),
  }
  cookies = {
    ana: await logInAs(lake, 'ana'),
    eva: await logInAs(lake, 'eva'),
    leo: await logInAs(lake, 'leo'),
  }
  await lake.robot.create({ _id: 'drafts.draft', _type: 'topic' })
  await lake.robot.create({ _id: 'published', _type: 'topic' })
  return async () => {
    for (const work of closers) await work()
  }
})

const as = (login: keyof typeof users) => asStudio(lake, cookies[login])
const read = async (login: keyof typeof users, path: string) => (await as(login)(path)).json()
const post = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body) })
const everything = `?perspective=raw&query=${encodeURIComponent('count(*)')}`

describe('a viewer', () => {
  it('reads everything, drafts included', async () => {
    expect(await read('leo', `/data/query/production${everything}`)).toMatchObject({ result: 2 })
    expect(await read('leo', '/data/doc/production/drafts.draft')).toMatchObject({
      documents: [{ _id: 'drafts.draft' }],
    })
  })

  it('may not mutate, and hears which permission is missing', async () => {
    const mutations = [
      { create: { _id: 'new', _type: 'topic' } },
      { patch: { id: 'published', set: { a: 1 } } },
      { delete: { id: 'published' } },
    ]
    const answer = await as('leo')('/data/mutate/production', post({ mutations }))
    expect(answer.status).toBe(403)
    const { error } = await answer.json()
    expect(error.type).toBe('mutationError')
    expect(error.items).toMatchObject([
      { index: 0, error: { type: 'insufficientPermissionsError', permission: 'create' } },
      { index: 1, error: { type: 'insufficientPermissionsError', permission: 'update' } },
      { index: 2, error: { type: 'insufficientPermissionsError', permission: 'update' } },
    ])
  })

  it('may not even rehearse it', async () => {
    const mutations = [{ delete: { id: 'published' } }]
    const answer = await as('leo')('/data/mutate/production?dryRun=true', post({ mutations }))
    expect(answer.status).toBe(403)
  })

  it('may not act', async () => {
    const actions = [
      {
        actionType: 'sanity.action.document.publish',
        draftId: 'drafts.draft',
        publishedId: 'draft',
      },
    ]
    const answer = await as('leo')('/data/actions/production', post({ actions }))
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ error: { type: 'insufficientPermissionsError' } })
  })

  it.each(['files', 'images'])('may not upload %s', async (kind) => {
    const upload = { method: 'POST', body: await picture() }
    expect((await as('leo')(`/assets/${kind}/production`, upload)).status).toBe(403)
  })

  it('leaves everything as it was', async () => {
    expect(await lake.robot.fetch('*[]{_id, a} | order(_id)', {}, { perspective: 'raw' })).toEqual([
      { _id: 'drafts.draft', a: null },
      { _id: 'published', a: null },
    ])
  })

  it('is told so by the grants that Studio asks for', async () => {
    expect(await read('leo', '/projects/newsroom/datasets/production/acl')).toEqual([
      { filter: '_id in path("**")', permissions: ['read', 'history'] },
    ])
    const grants = await read('leo', '/projects/newsroom/grants')
    expect(JSON.stringify(grants)).not.toContain('update')
  })

  it('made of an editor is one at the next request', async () => {
    const own = await openLake()
    await addUser(own, 'sol', 'editor')
    const sol = asStudio(own, await logInAs(own, 'sol'))
    const create = post({ mutations: [{ create: { _type: 'topic' } }] })
    expect((await sol('/data/mutate/production', create)).status).toBe(200)
    await withAccounts(own, ({ accounts }) => accounts.change('sol', { role: 'viewer' }))
    expect((await sol('/data/mutate/production', create)).status).toBe(403)
  })
})

describe('an editor', () => {
  it('writes documents and assets under a name of its own', async () => {
    const own = await openLake()
    const { id } = await addUser(own, 'sol', 'editor')
    const sol = asStudio(own, await logInAs(own, 'sol'))
    const heard: string[] = []
    const subscription = own.robot
      .listen('*', {}, { events: ['welcome', 'mutation'] })
      .subscribe((event) => heard.push('identity' in event ? event.identity : event.type))
    onTestFinished(() => subscription.unsubscribe())
    await vi.waitFor(() => expect(heard).toEqual(['welcome']))
    const mutations = [{ create: { _id: 'new', _type: 'topic' } }]
    expect((await sol('/data/mutate/production', post({ mutations }))).status).toBe(200)
    const upload = { method: 'POST', body: await picture() }
    expect((await sol('/assets/images/production', upload)).status).toBe(200)
    await vi.waitFor(() => expect(heard).toEqual(['welcome', id, id]))
  })

  it('may everything with documents, Studio is told', async () => {
    const [grant] = await read('eva', '/projects/newsroom/datasets/production/acl')
    expect(grant.permissions).toEqual(expect.arrayContaining(['read', 'create', 'update']))
  })
})

describe('a token', () => {
  it('to read reads drafts and writes nothing', async () => {
    const { token } = await addToken(lake, 'site', 'viewer')
    const client = clientOf(lake, { token })
    expect(await client.fetch('count(*)', {}, { perspective: 'raw' })).toBe(2)
    const refused = await client.create({ _type: 'topic' }).catch((error) => error)
    expect(refused).toBeInstanceOf(ClientError)
    expect(refused.statusCode).toBe(403)
    expect(refused.message).toContain('Insufficient permissions; permission "create" required')
    expect(refused.details.items[0].error.type).toBe('insufficientPermissionsError')
    await expect(client.assets.upload('file', Buffer.from('text'))).rejects.toThrow('permission')
  })

  it('from the environment, for the site, reads what has a dot in its id, and writes nothing', async () => {
    const readToken = 'reading-token-of-the-tests'
    const own = await openLake({ readToken })
    await own.robot.create({ _id: 'drafts.a', _type: 'topic' })
    await own.robot.create({ _id: 'previewLink.b', _type: 'previewLink' })
    const client = clientOf(own, { token: readToken, perspective: 'raw' })
    expect(await client.fetch('count(*)')).toBe(2)
    await expect(client.delete('drafts.a')).rejects.toMatchObject({ statusCode: 403 })
    const visitor = clientOf(own, { perspective: 'raw' })
    expect(await visitor.fetch('count(*)')).toBe(0)
  })

  it('to write writes, until it is removed', async () => {
    const own = await openLake()
    const { robot, token } = await addToken(own, 'importer', 'editor')
    const client = clientOf(own, { token })
    await client.create({ _id: 'a', _type: 'topic' })
    expect(await client.request({ url: '/users/me' })).toMatchObject({
      id: robot.id,
      name: 'importer',
      role: 'editor',
    })
    await withAccounts(own, ({ tokens }) => tokens.remove(robot.id))
    await expect(client.delete('a')).rejects.toMatchObject({ statusCode: 401 })
    expect(await own.robot.users.getById(robot.id)).toMatchObject({ displayName: 'importer' })
  })

  it('is not kept: what is on the disk lets nobody in', async () => {
    const own = await openLake()
    const { token } = await addToken(own, 'importer', 'editor')
    const kept = await withAccounts(own, ({ tokens }) => JSON.stringify(tokens.list()))
    expect(kept).not.toContain(token)
    expect(token).toMatch(/^lake_[\w-]{43}$/)
  })
})

describe('who there is', () => {
  it.each([
    ['ana', 'administrator', 'Administrator'],
    ['eva', 'editor', 'Editor'],
    ['leo', 'viewer', 'Viewer'],
  ] as const)('%s is told its role as hosted Sanity names it: %s', async (login, name, title) => {
    expect(await read(login, '/users/me')).toMatchObject({
      id: users[login].id,
      name: users[login].name,
      role: name,
      roles: [{ name, title }],
    })
    expect(await read(login, '/auth/id')).toEqual({ id: users[login].id })
  })

  it('names are told for ids, one or several; unknown ones are left out', async () => {
    const { ana, eva } = users
    const several = await read('leo', `/users/${eva.id},nobody,${ana.id}`)
    expect(several).toMatchObject([
      { id: eva.id, displayName: 'Eva Mora' },
      { id: ana.id, displayName: 'Ana Pérez' },
    ])
    expect(await read('leo', `/users/${eva.id}`)).toMatchObject({ displayName: 'Eva Mora' })
    expect((await as('leo')('/users/nobody')).status).toBe(404)
  })

  it('whoever has left keeps a name, and is no member', async () => {
    const own = await openLake()
    await addUser(own, 'ana')
    const { id } = await addUser(own, 'sol', 'editor', 'Sol Ruiz')
    await withAccounts(own, ({ accounts }) => accounts.remove('sol'))
    const ana = asStudio(own, await logInAs(own, 'ana'))
    expect(await (await ana(`/users/${id}`)).json()).toMatchObject({ displayName: 'Sol Ruiz' })
    const { members } = await (await ana('/projects/newsroom')).json()
    expect(members.map((member: { id: string }) => member.id)).not.toContain(id)
  })

  it('a project tells its members and their roles', async () => {
    const { members } = await read('leo', '/projects/newsroom')
    expect(members).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: users.leo.id, role: 'viewer', isCurrentUser: true }),
        expect.objectContaining({ id: users.eva.id, role: 'editor', isCurrentUser: false }),
        expect.objectContaining({ id: 'robot', isRobot: true }),
      ]),
    )
    const roles = await read('leo', '/projects/newsroom/roles')
    expect(roles.map(({ name }: { name: string }) => name)).toEqual([
      'administrator',
      'editor',
      'viewer',
    ])
  })

  it.each(['/projects/newsroom', '/projects/newsroom/roles', '/users/x', '/access/requests/me'])(
    '%s is not for everybody',
    async (path) => {
      expect((await fetch(`${lake.url}/v1${path}`)).status).toBe(401)
    },
  )

  it('Studio remembers for each user apart', async () => {
    const put = { method: 'PUT', body: JSON.stringify([{ key: 'k', value: { a: 1 } }]) }
    expect((await as('leo')('/users/me/keyvalue', put)).status).toBe(200)
    expect(await read('leo', '/users/me/keyvalue/k,other')).toEqual([{ key: 'k', value: { a: 1 } }])
    expect(await read('eva', '/users/me/keyvalue/k')).toEqual([])
  })

  it('presence tells who it is', async () => {
    const address = `${lake.url.replace('http', 'ws')}/v2022-06-30/socket/production`
    const socket = new WebSocket(address, { headers: { cookie: cookies.leo, origin: ORIGIN } })
    onTestFinished(() => socket.terminate())
    const heard: unknown[] = []
    socket.on('message', (data) => {
      const text = String(data)
      if (text.startsWith('{')) heard.push(JSON.parse(text))
    })
    await once(socket, 'open')
    const call = (id: number, method: string, params: object) =>
      socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
    call(1, 'presence_subscribe', {})
    call(2, 'presence_announce', { data: { sessionId: 's', locations: [] } })
    await vi.waitFor(() =>
      expect(heard).toContainEqual(
        expect.objectContaining({
          params: expect.objectContaining({
            result: expect.objectContaining({ type: 'state', i: users.leo.id }),
          }),
        }),
      ),
    )
  })

  it('presence ends with the session', async () => {
    const own = await openLake()
    await addUser(own, 'ana')
    const cookie = await logInAs(own, 'ana')
    const address = `${own.url.replace('http', 'ws')}/v2022-06-30/socket/production`
    const socket = new WebSocket(address, { headers: { cookie, origin: ORIGIN } })
    await once(socket, 'open')
    await withAccounts(own, ({ accounts }) => accounts.remove('ana'))
    const [code] = await once(socket, 'close')
    expect(code).toBe(4401)
  })
})

describe('a private dataset', () => {
  it('is read by nobody without a session or a token', async () => {
    const own = await openLake({ datasetAcl: 'private' })
    await own.robot.create({ _id: 'published', _type: 'topic' })
    for (const path of [
      `/data/query/production${everything}`,
      '/data/doc/production/published',
      '/data/listen/production?query=*',
      '/data/live/events/production',
    ]) {
      expect((await fetch(`${own.url}/v2026-02-01${path}`)).status).toBe(401)
    }
    await expect(own.visitor.fetch('*')).rejects.toMatchObject({ statusCode: 401 })
    const { token } = await addToken(own, 'site', 'viewer')
    expect(await clientOf(own, { token }).fetch('*[]._id')).toEqual(['published'])
    const datasets = await clientOf(own, { token }).datasets.list()
    expect(datasets).toMatchObject([{ name: 'production', aclMode: 'private' }])
  })

  it('has assets that whoever knows their address may fetch, as on hosted Sanity', async () => {
    const own = await openLake({ datasetAcl: 'private' })
    const { url } = await own.robot.assets.upload('image', await picture())
    expect((await fetch(url)).status).toBe(200)
  })
})

it('the token of whoever started the lake is an administrator’s', async () => {
  const answer = await clientOf(lake, { token: TOKEN }).request({ url: '/users/me' })
  expect(answer).toMatchObject({ role: 'administrator' })
})

const picture = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#456' } })
    .png()
    .toBuffer()
