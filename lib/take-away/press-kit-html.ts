// A release as a whole HTML document of its own: it opens without the site, and prints.
import { escapeHTML } from '@portabletext/to-html'
import { readingSize } from '#lib/feeds/parts-html.ts'
import { releaseHtml } from '#lib/feeds/release-html.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { readable } from '#lib/text/readable.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { plainSource } from './plain-source.ts'

/** In fonts that every machine has: nothing of it is loaded from elsewhere but pictures that are not packed. */
const STYLE = `
  :root { color-scheme: light dark }
  body { max-width: 40rem; margin: 3rem auto; padding: 0 1.25rem; font: 1.125rem/1.6 Georgia, serif; overflow-wrap: anywhere }
  header p, footer p, figcaption, blockquote footer { font: 0.9375rem/1.45 system-ui, sans-serif }
  h1 { font-size: 2rem; line-height: 1.15; text-wrap: balance }
  h2, h3 { line-height: 1.3; break-after: avoid }
  figure { margin: 2rem 0; break-inside: avoid }
  img { max-width: 100%; height: auto }
  blockquote { margin: 2rem 0; border-top: 2px solid; padding-top: 0.75rem; font-size: 1.25rem }
  footer { margin-top: 3rem; border-top: 1px solid; padding-top: 0.75rem; white-space: pre-line }
  @media print {
    @page { margin: 16mm 20mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif } }
    :root { color-scheme: light }
    body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt }
    h1 { font-size: 20pt }
    a { color: inherit; text-decoration: none }
    img { max-height: 95mm }
  }
`

/** `packed`: where a picture is beside the document, by its address. */
export function htmlDocument(
  release: Release,
  settings: Settings,
  packed: ReadonlyMap<string, string>,
): string {
  const { language, headline, kind, slug } = release
  const url = absolute(pathTo(language, releasePlace(slug)))
  const ministry = inLanguage(settings.ministry, language).text
  const title = escapeHTML(headline)
  const text = releaseHtml(
    release,
    settings,
    (image) => packed.get(image.asset.url) ?? readingSize(image),
  )
  return readable(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="canonical" href="${escapeHTML(url)}">
<style>${STYLE}</style>
</head>
<body>
<header>
<p>${escapeHTML([ministry, translator(language)(`release.kind.${kind}`)].join(' · '))}</p>
<h1>${title}</h1>
</header>
<main>
${text}
</main>
<footer><p>${escapeHTML(plainSource(release, settings, url))}</p></footer>
</body>
</html>
`)
}
