// What a reader wants to know of a file before the download.
import type { Attachment } from '#sanity/attachment/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Image } from '#sanity/image/contract.ts'
import { formatSize } from './size.ts'

/** "PDF, 1.2 MB"; the size alone where the address does not say what kind of file it is. */
export function fileFacts({ url, size }: Attachment, locale: Language): string {
  return [kindOf(url), formatSize(size, locale)].filter(Boolean).join(', ')
}

/** "JPG, 6000 × 4000 px, 8.1 MB", of the original file. */
export function pictureFacts({ asset }: Image, locale: Language): string {
  const { url, width, height, size } = asset
  return [kindOf(url), `${width} × ${height} px`, size && formatSize(size, locale)]
    .filter(Boolean)
    .join(', ')
}

const kindOf = (url: string) => /\.(\w{2,5})$/.exec(new URL(url).pathname)?.[1]?.toUpperCase()
