import { EventView } from '#components/event/event-view.tsx'
import { MinisterView } from '#components/minister/minister-view.tsx'
import { ReleaseView } from '#components/release/release-view.tsx'
import { Shell } from '#components/site/shell.tsx'
import { listReleasesAbout } from '#lib/content/archive.ts'
import { listEventsOf } from '#lib/content/event.ts'
import { readTenures } from '#lib/content/minister.ts'
import type { Previewed } from '#lib/content/preview-link.ts'
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
  const { timeZone } = settings
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
        <EventView
          event={event.parse(raw)}
          locale={locale}
          timeZone={timeZone}
          releases={releases}
        />
      </Shell>
    )
  }
  // By the id of the published version: the others of an office refer to that.
  const document = { ...minister.parse(raw), _id: documentId }
  return (
    <Shell locale={locale} settings={settings}>
      <MinisterView
        minister={document}
        tenures={await readTenures(document, timeZone)}
        locale={locale}
        timeZone={timeZone}
        releases={releases}
        events={await listEventsOf(documentId)}
        imageHost={imageHost}
      />
    </Shell>
  )
}
