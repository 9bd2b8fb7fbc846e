// The document as the template gets it: every text drawable, every picture a file with its size.
import { readable } from '#lib/text/readable.ts'
import type { Item, PdfDocument } from './document.ts'
import { drawable } from './letters.ts'
import type { LoadedPicture } from './pictures.ts'

/** Addresses, and what is read out or read by programs: they need no font. */
const NOT_DRAWN = ['metadata', 'href', 'alt', 'svg', 'file']

/** A picture that is not among the loaded ones has no `file`: the template shows its text instead. */
export function templateData(
  document: PdfDocument,
  pictures: ReadonlyMap<string, LoadedPicture>,
): unknown {
  const body = document.body.map((item) => withFile(item, pictures))
  return withDrawableTexts({ ...document, body }, true)
}

function withFile(item: Item, pictures: ReadonlyMap<string, LoadedPicture>) {
  if (item.is !== 'picture') return item
  const { file, width, height } = pictures.get(item.picture.href) ?? {}
  return { ...item, picture: { ...item.picture, file, width, height } }
}

function withDrawableTexts(value: unknown, isDrawn: boolean): unknown {
  if (typeof value === 'string') return isDrawn ? drawable(value) : readable(value)
  if (Array.isArray(value)) return value.map((inner) => withDrawableTexts(inner, isDrawn))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      withDrawableTexts(inner, isDrawn && !NOT_DRAWN.includes(key)),
    ]),
  )
}
