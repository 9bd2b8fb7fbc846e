import { translator } from '#lib/i18n/translator.ts'
import type { Release } from '#sanity/release/contract.ts'
import { boilerplateOf } from '#sanity/release/institution.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { LedgerSection } from '../site/section.tsx'
import { Text } from '../site/text.tsx'

/** What the institution says of itself below a release. */
export function Boilerplate({ release, settings }: { release: Release; settings: Settings }) {
  const { language } = release
  const text = boilerplateOf(release, settings)
  if (!text?.text) return null
  return (
    <LedgerSection title={translator(language)('release.about')}>
      <p data-part="boilerplate" className="max-w-[40rem] whitespace-pre-line text-quiet">
        <Text value={text} locale={language} />
      </p>
    </LedgerSection>
  )
}
