// The site's own layout without its promise that pages are static: what a reader asks of the archive
// is known only at the request.
export { default, generateStaticParams, viewport } from '../../[locale]/layout.tsx'
