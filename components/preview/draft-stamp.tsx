import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { Stamp } from './stamp.tsx'

/** Says at the head of a page that it shows drafts, and leads out. */
export function DraftStamp({ locale }: { locale: Language }) {
  const t = translator(locale)
  return (
    <Stamp>
      {t('preview.draft')}{' '}
      {/* Not a link that Next would follow ahead of time: it changes what the reader sees. */}
      <a href="/api/draft-mode/disable" className="screen-only ml-3">
        {t('preview.leave')}
      </a>
    </Stamp>
  )
}
