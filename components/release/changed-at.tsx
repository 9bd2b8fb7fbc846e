import { momentInBoth } from '#lib/dates/moment.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Release } from '#sanity/release/contract.ts'
import { lastCorrection } from '#sanity/release/version.ts'
import { LAST_CORRECTION } from './corrections.tsx'

/**
 * When the text was last changed, which is when the desk told the public of a change. The moment at which
 * the document was last stored (`_updatedAt`) says nothing of the text: a topic may have been added.
 */
export function ChangedAt({ release, timeZone }: { release: Release; timeZone: string }) {
  const { language, dateline } = release
  const changed = lastCorrection(release)
  if (!changed) return null
  const { kind, at } = changed
  const moment = momentInBoth(at, language, timeZone, dateline.timeZone)
  return (
    <p
      className={`mb-1 text-sm font-semibold ${kind === 'correction' ? 'text-alert' : 'text-ink'}`}
    >
      <a href={`#${LAST_CORRECTION}`} className="quiet-link">
        <time dateTime={at}>{translator(language)(`release.changedAt.${kind}`, { moment })}</time>
      </a>
    </p>
  )
}
