import { crc32 } from 'node:zlib'
import { createImageUrlBuilder } from '@sanity/image-url'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { openLake, type TestLake, TOKEN } from './lake.ts'

let lake: TestLake

beforeAll(async () => {
  const closers: Array<() => Promise<void>> = []
  lake = await openLake({}, (work) => closers.push(work))
  return async () => {
    for (const work of closers) await work()
  }
})

/** A picture whose left half is red and whose right half is blue. */
function picture(width = 400, height = 200) {
  const half = { create: { width: width / 2, height, channels: 3, background: 'blue' } } as const
  return sharp({ create: { width, height, channels: 3, background: 'red' } })
    .composite([{ input: half, left: width / 2, top: 0 }])
    .removeAlpha()
}

const upload = async (content: Buffer, filename = 'picture.png') =>
  lake.robot.assets.upload('image', content, { filename })

async function fetched(url: string, headers: Record<string, string> = {}) {
  const answer = await fetch(url, { headers })
  const content = Buffer.from(await answer.arrayBuffer())
  return { answer, content }
}

describe('an uploaded image', () => {
  it('has a document like that of hosted Sanity', async () => {
    const content = await picture().png().toBuffer()
    const asset = await upload(content)
    const name = `${asset.assetId}-400x200`
    expect(asset).toMatchObject({
      _id: `image-${name}-png`,
      _type: 'sanity.imageAsset',
      extension: 'png',
      mimeType: 'image/png',
      originalFilename: 'picture.png',
      path: `images/newsroom/production/${name}.png`,
      url: `${lake.url}/images/newsroom/production/${name}.png`,
      sha1hash: expect.stringMatching(/^[0-9a-f]{40}$/),
      size: content.byteLength,
      uploadId: expect.any(String),
      metadata: {
        dimensions: { width: 400, height: 200, aspectRatio: 2 },
        lqip: expect.stringMatching(/^data:image\/(png|jpeg);base64,/),
        palette: { dominant: { background: expect.stringMatching(/^#[0-9a-f]{6}$/) } },
        hasAlpha: false,
        isOpaque: true,
      },
    })
    expect(await lake.visitor.getDocument(asset._id)).toMatchObject({ _id: asset._id })
  })

  it('is served as it was, to anybody, for a long time', async () => {
    const content = await picture().png().toBuffer()
    const { url } = await upload(content)
    const { answer, content: served } = await fetched(url)
    expect(served.equals(content)).toBe(true)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    const etag = answer.headers.get('etag') ?? ''
    expect((await fetched(url, { 'if-none-match': etag })).answer.status).toBe(304)
  })

  it('is kept once, however often it comes', async () => {
    const content = await picture(20, 10).png().toBuffer()
    const first = await upload(content)
    expect(await upload(content, 'other.png')).toEqual(first)
  })

  it('lies as its camera was held', async () => {
    const turned = await picture(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const asset = await upload(turned)
    expect(asset.metadata.dimensions).toMatchObject({ width: 20, height: 40 })
  })

  it('comes back after a restart', async () => {
    const first = await openLake()
    const content = await picture().png().toBuffer()
    const { path } = await first.robot.assets.upload('image', content)
    await first.close()
    const second = await openLake({ dataDir: first.dataDir })
    expect((await fetched(`${second.url}/${path}`)).content.equals(content)).toBe(true)
  })
})

describe('an image address', () => {
  const sizeOf = async (query: string) => {
    const { url } = await upload(await picture().png().toBuffer())
    const { answer, content } = await fetched(`${url}?${query}`)
    expect(answer.status).toBe(200)
    const { width, height } = await sharp(content).metadata()
    return [width, height]
  }

  it.each([
    ['w=100', [100, 50]],
    ['h=100', [200, 100]],
    ['w=100&h=100', [100, 50]],
    ['w=100&h=100&fit=crop', [100, 100]],
    ['w=100&h=100&fit=scale', [100, 100]],
    ['w=100&h=100&fit=fill&bg=ffffff', [100, 100]],
    ['w=100&h=100&fit=max', [100, 50]],
    ['w=800&fit=max', [400, 200]],
    ['rect=0,0,200,200', [200, 200]],
    ['rect=200,0,200,200&w=50', [50, 50]],
    ['w=50&dpr=2', [100, 50]],
    ['or=90', [200, 400]],
  ])('with %s has the size %j', async (query, size) => {
    expect(await sizeOf(query)).toEqual(size)
  })

  it.each([
    ['fm=webp', {}, 'image/webp'],
    ['fm=jpg&q=50', {}, 'image/jpeg'],
    ['auto=format', { accept: 'image/avif,image/webp,*/*' }, /image\/(avif|webp)/],
    ['auto=format', { accept: 'image/png' }, 'image/png'],
  ])('with %s and %j is of the kind %s', async (query, headers, type) => {
    const { url } = await upload(await picture().png().toBuffer())
    const { answer } = await fetched(`${url}?${query}`, headers)
    expect(answer.headers.get('content-type')).toMatch(type)
  })

  it('cuts around the focal point', async () => {
    const { url } = await upload(await picture().png().toBuffer())
    const { content } = await fetched(`${url}?w=50&h=50&fit=crop&crop=focalpoint&fp-x=0.9&fp-y=0.5`)
    const { dominant } = await sharp(content).stats()
    expect(dominant.b).toBeGreaterThan(dominant.r)
  })

  it.each(['w=-1', 'fit=explode', 'rect=0,0,9999,9999', 'q=1000', 'fp-x=7'])(
    'with %s makes no sense: 400',
    async (query) => {
      const { url } = await upload(await picture().png().toBuffer())
      expect((await fetched(`${url}?${query}`)).answer.status).toBe(400)
    },
  )

  it('made by @sanity/image-url from hotspot and crop is answered', async () => {
    const asset = await upload(await picture().png().toBuffer())
    const url = createImageUrlBuilder({
      projectId: 'newsroom',
      dataset: 'production',
      baseUrl: lake.url,
    })
      .image({
        _type: 'image',
        asset: { _ref: asset._id },
        crop: { top: 0, bottom: 0, left: 0.5, right: 0 },
        hotspot: { x: 0.75, y: 0.5, width: 0.2, height: 0.2 },
      })
      .width(60)
      .height(60)
      .auto('format')
      .url()
    const { content, answer } = await fetched(url)
    expect(answer.status).toBe(200)
    expect(await sharp(content).metadata()).toMatchObject({ width: 60, height: 60 })
    const { dominant } = await sharp(content).stats()
    expect(dominant.b).toBeGreaterThan(dominant.r)
  })

  it.each(['../../../etc/passwd', '%2e%2e%2flake.sqlite', 'nothing.png'])(
    'with the name %s finds nothing',
    async (name) => {
      const { answer } = await fetched(`${lake.url}/images/newsroom/production/${name}`)
      expect(answer.status).toBe(404)
    },
  )
})

describe('an upload that is no image', () => {
  const rejected = async (content: Buffer) => {
    const before = await lake.robot.fetch('count(*)')
    await expect(upload(content)).rejects.toMatchObject({ statusCode: 400 })
    expect(await lake.robot.fetch('count(*)')).toBe(before)
  }

  it('because it is text is refused', () => rejected(Buffer.from('not an image')))

  it('because it is cut short is refused', async () => {
    const whole = await picture(800, 800).png({ compressionLevel: 0 }).toBuffer()
    await rejected(whole.subarray(0, whole.length / 2))
    const photo = await picture(800, 800).jpeg().toBuffer()
    await rejected(photo.subarray(0, photo.length / 2))
  })

  it('because it decodes to more than can be held is refused', async () => {
    // A small picture whose header says it is 20,000 pixels wide and high (PNG, 11.2.1: IHDR).
    const bomb = await picture(20, 20).png().toBuffer()
    bomb.writeUInt32BE(20_000, 16)
    bomb.writeUInt32BE(20_000, 20)
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
    await rejected(bomb)
  })
})

describe('an SVG', () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>alert(1)</script></svg>',
  )

  it('is served so that it runs no script', async () => {
    const { url } = await upload(svg, 'arms.svg')
    const { answer } = await fetched(url)
    expect(answer.headers.get('content-type')).toBe('image/svg+xml')
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('an uploaded file', () => {
  it('is given back under its name, to be saved and not run', async () => {
    const content = Buffer.from('<script>alert(1)</script>')
    const asset = await lake.robot.assets.upload('file', content, {
      filename: 'acta número 1.html',
      contentType: 'text/html',
    })
    expect(asset).toMatchObject({
      _id: `file-${asset.assetId}-html`,
      _type: 'sanity.fileAsset',
      mimeType: 'text/html',
      originalFilename: 'acta número 1.html',
      size: content.byteLength,
    })
    const { answer, content: served } = await fetched(`${asset.url}?dl=acta%20n%C3%BAmero%201.html`)
    expect(served.equals(content)).toBe(true)
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''acta%20n%C3%BAmero%201.html",
    )
    expect(answer.headers.get('content-type')).not.toContain('html')
  })

  it('that is empty is refused', async () => {
    const answer = await fetch(`${lake.url}/v2026-02-01/assets/files/production`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}` },
    })
    expect(answer.status).toBe(400)
  })
})
