import { readdir, rm, stat, unlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'content-disposition'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { openLake, type TestLake } from './lake.ts'
import { picture } from './picture.ts'

let lake: TestLake

beforeAll(async () => {
  const closers: Array<() => Promise<void>> = []
  lake = await openLake({}, (work) => closers.push(work))
  return async () => {
    for (const work of closers) await work()
  }
})

async function fetched(url: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await fetch(url, { headers, method })
  const content = Buffer.from(await answer.arrayBuffer())
  return { answer, content, header: (name: string) => answer.headers.get(name) }
}

const uploadFile = (
  content: Buffer,
  filename = 'acta.txt',
  contentType = 'text/plain',
  to = lake,
) => to.robot.assets.upload('file', content, { filename, contentType })

const uploadImage = async (width = 400, to = lake) =>
  to.robot.assets.upload('image', await picture(width, 200).png().toBuffer(), {
    filename: 'Ministro.PNG',
  })

describe('an image', () => {
  it('is served as it was, to anybody, for a long time', async () => {
    const content = await picture().png().toBuffer()
    const { url, sha1hash } = await lake.robot.assets.upload('image', content)
    const { content: served, header } = await fetched(url)
    expect(served.equals(content)).toBe(true)
    expect(header('content-type')).toBe('image/png')
    expect(header('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(header('etag')).toBe(`"${sha1hash}"`)
    expect(header('x-sanity-sha1')).toBe(sha1hash)
    expect(header('vary') ?? '').not.toMatch(/accept/i)
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('content-disposition')).toBeNull()
  })

  it.each(['', '?w=100', '?w=100&auto=format'])(
    'is not sent again to who has it, with "%s"',
    async (query) => {
      const { url } = await uploadImage()
      const { header } = await fetched(url + query)
      const etag = header('etag') ?? ''
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await fetched(url + query, { 'if-none-match': known })
        expect([again.answer.status, again.content.length]).toEqual([304, 0])
        expect(again.header('etag')).toBe(etag)
      }
      const other = await fetched(url + query, { 'if-none-match': '"other"' })
      expect(other.answer.status).toBe(200)
    },
  )

  it('varies by what the reader accepts only where auto=format is asked for', async () => {
    const { url } = await uploadImage()
    expect((await fetched(`${url}?w=100`)).header('vary') ?? '').not.toMatch(/accept/i)
    const automatic = await fetched(`${url}?w=100&auto=format`, { accept: 'image/webp' })
    expect(automatic.header('vary')).toMatch(/\bAccept\b/)
    const plain = await fetched(`${url}?w=100&auto=format`, { accept: 'image/png' })
    expect(plain.header('etag')).not.toBe(automatic.header('etag'))
  })

  it.each(['', '?w=100'])('has a head, with "%s"', async (query) => {
    const { url } = await uploadImage()
    const whole = await fetched(url + query)
    const head = await fetched(url + query, {}, 'HEAD')
    expect([head.answer.status, head.content.length]).toEqual([200, 0])
    for (const name of ['content-type', 'etag', 'cache-control']) {
      expect(head.header(name)).toBe(whole.header(name))
    }
    expect(head.header('content-length')).toBe(String(whole.content.length))
  })

  it.each([
    ['?dl', 'Ministro.PNG'],
    ['?dl=true', 'Ministro.PNG'],
    ['?dl=retrato.png', 'retrato.png'],
    ['?w=20&fm=webp&dl', 'Ministro.webp'],
    ['?w=20&fm=jpg&dl=retrato.png', 'retrato.jpg'],
  ])('is to be saved with %s as %s', async (query, filename) => {
    const { url } = await uploadImage(90)
    const disposition = (await fetched(url + query)).header('content-disposition') ?? ''
    expect(parse(disposition)).toMatchObject({ type: 'attachment', parameters: { filename } })
  })

  it.each([
    '../../../etc/passwd',
    '%2e%2e%2flake.sqlite',
    'nothing.png',
    `${'a'.repeat(40)}-1x1.png`,
  ])('with the name %s is not found', async (name) => {
    const { answer } = await fetched(`${lake.url}/images/newsroom/production/${name}`)
    expect(answer.status).toBe(404)
  })

  it('is not found in another dataset or among the files', async () => {
    const { url, path } = await uploadImage()
    expect((await fetched(url.replace('production', 'other'))).answer.status).toBe(404)
    const among = path.replace('images/', 'files/')
    expect((await fetched(`${lake.url}/${among}`)).answer.status).toBe(404)
  })

  it('comes back after a restart', async () => {
    const first = await openLake()
    const { path } = await uploadImage(400, first)
    const { content } = await fetched(`${first.url}/${path}`)
    await first.close()
    const second = await openLake({ dataDir: first.dataDir })
    expect((await fetched(`${second.url}/${path}`)).content.equals(content)).toBe(true)
  })
})

describe('an SVG', () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>alert(1)</script><rect width="40" height="20" fill="red"/></svg>`
  const upload = () => lake.robot.assets.upload('image', Buffer.from(svg), { filename: 'arms.svg' })

  it.each(['', '?w=100', '?auto=format'])(
    'is served so that it runs no script, with "%s"',
    async (query) => {
      const { url } = await upload()
      const { content, header } = await fetched(url + query, { accept: 'image/webp' })
      expect(content.toString()).toBe(svg)
      expect(header('content-type')).toBe('image/svg+xml')
      expect(header('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
      expect(header('content-security-policy')).not.toMatch(/script-src|allow-/)
      expect(header('x-content-type-options')).toBe('nosniff')
    },
  )

  it('is drawn where another format is asked for', async () => {
    const { url } = await upload()
    const { content, header } = await fetched(`${url}?w=20&fm=webp`)
    expect(header('content-type')).toBe('image/webp')
    expect(await sharp(content).metadata()).toMatchObject({ width: 20, height: 10 })
  })

  it('is drawn sharp, however large', async () => {
    const stripes = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="20" height="20" fill="red"/><rect x="20" width="20" height="20" fill="blue"/></svg>`
    const { url } = await lake.robot.assets.upload('image', Buffer.from(stripes))
    for (const query of ['w=800', 'rect=10,0,20,20&w=800', 'w=800&h=800&fit=fill&or=90']) {
      const { content } = await fetched(`${url}?fm=png&${query}`)
      const { data } = await sharp(content).raw().toBuffer({ resolveWithObject: true })
      const mixed = data.filter((value) => value > 20 && value < 235).length
      expect([query, mixed / data.length < 0.01]).toEqual([query, true])
      expect((await sharp(content).metadata()).width).toBe(800)
    }
  })

  it('shows nothing of the files beside it', async () => {
    const { url: secret } = await uploadImage(40)
    const beside = new URL(secret).pathname.split('/').pop()
    const spy = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20"><image xlink:href="${beside}" href="${beside}" width="40" height="20"/></svg>`
    const { url } = await lake.robot.assets.upload('image', Buffer.from(spy))
    const { content } = await fetched(`${url}?fm=png`)
    expect((await sharp(content).stats()).channels.at(-1)?.max).toBe(0)
  })
})

