import { translator } from '#lib/i18n/translator.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { LedgerSection } from '../site/section.tsx'
import { Text } from '../site/text.tsx'

/** What the institution says of itself below a release: the release's own words, else the settings'. */
export function Boilerplate({ release, settings }: { release: Release; settings: Settings }) {
  const { language, boilerplate } = release
  const text = boilerplate
    ? { text: boilerplate, lang: language }
    : settings.boilerplate && inLanguage(settings.boilerplate, language)
  if (!text?.text) return null
  return (
    <LedgerSection title={translator(language)('release.about')}>
      <p data-part="boilerplate" className="max-w-[40rem] whitespace-pre-line text-quiet">
        <Text value={text} locale={language} />
      </p>
    </LedgerSection>
  )
}
