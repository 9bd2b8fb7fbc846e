import { EventView } from '#components/event/event-view.tsx'
import { MinisterView } from '#components/minister/minister-view.tsx'
import { ReleaseView } from '#components/release/release-view.tsx'
import { Shell } from '#components/site/shell.tsx'
import { listEventsOf } from '#lib/content/event.ts'
import type { Previewed } from '#lib/content/preview-link.ts'
import { listReleasesAbout } from '#lib/content/release.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { connection } from '#lib/settings.ts'
import { assetHost } from '#sanity/connection.ts'
import type { Language } from '#sanity/contract/language.ts'
import { event } from '#sanity/event/contract.ts'
import { minister } from '#sanity/minister/contract.ts'
import { release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'

type Props = {
  locale: Language
  settings: Settings
  /** Keeps its contract. */
  previewed: Pick<Previewed, 'type' | 'raw' | 'documentId'>
}

/** The document as its page will be; all that surrounds it is what the public sees today. */
export async function PreviewedDocument({ locale, settings, previewed }: Props) {
  const { type, raw, documentId } = previewed
  const imageHost = assetHost(connection)
  if (type === 'release') {
    const document = release.parse(raw)
    const url = absolute(pathTo(document.language, releasePlace(document.slug)))
    return (
      <Shell locale={document.language} settings={settings} section="releases">
        <ReleaseView release={document} settings={settings} url={url} imageHost={imageHost} />
      </Shell>
    )
  }
  const releases = await listReleasesAbout(documentId, locale)
  if (type === 'event') {
    return (
      <Shell locale={locale} settings={settings} section="agenda">
        <EventView event={event.parse(raw)} locale={locale} releases={releases} />
      </Shell>
    )
  }
  return (
    <Shell locale={locale} settings={settings}>
      <MinisterView
        minister={minister.parse(raw)}
        locale={locale}
        releases={releases}
        events={await listEventsOf(documentId)}
        imageHost={imageHost}
      />
    </Shell>
  )
}
