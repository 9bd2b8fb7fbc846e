import { fileFacts } from '#lib/files/facts.ts'
import type { Attachment } from '#sanity/attachment/contract.ts'
import type { Language } from '#sanity/contract/language.ts'

type Props = { attachments: Attachment[]; locale: Language }

/** Files to take away; each says what it is and how large before it is asked for. */
export function Attachments({ attachments, locale }: Props) {
  return (
    <ul className="space-y-1.5">
      {attachments.map((attachment) => (
        <li key={attachment._key}>
          <a href={`${attachment.url}?dl=`} className="text-accent">
            {attachment.title}
          </a>
          <span className="block text-sm text-quiet">{fileFacts(attachment, locale)}</span>
        </li>
      ))}
    </ul>
  )
}
