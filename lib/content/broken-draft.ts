// Why a draft cannot be shown: press staff who look at it before publishing must not see a bare 404.
import { draftMode } from 'next/headers'
import { z } from 'zod'
import { type Language, language } from '#sanity/contract/language.ts'
import { event } from '#sanity/event/contract.ts'
import { eventFields } from '#sanity/event/projection.ts'
import { minister } from '#sanity/minister/contract.ts'
import { ministerFields } from '#sanity/minister/projection.ts'
import { release } from '#sanity/release/contract.ts'
import { releaseFields } from '#sanity/release/projection.ts'
import { query } from './lake.ts'

export const PREVIEWED = {
  release: { contract: release, fields: releaseFields },
  minister: { contract: minister, fields: ministerFields },
  event: { contract: event, fields: eventFields },
} as const

export type PreviewedType = keyof typeof PREVIEWED

/** `field` is a path, `dateline.city`; `reason` is in the language that was asked for. */
export type Breach = { field: string; reason: string }

/** In draft mode, what is wrong with the draft at a page's address; undefined where it can be shown. */
export async function brokenDraft(
  type: PreviewedType,
  params: { slug: string; locale: string },
): Promise<{ breaches: Breach[]; locale: Language } | undefined> {
  const { isEnabled } = await draftMode()
  const { data: locale } = language.safeParse(params.locale)
  if (!isEnabled || !locale) return undefined
  const raw = await query(
    `*[_type == $type && slug.current == $slug && ($type != "release" || language == $locale)]
      | order(_id asc)[0]{ ${PREVIEWED[type].fields} }`,
    { type, slug: params.slug, locale },
  )
  const breaches = raw === null ? undefined : breachesOf(type, raw, locale)
  return breaches && { breaches, locale }
}

/** What in a document breaks its contract; undefined where nothing does. */
export function breachesOf(
  type: PreviewedType,
  raw: unknown,
  locale: Language,
): Breach[] | undefined {
  const parsed = PREVIEWED[type].contract.safeParse(raw, { error: REASONS[locale] })
  return parsed.error?.issues.map(({ path, message }) => ({
    field: path.join('.') || type,
    reason: message,
  }))
}

const REASONS = { es: z.locales.es().localeError, en: z.locales.en().localeError }
