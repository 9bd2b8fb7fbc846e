import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { Divided } from '../site/divided.tsx'
import { Section } from '../site/section.tsx'
import { ReleaseItem } from './release-item.tsx'

type Props = { releases: ReleaseSummary[]; locale: Language; timeZone: string }

/** What else to read; paper has no use for it. */
export function Related({ releases, locale, timeZone }: Props) {
  if (releases.length === 0) return null
  return (
    <Section title={translator(locale)('release.related')} className="screen-only">
      <Divided>
        {releases.map((release) => (
          <ReleaseItem key={release._id} release={release} locale={locale} timeZone={timeZone} />
        ))}
      </Divided>
    </Section>
  )
}
