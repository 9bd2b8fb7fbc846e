export { metadata, viewport } from 'next-sanity/studio'

/** Studio brings its own look; nothing of the site's reaches it. */
export default function StudioLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="es">
      <body style={{ margin: 0 }}>{children}</body>
    </html>
  )
}
