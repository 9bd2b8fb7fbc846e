import { formatMoment } from '#lib/dates/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Release } from '#sanity/release/contract.ts'

/** What was corrected after publication: the first thing to read. */
export function Corrections({ release, timeZone }: { release: Release; timeZone: string }) {
  if (release.corrections.length === 0) return null
  const t = translator(release.language)
  return (
    <section className="mt-8 max-w-[44rem] border-t-[3px] border-alert pt-3">
      <h2 className="font-semibold text-alert">{t('release.corrections')}</h2>
      <ul className="mt-1 space-y-2">
        {release.corrections.map(({ _key, at, what, why }) => (
          <li key={_key}>
            <time dateTime={at} className="block text-sm text-quiet">
              {formatMoment(at, release.language, timeZone)}
            </time>
            {what}
            {why && <span className="text-quiet"> {why}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
