import { notFound } from 'next/navigation'
import { NO_SUCH } from '#lib/i18n/placeholder.ts'

export { metadata } from '../not-found.tsx'

export function generateStaticParams() {
  return [{ rest: [NO_SUCH] }]
}

/** Any other address inside a language: the site's own 404 page. */
export default async function Elsewhere({ params }: PageProps<'/[locale]/[...rest]'>) {
  await params
  notFound()
}
