import { formatDay } from '#lib/dates/format.ts'
import { dayIn } from '#lib/dates/today.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'

type Props = { release: ReleaseSummary; locale: Language; timeZone: string }

/** "Corregido el 28 de enero de 2015", by the institution's clock; nothing for a text that stands. */
export function ChangedMark({ release, locale, timeZone }: Props) {
  if (!release.lastCorrection) return null
  const { kind, at } = release.lastCorrection
  const date = formatDay(dayIn(timeZone, new Date(at)), locale)
  return (
    <time
      dateTime={at}
      className={`font-semibold ${kind === 'correction' ? 'text-alert' : 'text-ink'}`}
    >
      {translator(locale)(`release.changed.${kind}`, { date })}
    </time>
  )
}
