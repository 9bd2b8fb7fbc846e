import { createImageUrlBuilder } from '@sanity/image-url'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { openLake, type TestLake } from './lake.ts'
import { colourAt, movingPicture, picture } from './picture.ts'

let lake: TestLake
/** 400 by 200: red on the left, blue on the right. */
let url: string
let id: string

beforeAll(async () => {
  const closers: Array<() => Promise<void>> = []
  lake = await openLake({}, (work) => closers.push(work))
  const asset = await upload(await picture().png().toBuffer())
  url = asset.url
  id = asset._id
  return async () => {
    for (const work of closers) await work()
  }
})

const upload = (content: Buffer) => lake.robot.assets.upload('image', content)

async function fetched(address: string, headers: Record<string, string> = {}) {
  const answer = await fetch(address, { headers })
  const content = Buffer.from(await answer.arrayBuffer())
  return { answer, content }
}

async function made(query: string, of = url): Promise<Buffer> {
  const { answer, content } = await fetched(`${of}?${query}`)
  expect([answer.status, answer.status === 200 ? '' : content.toString()]).toEqual([200, ''])
  return content
}

const RED = [255, 0, 0, 255]
const BLUE = [0, 0, 255, 255]
const WHITE = [255, 255, 255, 255]
const builder = () =>
  createImageUrlBuilder({ projectId: 'newsroom', dataset: 'production', baseUrl: lake.url }).image(
    id,
  )

describe('the size', () => {
  it.each([
    ['w=100', [100, 50]],
    ['h=100', [200, 100]],
    ['w=800', [800, 400]],
    ['w=33.4', [33, 17]],
    ['w=50&dpr=2', [100, 50]],
    ['dpr=2', [400, 200]],
    ['w=100&h=100', [100, 50]],
    ['w=100&h=100&fit=clip', [100, 50]],
    ['w=800&h=800&fit=clip', [800, 400]],
    ['w=100&h=100&fit=crop', [100, 100]],
    ['w=800&h=800&fit=crop', [800, 800]],
    ['w=100&h=100&fit=fill', [100, 100]],
    ['w=800&h=800&fit=fill', [800, 800]],
    ['w=800&h=800&fit=fillmax', [800, 800]],
    ['w=100&h=100&fit=max', [100, 50]],
    ['w=800&h=800&fit=max', [400, 200]],
    ['w=800&h=800&fit=min', [200, 200]],
    ['w=100&h=100&fit=min', [100, 100]],
    ['w=800&fit=min', [400, 200]],
    ['w=100&h=100&fit=scale', [100, 100]],
    ['w=800&fit=max', [400, 200]],
    ['fit=crop&w=100&min-h=80', [100, 80]],
    ['fit=crop&w=100&max-h=20', [100, 20]],
    ['fit=crop&h=100&max-w=120', [120, 100]],
    ['fit=crop&h=100&min-w=300', [300, 100]],
    ['fit=crop&max-w=100', [100, 50]],
    ['w=100&max-h=20', [100, 50]],
    ['rect=0,0,200,200', [200, 200]],
    ['rect=200,0,200,200&w=50', [50, 50]],
    ['rect=400,0,0,200', [1, 200]],
    ['or=90', [200, 400]],
    ['or=90&w=100', [100, 200]],
    ['or=180', [400, 200]],
    ['or=270&w=100&h=50&fit=crop', [100, 50]],
    ['w=100&pad=10', [120, 70]],
    ['w=50&pad=5&dpr=2', [120, 70]],
    ['w=1&h=1', [1, 1]],
  ])('with %s is %j', async (query, size) => {
    const { width, height } = await sharp(await made(query)).metadata()
    expect([width, height]).toEqual(size)
  })
})

it('of an image that is very large is smaller, if none is asked for', async () => {
  const large = { create: { width: 7000, height: 4000, channels: 3, background: 'red' } } as const
  const { url: of } = await upload(await sharp(large).png({ compressionLevel: 1 }).toBuffer())
  const { width = 0, height = 0 } = await sharp(await made('fm=png', of)).metadata()
  expect(width * height).toBeGreaterThan(24_000_000)
  expect(width * height).toBeLessThan(25_000_001)
  expect(width / height).toBeCloseTo(7 / 4, 2)
})

