import { describe, expect, test } from 'vitest'
import { fill } from './lake.ts'

const { getRelease } = await import('#lib/content/release.ts')
const { getSurroundings } = await import('#lib/content/surroundings.ts')

const reference = (_ref: string) => ({ _type: 'reference', _key: _ref, _ref })

const topic = { _id: 'seguridad', _type: 'topic', name: { es: 'Seguridad' } }

/** Of a day of January 2015. */
const release = (_id: string, day: number, fields: object = {}) => ({
  ...{ _id, _type: 'release', _updatedAt: '2015-01-27T00:00:00Z', language: 'es' },
  ...{ kind: 'pressRelease', slug: { current: _id }, headline: `Titular de ${_id}` },
  dateline: { city: 'Quito', date: `2015-01-${day}` },
  body: [{ _type: 'block', _key: 'b', children: [{ _type: 'span', _key: 's', text: 'Así.' }] }],
  ...fields,
})

const onTopic = { topics: [reference('seguridad')] }

async function around(slug: string) {
  const found = await getRelease('es', slug)
  if (!found) throw new Error(`No public release ${slug}`)
  const surroundings = await getSurroundings(found)
  return {
    related: surroundings?.related.map(({ _id }) => _id),
    older: surroundings?.older?._id,
    newer: surroundings?.newer?._id,
  }
}

describe('what is around a release', () => {
  test('are the ones before and after it, and the newest others of its topic', async () => {
    fill([
      { ...topic, slug: { current: 'seguridad' } },
      release('a', 11, onTopic),
      release('b', 12),
      release('c', 13, onTopic),
      release('d', 14, onTopic),
      release('e', 15, onTopic),
      release('f', 16, onTopic),
    ])
    expect(await around('c')).toEqual({ related: ['f', 'e', 'd'], older: 'b', newer: 'd' })
    expect(await around('f')).toEqual({ related: ['e', 'd', 'c'], older: 'e', newer: undefined })
  })

  test('is what the editor chose, where anything of that can be read', async () => {
    fill([
      { ...topic, slug: { current: 'seguridad' } },
      release('a', 11, { ...onTopic, related: [reference('c'), reference('a')] }),
      release('b', 12, { ...onTopic, related: [reference('gone'), reference('later')] }),
      release('c', 13),
      release('later', 14, { publishAt: '2999-01-01T00:00:00Z' }),
    ])
    expect((await around('a')).related).toEqual(['c'])
    expect((await around('b')).related).toEqual(['a'])
  })

  test('is nothing where there is no topic and no other release', async () => {
    fill([release('a', 11)])
    expect(await around('a')).toEqual({ related: [], older: undefined, newer: undefined })
  })
})
