import { fileFacts } from '#lib/files/facts.ts'
import type { Attachment } from '#sanity/attachment/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import { NotedLink } from '../portable-text/noted-link.tsx'

type Props = {
  attachments: Attachment[]
  locale: Language
  /** The release's links in order, as the notes of the printed page have them. */
  links: string[]
}

/** Files to take away; each says what it is and how large before it is asked for. */
export function Attachments({ attachments, locale, links }: Props) {
  return (
    <ul className="space-y-1.5">
      {attachments.map((attachment) => (
        <li key={attachment._key}>
          <NotedLink
            href={attachment.url}
            to={`${attachment.url}?dl=`}
            links={links}
            className="text-accent"
          >
            {attachment.title}
          </NotedLink>
          <span className="block text-sm text-quiet">{fileFacts(attachment, locale)}</span>
        </li>
      ))}
    </ul>
  )
}
