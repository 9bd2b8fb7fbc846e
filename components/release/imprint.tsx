import { translator } from '#lib/i18n/translator.ts'
import { linksOf } from '#lib/text/links.ts'
import type { Release } from '#sanity/release/contract.ts'

/** On paper alone: the addresses behind the links, where the release stands, when it was printed. */
export function Imprint({ release, url }: { release: Release; url: string }) {
  const t = translator(release.language)
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
      <p data-printed={t('site.printed')} />
    </footer>
  )
}
