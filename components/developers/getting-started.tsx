import { apiUrl } from '#lib/api/address.ts'
import type { ReleaseItem } from '#lib/api/contract/release.ts'
import { translator } from '#lib/i18n/translator.ts'
import { readableJson } from '#lib/text/readable-json.ts'
import type { Language } from '#sanity/contract/language.ts'
import { Sample } from './sample.tsx'

type Props = { locale: Language; newest: ReleaseItem | undefined }

/** Three questions to try in a terminal, and what comes back. */
export function GettingStarted({ locale, newest }: Props) {
  const t = translator(locale)
  const since = newest?.publishedAt ?? '2015-01-27T14:00:00Z'
  return (
    <div className="max-w-[52rem]">
      <p>{t('developers.newest')}</p>
      <Sample text={`curl "${apiUrl('/releases?limit=1')}"`} />
      {newest && (
        <>
          <p>{t('developers.answer')}</p>
          <Sample text={readableJson({ items: [newest] }, 2)} lang={newest.language} />
          <p>{t('developers.whole')}</p>
          <Sample text={`curl "${newest.urls.api}"`} />
        </>
      )}
      <p>{t('developers.following')}</p>
      <Sample text={`curl "${apiUrl(`/changes?since=${encodeURIComponent(since)}`)}"`} />
    </div>
  )
}
