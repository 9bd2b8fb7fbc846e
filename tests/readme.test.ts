// What the README tells people to set must be what the code wants.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { CHANGE_PROJECTION } from '#lib/content/change.ts'
import { CONTENT_TYPES } from '#lib/content/types.ts'

const readme = await readFile('README.md', 'utf8')

test('the README has the projection and the filter of the webhook that the site understands', () => {
  expect(readme).toContain(CHANGE_PROJECTION)
  expect(readme).toContain(`_type in [${CONTENT_TYPES.map((type) => `"${type}"`).join(', ')}]`)
})

test('the README tells of every variable that the site reads, but the lake’s own', async () => {
  const source = await readFile('lib/environment.ts', 'utf8')
  const variables = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name)
  expect(variables.length).toBeGreaterThan(10)
  expect(
    variables
      .filter((name) => !/^LAKE_(?!PORT)/.test(name ?? ''))
      .filter((name) => !readme.includes(`\`${name}\``)),
  ).toEqual([])
})
