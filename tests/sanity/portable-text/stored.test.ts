// A stored body, read as pages read it and checked as Studio checks it.
import { evaluate, parse } from 'groq-js'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { portableText } from '#sanity/portable-text/contract.ts'
import { bodyFields } from '#sanity/portable-text/projection.ts'
import { breachesOf } from '#sanity/studio/keeps-contract.ts'

const ref = (_ref: string) => ({ _type: 'reference', _ref })

const body = [
  {
    _type: 'block',
    _key: 'a',
    style: 'normal',
    markDefs: [],
    children: [{ _type: 'span', _key: 's', text: 'Uno.', marks: [] }],
  },
  { _type: 'keyFigure', _key: 'f', value: 4, unit: 'rank', what: 'lugar', source: ref('unodc') },
  { _type: 'attachment', _key: 'p', title: 'Informe', asset: ref('file-abc-pdf') },
  {
    _type: 'figureImage',
    _key: 'i',
    alt: 'Una reunión',
    licence: 'CC BY',
    asset: ref('image-abc'),
  },
  { _type: 'embeddedEvent', _key: 'e', event: ref('event') },
  { _type: 'embeddedEvent', _key: 'n', event: ref('not-published') },
]

const asset = { url: 'https://cdn.sanity.io/abc.pdf', size: 1, mimeType: 'application/pdf' }

const dataset = [
  { _id: 'text', body },
  { _id: 'unodc', _type: 'organization', name: { es: 'Oficina' }, acronym: 'UNODC' },
  { _id: 'file-abc-pdf', ...asset },
  { _id: 'image-abc', ...asset, metadata: { dimensions: { width: 1, height: 1 } } },
  {
    _id: 'event',
    _type: 'event',
    title: { es: 'Rueda de prensa' },
    slug: { current: 'rueda' },
    kind: 'pressConference',
    date: '2015-01-30',
  },
]

async function shown() {
  const query = parse(`*[_id == "text"][0].body[]{ ${bodyFields} }`)
  const result = await evaluate(query, { dataset, params: { now: '2026-01-01T00:00:00Z' } })
  return portableText.parse(await result.get())
}

test('what stands in a text comes with what it refers to', async () => {
  const [, figure, file, picture, event] = await shown()
  expect(figure).toMatchObject({ _type: 'keyFigure', source: { acronym: 'UNODC' } })
  expect(file).toMatchObject({ _type: 'attachment', title: 'Informe', url: asset.url, size: 1 })
  expect(picture).toMatchObject({ _type: 'figureImage', licence: 'CC BY' })
  expect(event).toMatchObject({ _type: 'embeddedEvent', event: { slug: 'rueda' } })
})

test('an event that nobody published is not among it', async () => {
  expect((await shown()).map(({ _key }) => _key)).toEqual(['a', 'f', 'p', 'i', 'e'])
})

const breaches = (items: object[]) =>
  breachesOf(
    {
      _id: 'drafts.text',
      _type: 'release',
      _rev: '1',
      _createdAt: '2026-01-01T00:00:00Z',
      _updatedAt: '2026-01-01T00:00:00Z',
      body: items,
    },
    z.object({ body: portableText }),
    `body[]{ ${bodyFields} }`,
    'es',
  )

test('Studio lets such a text be published', async () => {
  expect(await breaches(body)).toEqual([])
})

test('Studio points at the file without a title and the figure without a number', async () => {
  const paths = (
    await breaches([
      { ...body[1], value: undefined },
      { ...body[2], title: undefined },
    ])
  ).map(({ path }) => path)
  expect(paths).toEqual([
    ['body', { _key: 'f' }, 'value'],
    ['body', { _key: 'p' }, 'title'],
  ])
})
