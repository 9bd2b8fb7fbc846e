import { momentText } from '#lib/dates/moment.ts'
import { translator } from '#lib/i18n/translator.ts'
import { linksOf } from '#lib/text/links.ts'
import type { Release } from '#sanity/release/contract.ts'
import { lastCorrection, versionOf } from '#sanity/release/version.ts'

type Props = { release: Release; timeZone: string; url: string }

/**
 * On paper alone: the addresses behind the links, where the release stands, which version of it this
 * is and since when, when it was printed.
 */
export function Imprint({ release, timeZone, url }: Props) {
  const t = translator(release.language)
  const since = lastCorrection(release)?.at ?? release.publishedAt
  const version = [
    t('release.version', { version: versionOf(release) }),
    since && momentText(since, release.language, timeZone),
  ]
  const links = linksOf(release.body, release.language)
  return (
    <footer data-part="imprint" className="print-only">
      {links.length > 0 && (
        <section>
          <h2 className="font-semibold">{t('release.links')}</h2>
          <ol className="mb-[3mm]">
            {links.map((href, index) => (
              <li key={href} className="break-all">
                [{index + 1}] {new URL(href, url).href}
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className="break-all">{url}</p>
      <p>{version.filter(Boolean).join(', ')}</p>
      <p data-printed={t('site.printed')} />
    </footer>
  )
}
