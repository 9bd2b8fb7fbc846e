import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import {
  expiresAt,
  hashOf,
  isAlive,
  isSecret,
  newSecret,
  type PreviewLink,
  previewLinks,
} from '#sanity/preview-link/link.ts'

const made = { _createdAt: '2026-05-03T10:00:00Z', hours: 24 }
const later = new Date('2026-05-03T15:00:00Z')

type Published = NonNullable<PreviewLink['published']>

const published = (version: Partial<Published>): Published => ({
  _updatedAt: '2026-05-01T08:00:00Z',
  appeared: true,
  waits: ['2026-05-01T08:00:00Z'],
  ...version,
})

describe('a secret', () => {
  test('is known by its form, and none is like another', () => {
    const [one, other] = [newSecret(), newSecret()]
    expect(isSecret(one)).toBe(true)
    expect(one).not.toBe(other)
  })

  test.each(['', 'x', 'x'.repeat(42), 'x'.repeat(44), `${'x'.repeat(42)}"`, `${'x'.repeat(42)}\n`])(
    '"%s" is none',
    (text) => {
      expect(isSecret(text)).toBe(false)
    },
  )

  test('is stored as its SHA-256', () => {
    const secret = newSecret()
    expect(hashOf(secret)).toBe(createHash('sha256').update(secret).digest('base64url'))
  })
})

describe('a preview link', () => {
  test('ends after its hours, by the clock of the lake', () => {
    expect(expiresAt(made)).toBe('2026-05-04T10:00:00.000Z')
    expect(isAlive({ ...made, published: undefined }, new Date('2026-05-04T09:59:59Z'))).toBe(true)
    expect(isAlive({ ...made, published: undefined }, new Date('2026-05-04T10:00:00Z'))).toBe(false)
  })

  test('shows what was never published', () => {
    expect(isAlive({ ...made, published: undefined }, later)).toBe(true)
  })

  test('ends when the document is published', () => {
    const now = '2026-05-03T12:00:00Z'
    expect(
      isAlive({ ...made, published: published({ _updatedAt: now, waits: [now] }) }, later),
    ).toBe(false)
  })

  test('lives while a published document waits for its embargo, and ends with it', () => {
    const version = {
      _updatedAt: '2026-05-03T09:00:00Z',
      waits: ['2026-05-03T09:00:00Z', '2026-05-03T14:00:00Z'],
    }
    expect(isAlive({ ...made, published: published({ ...version, appeared: false }) }, later)).toBe(
      true,
    )
    expect(isAlive({ ...made, published: published({ ...version, appeared: true }) }, later)).toBe(
      false,
    )
  })

  test('lives when it is published ahead, under embargo, after the link was made', () => {
    const version = { _updatedAt: '2026-05-03T12:00:00Z', waits: ['2026-05-05T12:00:00Z'] }
    expect(isAlive({ ...made, published: published({ ...version, appeared: false }) }, later)).toBe(
      true,
    )
  })

  test('to the draft of what was public before lives until that draft is published', () => {
    expect(isAlive({ ...made, published: published({}) }, later)).toBe(true)
    expect(
      isAlive({ ...made, published: published({ _updatedAt: '2026-05-03T11:00:00Z' }) }, later),
    ).toBe(false)
  })
})

describe('a stored link', () => {
  const stored = (id: string, changes: object = {}) => ({
    _id: `previewLink.${id}`,
    documentId: 'release-1',
    published: null,
    ...made,
    ...changes,
  })
  const aliveWith = (version: object) => {
    const [link] = previewLinks([stored('a', { published: { ...published({}), ...version } })])
    return link && isAlive(link, later)
  }

  test('to a release with a time that cannot be read lives on: that release never appears', () => {
    expect(aliveWith({ appeared: null, waits: ['mañana', null, null] })).toBe(true)
  })

  test.each(['mañana', 7, {}])(
    'is dead all the same where one with the time %j has appeared',
    (at) => {
      expect(aliveWith({ appeared: true, waits: [at] })).toBe(false)
    },
  )

  test('that cannot be read does not hide the others', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const links = previewLinks([stored('a'), stored('b', { hours: 'many' }), stored('c')])
    expect(links.map(({ _id }) => _id)).toEqual(['previewLink.a', 'previewLink.c'])
    expect(told).toHaveBeenCalledTimes(1)
    told.mockRestore()
  })
})
