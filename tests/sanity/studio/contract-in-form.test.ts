import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { event } from '#sanity/event/contract.ts'
import { minister } from '#sanity/minister/contract.ts'
import { organizationName } from '#sanity/organization/contract.ts'
import { release } from '#sanity/release/contract.ts'
import { settings } from '#sanity/settings/contract.ts'
import { fieldTitles } from '#sanity/studio/field-titles.ts'
import { schemaTypes } from '#sanity/studio/schema.ts'
import { storedPath } from '#sanity/studio/stored-path.ts'
import { topic } from '#sanity/topic/contract.ts'

/** What the lake keeps of every document, and what the projection follows or makes. */
const NOT_IN_THE_FORM = [
  '_id',
  '_type',
  '_key',
  '_updatedAt',
  'translations',
  'target',
  'lastCorrection',
  'original',
]
/** What a picture's file is read for is of the file. */
const REFERENCES =
  /^(?:minister|events|organizations|topics|related|organizers|coSponsors|participants|ministers|source|organization|asset|crop|hotspot|children|style|level|listItem)$/

const json = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
})

/** Each path that a contract reads, `['body', 0, 'speaker']`. */
function pathsOf(schema: unknown): PropertyKey[][] {
  const parsed = json.safeParse(schema)
  if (!parsed.success) return []
  const { properties = {}, items, anyOf = [], oneOf = [] } = parsed.data
  const named = Object.entries(properties)
    .filter(([name]) => !NOT_IN_THE_FORM.includes(name))
    .flatMap(([name, inner]) => [
      [name],
      ...(REFERENCES.test(name) ? [] : pathsOf(inner).map((path) => [name, ...path])),
    ])
  const listed = items ? pathsOf(items).map((path) => [0, ...path]) : []
  return [...named, ...listed, ...[...anyOf, ...oneOf].flatMap(pathsOf)]
}

describe('what the site reads of a document is a field of the Studio’s form', () => {
  const titleOf = fieldTitles(schemaTypes('es'))
  test.each([
    ['release', release],
    ['minister', minister],
    ['event', event],
    ['organization', organizationName],
    ['topic', topic],
    ['settings', settings],
  ] as const)('%s', (type, contract) => {
    const schema = z.toJSONSchema(contract, {
      io: 'input',
      unrepresentable: 'any',
      reused: 'inline',
    })
    const paths = pathsOf(schema)
    expect(paths.length).toBeGreaterThan(1)
    const missing = paths.filter((path) => !titleOf(type, storedPath(path, undefined)))
    expect(missing).toEqual([])
  })

  test('a field that is not there has no title', () => {
    expect(titleOf('release', ['headlin'])).toBeUndefined()
    expect(titleOf('release', ['body', 0, 'nobody'])).toBeUndefined()
  })
})