describe('the part that is shown', () => {
  it.each([
    ['rect=0,0,200,200', RED],
    ['rect=200,0,200,200', BLUE],
    ['w=50&h=50&fit=crop&crop=left', RED],
    ['w=50&h=50&fit=crop&crop=right', BLUE],
    ['w=50&h=50&fit=crop&crop=top,left', RED],
    ['w=50&h=50&fit=crop&crop=bottom,right', BLUE],
    ['w=50&h=50&fit=min&crop=right', BLUE],
    ['w=50&h=50&fit=crop&crop=focalpoint&fp-x=0.9&fp-y=0.5', BLUE],
    ['w=50&h=50&fit=crop&fp-x=0.1', RED],
    ['w=50&h=50&fit=crop&crop=focalpoint&fp-x=0.9&rect=100,0,200,200', BLUE],
    ['rect=0,0,200,200&or=90', RED],
  ])('with %s is its place', async (query, colour) => {
    expect(await colourAt(await made(query), 0.6, 0.5)).toEqual(colour)
  })

  it('with crop=entropy is where most is to be seen', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const noisy = { create: { width: 100, height: 100, channels: 3, background: 'red', noise } }
    const content = sharp({ create: { width: 400, height: 100, channels: 3, background: 'green' } })
      .composite([{ input: noisy as never, left: 300, top: 0 }])
      .png()
    const { url: of } = await upload(await content.toBuffer())
    const part = await made('w=100&h=100&fit=crop&crop=entropy', of)
    const plain = await made('w=100&h=100&fit=crop&crop=left', of)
    const entropyOf = async (image: Buffer) => (await sharp(image).stats()).entropy
    expect(await entropyOf(part)).toBeGreaterThan(await entropyOf(plain))
  })

  it.each([
    ['or=90', RED, BLUE],
    ['or=270', BLUE, RED],
  ])('is turned clockwise with %s', async (query, top, bottom) => {
    const content = await made(query)
    expect(await colourAt(content, 0.5, 0.2)).toEqual(top)
    expect(await colourAt(content, 0.5, 0.8)).toEqual(bottom)
  })

  it.each([
    ['flip=h', BLUE],
    ['flip=v', RED],
    ['flip=hv', BLUE],
    ['or=180', BLUE],
    ['or=180&flip=h', RED],
  ])('is mirrored with %s', async (query, left) => {
    expect(await colourAt(await made(query), 0.2, 0.5)).toEqual(left)
  })

  it('lies as its camera was held, whatever is asked for', async () => {
    const turned = await picture(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const { url: of } = await upload(turned)
    const content = await made('rect=0,0,20,20&fm=png', of)
    const [r = 0, , b = 0] = await colourAt(content, 0.5, 0.5)
    expect(r).toBeGreaterThan(b)
    const { width, height, orientation } = await sharp(await made('w=10', of)).metadata()
    expect([width, height, orientation ?? 1]).toEqual([10, 20, 1])
  })
})

