// The seed's documents as pages get them: through the real projections and contracts.
import { evaluate, parse } from 'groq-js'
import type { z } from 'zod'
import type { Language } from '#sanity/contract/language.ts'
import { event } from '#sanity/event/contract.ts'
import { eventFields } from '#sanity/event/projection.ts'
import { minister } from '#sanity/minister/contract.ts'
import { ministerFields } from '#sanity/minister/projection.ts'
import { release } from '#sanity/release/contract.ts'
import { releaseFields } from '#sanity/release/projection.ts'
import { documents } from '#sanity/seed/documents.ts'
import { settings } from '#sanity/settings/contract.ts'
import { settingsFields } from '#sanity/settings/projection.ts'

/** A stored document's projection, parsed; fails the test with the contract's reasons. */
async function seeded<T extends z.ZodType>(
  contract: T,
  filter: string,
  fields: string,
): Promise<z.infer<T>> {
  const dataset = documents.map((document) => ({ ...document, _updatedAt: '2015-01-27T00:00:00Z' }))
  const result = await evaluate(parse(`*[${filter}][0]{ ${fields} }`), {
    dataset,
    params: { now: '2026-01-01T00:00:00Z' },
  })
  return contract.parse(await result.get())
}

export const seededRelease = (language: Language) =>
  seeded(release, `_type == "release" && language == "${language}"`, releaseFields)
export const seededMinister = () => seeded(minister, '_type == "minister"', ministerFields)
export const seededEvent = (id: string) => seeded(event, `_id == "${id}"`, eventFields)
export const seededSettings = () => seeded(settings, '_id == "settings"', settingsFields)
