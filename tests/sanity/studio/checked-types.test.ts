// @vitest-environment jsdom
import { createClient, type SanityClient } from '@sanity/client'
import { createSchema, type LocaleSource, usEnglishLocale, validateDocument } from 'sanity'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Language } from '#sanity/contract/language.ts'
import { checkedTypes } from '#sanity/studio/checked-types.ts'
import { paragraph, RELEASE, STORED } from '../release/found.ts'

const asked = vi.fn<() => Promise<unknown>>()

/** A client that reaches no dataset: what it answers is made up. */
const client: SanityClient = createClient({
  projectId: 'abc123',
  dataset: 'd',
  apiVersion: '1',
  useCdn: false,
  resolveFetch: () => async () => {
    const result = await asked()
    const headers = { 'content-type': 'application/json' }
    return new Response(JSON.stringify({ result }), { headers })
  },
})

const i18n: LocaleSource = {
  currentLocale: usEnglishLocale,
  locales: [usEnglishLocale],
  loadNamespaces: async () => {},
  t: z.custom<LocaleSource['t']>().parse((key: string) => key),
}

/** Studio’s own validation. */
async function validate(changes: object, language: Language = 'es') {
  const schema = createSchema({ name: 'desk', types: checkedTypes(language) })
  const document = { ...RELEASE, ...STORED, ...changes }
  const markers = await validateDocument({
    document,
    workspace: { schema, getClient: () => client, i18n },
    environment: 'studio',
  })
  return markers.map(({ level, path, message }) => ({ level, path, message }))
}

beforeEach(() => {
  asked.mockReset()
  asked.mockResolvedValue({ pressOffice: true })
})

/** Of which the clock of this machine is not asked. */
const ARCHIVED = { fromArchive: true }

describe('Studio’s validation', () => {
  test('says nothing of a release with which nothing is wrong', async () => {
    expect(await validate(ARCHIVED)).toEqual([])
  })

  test('shows errors, warnings and infos at their fields, in the desk’s language', async () => {
    const body = [paragraph('Desde el martes 4 de mayo de 2026.')]
    const broken = { ...ARCHIVED, slug: { current: 'A' }, body, headline: 'a'.repeat(130) }
    expect(await validate(broken, 'en')).toEqual([
      { level: 'error', path: ['slug'], message: expect.stringContaining('cannot be “A”') },
      {
        level: 'warning',
        path: ['body', { _key: 'p1' }],
        message: expect.stringContaining('May 4, 2026 is a Monday'),
      },
      { level: 'info', path: ['headline'], message: expect.stringContaining('130 characters') },
    ])
  })

  test('asks the dataset once for a text that is being typed', async () => {
    const slug = { current: 'asked-once' }
    for (const headline of ['E', 'El', 'El m']) await validate({ ...ARCHIVED, slug, headline })
    expect(asked).toHaveBeenCalledTimes(1)
    await validate({ ...ARCHIVED, slug: { current: 'asked-again' } })
    expect(asked).toHaveBeenCalledTimes(2)
  })

  test('asks again where the dataset could not be reached, and says so meanwhile', async () => {
    const slug = { current: 'out-of-reach' }
    asked.mockRejectedValueOnce(new Error('offline'))
    expect(await validate({ ...ARCHIVED, slug })).toContainEqual(
      expect.objectContaining({ level: 'error', message: expect.stringContaining('offline') }),
    )
    expect(await validate({ ...ARCHIVED, slug })).toEqual([])
  })

  test('leaves it to the checks whether an address is taken: another language may have it', async () => {
    await validate({ ...ARCHIVED, slug: { current: 'in-two-languages' } })
    expect(asked).toHaveBeenCalledTimes(1)
  })
})
