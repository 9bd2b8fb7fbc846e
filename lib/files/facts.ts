// What a reader wants to know of a file before the download.
import type { Attachment } from '#sanity/attachment/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import { formatSize } from './size.ts'

/** "PDF, 1.2 MB"; the size alone where the address does not say what kind of file it is. */
export function fileFacts({ url, size }: Attachment, locale: Language): string {
  const [, kind] = /\.(\w{2,5})$/.exec(new URL(url).pathname) ?? []
  return [kind?.toUpperCase(), formatSize(size, locale)].filter(Boolean).join(', ')
}