describe('the colours', () => {
  it('around a filled image are those of bg, with RGB, RRGGBB and opacity first', async () => {
    const corner = async (bg: string) =>
      colourAt(await made(`w=100&h=100&fit=fill&bg=${bg}`), 0.5, 0.05)
    expect(await corner('f80')).toEqual([255, 136, 0, 255])
    expect(await corner('ff8800')).toEqual([255, 136, 0, 255])
    expect(await corner('80ff8800')).toEqual([255, expect.closeTo(136, -1), 0, 128])
    expect(await corner('0f80')).toEqual([255, 136, 0, 0])
  })

  it('around a padded image are nothing, or white where nothing cannot be', async () => {
    expect(await colourAt(await made('pad=40'), 0.01, 0.5)).toEqual([255, 255, 255, 0])
    expect(await colourAt(await made('pad=40&fm=jpg'), 0.01, 0.5)).toEqual(WHITE)
  })

  it('show through a transparent image', async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 }
    const clear = sharp({ create: { width: 30, height: 30, channels: 4, background } }).png()
    const { url: of } = await upload(await clear.toBuffer())
    expect(await colourAt(await made('bg=f80', of), 0.5, 0.5)).toEqual([255, 136, 0, 255])
    expect(await colourAt(await made('bg=80ff8800', of), 0.5, 0.5)).toEqual([
      255,
      expect.closeTo(136, -1),
      0,
      128,
    ])
    expect(await colourAt(await made('w=10', of), 0.5, 0.5)).toEqual([0, 0, 0, 0])
    const [r = 0, g = 0, b = 0] = await colourAt(await made('fm=jpg', of), 0.5, 0.5)
    expect(Math.min(r, g, b)).toBeGreaterThan(250)
  })

  it('are turned round with invert', async () => {
    expect(await colourAt(await made('invert=true'), 0.2, 0.5)).toEqual([0, 255, 255, 255])
    expect(await colourAt(await made('invert=false'), 0.2, 0.5)).toEqual(RED)
  })

  it('are grey with sat=-100', async () => {
    const [r, g, b] = await colourAt(await made('sat=-100'), 0.2, 0.5)
    expect([g, b]).toEqual([r, r])
  })

  it('run into each other with blur', async () => {
    for (const blur of [50, 1000, 2000]) {
      const [r = 0, , b = 0] = await colourAt(await made(`blur=${blur}`), 0.5, 0.5)
      expect(Math.min(r, b)).toBeGreaterThan(60)
    }
    expect(await made('blur=0')).toEqual(await made('w=400'))
  })

  it('are kept apart with sharp', async () => {
    const soft = await made('blur=60')
    const { url: of } = await upload(soft)
    expect(await made('sharp=100', of)).not.toEqual(soft)
  })
})

describe('the format', () => {
  it.each([
    ['fm=webp', {}, 'image/webp'],
    ['fm=jpg&q=50', {}, 'image/jpeg'],
    ['fm=pjpg', {}, 'image/jpeg'],
    ['fm=png', {}, 'image/png'],
    ['fm=avif', {}, 'image/avif'],
    ['w=10', {}, 'image/png'],
    ['auto=format', { accept: 'image/avif,image/webp,*/*' }, 'image/webp'],
    ['auto=format', { accept: 'image/png' }, 'image/png'],
    ['auto=format', { accept: 'image/webp;q=0' }, 'image/png'],
    ['auto=format&fm=jpg', { accept: 'image/webp' }, 'image/jpeg'],
  ])('with %s and %j is %s', async (query, headers, type) => {
    const { answer, content } = await fetched(`${url}?${query}`, headers)
    expect(answer.headers.get('content-type')).toBe(type)
    const { format } = await sharp(content).metadata()
    expect(`image/${format}`.replace('heif', 'avif')).toBe(type)
  })

  it('pjpg comes to sight by and by', async () => {
    expect(await sharp(await made('fm=pjpg')).metadata()).toMatchObject({ isProgressive: true })
    expect(await sharp(await made('fm=jpg')).metadata()).toMatchObject({ isProgressive: false })
  })

  it('with less quality is smaller', async () => {
    const size = async (q: number) => (await made(`fm=jpg&q=${q}`)).length
    expect(await size(10)).toBeLessThan(await size(95))
    expect((await made('fm=jpg&q=0')).length).toBeGreaterThan(0)
  })

  it('of a moving image moves, unless one frame is asked for or the format cannot', async () => {
    const { url: of } = await upload(await movingPicture())
    const pages = async (query: string) =>
      (await sharp(await made(query, of)).metadata()).pages ?? 1
    expect(await pages('w=20')).toBe(2)
    expect(await pages('w=20&fm=webp')).toBe(2)
    expect(await pages('w=20&h=20&fit=crop&crop=left')).toBe(2)
    expect(await pages('w=20&h=20&fit=fill&bg=80ff0000')).toBe(2)
    expect(await pages('rect=1,1,30,10&pad=4&flip=hv&blur=20')).toBe(2)
    expect(await pages('w=20&frame=1')).toBe(1)
    expect(await pages('w=20&fm=jpg')).toBe(1)
    expect(await pages('or=90')).toBe(1)
    expect(await pages('w=20&h=20&fit=crop&crop=entropy')).toBe(1)
  })

  it('of a TIFF is one that browsers show', async () => {
    const { url: of } = await upload(await picture().tiff().toBuffer())
    expect((await fetched(`${of}?w=10`)).answer.headers.get('content-type')).toBe('image/jpeg')
  })
})

