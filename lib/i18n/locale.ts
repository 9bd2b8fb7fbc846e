// The language in a page's address.
import { notFound } from 'next/navigation'
import { type Language, language } from '#sanity/contract/language.ts'

/** The page's language; anything else in its place is an address that does not exist. */
export function localeOf({ locale }: { locale: string }): Language {
  const parsed = language.safeParse(locale)
  return parsed.success ? parsed.data : notFound()
}
