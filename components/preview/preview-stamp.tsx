import type { Previewed } from '#lib/content/preview-link.ts'
import { momentText } from '#lib/dates/moment.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { Stamp } from './stamp.tsx'

type Props = {
  locale: Language
  settings: Pick<Settings, 'timeZone'>
  previewed: Pick<Previewed, 'expiresAt' | 'embargoUntil'>
}

/** Not for publication, until when not, and until when it can be seen here, by the ministry's clock. */
export function PreviewStamp({ locale, settings, previewed }: Props) {
  const t = translator(locale)
  const { embargoUntil, expiresAt } = previewed
  const moment = (at: string) => momentText(at, locale, settings.timeZone)
  return (
    <Stamp>
      {t('preview.stamp')}
      {embargoUntil && <> · {t('preview.embargoed', { moment: moment(embargoUntil) })}</>}
      <span className="screen-only ml-3 font-normal">
        {t('preview.expires', { moment: moment(expiresAt) })}
      </span>
    </Stamp>
  )
}
