// The versions of a text, one a language, as the desk finds them stored.
import { z } from 'zod'
import { LANGUAGES, type Language } from '../../contract/language.ts'
import {
  originalOf,
  type Standing,
  type StoredRelease,
  standing,
} from '../../release/translation.ts'

/** The document of @sanity/document-internationalization that ties them; null for a text alone. */
export const metadata = z
  .object({
    _id: z.string(),
    translations: z
      .array(z.object({ language: z.string(), value: z.object({ _ref: z.string() }).nullish() }))
      .nullish()
      .transform((list) => list ?? []),
  })
  .nullable()

export type Metadata = z.infer<typeof metadata>

export const documents = z.array(
  z.looseObject({ _id: z.string(), _updatedAt: z.string().optional() }),
)

/** One version: what is published of it, and the draft of what it is to be. */
export type Version = {
  id: string
  language: Language
  published: StoredRelease | undefined
  draft: StoredRelease | undefined
}

/** The ids under which versions of a text may be stored, first that of the one asked for. */
export function idsOf(id: string, tied: Metadata): string[] {
  const others = tied?.translations.flatMap(({ value }) => value?._ref ?? []) ?? []
  return [...new Set([id, ...others])]
}

/** The versions that there are: a tie to a document that was deleted is none. */
export function versionsOf(ids: string[], stored: StoredRelease[]): Version[] {
  return ids.flatMap((id) => {
    const published = stored.find(({ _id }) => _id === id)
    const draft = stored.find(({ _id }) => _id === `drafts.${id}`)
    const language = LANGUAGES.find((one) => one.id === (draft ?? published)?.language)?.id
    return language ? [{ id, language, published, draft }] : []
  })
}

/** The text of a version that translations follow: what is published, or its draft before that. */
export const textOf = ({ published, draft }: Version): StoredRelease | undefined =>
  published ?? draft

/** What is being edited of a version. */
const editedOf = ({ published, draft }: Version): StoredRelease | undefined => draft ?? published

/** The version that another was translated from. */
export function originalAmong(version: Version, versions: Version[]): Version | undefined {
  const edited = editedOf(version)
  const id = edited && originalOf(edited)
  return versions.find((one) => one.id === id)
}

/** How a version stands to its original; `unknown` for the original itself. */
export function standingAmong(version: Version, versions: Version[]): Standing {
  const edited = editedOf(version)
  const original = originalAmong(version, versions)
  return edited && original ? standing(edited, textOf(original)) : { state: 'unknown' }
}

/** Languages in which there is no version yet. */
export function missingLanguages(versions: Version[]): Language[] {
  return LANGUAGES.map(({ id }) => id).filter((id) => !versions.some((one) => one.language === id))
}
