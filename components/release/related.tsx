import { translator } from '#lib/i18n/translator.ts'
import type { Release } from '#sanity/release/contract.ts'
import { Divided } from '../site/divided.tsx'
import { Section } from '../site/section.tsx'
import { ReleaseItem } from './release-item.tsx'

/** What else to read; paper has no use for it. */
export function Related({ release, timeZone }: { release: Release; timeZone: string }) {
  const { related, language, _id } = release
  const others = related.filter((other) => other._id !== _id)
  if (others.length === 0) return null
  return (
    <Section title={translator(language)('release.related')} className="screen-only">
      <Divided>
        {others.map((other) => (
          <ReleaseItem key={other._id} release={other} locale={language} timeZone={timeZone} />
        ))}
      </Divided>
    </Section>
  )
}
