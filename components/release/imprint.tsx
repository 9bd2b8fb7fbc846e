import { unchangedSince } from '#lib/dates/unchanged-since.ts'
import { translator } from '#lib/i18n/translator.ts'
import { notesOf } from '#lib/text/links.ts'
import type { Release } from '#sanity/release/contract.ts'
import { versionOf } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { Imprint } from '../print/imprint.tsx'

type Props = { release: Release; settings: Settings; url: string }

/** On paper alone: the addresses behind the links, and which version of the release this is. */
export function ReleaseImprint({ release, settings, url }: Props) {
  const t = translator(release.language)
  const links = notesOf(release)
  return (
    <Imprint
      locale={release.language}
      settings={settings}
      url={url}
      version={t('release.version', { version: versionOf(release) })}
      since={unchangedSince(release, settings)}
    >
      {links.length > 0 && (
        <section data-part="notes">
          <h2>{t('print.links')}</h2>
          <ol>
            {links.map((href, index) => (
              <li key={href}>
                <span>[{index + 1}]</span> <span>{new URL(href, url).href}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </Imprint>
  )
}
