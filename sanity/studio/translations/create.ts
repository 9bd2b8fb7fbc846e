import type { SanityClient } from '@sanity/client'
import { uuid } from '@sanity/uuid'
import type { Language } from '../../contract/language.ts'
import { draftTranslation } from '../../release/translation.ts'
import type { Versions } from './use-versions.ts'
import { textOf, type Version } from './versions.ts'

/**
 * Makes the draft of a translation and ties it to its source, in one transaction, in the form of
 * @sanity/document-internationalization. Answers its id.
 */
export async function createTranslation(
  client: SanityClient,
  source: Version,
  language: Language,
  { metadata, versions }: Versions,
): Promise<string> {
  const text = textOf(source)
  if (!text) throw new Error(`The release ${source.id} is gone: there is no text to translate`)
  const id = uuid()
  const tie = metadata?._id ?? `translation-${source.id}`
  const ids = versions.map((version) => version.id)
  await client
    .transaction()
    .create(draftTranslation(text, { id, language, versions: ids, now: new Date() }))
    .createIfNotExists({
      _id: tie,
      _type: 'translation.metadata',
      schemaTypes: ['release'],
      translations: [tied(source.language, source.id)],
    })
    // A tie to a translation that was deleted may be left.
    .patch(tie, (patch) => patch.unset([`translations[language == "${language}"]`]))
    .patch(tie, (patch) => patch.append('translations', [tied(language, id)]))
    .commit({ visibility: 'async' })
  return id
}

const tied = (language: Language, id: string) => ({
  _key: language,
  _type: 'internationalizedArrayReferenceValue',
  language,
  value: { _type: 'reference', _ref: id, _weak: true },
})
