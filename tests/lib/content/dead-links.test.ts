import { beforeEach, expect, test, vi } from 'vitest'
import { fill } from './lake.ts'

const { getRelease, getWithdrawnRelease } = await import('#lib/content/release.ts')

const reference = (_ref: string) => ({ _type: 'reference', _key: _ref, _ref })
const ids = ['whole', 'broken', 'later']

const text = (children: object[], markDefs: object[] = []) => [
  { _type: 'block', _key: 'b', children, markDefs },
]
const span = (_key: string, marks: string[] = []) => ({ _type: 'span', _key, text: _key, marks })

const release = (_id: string, fields: object = {}) => ({
  ...{ _id, _type: 'release', _updatedAt: '2015-01-27T00:00:00Z', language: 'es' },
  ...{ kind: 'pressRelease', slug: { current: _id }, headline: `Titular de ${_id}` },
  dateline: { city: 'Quito', date: '2015-01-12' },
  body: text([span('Así.')]),
  ...fields,
})

const others = [
  release('whole', { language: 'en' }),
  // A quote of nobody.
  release('broken', { language: 'en', body: [{ _type: 'quote', _key: 'q', text: 'Cumplimos.' }] }),
  release('later', { language: 'en', publishAt: '2999-01-01T00:00:00Z' }),
]

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))

test('a release leads to others that are public and keep their contract, and to no others', async () => {
  fill([
    release('a', {
      related: ids.map(reference),
      body: text(
        ids.map((id) => span(id, [id])),
        ids.map((id) => ({ _type: 'documentLink', _key: id, reference: reference(id) })),
      ),
    }),
    {
      ...{ _id: 'texts', _type: 'translation.metadata', _updatedAt: '2015-01-27T00:00:00Z' },
      translations: ['a', ...ids].map((id) => ({ _key: id, value: reference(id) })),
    },
    ...others,
  ])
  const found = await getRelease('es', 'a')
  expect(found?.related.map(({ _id }) => _id)).toEqual(['whole'])
  expect(found?.translations.map(({ _id }) => _id).sort()).toEqual(['a', 'whole'])
  const [block] = found?.body ?? []
  const targets = block?._type === 'block' ? block.markDefs : []
  expect(targets.map((mark) => mark._type === 'documentLink' && mark.target?._id)).toEqual([
    'whole',
    undefined,
    undefined,
  ])
})

test('the notice of a withdrawn one leads to no version without a page', async () => {
  const withdrawn = { at: '2015-02-01T00:00:00Z', reason: 'Contenía datos personales.' }
  fill([
    release('a', { withdrawn }),
    {
      ...{ _id: 'texts', _type: 'translation.metadata', _updatedAt: '2015-01-27T00:00:00Z' },
      translations: ['a', ...ids].map((id) => ({ _key: id, value: reference(id) })),
    },
    ...others,
  ])
  const notice = await getWithdrawnRelease('es', 'a')
  expect(notice?.translations.map(({ _id }) => _id).sort()).toEqual(['a', 'whole'])
})

test.each(ids)('a translation names its original when that is %s', async (original) => {
  fill([release('a', { translatedFrom: { original: reference(original) } }), ...others])
  const found = await getRelease('es', 'a')
  expect(found?.original?._id).toBe(original === 'whole' ? 'whole' : undefined)
})
