// All sample documents, in an order in which every reference finds its target. The same amounts for the
// same day are the same documents, and fewer are the first ones of more.
import type { IdentifiedSanityDocumentStub } from '@sanity/client'
import { event, type Frame } from './events.ts'
import type { SampleFiles } from './files.ts'
import { idOf } from './ids.ts'
import { organizations, topics } from './institutions.ts'
import { minister } from './ministers.ts'
import { release } from './releases.ts'
import { placeOf } from './stories.ts'

export type Amounts = Frame & { releases: number }

/** Ministers for ten years of four offices, and an event for every third story. */
export const usualAmounts = (releases: number) => ({
  ministers: 40,
  events: Math.ceil(releases / 5),
})

type Step = { step: 'ministers' | 'events' | 'releases'; at: number }

/** Each thing of a step, with the documents it takes. */
export function* sampleDocuments(
  amounts: Amounts,
  files: SampleFiles,
): Generator<Step & { documents: IdentifiedSanityDocumentStub[] }> {
  // What all refer to comes with the first of what there is.
  let before: IdentifiedSanityDocumentStub[] = [...organizations, ...topics]
  const withBefore = (...documents: IdentifiedSanityDocumentStub[]) => {
    const all = [...before, ...documents]
    before = []
    return all
  }
  for (let at = 0; at < amounts.ministers; at += 1) {
    yield { step: 'ministers', at, documents: withBefore(minister(at, amounts.today, files)) }
  }
  for (let at = 0; at < amounts.events; at += 1) {
    yield { step: 'events', at, documents: withBefore(event(at, amounts)) }
  }
  for (let at = 0; at < amounts.releases; at += 1) {
    const documents = [release(at, amounts, files), ...translationsOf(at)]
    yield { step: 'releases', at, documents: withBefore(...documents) }
  }
}

/** That the release number `at` and its original are one text, if it has one. */
function translationsOf(at: number) {
  const { original, language } = placeOf(at)
  if (original === undefined) return []
  const version = (of: string, id: string) => ({
    _key: of,
    _type: 'internationalizedArrayReferenceValue',
    language: of,
    value: { _type: 'reference', _ref: id, _weak: true, _strengthenOnPublish: { type: 'release' } },
  })
  return [
    {
      _id: idOf('translation', at),
      _type: 'translation.metadata',
      schemaTypes: ['release'],
      translations: [
        version(language === 'es' ? 'en' : 'es', idOf('release', original)),
        version(language, idOf('release', at)),
      ],
    },
  ]
}
