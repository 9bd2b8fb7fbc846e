import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Release } from '#sanity/release/contract.ts'

/** That the text is a translation, with the way to the original while that can be read. */
export function TranslationNote({ release }: { release: Release }) {
  const { language, original } = release
  if (!original || original.language === language) return null
  return (
    <p className="text-quiet">
      <a
        href={pathTo(original.language, releasePlace(original.slug))}
        hrefLang={original.language}
        rel="alternate"
      >
        {translator(language)(`release.translated.${original.language}`)}
      </a>
    </p>
  )
}
