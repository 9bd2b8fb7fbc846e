import { apiUrl } from '#lib/api/address.ts'
import type { ReleasesAnswer } from '#lib/api/examples.ts'
import { translator } from '#lib/i18n/translator.ts'
import { readableJson } from '#lib/text/readable-json.ts'
import type { Language } from '#sanity/contract/language.ts'
import { Sample } from './sample.tsx'

type Props = { locale: Language; newest: ReleasesAnswer | undefined }

/** Three questions to try in a terminal, and what comes back. */
export function GettingStarted({ locale, newest }: Props) {
  const t = translator(locale)
  const [first] = newest?.items ?? []
  const since = first?.publishedAt ?? '2015-01-27T14:00:00Z'
  return (
    <div className="max-w-[52rem]">
      <p>{t('developers.newest')}</p>
      <Sample text={`curl "${apiUrl(`/releases?language=${locale}&limit=1`)}"`} />
      {first && (
        <>
          <p>{t('developers.answer')}</p>
          <Sample text={readableJson(newest, 2)} lang={first.language} />
          <p>{t('developers.whole')}</p>
          <Sample text={`curl "${first.urls.api}"`} />
        </>
      )}
      <p>{t('developers.following')}</p>
      <Sample text={`curl "${apiUrl(`/changes?since=${encodeURIComponent(since)}`)}"`} />
    </div>
  )
}
