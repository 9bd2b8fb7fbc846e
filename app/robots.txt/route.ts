import { connection } from 'next/server'
import { pathTo } from '#lib/i18n/paths.ts'
import { routing } from '#lib/i18n/routing.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'

/**
 * What robots need not ask for (RFC 9309): Studio, previews, the machine's own addresses, and of the
 * archive's answers, of which there is no end, all but those of one topic or one year
 * (`lib/archive/indexable.ts`). The longest rule that fits counts.
 */
export async function GET(): Promise<Response> {
  // The site's address is known when it starts, not when it is built.
  await connection()
  const lines = [
    'User-agent: *',
    'Disallow: /studio',
    'Disallow: /api/',
    'Allow: /api/v1$',
    'Allow: /api/v1/',
    // Of the answers to questions there is no end either.
    'Disallow: /api/v1/*?',
    'Allow: /api/oembed',
    'Disallow: /preview/',
    ...routing.locales.flatMap((locale) => [
      `Disallow: /${locale}${routing.pathnames['/preview/[secret]'][locale].replace('[secret]', '')}`,
      ...answersOf(pathTo(locale, '/releases')),
    ]),
    '',
    `Sitemap: ${absolute('/sitemap.xml')}`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

function answersOf(list: string): string[] {
  return [
    `Disallow: ${list}?`,
    ...['topic', 'year'].flatMap((parameter) => [
      `Allow: ${list}?${parameter}=`,
      `Disallow: ${list}?${parameter}=*&`,
    ]),
  ]
}