describe('nothing that the camera or an editor wrote is passed on', () => {
  it.each(['w=20', 'fm=webp', 'fm=avif', 'fm=png', 'or=90'])('with %s', async (query) => {
    const content = await picture()
      .jpeg()
      .withExif({
        IFD0: { Artist: 'Secret' },
        IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '0/1 10/1 48/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Secret</x:xmpmeta>')
      .toBuffer()
    expect(await sharp(content).metadata()).toHaveProperty('exif')
    const { url: of } = await upload(content)
    const transformed = await made(query, of)
    expect(transformed.includes('Secret')).toBe(false)
    const metadata = await sharp(transformed).metadata()
    for (const name of ['exif', 'xmp', 'iptc']) expect(metadata).not.toHaveProperty(name)
  })
})

describe('a parameter that makes no sense is named: 400', () => {
  it.each([
    ['w', 'w=-1'],
    ['w', 'w=0'],
    ['w', 'w=99999'],
    ['w', 'w=ten'],
    ['w', 'w='],
    ['h', 'h=NaN'],
    ['dpr', 'dpr=0'],
    ['dpr', 'dpr=9'],
    ['fit', 'fit=explode'],
    ['crop', 'crop=middle'],
    ['crop', 'crop=top,bottom'],
    ['rect', 'rect=0,0,9999,9999'],
    ['rect', 'rect=401,0,0,10'],
    ['rect', 'rect=1,2,3'],
    ['rect', 'rect=-1,0,10,10'],
    ['q', 'q=1000'],
    ['fp-x', 'fp-x=7'],
    ['fp-y', 'fp-y=-0.1'],
    ['or', 'or=45'],
    ['flip', 'flip=x'],
    ['bg', 'bg=red'],
    ['blur', 'blur=2001'],
    ['sharp', 'sharp=-1'],
    ['sat', 'sat=101'],
    ['invert', 'invert=maybe'],
    ['fm', 'fm=bmp'],
    ['auto', 'auto=magic'],
    ['pad', 'pad=-1'],
    ['frame', 'frame=2'],
    ['min-w', 'fit=crop&min-w=10&max-w=5'],
    ['min-h', 'fit=crop&min-h=10&max-h=5'],
    ['w', 'w=8192&h=8192&fit=scale'],
    ['w', 'w=4000&h=4000&fit=scale&fm=avif'],
  ])('%s in %s', async (name, query) => {
    const { answer, content } = await fetched(`${url}?${query}`)
    const { message } = JSON.parse(content.toString()) as { message: string }
    expect([answer.status, message]).toEqual([
      400,
      expect.stringMatching(new RegExp(`: ${name}\\b`)),
    ])
  })

  it('but one that is not known changes nothing', async () => {
    const content = await made('w=20')
    expect(await made('w=20&utm_source=news')).toEqual(content)
  })
})

describe('@sanity/image-url', () => {
  it('cuts by hotspot and crop', async () => {
    const address = createImageUrlBuilder({
      projectId: 'newsroom',
      dataset: 'production',
      baseUrl: lake.url,
    })
      .image({
        _type: 'image',
        asset: { _ref: id },
        crop: { top: 0, bottom: 0, left: 0.5, right: 0 },
        hotspot: { x: 0.75, y: 0.5, width: 0.2, height: 0.2 },
      })
      .width(60)
      .height(60)
      .auto('format')
      .url()
    const { content, answer } = await fetched(address)
    expect(answer.status).toBe(200)
    expect(await sharp(content).metadata()).toMatchObject({ width: 60, height: 60 })
    expect(await colourAt(content, 0.5, 0.5)).toEqual(BLUE)
  })

  it('may say everything that it can say', async () => {
    const address = builder()
      .rect(10, 10, 300, 150)
      .bg('ff8800')
      .flipHorizontal()
      .flipVertical()
      .width(100)
      .height(80)
      .minWidth(10)
      .maxWidth(300)
      .minHeight(10)
      .maxHeight(300)
      .fit('crop')
      .crop('entropy')
      .format('webp')
      .blur(10)
      .sharpen(10)
      .invert(true)
      .orientation(90)
      .quality(60)
      .saturation(-100)
      .auto('format')
      .dpr(2)
      .pad(4)
      .frame(1)
      .forceDownload('foto.webp')
      .url()
    const { answer, content } = await fetched(address)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(await sharp(content).metadata()).toMatchObject({ width: 216, height: 176 })
  })

  it('may give the picture a name of its own in the address', async () => {
    const address = builder().width(20).vanityName('ministro.png').url()
    expect((await fetched(address)).answer.status).toBe(200)
  })

  it('never makes an address that the lake fails at', async () => {
    const fraction = fc.double({ min: 0, max: 0.45, noNaN: true })
    const side = fc.oneof(
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 1, max: 500, noNaN: true }),
    )
    const image = fc.record({
      crop: fc.record({ top: fraction, bottom: fraction, left: fraction, right: fraction }),
      hotspot: fc.record({ x: fraction, y: fraction, width: fraction, height: fraction }),
    })
    await fc.assert(
      fc.asyncProperty(image, side, fc.option(side), async (cutting, width, height) => {
        const sized = createImageUrlBuilder({
          projectId: 'newsroom',
          dataset: 'production',
          baseUrl: lake.url,
        })
          .image({ _type: 'image', asset: { _ref: id }, ...cutting })
          .width(width)
        const { answer, content } = await fetched((height ? sized.height(height) : sized).url())
        expect([answer.status, answer.ok ? '' : content.toString()]).toEqual([200, ''])
      }),
      { numRuns: 60 },
    )
  })
})