describe('a file', () => {
  it('is given back under its name, to be saved and not run', async () => {
    const content = Buffer.from('<script>alert(1)</script>')
    const asset = await uploadFile(content, 'acta número 1.html', 'text/html')
    const { content: served, header } = await fetched(asset.url)
    expect(served.equals(content)).toBe(true)
    expect(header('content-disposition')).toContain("filename*=UTF-8''acta%20n%C3%BAmero%201.html")
    expect(header('content-type')).toBe('application/octet-stream')
    expect(header('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    ['application/pdf', 'application/pdf'],
    ['text/plain; charset=utf-8', 'text/plain; charset=utf-8'],
    ['image/svg+xml', 'application/octet-stream'],
    ['text/javascript', 'application/octet-stream'],
    ['application/xhtml+xml', 'application/octet-stream'],
  ])('that came as %s goes as %s', async (sent, served) => {
    const { url } = await uploadFile(Buffer.from(sent), 'acta.x', sent)
    const { header } = await fetched(url)
    expect(header('content-type')).toBe(served)
    expect(header('content-disposition')).toMatch(/^attachment/)
  })

  it.each(['text/plain\r\nx-other: 1', 'text/plain; charset=ü€', '', 7])(
    'whose document says that it is %j goes as bytes',
    async (mimeType) => {
      const { _id, url } = await uploadFile(Buffer.from(`as ${mimeType}`), 'acta.txt', 'text/plain')
      await lake.robot.patch(_id).set({ mimeType }).commit()
      const { answer, header } = await fetched(url)
      expect([answer.status, header('content-type')]).toEqual([200, 'application/octet-stream'])
    },
  )

  it('may have any name at all', async () => {
    const { url } = await uploadFile(Buffer.from('named'))
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (name) => {
        fc.pre(!['true', 'false'].includes(name))
        const { answer, header } = await fetched(`${url}?${new URLSearchParams({ dl: name })}`)
        expect(answer.status).toBe(200)
        const { type, parameters } = parse(header('content-disposition') ?? '')
        expect([type, parameters.filename]).toEqual(['attachment', name])
      }),
      { numRuns: 60 },
    )
  })

  const large = Buffer.from(Array.from({ length: 600_000 }, (_, at) => at % 251))

  it.each([
    ['bytes=0-9', 206, 0, 9],
    ['bytes=300000-', 206, 300_000, 599_999],
    ['bytes=-5', 206, 599_995, 599_999],
    ['bytes=599999-9999999', 206, 599_999, 599_999],
    ['bytes=-9999999', 206, 0, 599_999],
    ['bytes=5-4', 200, 0, 599_999],
    ['bytes=0-1,5-6', 200, 0, 599_999],
    ['lines=1-2', 200, 0, 599_999],
  ])('in part, with %s, is %i and the bytes from %i to %i', async (range, status, start, end) => {
    const { url } = await uploadFile(large)
    const { answer, content, header } = await fetched(url, { range })
    expect(answer.status).toBe(status)
    expect(content.equals(large.subarray(start, end + 1))).toBe(true)
    expect(header('content-range')).toBe(status === 206 ? `bytes ${start}-${end}/600000` : null)
  })

  it.each(['bytes=600000-', 'bytes=-0'])('has no part %s: 416', async (range) => {
    const { url } = await uploadFile(large)
    const { answer, header } = await fetched(url, { range })
    expect([answer.status, header('content-range')]).toEqual([416, 'bytes */600000'])
  })

  it('in part is whole when it is not the one that the reader began with', async () => {
    const { url, sha1hash } = await uploadFile(large)
    const status = async (etag: string) =>
      (await fetched(url, { range: 'bytes=0-9', 'if-range': etag })).answer.status
    expect(await status(`"${sha1hash}"`)).toBe(206)
    expect(await status('"other"')).toBe(200)
  })
})

