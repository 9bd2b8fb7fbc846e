import { momentText } from '#lib/dates/moment.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Release } from '#sanity/release/contract.ts'
import { newestFirst } from '#sanity/release/version.ts'

/** Where the page tells of its last correction. */
export const LAST_CORRECTION = 'last-correction'

/** What was corrected or updated after publication, the latest first: the first thing to read. */
export function Corrections({ release, timeZone }: { release: Release; timeZone: string }) {
  const { corrections, language } = release
  const t = translator(language)
  return newestFirst(corrections).map(({ _key, kind, at, version, what, why }, index) => (
    <section
      key={_key}
      id={index === 0 ? LAST_CORRECTION : undefined}
      data-part="correction"
      className={`mt-6 max-w-[44rem] border-t-[3px] pt-3 ${
        kind === 'correction' ? 'border-alert' : 'border-accent'
      }`}
    >
      <h2 className={`font-semibold ${kind === 'correction' ? 'text-alert' : 'text-accent'}`}>
        {t(`release.correction.${kind}`)}
      </h2>
      <p className="text-sm text-quiet">
        {version && `${t('release.version', { version })} · `}
        <time dateTime={at}>{momentText(at, language, timeZone)}</time>
      </p>
      <p className="mt-1">{what}</p>
      {why && <p className="text-quiet">{why}</p>}
    </section>
  ))
}
