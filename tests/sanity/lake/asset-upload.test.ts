import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openLake, type TestLake, TOKEN } from './lake.ts'
import { movingPicture, picture } from './picture.ts'

const uploaded = z.object({ document: z.looseObject({ assetId: z.string() }) })
const UPLOAD_MAX = 1024 * 1024
let lake: TestLake

beforeAll(async () => {
  const closers: Array<() => Promise<void>> = []
  const assets = { uploadMax: UPLOAD_MAX, imageCacheMax: UPLOAD_MAX }
  lake = await openLake({ assets }, (work) => closers.push(work))
  return async () => {
    for (const work of closers) await work()
  }
})

const upload = async (content: Buffer, filename = 'picture.png') =>
  lake.robot.assets.upload('image', content, { filename })

const post = (kind: string, body: BodyInit | null, query = '', headers = {}) =>
  fetch(`${lake.url}/v2026-02-01/assets/${kind}/production${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, ...headers },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  })

/** Every file of the lake's assets, the half received ones too. */
const stored = async () => (await readdir(join(lake.dataDir, 'assets'), { recursive: true })).sort()

describe('an uploaded image', () => {
  it('has a document like that of hosted Sanity', async () => {
    const content = await picture().png().toBuffer()
    const asset = await upload(content)
    const name = `${asset.assetId}-400x200`
    expect(asset).toMatchObject({
      _id: `image-${name}-png`,
      _type: 'sanity.imageAsset',
      assetId: createHash('sha1').update(content).digest('hex'),
      extension: 'png',
      mimeType: 'image/png',
      originalFilename: 'picture.png',
      path: `images/newsroom/production/${name}.png`,
      url: `${lake.url}/images/newsroom/production/${name}.png`,
      sha1hash: asset.assetId,
      size: content.byteLength,
      uploadId: expect.any(String),
      metadata: {
        _type: 'sanity.imageMetadata',
        dimensions: {
          _type: 'sanity.imageDimensions',
          width: 400,
          height: 200,
          aspectRatio: 2,
        },
        blurHash: expect.stringMatching(/^[!-~]{28}$/),
        lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
        hasAlpha: false,
        isOpaque: true,
      },
    })
    expect(await lake.visitor.getDocument(asset._id)).toEqual(asset)
  })

  it('is kept once, however often and at once it comes', async () => {
    const content = await picture(20, 10).png().toBuffer()
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => upload(content)))
    for (const other of others) expect(other).toEqual(first)
    expect(await upload(content, 'other.png')).toEqual(first)
  })

  it('lies as its camera was held', async () => {
    const turned = await picture(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const asset = await upload(turned)
    expect(asset.metadata.dimensions).toMatchObject({ width: 20, height: 40 })
  })

  it('of more frames is one', async () => {
    const asset = await upload(await movingPicture())
    expect(asset).toMatchObject({ mimeType: 'image/gif' })
    expect(asset.metadata.dimensions).toMatchObject({ width: 40, height: 20 })
  })

  it.each([
    ['opaque', 1, true],
    ['transparent', 0.4, false],
  ])('with an alpha channel is %s or not', async (_, alpha, isOpaque) => {
    const background = { r: 10, g: 200, b: 10, alpha }
    const content = sharp({ create: { width: 30, height: 30, channels: 4, background } }).png()
    const { metadata } = await upload(await content.toBuffer())
    expect(metadata).toMatchObject({ hasAlpha: true, isOpaque })
    expect(metadata.lqip).toMatch(/^data:image\/png/)
  })

  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const)('may be %s', async (format) => {
    const asset = await upload(await picture(40, 20).toFormat(format).toBuffer())
    expect(asset).toMatchObject({ mimeType: `image/${format}` })
    expect(asset.metadata.dimensions).toMatchObject({ width: 40, height: 20 })
  })

  it('carries what the uploader says about it', async () => {
    const content = await picture(22, 10).png().toBuffer()
    const asset = await lake.robot.assets.upload('image', content, {
      title: 'Acta',
      description: 'Firmada',
      label: 'archivo',
      creditLine: 'Ministerio',
      source: { id: '7', name: 'archive', url: 'https://archive.example/7' },
    })
    expect(asset).toMatchObject({
      title: 'Acta',
      description: 'Firmada',
      label: 'archivo',
      creditLine: 'Ministerio',
      source: { id: '7', name: 'archive', url: 'https://archive.example/7' },
    })
  })
})

describe('the palette', () => {
  it('has a swatch for each kind of colour, with its share in percent', async () => {
    const { metadata } = await upload(await picture(64, 32).png().toBuffer())
    const { palette } = metadata
    expect(palette).toMatchObject({
      _type: 'sanity.imagePalette',
      dominant: { _type: 'sanity.imagePaletteSwatch', background: expect.any(String) },
    })
    expect(Object.keys(palette ?? {}).sort()).toEqual([
      '_type',
      'darkMuted',
      'darkVibrant',
      'dominant',
      'lightMuted',
      'lightVibrant',
      'muted',
      'vibrant',
    ])
    expect(['#f80404', '#0404f8', '#fc0404', '#0404fc']).toContain(palette?.dominant?.background)
    expect(palette?.dominant?.population).toBeCloseTo(50, 0)
    expect(palette?.dominant?.foreground).toBe('#fff')
  })

  it.each([
    ['black', '#fff'],
    ['white', '#000'],
  ])('of a picture all %s has text that can be read', async (background, title) => {
    const content = sharp({ create: { width: 9, height: 9, channels: 3, background } })
    const { metadata } = await upload(await content.png().toBuffer())
    expect(metadata.palette?.dominant).toMatchObject({ title, population: 100 })
  })

  it('of a picture that shows nothing is empty', async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 }
    const content = sharp({ create: { width: 9, height: 9, channels: 4, background } })
    const { metadata } = await upload(await content.png().toBuffer())
    expect(metadata.palette).toEqual({ _type: 'sanity.imagePalette' })
  })
})

describe('what the camera wrote', () => {
  /** Quito, as a camera writes it. */
  const exif = {
    IFD2: { FNumber: '28/10', LensModel: 'Lens', DateTimeOriginal: '2015:01:29 10:00:00' },
    IFD3: {
      GPSLatitudeRef: 'S',
      GPSLatitude: '0/1 10/1 48/1',
      GPSLongitudeRef: 'W',
      GPSLongitude: '78/1 28/1 0/1',
    },
  }
  const photo = (width: number) => picture(width, 20).jpeg().withExif(exif).toBuffer()

  it('is not told unless it is asked for', async () => {
    const { metadata } = await upload(await photo(40))
    expect(metadata).not.toHaveProperty('exif')
    expect(metadata).not.toHaveProperty('location')
  })

  it('is told when it is asked for, and then nothing else', async () => {
    const { metadata } = await lake.robot.assets.upload('image', await photo(60), {
      extract: ['exif', 'location'],
    })
    expect(metadata).toMatchObject({
      exif: {
        _type: 'sanity.imageExifMetadata',
        FNumber: 2.8,
        LensModel: 'Lens',
        DateTimeOriginal: '2015-01-29T10:00:00.000Z',
      },
      location: {
        _type: 'geopoint',
        lat: expect.closeTo(-0.18, 6),
        lng: expect.closeTo(-78.4667, 3),
      },
    })
    for (const name of ['lqip', 'palette', 'blurHash']) expect(metadata).not.toHaveProperty(name)
  })

  it('may be left out, as everything that has to be worked out', async () => {
    const { metadata } = await lake.robot.assets.upload('image', await photo(80), { extract: [] })
    expect(Object.keys(metadata).sort()).toEqual(['_type', 'dimensions', 'hasAlpha', 'isOpaque'])
  })

  it('may be asked for as the media browser does, which wants what every image has besides', async () => {
    const { metadata } = await lake.robot.assets.upload('image', await photo(100), {
      extract: ['image', 'lqip'],
    })
    expect(metadata).toMatchObject({ dimensions: { width: 100 }, lqip: expect.any(String) })
  })

  it('cannot be asked for by a name that there is not', async () => {
    const answer = await post('images', new Uint8Array(await photo(20)), '?meta=iris')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining('iris') })
  })
})

describe('an upload comes', () => {
  const content = randomBytes(300_000)

  it.each([
    ['a buffer', () => Buffer.from(content)],
    ['a blob', () => new Blob([content], { type: 'application/pdf' })],
    ['a file', () => new File([content], 'acta.pdf', { type: 'application/pdf' })],
    ['a stream', () => Readable.from([content.subarray(0, 1000), content.subarray(1000)])],
  ])('as %s', async (_, body) => {
    const asset = await lake.robot.assets.upload('file', body(), { filename: 'acta.pdf' })
    expect(asset).toMatchObject({ size: content.length, originalFilename: 'acta.pdf' })
    const served = await fetch(asset.url)
    expect(Buffer.from(await served.arrayBuffer()).equals(content)).toBe(true)
  })

  it('from a file on disk, without being in memory', async () => {
    const path = join(lake.dataDir, 'upload')
    await writeFile(path, content)
    const asset = await lake.robot.assets.upload('file', createReadStream(path))
    expect(asset).toMatchObject({ size: content.length, mimeType: 'application/octet-stream' })
  })
})

it('an upload may be larger than any other request', async () => {
  const large = await openLake({ assets: { uploadMax: 200 * 1024 ** 2, imageCacheMax: 0 } })
  const piece = Buffer.alloc(1024 * 1024, 'x')
  const pieces = Readable.from(Array.from({ length: 101 }, () => piece))
  const { size } = await large.robot.assets.upload('file', pieces)
  expect(size).toBe(101 * 1024 ** 2)
})

describe('an uploaded file', () => {
  it.each([
    ['acta número 1.html', 'text/html', 'html', 'text/html'],
    ['acta.pdf', undefined, 'pdf', 'application/pdf'],
    ['sin-nombre', 'application/pdf', 'pdf', 'application/pdf'],
    ['raro.a+b', undefined, 'bin', 'application/octet-stream'],
    ['acta.TXT', 'text/plain; charset=utf-8', 'txt', 'text/plain; charset=utf-8'],
    ['mentira.txt', 'no/t a <type>', 'txt', 'text/plain; charset=utf-8'],
  ])('called %s and sent as %s has the extension %s', async (filename, contentType, ...is) => {
    const [extension, mimeType] = is
    const headers = contentType ? { 'content-type': contentType } : {}
    const query = `?filename=${encodeURIComponent(filename)}`
    const answer = await post('files', randomBytes(20), query, headers)
    const { document } = uploaded.parse(await answer.json())
    expect(document).toMatchObject({
      _id: `file-${document.assetId}-${extension}`,
      _type: 'sanity.fileAsset',
      mimeType,
      extension,
      originalFilename: filename,
      size: 20,
    })
  })
})

describe('of an upload that is refused nothing is stored', () => {
  const nothingStored = async (work: () => Promise<unknown>) => {
    const before = await stored()
    const count = await lake.robot.fetch('count(*)')
    await work()
    expect(await lake.robot.fetch('count(*)')).toBe(count)
    expect(await stored()).toEqual(before)
  }
  const rejected = (content: Buffer, statusCode = 400) =>
    nothingStored(() => expect(upload(content)).rejects.toMatchObject({ statusCode }))

  it('because it is text', () => rejected(Buffer.from('not an image')))

  it('because it is a kind of text that claims to be a picture', () =>
    rejected(Buffer.from('<html><body>no</body></html>')))

  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const)(
    'because it is a %s that is cut short',
    async (format) => {
      const noise = { width: 200, height: 200, channels: 3, background: 'white' } as const
      const create = { ...noise, noise: { type: 'gaussian', mean: 128, sigma: 30 } as const }
      const whole = await sharp({ create }).toFormat(format).toBuffer()
      for (const part of [0.1, 0.5, 0.95]) {
        await rejected(whole.subarray(0, Math.floor(whole.length * part)))
      }
    },
  )

  it('because one of its frames is cut short', async () => {
    await rejected((await movingPicture(300, 300)).subarray(0, -200))
  })

  it('because it decodes to more than can be held', async () => {
    // A small picture whose header says it is 20,000 pixels wide and high (PNG, 11.2.1: IHDR).
    const bomb = await picture(20, 20).png().toBuffer()
    bomb.writeUInt32BE(20_000, 16)
    bomb.writeUInt32BE(20_000, 20)
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
    await rejected(bomb)
  })

  it.each([
    ['a drawing larger than any screen', 'width="90000" height="90000"', ''],
    [
      'a drawing that repeats itself',
      '',
      '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">]>',
    ],
  ])('because it is %s', (_, size, head) =>
    rejected(
      Buffer.from(
        `${head}<svg xmlns="http://www.w3.org/2000/svg" ${size}><text>${head ? '&g;' : ''}</text></svg>`,
      ),
    ),
  )

  it('because it is empty', () =>
    nothingStored(async () => {
      expect((await post('files', null)).status).toBe(400)
      expect((await post('images', null)).status).toBe(400)
    }))

  it('because it says that it is larger than the limit', () =>
    nothingStored(async () => {
      const answer = await post('files', randomBytes(UPLOAD_MAX + 1))
      expect(answer.status).toBe(413)
    }))

  it('because it turns out to be larger than the limit', () =>
    nothingStored(async () => {
      const piece = randomBytes(64 * 1024)
      let left = 100
      const endless = new ReadableStream({
        pull(controller) {
          left -= 1
          if (left === 0) controller.close()
          else controller.enqueue(piece)
        },
      })
      expect((await post('files', endless)).status).toBe(413)
    }))

  it('because nobody knows the sender', () =>
    nothingStored(async () => {
      await expect(lake.visitor.assets.upload('file', Buffer.from('hello'))).rejects.toMatchObject({
        statusCode: 401,
      })
    }))

  it('because it is for another dataset', () =>
    nothingStored(async () => {
      const other = lake.robot.withConfig({ dataset: 'other' })
      await expect(other.assets.upload('file', Buffer.from('hello'))).rejects.toMatchObject({
        statusCode: 404,
      })
    }))

  it('because its sender goes away in the middle', () =>
    nothingStored(async () => {
      const sent = request(`${lake.url}/v2026-02-01/assets/files/production`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-length': 500_000 },
      })
      const gone = new Promise((resolve) => sent.once('error', resolve))
      sent.write(randomBytes(100_000))
      await until(async () => (await stored()).some((name) => name.startsWith('.incoming/')))
      sent.destroy()
      await gone
      await until(async () => !(await stored()).some((name) => name.startsWith('.incoming/')))
    }))

  it('when the lake was stopped in the middle: at its next start', async () => {
    const first = await openLake()
    await first.close()
    const half = join(first.dataDir, 'assets', '.incoming', 'half')
    await writeFile(half, 'half')
    await openLake({ dataDir: first.dataDir })
    expect(await readdir(join(first.dataDir, 'assets', '.incoming'))).toEqual([])
  })
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10))
}