it('no parameters at all make the lake fail', async () => {
  const small = await upload(await picture(30, 16).png().toBuffer())
  const tall = await upload(await picture(2, 900).png().toBuffer())
  const moving = await upload(await movingPicture())
  const drawn = await upload(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="9" height="9"/></svg>',
    ),
  )
  const number = fc.oneof(
    fc.integer({ min: -2, max: 120 }),
    fc.double({ min: -1, max: 3, noNaN: true }),
    fc.constantFrom('', '1e3', 'x', '1e999', '8192'),
  )
  const list = (...values: string[]) =>
    fc.oneof(fc.constantFrom(...values), fc.string({ maxLength: 5 }))
  const parameters = fc.record(
    {
      w: number,
      h: number,
      'min-w': number,
      'max-w': number,
      'min-h': number,
      'max-h': number,
      dpr: number,
      pad: number,
      blur: number,
      sharp: number,
      sat: number,
      q: number,
      'fp-x': number,
      'fp-y': number,
      fit: list('clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'),
      crop: list('top', 'bottom', 'left', 'right', 'center', 'focalpoint', 'entropy', 'top,left'),
      rect: fc.oneof(
        fc.string(),
        fc.array(fc.integer({ min: -1, max: 30 }), { maxLength: 5 }).map(String),
      ),
      bg: list('fff', '8fff', 'ff8800', '80ff8800'),
      or: list('0', '90', '180', '270'),
      flip: list('h', 'v', 'hv'),
      invert: list('true', 'false'),
      fm: list('jpg', 'pjpg', 'png', 'webp'),
      auto: list('format', 'compress', 'format,compress'),
      frame: list('1'),
      dl: fc.string({ unit: 'binary' }),
    },
    { requiredKeys: [] },
  )
  const images = fc.constantFrom(small, tall, moving, drawn)
  await fc.assert(
    fc.asyncProperty(images, parameters, async (image, asked) => {
      const query = new URLSearchParams(
        Object.entries(asked).map(([name, value]) => [name, String(value)]),
      )
      const { answer, content } = await fetched(`${image.url}?${query}`, { accept: 'image/webp' })
      expect([200, 400], content.toString('latin1', 0, 300)).toContain(answer.status)
      if (answer.status === 400) expect(content.toString()).toContain('cannot be made: ')
    }),
    { numRuns: 250 },
  )
})
