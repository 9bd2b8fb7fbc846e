// What is pasted from Word, Google Docs, LibreOffice or a web page, as the body of a release. The
// editor's own reader of HTML (@portabletext/html) knows their lists and marks; before it the page
// loses what is not its text, after it the blocks are brought to what a release may have.
import { htmlToPortableText } from '@portabletext/html'
import { compileSchema, defineSchema } from '@portabletext/schema'
import { type PastedBlock, tidyBlocks } from './blocks.ts'
import { tidyHeadings } from './headings.ts'
import { tidyLetters } from './letters.ts'
import { tidyLinks } from './links.ts'
import { tidyLists } from './lists.ts'
import { flattenTables } from './tables.ts'
import { dropPictures, dropUnseen } from './unseen.ts'

const SCHEMA = compileSchema(
  defineSchema({
    styles: [{ name: 'normal' }, { name: 'h2' }, { name: 'h3' }],
    lists: [{ name: 'bullet' }, { name: 'number' }],
    decorators: [{ name: 'strong' }, { name: 'em' }],
    annotations: [{ name: 'link', fields: [{ name: 'href', type: 'string' }] }],
  }),
)

export type Pasted = {
  blocks: PastedBlock[]
  /** How many pictures there were: they are left out. */
  pictures: number
}

/** Reads a page from the clipboard; `parseHtml` is the browser's parser. No visible word is lost. */
export function readPasted(html: string, parseHtml: (html: string) => Document): Pasted {
  const document = parseHtml(html)
  dropUnseen(document)
  const pictures = dropPictures(document)
  tidyLinks(document)
  tidyLetters(document)
  tidyLists(document)
  tidyHeadings(document)
  flattenTables(document)
  const tidied = document.documentElement.outerHTML
  const blocks = htmlToPortableText(tidied, { schema: SCHEMA, parseHtml })
  return { blocks: tidyBlocks(blocks, newKey), pictures }
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