describe('transformed images are kept', () => {
  const cached = async (of: TestLake) => {
    const folder = join(of.dataDir, 'image-cache')
    const names = (await readdir(folder)).filter((name) => name !== '.making')
    const sizes = await Promise.all(
      names.map(async (name) => (await stat(join(folder, name))).size),
    )
    return { folder, names: names.sort(), size: sizes.reduce((sum, size) => sum + size, 0) }
  }

  it('and made once, for all who ask at once and in whatever order they ask', async () => {
    const own = await openLake()
    const { url } = await uploadImage(400, own)
    const queries = ['w=90&h=50', 'h=50&w=90', 'w=90&h=50&utm_source=x']
    const answers = await Promise.all(
      [...queries, ...queries].map((query) => fetched(`${url}?${query}`)),
    )
    for (const { content } of answers)
      expect(content.equals(answers[0]?.content ?? content)).toBe(true)
    expect((await cached(own)).names).toHaveLength(1)
  })

  it('over a restart', async () => {
    const first = await openLake()
    const { path } = await uploadImage(400, first)
    const { content } = await fetched(`${first.url}/${path}?w=90`)
    const { folder, names } = await cached(first)
    const made = async () => (await stat(join(folder, names[0] ?? ''))).ino
    const before = await made()
    await first.close()
    const second = await openLake({ dataDir: first.dataDir })
    expect((await fetched(`${second.url}/${path}?w=90`)).content.equals(content)).toBe(true)
    expect(await made()).toBe(before)
  })

  it('under a limit: the one not used for longest goes first, over a restart too', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const create = { width: 100, height: 100, channels: 3, background: 'white', noise } as const
    // Each is a PNG of noise, of some 30 kB: two fit, three do not.
    const assets = { uploadMax: 1e6, imageCacheMax: 75_000 }
    const first = await openLake({ assets })
    const { path } = await first.robot.assets.upload(
      'image',
      await sharp({ create }).png().toBuffer(),
    )
    const ask = async (of: TestLake, flip: string) => {
      const { answer } = await fetched(`${of.url}/${path}?flip=${flip}`)
      expect(answer.status).toBe(200)
      return answer.headers.get('etag')?.replaceAll('"', '') ?? ''
    }
    const h = await ask(first, 'h')
    const v = await ask(first, 'v')
    await ask(first, 'h')
    expect((await cached(first)).names).toEqual([h, v].sort())
    await first.close()
    const second = await openLake({ dataDir: first.dataDir, assets })
    const hv = await ask(second, 'hv')
    const { names, size } = await cached(second)
    expect(names).toEqual([h, hv].sort())
    expect(size).toBeLessThan(75_000)
  })

  it('but need not be: who clears the folder gets them made again', async () => {
    const own = await openLake()
    const { url } = await uploadImage(400, own)
    const { content } = await fetched(`${url}?w=90`)
    const { folder, names } = await cached(own)
    for (const name of names) await unlink(join(folder, name))
    expect((await fetched(`${url}?w=90`)).content.equals(content)).toBe(true)
  })

  it('nor need their folder be there', async () => {
    const own = await openLake()
    const { url } = await uploadImage(400, own)
    const { content } = await fetched(`${url}?w=90`)
    await rm((await cached(own)).folder, { recursive: true })
    expect((await fetched(`${url}?w=90`)).content.equals(content)).toBe(true)
    expect((await fetched(`${url}?w=91`)).answer.status).toBe(200)
  })

  it('not when they cannot be made', async () => {
    const own = await openLake()
    const { url } = await uploadImage(400, own)
    await fetched(`${url}?rect=0,0,999,999`)
    expect((await cached(own)).names).toEqual([])
  })
})

