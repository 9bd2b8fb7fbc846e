import { stegaClean } from '@sanity/client/stega'
import { vercelStegaDecode } from '@vercel/stega'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { withEditMarks } from '#lib/content/editable.ts'
import { seededEvent, seededRelease } from '#tests/seed-content.ts'

/** The address of the field that a text is marked with. */
function fieldOf(text: string | undefined): { id: string; type: string; path: string } | undefined {
  const { data } = z.object({ href: z.string() }).safeParse(vercelStegaDecode(text ?? ''))
  const query = data && new URL(data.href, 'http://site').searchParams
  const part = (name: string) => query?.get(name) ?? ''
  return query && { id: part('id'), type: part('type'), path: part('path') }
}

describe('a release in draft mode', () => {
  test('leads from its texts to their fields, in lists by key', async () => {
    const plain = await seededRelease('es')
    const marked = withEditMarks('release', plain)
    expect(fieldOf(marked.headline)).toEqual({
      id: 'release-2015-01-27-es',
      type: 'release',
      path: 'headline',
    })
    expect(fieldOf(marked.dateline.city)?.path).toBe('dateline.city')
    const [block] = marked.body
    const span = block?._type === 'block' ? block.children[0] : undefined
    expect(fieldOf(span?.text)?.path).toBe(
      `body[_key=="${block?._key}"].children[_key=="${span?._key}"].text`,
    )
  })

  test('leads from the name of another document to that document', async () => {
    const { minister, organizations } = withEditMarks('release', await seededRelease('es'))
    expect(fieldOf(minister?.name)).toEqual({ id: minister?._id, type: 'minister', path: 'name' })
    expect(fieldOf(minister?.appointments[0]?.role.es)?.path).toMatch(
      /^appointments\[_key=="\w+"\]\.role\.es$/,
    )
    expect(fieldOf(organizations[0]?.name.es)).toMatchObject({
      id: organizations[0]?._id,
      type: 'organization',
    })
  })

  test('says the same, and keeps what is no text of the page', async () => {
    const plain = await seededRelease('es')
    const marked = withEditMarks('release', plain)
    expect(stegaClean(marked)).toEqual(plain)
    for (const part of ['_id', 'slug', 'language', 'kind', 'publishedAt', '_updatedAt'] as const) {
      expect(marked[part]).toBe(plain[part])
    }
    expect(marked.dateline.date).toBe(plain.dateline.date)
    expect(marked.translations).toEqual(plain.translations)
    expect(marked.figures.map(({ unit, value }) => [unit, value])).toEqual(
      plain.figures.map(({ unit, value }) => [unit, value]),
    )
    expect(marked.contacts.map(({ email, phone }) => [email, phone])).toEqual(
      plain.contacts.map(({ email, phone }) => [email, phone]),
    )
  })
})

test('an event leads from its title to the field of that language', async () => {
  const event = withEditMarks('event', await seededEvent('event-2015-01-30-wilson-center'))
  expect(fieldOf(event.title.en)).toEqual({
    id: 'event-2015-01-30-wilson-center',
    type: 'event',
    path: 'title.en',
  })
  expect(fieldOf(event.timeZone)).toBeUndefined()
})
