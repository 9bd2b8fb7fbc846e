import { notFound } from 'next/navigation'
import { connection as request } from 'next/server'
import { BrokenDraft } from '#components/preview/broken-draft.tsx'
import { PreviewStamp } from '#components/preview/preview-stamp.tsx'
import { breachesOf } from '#lib/content/broken-draft.ts'
import { openPreviewLink } from '#lib/content/preview-link.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { PreviewedDocument } from './previewed-document.tsx'

/** One document before its publication, for whoever has the link. A dead link tells nothing of it. */
export default async function PreviewPage({ params }: PageProps<'/preview/[locale]/[secret]'>) {
  // At each request anew: nothing of it may be kept.
  await request()
  const { secret, ...rest } = await params
  const locale = localeOf(rest)
  const previewed = (await openPreviewLink(secret)) ?? notFound()
  const settings = await getSettings()
  const breaches = breachesOf(previewed.type, previewed.raw, locale)
  return (
    <>
      <PreviewStamp locale={locale} settings={settings} previewed={previewed} />
      {breaches ? (
        <BrokenDraft breaches={breaches} locale={locale} />
      ) : (
        <PreviewedDocument locale={locale} settings={settings} previewed={previewed} />
      )}
    </>
  )
}