it('a burst of images to be made waits its turn, or is told to come again', async () => {
  const { url } = await uploadImage(80)
  const burst = Array.from({ length: 260 }, (_, at) => fetched(`${url}?w=${at + 1}`))
  const statuses = (await Promise.all(burst)).map(({ answer }) => answer.status)
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(200)
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
  expect((await fetched(`${url}?w=300`)).answer.status).toBe(200)
})

describe('a deleted asset', () => {
  const files = async (of: TestLake) =>
    (await readdir(join(of.dataDir, 'assets'))).filter((name) => !name.startsWith('.'))

  it('is given to nobody, nor is what was made of it', async () => {
    const { _id, url } = await uploadImage(60)
    await fetched(`${url}?w=20`)
    await lake.robot.delete(_id)
    expect((await fetched(url)).answer.status).toBe(404)
    expect((await fetched(`${url}?w=20`)).answer.status).toBe(404)
  })

  it('is there again when its document is', async () => {
    const { _id, url } = await uploadImage(62)
    const document = await lake.robot.getDocument(_id)
    await lake.robot.delete(_id)
    if (document) await lake.robot.create(document)
    expect((await fetched(url)).answer.status).toBe(200)
  })

  it('may be uploaded again', async () => {
    const { _id } = await uploadImage(64)
    await lake.robot.delete(_id)
    const again = await uploadImage(64)
    expect(again._id).toBe(_id)
    expect((await fetched(again.url)).answer.status).toBe(200)
  })

  it('cannot be one that a document refers to', async () => {
    const { _id } = await uploadImage(66)
    const asset = { _type: 'reference', _ref: _id }
    await lake.robot.create({ _type: 'release', image: { _type: 'image', asset } })
    await expect(lake.robot.delete(_id)).rejects.toMatchObject({ statusCode: 409 })
  })

  it('leaves its file for thirty days', async () => {
    const first = await openLake()
    const kept = await uploadImage(400, first)
    const deleted = await uploadFile(Buffer.from('deleted'), 'a.txt', 'text/plain', first)
    const longAgo = await uploadFile(Buffer.from('long ago'), 'b.txt', 'text/plain', first)
    const named = ({ path }: { path: string }) => path.split('/').pop() ?? ''
    const days = (count: number) => new Date(Date.now() - count * 24 * 60 * 60 * 1000)
    const age = (asset: { path: string }, count: number) =>
      utimes(join(first.dataDir, 'assets', named(asset)), days(count), days(count))
    for (const asset of [kept, deleted, longAgo]) await age(asset, 400)
    await first.robot.delete(deleted._id)
    await first.robot.delete(longAgo._id)
    await first.close()
    await age(longAgo, 31)
    const second = await openLake({ dataDir: first.dataDir })
    await second.close()
    expect((await files(second)).sort()).toEqual([named(kept), named(deleted)].sort())
  })
})
