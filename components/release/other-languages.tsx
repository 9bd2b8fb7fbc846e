import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Release } from '#sanity/release/contract.ts'

/** The same text in other languages, each named in its own: who looks for it may not read this one. */
export function OtherLanguages({ release }: { release: Release }) {
  const others = release.translations.filter(({ language }) => language !== release.language)
  if (others.length === 0) return null
  return (
    <ul>
      {others.map(({ language, slug }) => (
        <li key={language}>
          <a
            href={pathTo(language, releasePlace(slug))}
            lang={language}
            hrefLang={language}
            rel="alternate"
            className="text-link"
          >
            {translator(language)('release.read')}
          </a>
        </li>
      ))}
    </ul>
  )
}
