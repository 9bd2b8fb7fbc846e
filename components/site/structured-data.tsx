import type { Thing } from 'schema-dts'

/**
 * What the page says, for programs: JSON-LD 1.1 in the vocabulary of schema.org. An empty list says
 * nothing, and is left out. No text can end the script element: `<` is written as JSON's escape.
 */
export function StructuredData({ things }: { things: Thing[] }) {
  if (things.length === 0) return null
  const graph = { '@context': 'https://schema.org', '@graph': things }
  const text = JSON.stringify(graph, (_, value) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  ).replaceAll('<', '\\u003c')
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a script's text is not markup.
      dangerouslySetInnerHTML={{ __html: text }}
    />
  )
}
