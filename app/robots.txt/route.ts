import { connection } from 'next/server'
import { absolute } from '#lib/metadata/page-metadata.ts'

/** Studio and the machine's own addresses are nobody's to index (RFC 9309). */
export async function GET(): Promise<Response> {
  // The site's address is known when it starts, not when it is built.
  await connection()
  const lines = [
    'User-agent: *',
    'Disallow: /studio',
    'Disallow: /api/',
    '',
    `Sitemap: ${absolute('/sitemap.xml')}`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
