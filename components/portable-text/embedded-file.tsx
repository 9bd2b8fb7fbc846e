import { fileFacts } from '#lib/files/facts.ts'
import type { Attachment } from '#sanity/attachment/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import { NotedLink } from './noted-link.tsx'

type Props = { file: Attachment; locale: Language; links: string[] }

/** A file in the middle of a text: its title is the download, with its kind and size beside it. */
export function EmbeddedFile({ file, locale, links }: Props) {
  return (
    <p data-part="file">
      <NotedLink href={file.url} to={`${file.url}?dl=`} links={links}>
        {file.title}
      </NotedLink>{' '}
      <span className="whitespace-nowrap text-quiet">{fileFacts(file, locale)}</span>
    </p>
  )
}
