// A PDF as its readers' programs see it.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'

type Node = { role: string; alt?: string | undefined; lang?: string | undefined; children: Node[] }

const content = z.object({ type: z.string() })
const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    role: z.string(),
    alt: z.string().optional(),
    lang: z.string().optional(),
    children: z
      .array(z.unknown())
      .default([])
      .transform((all) =>
        all.filter((one) => !content.safeParse(one).success).map((one) => node.parse(one)),
      ),
  }),
)

const item = z.object({
  str: z.string(),
  width: z.number(),
  hasEOL: z.boolean(),
  transform: z.array(z.number()).length(6),
})

const annotation = z.object({ subtype: z.string(), url: z.string().optional() })

/** Sizes and places in points, from the left lower corner. */
export type Placed = { text: string; page: number; x: number; y: number; width: number }

export async function readPdf(bytes: Uint8Array) {
  // It takes the bytes away from who gives them.
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const numbers = Array.from({ length: document.numPages }, (_, n) => n + 1)
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const placed = z
        .array(item)
        .parse(items)
        .map(
          ({
            str,
            width,
            hasEOL,
            transform: [, , , , x = 0, y = 0],
          }): Placed & { end: string } => ({
            text: str,
            page: number,
            x,
            y,
            width,
            end: hasEOL ? '\n' : '',
          }),
        )
      const links = z.array(annotation).parse(await page.getAnnotations())
      const [, , width = 0, height = 0] = page.view
      return {
        size: { width, height },
        placed,
        text: placed.map(({ text, end }) => text + end).join(''),
        links: links.flatMap(({ url }) => url ?? []),
        tree: node.parse(await page.getStructTree()),
      }
    }),
  )
  const { info } = await document.getMetadata()
  const marked = z.map(z.string(), z.boolean()).parse(await document.getMarkInfo())
  return {
    pages,
    marked,
    info: z.record(z.string(), z.unknown()).parse(info),
    /** The file's own text: its metadata (XMP) are not compressed. */
    raw: Buffer.from(bytes).toString('latin1'),
    /** As one reads it: line ends are spaces. */
    text: pages
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
    links: pages.flatMap(({ links }) => links),
    nodes: pages.flatMap(({ tree }) => flat(tree)),
  }
}

const flat = (tree: Node): Node[] => [tree, ...tree.children.flatMap(flat)]
